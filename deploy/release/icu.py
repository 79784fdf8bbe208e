#!/usr/bin/env python3
"""Reduces ICU's data to what Terang uses, a twelfth of it, and prints the linker option that puts the result in the place of the whole.

    icu.py ARCHIVE OBJECT

ARCHIVE is lib_FoundationICU.a of Swift's static libraries; OBJECT, which is written, has to be linked as well. What is left out is how
other languages call months, money, countries and zones, how they sort, break and transcribe their words, and other encodings. ICU falls
back to its root for what is missing.
"""

import pathlib
import re
import struct
import subprocess
import sys
import tempfile

MEMBER = "icu_packaged_data.cpp.o"
FOLDERS_LEFT_OUT = {"brkitr", "coll", "translit"}
# "root" is what all other languages fall back to.
LANGUAGES = {"root", "en", "id"}


def is_kept(name):
    """Whether an item is kept. Those of a language begin with its code; others are called after what they hold: zoneinfo64.res."""
    folder, _, item = name.rpartition("/")
    if folder in FOLDERS_LEFT_OUT or item.endswith(".cnv") or item == "unames.icu":
        return False
    language = re.fullmatch(r"(root|[a-z]{2,3})(_\w+)?\.res", item)
    return not language or language[1] in LANGUAGES


def unpacked(data):
    """Returns the header of a package of ICU, and the names and contents of its items in order."""
    (start,) = struct.unpack_from("<H", data)
    (count,) = struct.unpack_from("<I", data, start)
    table = list(struct.iter_unpack("<II", data[start + 4:start + 4 + 8 * count]))
    ends = [content for _, content in table[1:]] + [len(data) - start]
    names = [data[start + name:data.index(b"\0", start + name)].decode() for name, _ in table]
    return data[:start], [(name, data[start + content:start + end]) for name, (_, content), end in zip(names, table, ends)]


def packed(header, items):
    """Returns a package of ICU. Each content begins at a multiple of 16 bytes."""
    names = [name.encode() + b"\0" for name, _ in items]
    contents = [content + b"\0" * (-len(content) % 16) for _, content in items]
    first_name = 4 + 8 * len(items)
    first_content = first_name + sum(map(len, names))
    first_content += -(len(header) + first_content) % 16
    table, name_place, content_place = [], first_name, first_content
    for name, content in zip(names, contents):
        table.append(struct.pack("<II", name_place, content_place))
        name_place, content_place = name_place + len(name), content_place + len(content)
    start = struct.pack("<I", len(items)) + b"".join(table) + b"".join(names)
    return header + start.ljust(first_content, b"\0") + b"".join(contents)


def output(*command, **options):
    return subprocess.run(command, check=True, capture_output=True, **options).stdout


def main(archive, target):
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        member, whole, kept, source = (folder / name for name in [MEMBER, "whole.dat", "kept.dat", "kept.s"])
        member.write_bytes(output("ar", "p", archive, MEMBER))
        (symbol,) = re.findall(r"\bicudt\d+_dat\b", output("nm", "--defined-only", member, text=True))
        output("objcopy", "-O", "binary", "-j", ".rodata", member, whole)
        header, items = unpacked(whole.read_bytes())
        kept.write_bytes(packed(header, [(name, content) for name, content in items if is_kept(name.partition("/")[2])]))
        # The linker gives __wrap_NAME to whoever asks for NAME, so that nobody asks for the member of the archive.
        source.write_text(
            f".section .rodata\n.globl __wrap_{symbol}\n.type __wrap_{symbol}, %object\n.balign 16\n"
            f'__wrap_{symbol}: .incbin "{kept}"\n.size __wrap_{symbol}, . - __wrap_{symbol}\n'
            '.section .note.GNU-stack, "", %progbits\n'
        )
        output("as", source, "-o", target)
    print(f"--wrap={symbol}")


if __name__ == "__main__":
    main(*sys.argv[1:])
