"""Archives whose bytes depend on nothing but what is in them."""

import gzip
import io
import tarfile


def gzipped(data):
    return gzip.compress(data, compresslevel=9, mtime=0)


def entry(name, epoch, mode=0o644):
    info = tarfile.TarInfo(name)
    info.mtime, info.mode = epoch, mode
    info.uname = info.gname = "root"
    return info


def add_file(tar, name, data, epoch, mode=0o644):
    info = entry(name, epoch, mode)
    info.size = len(data)
    tar.addfile(info, io.BytesIO(data))


def add_folder(tar, name, epoch, mode=0o755):
    info = entry(name, epoch, mode)
    info.type = tarfile.DIRTYPE
    tar.addfile(info)


def add_tree(tar, folder, name, epoch):
    """Adds a folder with everything in it, sorted."""
    add_folder(tar, name, epoch)
    for path in sorted(folder.rglob("*")):
        inner = f"{name}/{path.relative_to(folder)}"
        if path.is_dir():
            add_folder(tar, inner, epoch)
        else:
            mode = 0o755 if path.stat().st_mode & 0o100 else 0o644
            add_file(tar, inner, path.read_bytes(), epoch, mode)


def tree_to_tar(folder, name, target, epoch):
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w", format=tarfile.GNU_FORMAT) as tar:
        add_tree(tar, folder, name, epoch)
    target.write_bytes(gzipped(buffer.getvalue()))
