"""What a program needs of the machine that it runs on."""

import re
import subprocess

# Packages of Debian that have the libraries which a released program may need.
PACKAGES = {
    "libc.so.6": "libc6", "libm.so.6": "libc6", "libdl.so.2": "libc6", "libpthread.so.0": "libc6", "librt.so.1": "libc6",
    "libutil.so.1": "libc6", "ld-linux-x86-64.so.2": "libc6", "ld-linux-aarch64.so.1": "libc6",
    "libgcc_s.so.1": "libgcc-s1", "libstdc++.so.6": "libstdc++6",
}


class Unexpected(Exception):
    """The program needs a library that it should carry in itself."""


def needs(program):
    """Returns the packages of Debian, with versions where these matter. Empty for a script."""
    if program.read_bytes()[:4] != b"\x7fELF":
        return []
    dump = subprocess.run(["objdump", "-p", program], check=True, capture_output=True, text=True).stdout
    libraries = re.findall(r"^\s*NEEDED\s+(\S+)$", dump, re.MULTILINE)
    unexpected = [library for library in libraries if library not in PACKAGES]
    if unexpected or re.search(r"^\s*(RPATH|RUNPATH)\s", dump, re.MULTILINE):
        raise Unexpected(f"{program} is not a program for other machines: {', '.join(unexpected) or 'it has a search path'}")
    versions = [tuple(map(int, found.split("."))) for found in re.findall(r"\bGLIBC_(\d+(?:\.\d+)+)\b", dump)]
    floor = ".".join(map(str, max(versions))) if versions else None
    packages = sorted({PACKAGES[library] for library in libraries})
    return [f"{package} (>= {floor})" if package == "libc6" and floor else package for package in packages]


def libraries(program):
    """Returns the files that the loader would take, the loader among them."""
    listed = subprocess.run(["ldd", program], capture_output=True, text=True)
    return sorted(set(re.findall(r"(/\S+)", listed.stdout))) if listed.returncode == 0 else []
