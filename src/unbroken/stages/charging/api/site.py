"""The one set of routes that the modules of this package add to."""

from unbroken.ground.api.routes import Routes

routes = Routes("charging")
