"""An image in the OCI image layout (image-spec 1.0), made without a daemon: the program and the libraries that it loads."""

import datetime
import hashlib
import io
import json
import pathlib
import tarfile

import archives
import elf

ARCHITECTURES = {"amd64": "amd64", "arm64": "arm64"}


def digest(data):
    return hashlib.sha256(data).hexdigest()


def layer(program, copyright_file, epoch):
    """The files of the image. Links of the loader's names lead to the files that have them."""
    buffer = io.BytesIO()
    files = {"usr/bin/terang": (program.read_bytes(), 0o755)}
    for library in elf.libraries(program):
        files[library.lstrip("/")] = (pathlib.Path(library).resolve().read_bytes(), 0o755)
    files["usr/share/doc/terang/copyright"] = (copyright_file.read_bytes(), 0o644)
    files["etc/passwd"] = (b"root:x:0:0:root:/root:/nonexistent\nterang:x:1000:1000::/portal:/nonexistent\n", 0o644)
    folders = {"tmp", "portal"}
    for name in files:
        folders |= {str(parent) for parent in pathlib.PurePosixPath(name).parents if str(parent) != "."}
    with tarfile.open(fileobj=buffer, mode="w", format=tarfile.GNU_FORMAT) as tar:
        for folder in sorted(folders):
            archives.add_folder(tar, folder, epoch, 0o1777 if folder == "tmp" else 0o755)
        for name, (data, mode) in sorted(files.items()):
            archives.add_file(tar, name, data, epoch, mode)
    return buffer.getvalue()


def image(program, copyright_file, target, version, architecture, epoch):
    plain = layer(program, copyright_file, epoch)
    packed = archives.gzipped(plain)
    moment = datetime.datetime.fromtimestamp(epoch, datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    labels = {
        "org.opencontainers.image.title": "terang", "org.opencontainers.image.version": version,
        "org.opencontainers.image.licenses": "Apache-2.0", "org.opencontainers.image.created": moment,
    }
    configuration = json.dumps({
        "created": moment, "architecture": ARCHITECTURES.get(architecture, architecture), "os": "linux",
        "config": {
            "Entrypoint": ["/usr/bin/terang"], "WorkingDir": "/portal", "Labels": labels, "Env": ["PATH=/usr/bin"],
        },
        "rootfs": {"type": "layers", "diff_ids": [f"sha256:{digest(plain)}"]},
        "history": [{"created": moment, "created_by": "make release"}],
    }, sort_keys=True).encode()
    blobs = [packed, configuration]

    def described(data, kind):
        return {"mediaType": f"application/vnd.oci.image.{kind}", "digest": f"sha256:{digest(data)}", "size": len(data)}

    manifest = json.dumps({
        "schemaVersion": 2, "mediaType": "application/vnd.oci.image.manifest.v1+json",
        "config": described(configuration, "config.v1+json"), "layers": [described(packed, "layer.v1.tar+gzip")],
        "annotations": labels,
    }, sort_keys=True).encode()
    blobs.append(manifest)
    entry = described(manifest, "manifest.v1+json")
    entry["annotations"] = {"org.opencontainers.image.ref.name": version}
    entry["platform"] = {"architecture": ARCHITECTURES.get(architecture, architecture), "os": "linux"}
    index = json.dumps({
        "schemaVersion": 2, "mediaType": "application/vnd.oci.image.index.v1+json", "manifests": [entry],
    }, sort_keys=True).encode()
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w", format=tarfile.GNU_FORMAT) as tar:
        archives.add_file(tar, "oci-layout", b'{"imageLayoutVersion":"1.0.0"}', epoch)
        archives.add_file(tar, "index.json", index, epoch)
        for folder in ("blobs", "blobs/sha256"):
            archives.add_folder(tar, folder, epoch)
        for blob in sorted(blobs, key=digest):
            archives.add_file(tar, f"blobs/sha256/{digest(blob)}", blob, epoch)
    target.write_bytes(buffer.getvalue())
