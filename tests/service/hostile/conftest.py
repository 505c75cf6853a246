from service.dataplane.conftest import address, officer, person, tus, world  # noqa: F401
