"""The bill of materials of a release, in CycloneDX 1.5."""

import datetime
import json
import re
import shutil
import subprocess
import uuid

# Libraries of Debian that are linked into the program, by the package that has them.
LINKED = [
    "libcmark-gfm-dev", "libcmark-gfm-extensions-dev", "libexpat1-dev", "libgumbo-dev", "libssl-dev", "libstemmer-dev",
    "zlib1g-dev",
]
LICENCES = {
    "swift-argument-parser": "Apache-2.0", "yams": "MIT", "tomlkit": "MIT", "flyingfox": "MIT", "libexpat1-dev": "MIT",
    "libgumbo-dev": "Apache-2.0", "libssl-dev": "Apache-2.0", "libstemmer-dev": "BSD-3-Clause", "zlib1g-dev": "Zlib",
    "libcmark-gfm-dev": "BSD-2-Clause", "libcmark-gfm-extensions-dev": "BSD-2-Clause",
}


def licences(name):
    return [{"license": {"id": LICENCES[name]}}] if name in LICENCES else []


def swift_packages(repository):
    pins = json.loads((repository / "Package.resolved").read_text())["pins"]
    for pin in pins:
        location = pin["location"].removesuffix(".git")
        version = pin["state"]["version"]
        path = location.removeprefix("https://")
        yield {
            "type": "library", "name": pin["identity"], "version": version, "bom-ref": f"pkg:swift/{path}@{version}",
            "purl": f"pkg:swift/{path}@{version}", "licenses": licences(pin["identity"]),
            "externalReferences": [{"type": "vcs", "url": location, "comment": pin["state"]["revision"]}],
        }


def debian_packages():
    for name in LINKED:
        query = subprocess.run(
            ["dpkg-query", "-W", "-f=${Version} ${Architecture}", name], check=True, capture_output=True, text=True
        )
        version, architecture = query.stdout.split()
        purl = f"pkg:deb/debian/{name}@{version.replace('+', '%2B').replace(':', '%3A')}?arch={architecture}"
        yield {
            "type": "library", "name": name, "version": version, "bom-ref": purl, "purl": purl, "licenses": licences(name),
        }


def toolchain():
    """The compiler's own libraries, with their version where the compiler is found."""
    swift = shutil.which("swift")
    said = subprocess.run([swift, "--version"], capture_output=True, text=True).stdout if swift else ""
    version = re.search(r"Swift version (\S+)", said)
    purl = "pkg:github/swiftlang/swift" + (f"@{version[1]}" if version else "")
    component = {
        "type": "framework", "name": "swift", "bom-ref": purl, "purl": purl, "licenses": [{"license": {"id": "Apache-2.0"}}],
        "description": "Standard library, Foundation and ICU, linked in",
    }
    return component | ({"version": version[1]} if version else {})


def bill(repository, version, epoch):
    components = [*swift_packages(repository), *debian_packages(), toolchain()]
    own = f"pkg:generic/terang@{version}"
    moment = datetime.datetime.fromtimestamp(int(epoch), datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    document = {
        "bomFormat": "CycloneDX", "specVersion": "1.5", "version": 1,
        "metadata": {
            "timestamp": moment,
            "component": {
                "type": "application", "name": "terang", "version": version, "bom-ref": own, "purl": own,
                "licenses": [{"license": {"id": "Apache-2.0"}}],
            },
        },
        "components": components,
        "dependencies": [{"ref": own, "dependsOn": [component["bom-ref"] for component in components]}],
    }
    text = json.dumps(document, indent=2, sort_keys=True)
    document["serialNumber"] = f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_OID, text)}"
    return json.dumps(document, indent=2, sort_keys=True) + "\n"
