#!/usr/bin/env python3
"""Packs a built program: .tar.gz, .deb, OCI image layout, bill of materials, checksums. The same program gives the same bytes.

    release.py PROGRAM FOLDER [--licences FILE...]

SOURCE_DATE_EPOCH is the time of everything inside; by default the time of the last commit.
"""

import argparse
import hashlib
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

import archives
import debian
import elf
import manuals
import materials
import oci

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
EXAMPLES = ["nginx", "caddy", "github", "gitlab", "kompres", "kamus", "kirim-rclone", "README.md"]


def run(*command, **options):
    return subprocess.run(command, check=True, capture_output=True, text=True, **options).stdout


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())


def shared_files(program, share, version, epoch):
    """Writes what goes below share/ with every package: manual pages, completions, recipes, licences."""
    for language, pages in manuals.pages(program, version, epoch).items():
        folder = share / "man" / ("" if language == "en" else language) / "man1"
        for name, text in pages.items():
            write(folder / f"{name}.1.gz", archives.gzipped(text.encode()))
    completions = {
        "bash": "bash-completion/completions/terang",
        "zsh": "zsh/vendor-completions/_terang",
        "fish": "fish/vendor_completions.d/terang.fish",
    }
    for shell, path in completions.items():
        script = run(program, "--generate-completion-script", shell)
        # bash reads the file; nobody runs it.
        write(share / path, script.removeprefix("#!/bin/bash\n"))
    documents = share / "doc" / "terang"
    write(documents / "CHANGELOG.md.gz", archives.gzipped((REPOSITORY / "CHANGELOG.md").read_bytes()))
    for name in EXAMPLES:
        source, target = REPOSITORY / "deploy" / name, documents / "examples" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target)
        else:
            shutil.copy(source, target)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--licences", type=pathlib.Path, nargs="*", default=[], help="licences of what is linked in")
    arguments = parser.parse_args()

    program = arguments.program.resolve()
    epoch = os.environ.get("SOURCE_DATE_EPOCH") or run("git", "log", "-1", "--format=%ct", cwd=REPOSITORY).strip()
    os.environ["SOURCE_DATE_EPOCH"] = epoch
    os.umask(0o022)
    version = run(program, "--version").strip()
    architecture = run("dpkg", "--print-architecture").strip()
    needs = elf.needs(program)
    arguments.folder.mkdir(parents=True, exist_ok=True)
    stem = f"terang_{version}_{architecture}"
    made = [arguments.folder / f"{stem}{ending}" for ending in (".tar.gz", ".deb", ".oci.tar", ".cdx.json")]
    tarball, package, image, bill = made

    write(bill, materials.bill(REPOSITORY, version, epoch))
    with tempfile.TemporaryDirectory() as scratch:
        root = pathlib.Path(scratch) / "usr"
        (root / "bin").mkdir(parents=True)
        shutil.copyfile(program, root / "bin" / "terang")
        (root / "bin" / "terang").chmod(0o755)
        shared_files(program, root / "share", version, epoch)
        documents = root / "share" / "doc" / "terang"
        write(documents / "copyright", debian.copyright_text(arguments.licences))
        shutil.copy(bill, documents / "terang.cdx.json")
        archives.tree_to_tar(root, f"terang-{version}", tarball, int(epoch))
        oci.image(program, documents / "copyright", image, version, architecture, int(epoch))
        debian.package(pathlib.Path(scratch), package, version, architecture, needs, int(epoch))

    sums = "".join(f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n" for file in sorted(made))
    write(arguments.folder / "SHA256SUMS", sums)
    for file in made:
        print(f"{file.stat().st_size:>12,}  {file}")
    if needs:
        print("needs: " + ", ".join(needs))


if __name__ == "__main__":
    try:
        main()
    except (subprocess.CalledProcessError, elf.Unexpected) as error:
        sys.exit(f"{error}\n{getattr(error, 'stderr', '') or ''}")
