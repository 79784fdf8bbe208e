import Files
import Foundation
import TestSupport
import Testing

/// `deploy/release/release.py`, which `make release` runs, with a script in the place of the program, which is large.
@Suite struct ReleaseTests {
    private static let tools = ["/usr/bin/python3", "/usr/bin/dpkg-deb"]
    private static let canPack = tools.allSatisfy { WebServer.isInstalled($0) }

    /// Packs the program into folders of these names, and gives the folder that has them.
    private static func packing(_ names: [String], _ work: (String) async throws -> Void) async throws {
        let script = "#!/bin/sh\nexec '\(try Program.executable().path)' \"$@\"\n"
        try await TemporaryPortal(files: ["terang": script], settings: nil).inFolder { folder in
            let attributes: [FileAttributeKey: Any] = [.posixPermissions: 0o755]
            try FileManager.default.setAttributes(attributes, ofItemAtPath: folder + "/terang")
            for (number, name) in names.enumerated() {
                let result = try Program.run(
                    ["-B", RepositoryFolder.path + "/deploy/release/release.py", "terang", name],
                    of: "/usr/bin/python3",
                    in: folder,
                    environment: [
                        "SOURCE_DATE_EPOCH": "1800000000", "TZ": number == 0 ? "UTC" : "Asia/Jakarta",
                        "LC_ALL": number == 0 ? "C" : "C.UTF-8",
                    ]
                )
                try #require(result.exitCode == 0, "\(result.errors)")
            }
            try await work(folder)
        }
    }

    @Test(.enabled(if: canPack, "python3 or dpkg-deb is not installed"))
    func `The same program gives the same packages, byte for byte`() async throws {
        try await Self.packing(["satu", "dua"]) { folder in
            let first = try TreeSnapshot(of: folder + "/satu").files.mapValues(\.bytes)
            #expect(first == (try TreeSnapshot(of: folder + "/dua").files.mapValues(\.bytes)))
            #expect(Set(first.keys.map { FileType.ending(of: $0) }) == ["gz", "deb", "tar", "json", ""])
            let checked = try Program.run(
                ["--check", "--strict", "SHA256SUMS"],
                of: "/usr/bin/sha256sum",
                in: folder + "/satu"
            )
            #expect(checked.exitCode == 0, "\(checked.errors)")
        }
    }

