"""What the documents say, by case. Importing a module registers its documents."""
