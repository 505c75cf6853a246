import pytest

from engines.bag.bag_kit import make_kit


@pytest.fixture(scope="session")
def written(tmp_path_factory):
    """One whole package, not to be changed: (kit, path)."""
    kit, path = make_kit(), tmp_path_factory.mktemp("bag") / "package.zip"
    kit.write(path)
    return kit, path
