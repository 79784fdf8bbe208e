import Files
import Foundation
import TestSupport
import Testing

/// The log of registers from its first entry to those who verify it.
@Suite struct VerifyCommandTests {
    private static let table = "content/register/dip/dip.csv"

    private static func portal() throws -> TemporaryPortal {
        try TemporaryPortal.plain([
            "content/register/dip/register.yaml": "profile: dip\n",
            table: AgencyPortal.rows(["Profil", "Laporan", "Anggaran"]),
            "content/media/isi.pdf": SampleDocument.plain,
        ])
    }

    private static func run(_ arguments: String..., in root: String) throws -> Program.Result {
        try Program.run(arguments, in: root)
    }

    private static func replace(_ text: String, by other: String, in file: String) throws {
        let old = String(decoding: try readFile(file), as: UTF8.self)
        try #require(old.contains(text))
        try writeFile(file, Array(old.replacing(text, with: other).utf8))
    }

    @Test func `What is published is logged, verified, and cannot be rewritten unnoticed`() async throws {
        try await Self.portal().inFolder { root in
            func run(_ arguments: String...) throws -> Program.Result { try Program.run(arguments, in: root) }
            let log = root + "/content/register/log.txt"
            #expect(try run("build", "--now", "2026-11-01").exitCode == 0)
            #expect(try run("verify", "output").errors.contains("tidak ada catatan riwayat"))
            // The first entries.
            let first = try run("register", "catat", "--now", "2026-11-01")
            #expect(first.exitCode == 0, "\(first.errors)")
            #expect(first.errors.contains("3 baris dicatat, 0 dicabut"))
            let text = String(decoding: try readFile(log), as: UTF8.self)
            #expect(text.hasPrefix("terang-log/1\nasal kota.example/data/log\n2026-11-01 /informasi-publik/dip/1/ "))
            #expect(!text.contains("Anggaran"), "the log holds no text of a row")
            #expect(try run("register", "catat").errors.contains("Tidak ada perubahan"))
            let built = try run("build", "--now", "2026-11-01", "--strict")
            #expect(built.exitCode == 0, "\(built.errors)")
            #expect(try run("verify", "output").output == "Cocok: 3 catatan, 3 baris terbit, tidak ditandatangani.\n")
            try copyFile(root + "/output/data/log/checkpoint", to: root + "/lama.txt")
            // A row changes, one goes, one comes.
            try writeFile(
                root + "/" + Self.table,
                Array(AgencyPortal.rows(["Profil", "Laporan 2026"]).replacing("\n2,", with: "\n7,").utf8)
            )
            let unlogged = try run("check", "--now", "2026-12-01")
            #expect(
                unlogged.errors.contains("belum dicatat: 1 baris baru atau berubah, 2 dicabut"),
                "\(unlogged.errors)"
            )
            #expect(try run("register", "catat", "--now", "2026-12-01").errors.contains("1 baris dicatat, 2 dicabut"))
            #expect(try run("build", "--now", "2026-12-01").exitCode == 0)
            let verified = try run("verify", "output", "--checkpoint", "lama.txt", "--lang", "en")
            #expect(
                verified.output
                    == "Verified: 6 entries, 2 published rows, goes on from the checkpoint that was kept, not signed.\n",
                "\(verified.errors)"
            )
            // The page, the feed and the data say it.
            let checkpoint = String(decoding: try readFile(root + "/output/data/log/checkpoint"), as: UTF8.self)
            let size = checkpoint.split(separator: "\n").prefix(3).joined(separator: " ")
            let feed = String(decoding: try readFile(root + "/output/data/perubahan.xml"), as: UTF8.self)
            #expect(feed.contains("<subtitle>\(size)</subtitle>"))
            let page = String(
                decoding: try readFile(root + "/output/informasi-publik/perubahan/index.html"),
                as: UTF8.self
            )
            #expect(page.contains("id=\"catatan\""))
            // A log that is made anew is whole, and does not go on from the published one.
            try removeFile(log)
            #expect(try run("register", "catat", "--now", "2026-11-01").exitCode == 0)
            let refused = try run("build", "--now", "2026-12-01")
            #expect(refused.exitCode == 1)
            #expect(
                refused.errors.contains("catatan ke-1, /informasi-publik/dip/1/ tanggal 2026-11-01, tidak sama lagi")
            )
            #expect(refused.errors.contains("[rewritten-log]"))
            try removeFile(log)
            #expect(try run("check", "--now", "2026-12-01").errors.contains("[rewritten-log]"))
            // Published elsewhere, whoever kept a checkpoint finds it.
            #expect(try run("register", "catat", "--now", "2026-11-01").exitCode == 0)
            #expect(try run("build", "--now", "2026-12-01", "--output", "lain").exitCode == 0)
            #expect(try run("verify", "lain").exitCode == 0)
            let found = try run("verify", "lain", "--checkpoint", "lama.txt")
            #expect(found.exitCode == 1)
            #expect(found.errors.contains("catatan memendek") || found.errors.contains("ditulis ulang"))
        }
    }

    @Test func `Whatever of the published files is changed is found, also over the network`() async throws {
        try await Self.portal().inFolder { root in
            func run(_ arguments: String...) throws -> Program.Result { try Program.run(arguments, in: root) }
            #expect(try run("register", "catat", "--now", "2026-11-01").exitCode == 0)
            #expect(try run("build", "--now", "2026-11-01").exitCode == 0)
            let names = try filesBelow(root + "/output/data").map { "data/" + $0 }
            var files = Dictionary(
                uniqueKeysWithValues: try names.map { ("/" + $0, try readFile(root + "/output/" + $0)) }
            )
            let server = try LoopbackServer(files)
            defer { server.stop() }
            #expect(try run("verify", server.address).exitCode == 0)
            let table = String(decoding: try #require(files["/data/dip.csv"]), as: UTF8.self)
            for (path, text) in [
                ("/data/dip.csv", table.replacing("Laporan", with: "Lapuran")),
                ("/data/dip.csv", table.split(separator: "\r\n").dropLast().joined(separator: "\r\n") + "\r\n"),
                ("/data/log/checkpoint", "kota.example/data/log\n3\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n"),
                ("/data/log/tile/0/000.p/3", "x"), ("/data/log/tile/entries/000.p/3", "x"),
                ("/data/log/baris.json", "{}"),
            ] {
                let whole = files
                files[path] = Array(text.utf8)
                server.set(files)
                let result = try run("verify", server.address)
                #expect(result.exitCode == 1, "\(path)")
                #expect(!result.errors.isEmpty && result.output.isEmpty)
                files = whole
            }
            server.set([:])
            #expect(try run("verify", server.address).errors.contains("tidak ada catatan riwayat"))
        }
    }

    @Test func `A log with a key is signed, and no other key will do`() async throws {
        try await Self.portal().inFolder { root in
            func run(_ arguments: String...) throws -> Program.Result { try Program.run(arguments, in: root) }
            let openssl = "/usr/bin/openssl"
            for name in ["a.pem", "b.pem"] {
                _ = try Validator.run(openssl, ["genpkey", "-algorithm", "ed25519", "-out", name], in: root)
            }
            #expect(try run("register", "catat", "--key", "a.pem", "--now", "2026-11-01").exitCode == 0)
            #expect(try run("register", "catat").exitCode == 64)
            #expect(try run("register", "catat", "--key", Self.table).errors.contains("openssl genpkey"))
            #expect(try run("build", "--now", "2026-11-01", "--strict").exitCode == 0)
            let log = String(decoding: try readFile(root + "/content/register/log.txt"), as: UTF8.self)
            let key = String(try #require(log.firstMatch(of: /(?m)^kunci (.*)$/)).1)
            #expect(try run("verify", "output", "--key", key).output.hasSuffix("terbit, ditandatangani.\n"))
            // Somebody with another key makes another log.
            try removeFile(root + "/content/register/log.txt")
            #expect(try run("register", "catat", "--key", "b.pem", "--now", "2026-11-01").exitCode == 0)
            #expect(try run("build", "--now", "2026-11-01", "--output", "lain").exitCode == 0)
            #expect(try run("verify", "lain").exitCode == 0)
            let other = try run("verify", "lain", "--key", key)
            #expect(other.exitCode == 1)
            #expect(other.errors.contains("tidak ditandatangani dengan kunci"))
        }
    }

    @Test(.enabled(if: Validator.hasModule("pymerkle"), "pymerkle is not installed: make test-packages"))
    func `An independent program computes the same roots and proves that each goes on from the one before`()
        async throws
    {
        try await Self.portal().inFolder { root in
            for (day, titles) in [
                ("2026-11-01", ["A", "B", "C"]), ("2026-11-02", ["A", "B2", "C", "D", "E"]), ("2026-11-03", ["A"]),
            ] {
                try writeFile(root + "/" + Self.table, Array(AgencyPortal.rows(titles).utf8))
                #expect(try Self.run("register", "catat", "--now", day, in: root).exitCode == 0)
                #expect(try Self.run("build", "--now", day, in: root).exitCode == 0)
                try copyFile(root + "/output/data/log/checkpoint", to: "\(root)/\(day).txt")
            }
            let script = """
                import base64, csv, glob, hashlib, json, struct
                from pymerkle import InmemoryTree, verify_consistency
                tree = InmemoryTree(algorithm="sha256")
                entries = []
                for path in sorted(glob.glob("output/data/log/tile/entries/*.p/*"), key=lambda p: int(p.rsplit("/", 1)[1]))[-1:]:
                    data = open(path, "rb").read()
                    while data:
                        size, = struct.unpack(">H", data[:2])
                        entries.append(data[2:2 + size])
                        data = data[2 + size:]
                for entry in entries:
                    tree.append_entry(entry)
                states = []
                for day in ["2026-11-01", "2026-11-02", "2026-11-03"]:
                    origin, size, root = open(day + ".txt").read().split("\\n")[:3]
                    assert base64.b64encode(tree.get_root(int(size))).decode() == root, day
                    states.append((int(size), base64.b64decode(root)))
                for (old, first), (new, second) in zip(states, states[1:]):
                    verify_consistency(first, second, tree.prove_consistency(old, new))
                # Rows, by what the log's page says of their digests.
                proofs = json.load(open("output/data/log/baris.json"))
                for register in proofs["registers"]:
                    rows = list(csv.DictReader(open("output" + register["table"], newline="")))
                    for row, proof in zip(rows, register["rows"]):
                        text = "".join(f"{k}\\x1f{v}\\x1e" for k, v in sorted(row.items()) if v and k not in register["without"])
                        digest = hashlib.sha256((proof["salt"] + text).encode()).hexdigest()
                        assert entries[proof["entry"]].decode().endswith(f" {proof['row']} {digest}"), proof
                print("cocok", len(entries))
                """
            let verdict = try Validator.python.run(["-c", script], in: root)
            #expect(verdict.isValid, "\(verdict.report)")
            #expect(verdict.report.contains("cocok 10"), "\(verdict.report)")
        }
    }
}
