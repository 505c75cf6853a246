"""The checks of a package, one kind a module; each notes what it finds and never stops the others."""
