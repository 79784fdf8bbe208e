"""The Debian package."""

import email.utils
import os
import pathlib
import subprocess

import archives

MAINTAINER = os.environ.get("DEBFULLNAME", "Terang maintainers")
ADDRESS = os.environ.get("DEBEMAIL", "maintainers@terang.invalid")

DESCRIPTION = """\
Description: static site generator for news and public information
 Terang builds the portal of an Indonesian public body from plain files:
 news in Markdown, the registers of public information (DIP and DIK, UU
 14/2008) from spreadsheets. It checks everything, tells what to write
 instead, and publishes pages, feeds, open data and a search.
 .
 Terang membangun portal berita dan keterbukaan informasi badan publik dari
 berkas biasa. Mulai: terang init portal-kota
"""


def copyright_text(licences):
    """The licences of the program and of everything that is linked into it."""
    head = """\
Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: terang
Comment: The program carries in itself the libraries whose licences follow below,
 each as its authors wrote it. On Debian, the Apache License 2.0 is in
 /usr/share/common-licenses/Apache-2.0.

Files: *
Copyright: 2026 The authors of Terang
License: Apache-2.0
 Licensed under the Apache License, Version 2.0; see
 /usr/share/common-licenses/Apache-2.0.
"""
    parts = [head]
    for file in licences:
        name = file.parent.name
        text = file.read_text(encoding="utf-8", errors="replace").rstrip()
        # The text of this licence is on every Debian.
        if "Apache License" in text and "TERMS AND CONDITIONS FOR USE" in text:
            rest = text.split("END OF TERMS AND CONDITIONS")[-1]
            exception = rest[rest.index("## Runtime Library Exception"):] if "## Runtime Library Exception" in rest else ""
            text = "Apache License 2.0\n" + exception.strip()
        rule = "-" * 70
        parts.append(f"\n{rule}\n{name}\n{rule}\n\n{text}\n")
    return "".join(parts)


# Where this package differs from Debian's rules on purpose; docs/decisions/032-release.md says why.
OVERRIDES = """\
# The program runs without Swift, and on every later Debian: it carries its libraries in itself.
# The bill of materials, terang.cdx.json, names them with their versions.
terang: embedded-library *
"""


def package(root, target, version, architecture, needs, epoch):
    """Packs root/usr as a package."""
    documents = root / "usr" / "share" / "doc" / "terang"
    date = email.utils.formatdate(epoch)
    entry = (
        f"terang ({version}) stable; urgency=medium\n\n  * Release; see CHANGELOG.md.gz.\n\n"
        f" -- {MAINTAINER} <{ADDRESS}>  {date}\n"
    )
    (documents / "changelog.gz").write_bytes(archives.gzipped(entry.encode()))
    overrides = root / "usr" / "share" / "lintian" / "overrides" / "terang"
    overrides.parent.mkdir(parents=True)
    overrides.write_text(OVERRIDES)
    size = sum(path.stat().st_size for path in (root / "usr").rglob("*") if path.is_file()) // 1024
    control = (
        f"Package: terang\nVersion: {version}\nArchitecture: {architecture}\nMaintainer: {MAINTAINER} <{ADDRESS}>\n"
        f"Installed-Size: {size}\n" + (f"Depends: {', '.join(needs)}\n" if needs else "")
        + "Recommends: libqpdf29, libvips42\nSuggests: git, nginx | caddy\nSection: web\nPriority: optional\n" + DESCRIPTION
    )
    folder = root / "DEBIAN"
    folder.mkdir()
    (folder / "control").write_text(control)
    files = sorted(path for path in (root / "usr").rglob("*") if path.is_file())
    sums = subprocess.run(
        ["md5sum", *[str(path.relative_to(root)) for path in files]], cwd=root, check=True, capture_output=True, text=True
    )
    (folder / "md5sums").write_text(sums.stdout)
    for path in [root, *root.rglob("*")]:
        os.chmod(path, 0o755 if path.is_dir() or path.stat().st_mode & 0o100 else 0o644)
        os.utime(path, (epoch, epoch))
    subprocess.run(
        ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(root), str(target)], check=True, capture_output=True
    )
