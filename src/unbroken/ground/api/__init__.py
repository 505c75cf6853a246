"""What every route of the REST API stands on: token, problems, pages by cursor, entity tags, safe repeats, limits."""
