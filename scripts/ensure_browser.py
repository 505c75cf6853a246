"""Make sure Chromium is there for the browser tests: install it with apt where possible, or say what to do."""

import os
import shutil
import subprocess
import sys


def main() -> int:
    """Return 0 when a browser is there, or when its absence is allowed; 1 in CI without one."""
    if shutil.which("chromium"):
        return 0
    if os.geteuid() == 0 and shutil.which("apt-get"):
        print("Chromium is missing; installing it with apt-get for the browser tests.")
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        subprocess.run(["apt-get", "update", "-qq"], check=False, env=environment, stdout=subprocess.DEVNULL)
        done = subprocess.run(
            ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"],
            check=False,
            env=environment,
            stdout=subprocess.DEVNULL,
        )
        if done.returncode == 0 and shutil.which("chromium"):
            return 0
    print(
        "Chromium is missing and could not be installed here. Install the package `chromium` "
        "(Debian and Ubuntu: sudo apt-get install chromium), then run the tests again.",
        file=sys.stderr,
    )
    return 1 if os.environ.get("CI") == "true" else 0


if __name__ == "__main__":
    sys.exit(main())
