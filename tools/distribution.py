"""Packages of Debian and Ubuntu, for what Python's own installer cannot bring."""

import os
import shutil
import subprocess

SYSTEM_FOLDERS = (
    "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"  # dpkg refuses to work without the sbin ones
)
PATIENCE = ("-o", "Acquire::http::Timeout=20", "-o", "Acquire::Retries=2", "-o", "DPkg::Lock::Timeout=120")
SECONDS = 900


def can_install() -> bool:
    """Says whether this is Debian or Ubuntu and we may install there."""
    return os.geteuid() == 0 and shutil.which("apt-get", path=SYSTEM_FOLDERS) is not None


def install(*packages: str) -> bool:
    """Install the packages from fresh lists; an update that fails is no reason to stop, older lists may do."""
    _apt_get("update")
    return _apt_get("install", "--yes", "--no-install-recommends", *packages)


def _apt_get(*arguments: str) -> bool:
    environment = {**os.environ, "PATH": SYSTEM_FOLDERS, "DEBIAN_FRONTEND": "noninteractive"}
    try:
        done = subprocess.run(
            ["apt-get", "-qq", *PATIENCE, *arguments],
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            timeout=SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return False
    return done.returncode == 0
