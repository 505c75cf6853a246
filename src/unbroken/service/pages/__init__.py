"""The pages' shared front end: Jinja environment, base templates, components, style sheets and ES modules."""
