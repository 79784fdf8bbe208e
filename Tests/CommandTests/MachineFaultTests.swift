import Files
import Foundation
import TestSupport
import Testing

/// What commands do where the machine does not let them work: nothing is left half-written, and what is missing is named.
@Suite struct MachineFaultTests {
    @Test(
        .enabled(if: Program.canEnforcePermissions, Program.noPermissions),
        arguments: CommandUse.writing
    )
    func `A folder that cannot be written is named, with what to do`(use: CommandUse) async throws {
        try await TemporaryPortal.plain().inFolder { root in
            try await TemporaryPortal.plain().inFolder { locked in
                let folders = try [locked] + TreeSnapshot(of: locked).folders.map { "\(locked)/\($0)" }
                for folder in folders { try Self.setPermissions(0o555, of: folder) }
                let before = try TreeSnapshot(of: locked)
                for (language, words) in [("id", "sebut folder lain"), ("en", "choose another folder")] {
                    let call = call(use, portal: root, target: locked) + ["--lang", language]
                    let result = try Program.run(call, in: root, limit: .permissions)
                    #expect(result.exitCode == 70, "\(result.errors)")
                    #expect(result.output == "")
                    #expect(result.errors.hasPrefix("terang: \(locked)"), "\(result.errors)")
                    #expect(result.errors.contains(words), "\(result.errors)")
                    #expect(result.errors.contains("folder \(locked)"), "\(result.errors)")
                }
                #expect(try TreeSnapshot(of: locked) == before)
                for folder in folders { try Self.setPermissions(0o755, of: folder) }
            }
        }
    }

    @Test(.enabled(if: Program.canEnforcePermissions, Program.noPermissions))
    func `A portal that may not be written over stays as it is`() async throws {
        try await TemporaryPortal.plain().inFolder { root in
            #expect(try Program.run("build", in: root).exitCode == 0)
            let output = root + "/output"
            let before = try TreeSnapshot(of: output)
            try writeFile(
                root + "/content/berita/satu.md",
                Array("---\ntitle: Dua\ndate: 2025-01-01\n---\nIsi.\n".utf8)
            )
            try Self.setPermissions(0o555, of: output)
            #expect(try Program.run(["build"], in: root, limit: .permissions).exitCode == 70)
            try Self.setPermissions(0o755, of: output)
            #expect(try TreeSnapshot(of: output) == before)
        }
    }

    @Test(
        .enabled(if: Program.canEnforcePermissions, Program.noPermissions),
        arguments: ["content/berita/satu.md", "content/site.yaml", "themes/polos/theme.yaml", "content/berita"]
    )
    func `What may not be read is named`(path: String) async throws {
        try await TemporaryPortal.plain().inFolder { root in
            try Self.setPermissions(0, of: "\(root)/\(path)")
            let result = try Program.run(["check"], in: root, limit: .permissions)
            try Self.setPermissions(0o755, of: "\(root)/\(path)")
            #expect(result.exitCode == 70)
            #expect(result.errors.contains(path), "\(result.errors)")
        }
    }

    @Test(
        .enabled(if: TemporaryDisk.isAvailable, "this machine does not let the tests mount a small disk"),
        arguments: CommandUse.writing
    )
    func `A full disk leaves nothing half-written`(use: CommandUse) async throws {
        try await TemporaryPortal.plain().inFolder { root in
            try await TemporaryDisk.use(kilobytes: 256) { disk in
                try TemporaryPortal.plain().write(into: disk.path)
                try disk.fill()
                try expectNothingWritten(by: use, portal: root, target: disk.path, limit: nil) { language in
                    language == "id" ? "disk penuh" : "the disk is full"
                }
            }
        }
    }

