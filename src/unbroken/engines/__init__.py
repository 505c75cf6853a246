"""Pure libraries: no Django, no settings, no database, no clock."""