    @Test(.enabled(if: canPack, "python3 or dpkg-deb is not installed"))
    func `The package has the program, pages of the manual in two languages, completions and recipes`() async throws {
        try await Self.packing(["paket"]) { folder in
            let files = try filesBelow(folder + "/paket")
            let package = folder + "/paket/" + (try #require(files.first { $0.hasSuffix(".deb") }))
            #expect(try Program.run(["-x", package, folder + "/isi"], of: "/usr/bin/dpkg-deb").exitCode == 0)
            let inside = Set(try filesBelow(folder + "/isi"))
            for command in CommandUse.all.map(\.name) {
                #expect(inside.contains("usr/share/man/man1/terang-\(command).1.gz"), "\(command)")
                #expect(inside.contains("usr/share/man/id/man1/terang-\(command).1.gz"), "\(command)")
            }
            for path in [
                "usr/bin/terang", "usr/share/bash-completion/completions/terang",
                "usr/share/zsh/vendor-completions/_terang", "usr/share/fish/vendor_completions.d/terang.fish",
                "usr/share/doc/terang/copyright", "usr/share/doc/terang/terang.cdx.json",
                "usr/share/doc/terang/examples/nginx/terang-server.conf", "usr/share/doc/terang/examples/kompres",
            ] {
                #expect(inside.contains(path), "\(path)")
            }
            let recommends = try Program.run(["-f", package, "Recommends"], of: "/usr/bin/dpkg-deb")
            #expect(recommends.output == "libqpdf29, libvips42\n")
            // One who finds fault with packages for a living.
            if WebServer.isInstalled("/usr/bin/lintian") {
                let arguments = ["--fail-on", "error,warning", "--allow-root", package]
                let verdict = try Program.run(arguments, of: "/usr/bin/lintian", in: folder)
                #expect(verdict.exitCode == 0, "\(verdict.output)")
            }
        }
    }

    @Test(.enabled(if: canPack, "python3 or dpkg-deb is not installed"))
    func `Every digest of the image is that of its blob`() async throws {
        try await Self.packing(["paket"]) { folder in
            let image = try #require(try filesBelow(folder + "/paket").first { $0.hasSuffix(".oci.tar") })
            try makeDirectory(folder + "/citra")
            let unpacked = try Program.run(
                ["-xf", "\(folder)/paket/\(image)", "-C", folder + "/citra"],
                of: "/bin/tar"
            )
            #expect(unpacked.exitCode == 0, "\(unpacked.errors)")
            let blobs = try filesBelow(folder + "/citra/blobs/sha256")
            #expect(blobs.count == 3)
            let sums = try Program.run(blobs, of: "/usr/bin/sha256sum", in: folder + "/citra/blobs/sha256").output
            for blob in blobs { #expect(sums.contains("\(blob)  \(blob)\n")) }
            func json(_ path: String) throws -> [String: Any] {
                let data = Data(try readFile("\(folder)/citra/\(path)"))
                return try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
            }
            func blob(_ entry: Any?) throws -> String {
                let digest = try #require((entry as? [String: Any])?["digest"] as? String)
                return "blobs/" + digest.replacing(":", with: "/")
            }
            let manifest = try json(try blob((try json("index.json")["manifests"] as? [Any])?.first))
            let configuration = try json(try blob(manifest["config"]))
            #expect(configuration["os"] as? String == "linux")
            #expect((configuration["config"] as? [String: Any])?["Entrypoint"] as? [String] == ["/usr/bin/terang"])
            let layer = try blob((manifest["layers"] as? [Any])?.first)
            let listed = try Program.run(["-tzf", "\(folder)/citra/\(layer)"], of: "/bin/tar").output
            #expect(listed.contains("usr/bin/terang\n"))
        }
    }

    @Test(
        .enabled(
            if: canPack && Validator.hasModule("cyclonedx.validation.json"),
            "not installed: .build/validators/bin/pip install 'cyclonedx-python-lib[json-validation]'"
        )
    )
    func `The bill of materials is one of CycloneDX, with every package of Swift`() async throws {
        try await Self.packing(["paket"]) { folder in
            let bill =
                folder + "/paket/"
                + (try #require(try filesBelow(folder + "/paket").first { $0.hasSuffix(".cdx.json") }))
            let program = """
                import sys
                from cyclonedx.schema import SchemaVersion
                from cyclonedx.validation.json import JsonStrictValidator
                fault = JsonStrictValidator(SchemaVersion.V1_5).validate_str(open(sys.argv[1]).read())
                sys.exit(str(fault) if fault else 0)
                """
            let verdict = try Validator.python.run(["-c", program, bill], in: folder)
            #expect(verdict.isValid, "\(verdict.report)")
            let text = String(decoding: try readFile(bill), as: UTF8.self)
            let pins = String(decoding: try readFile(RepositoryFolder.path + "/Package.resolved"), as: UTF8.self)
            for match in pins.matches(of: /"revision" : "([0-9a-f]+)"/) { #expect(text.contains(match.1)) }
        }
    }

    /// Foundation's ICU among the static libraries of the toolchain that runs the tests.
    private static func libraryOfICU() throws -> String {
        let path = ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? ""]
        let find = ["-c", "dirname \"$(readlink -f \"$(command -v swift)\")\""]
        let programs = try Program.run(find, of: "/bin/sh", environment: path).output.split(separator: "\n").first
        return "\(try #require(programs))/../lib/swift_static/linux/lib_FoundationICU.a"
    }

    @Test(.enabled(if: canPack, "python3 or dpkg-deb is not installed"))
    func `Of ICU's data, time zones and the words of two languages are kept as they are`() async throws {
        try await TemporaryPortal(files: ["kosong": ""], settings: nil).inFolder { folder in
            let program = """
                import pathlib, subprocess, sys
                sys.path.append(sys.argv[1])
                import icu
                def items(file):
                    subprocess.run(["objcopy", "-O", "binary", "-j", ".rodata", file, "data"], check=True)
                    return dict(icu.unpacked(pathlib.Path("data").read_bytes())[1])
                icu.main(sys.argv[2], "kept.o")
                pathlib.Path("whole.o").write_bytes(icu.output("ar", "p", sys.argv[2], icu.MEMBER))
                whole, kept = items("whole.o"), items("kept.o")
                assert list(kept) == sorted(kept) and len(kept) > 500
                assert all(content.rstrip(b"\\0") == whole[name].rstrip(b"\\0") for name, content in kept.items())
                print(*(name.partition("/")[2] for name in kept), sep="\\n")
                print(sum(map(len, whole.values())) // sum(map(len, kept.values())))
                """
            let release = RepositoryFolder.path + "/deploy/release"
            let result = try Program.run(
                ["-B", "-c", program, release, try Self.libraryOfICU()],
                of: "/usr/bin/python3",
                in: folder
            )
            #expect(result.exitCode == 0, "\(result.errors)")
            let lines = result.output.split(separator: "\n").map(String.init)
            #expect(lines.first?.hasPrefix("--wrap=icudt") == true)
            for name in [
                "zoneinfo64.res", "metaZones.res", "supplementalData.res", "root.res", "id.res", "en_ID.res",
                "nfkc.nrm",
            ] {
                #expect(lines.contains(name), "\(name)")
            }
            for name in ["de.res", "zone/fr.res", "coll/id.res", "brkitr/thaidict.dict", "kddi-sjis.cnv"] {
                #expect(!lines.contains(name), "\(name)")
            }
            #expect(Int(lines.last ?? "").map { $0 >= 8 } == true)
        }
    }

    @Test(.enabled(if: canPack, "python3 or dpkg-deb is not installed"))
    func `A program that needs a library which Debian's base lacks is not packed`() async throws {
        try await TemporaryPortal(files: ["kosong": ""], settings: nil).inFolder { folder in
            let result = try Program.run(
                ["-B", RepositoryFolder.path + "/deploy/release/release.py", try Program.executable().path, "paket"],
                of: "/usr/bin/python3",
                in: folder,
                environment: ["SOURCE_DATE_EPOCH": "1800000000"]
            )
            #expect(result.exitCode == 1)
            #expect(result.errors.contains("is not a program for other machines"))
        }
    }
}