    @Test(.enabled(if: TemporaryDisk.isAvailable, "this machine does not let the tests mount a disk"))
    func `A disk that is mounted inside of the output is named before anything is written`() async throws {
        try await TemporaryPortal.plain().inFolder { root in
            #expect(try Program.run("build", in: root).exitCode == 0)
            let text = Array("---\ntitle: Dua\ndate: 2025-01-01\n---\nIsi.\n".utf8)
            try writeFile(root + "/content/berita/dua.md", text)
            let place = root + "/output/berita/2025/01/dua"
            try makeDirectory(place)
            #expect(try Program.run(["-t", "tmpfs", "tmpfs", place], of: "/bin/mount").exitCode == 0)
            let before = try TreeSnapshot(of: root + "/output")
            let result = try Program.run("build", in: root)
            let after = try TreeSnapshot(of: root + "/output")
            #expect(try Program.run([place], of: "/bin/umount").exitCode == 0)
            #expect(
                result.exitCode == 70 && result.errors.contains("/2025/01/dua: menghalangi"),
                "\(result.errors)"
            )
            #expect(after == before)
            #expect(try Program.run("build", in: root).exitCode == 0)
        }
    }

    /// The law of a full disk on machines where none can be mounted.
    @Test(arguments: CommandUse.writing)
    func `A file that cannot grow leaves nothing half-written`(use: CommandUse) async throws {
        try await TemporaryPortal.plain().inFolder { root in
            try await TemporaryPortal.plain().inFolder { target in
                // A build writes into the store first.
                let named = if case .output = use.target { "/.terang/" } else { target }
                try expectNothingWritten(by: use, portal: root, target: target, limit: .fileSize(0)) { _ in named }
            }
        }
    }

    /// - Parameter words: what has to be said, by language.
    private func expectNothingWritten(
        by use: CommandUse,
        portal: String,
        target: String,
        limit: Program.Limit?,
        words: (String) -> String
    ) throws {
        let before = try TreeSnapshot(of: target)
        for language in ["id", "en"] {
            let call = call(use, portal: portal, target: target) + ["--lang", language]
            let result = try Program.run(call, in: portal, limit: limit)
            #expect(result.exitCode == 70, "\(result.errors)")
            #expect(result.output == "")
            #expect(result.errors.contains(words(language)), "\(result.errors)")
        }
        // The lock of a build stays in its folder, which lies beside the output on another file system.
        let after = try TreeSnapshot(of: target)
        #expect(after.files.filter { $0.key != ".terang-keluaran/lock" } == before.files)
        #expect(after.folders.filter { !["keluaran", ".terang-keluaran"].contains($0) } == before.folders)
    }

    @Test func `A disk that fills up while a portal is built leaves the old one as it is`() async throws {
        try await TemporaryPortal.plain().inFolder { root in
            #expect(try Program.run("build", in: root).exitCode == 0)
            let before = try TreeSnapshot(of: root + "/output")
            try makeDirectory(root + "/content/media")
            try writeFile(root + "/content/media/besar.txt", [UInt8](repeating: 0x20, count: 1024 * 1024))
            // Every page fits, the document does not.
            let result = try Program.run(["build"], in: root, limit: .fileSize(512))
            #expect(result.exitCode == 70)
            #expect(try TreeSnapshot(of: root + "/output") == before)
            try removeTree(root + "/content/media")
            #expect(try Program.run("build", in: root).exitCode == 0)
            #expect(try TreeSnapshot(of: root + "/output") == before)
        }
    }

    /// The work that a build has done in processes of their own.
    @Test(
        .enabled(
            if: PictureLibraryFile.isInstalled && DocumentLibraryFile.isInstalled,
            "libvips42 or libqpdf29 is missing"
        ),
        arguments: ["kartu", "foto.jpg", "rencana.pdf", "naskah.docx", "rapat.mp4"]
    )
    func `Where a disk fills up below a worker, the build says so and blames no file`(name: String) async throws {
        let photograph = SamplePicture.photograph(width: 1200, height: 900)
        let core = "<cp:coreProperties><dc:creator>\(SampleDocument.author)</dc:creator></cp:coreProperties>"
        let numbers = (0..<3000).map(String.init).joined()
        let files = [
            "foto.jpg": photograph, "rencana.pdf": SampleDocument.pdf(photograph: photograph),
            "naskah.docx": WorkbookWriter.zip(["docProps/core.xml": core, "word/document.xml": numbers]),
            "rapat.mp4": SampleDocument.film() + [0, 0, 16, 0] + Array("free".utf8)
                + [UInt8](repeating: 0, count: 4088),
        ]
        var portal = try TemporaryPortal.plain(
            files[name] == nil
                ? [:] : ["content/berita/a.md": "---\ntitle: A\ndate: 2025-01-01\n---\n[A](../media/\(name))\n"]
        )
        portal.files["content/media/" + name] = files[name]
        try await portal.inFolder { root in
            func build(_ output: String, limit: Program.Limit? = nil) throws -> Program.Result {
                try Program.run(["build", "--root", root, "--output", root + "/" + output], limit: limit)
            }
            // What the build writes before fits into two kilobytes, what a worker writes does not.
            let result = try build("satu", limit: .fileSize(2))
            #expect(
                result.exitCode == 70 && result.errors.contains(name == "kartu" ? "/gambar/.kartu-" : "/."),
                "\(result.errors)"
            )
            #expect(try entryKind(at: root + "/satu") == nil)
            let next = try build("satu")
            #expect(next.exitCode == 0, "\(next.errors)")
            try removeTree(root + "/.terang")
            let clean = try build("dua")
            #expect(clean.errors == next.errors)
            #expect(try TreeSnapshot(of: root + "/satu").published == TreeSnapshot(of: root + "/dua").published)
        }
    }

    @Test(arguments: ["a/b", "kosong"])
    func `A disk that fills up leaves nothing of a portal that was begun`(folder: String) async throws {
        try await TemporaryPortal(settings: nil).inFolder { root in
            try makeDirectory(root + "/kosong")
            let before = try TreeSnapshot(of: root)
            // Some of its files are written before one is too large.
            let result = try Program.run(["init", folder], in: root, limit: .fileSize(4))
            #expect(result.exitCode == 70)
            #expect(try TreeSnapshot(of: root) == before)
        }
    }

    @Test(arguments: CommandUse.ending)
    func `A result that standard output does not take ends with 70`(use: CommandUse) async throws {
        try await TemporaryPortal.plain().inFolder { root in
            let result = try Program.run(use.call, in: root, outputTo: "/dev/full")
            #expect(result.exitCode == 70)
            #expect(result.errors.contains("stdout"), "\(result.errors)")
        }
    }

    @Test func `Messages that standard error does not take change no exit code`() async throws {
        try await TemporaryPortal.plain().inFolder { root in
            try writeFile(root + "/content/berita/dua.md", Array("---\ntitle: Dua\n---\nIsi.\n".utf8))
            for call in [
                ["nihil"], ["check"], ["build", "--faults", "hold"], ["explain", "nihil"], ["check", "--jobs", "0"],
            ] {
                let told = try Program.run(call, in: root)
                let untold = try Program.run(call, in: root, errorsTo: "/dev/full")
                #expect(untold.exitCode == told.exitCode && told.exitCode != 0 && !told.errors.isEmpty, "\(call)")
            }
        }
    }

    /// How many files the program needs at least is the runtime's affair: the limit goes down until something fails.
    @Test(arguments: [("id", "terlalu banyak berkas terbuka"), ("en", "too many open files")])
    func `Too few open files are told as such`(language: String, words: String) async throws {
        try await TemporaryPortal.plain().inFolder { root in
            let program = try Program.executable().path
            for limit in (3...16).reversed() {
                let command = "ulimit -n \(limit); exec '\(program)' build --lang \(language)"
                let result = try Program.run(["-c", command], of: "/bin/sh", in: root)
                guard result.exitCode != 0 else { continue }
                #expect(result.exitCode == 70)
                #expect(result.errors.contains(words), "\(result.errors)")
                return
            }
            Issue.record("three open files were enough")
        }
    }

    private static func setPermissions(_ mode: Int, of path: String) throws {
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    }

    /// A call that writes into a folder.
    private func call(_ use: CommandUse, portal: String, target: String) -> [String] {
        switch use.target {
        case .nothing: use.call
        case .output: use.call + ["--output", target + "/keluaran"]
        case .content: use.call + ["--root", target]
        case .newFolder: [use.name, target + "/baru"]
        }
    }
}
