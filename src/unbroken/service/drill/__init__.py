"""The breach drill: the failures this service was built against, tried again at the doors of a scratch installation."""
