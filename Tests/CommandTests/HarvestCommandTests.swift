import Digests
import Files
import Foundation
import TestSupport
import Testing

/// `terang harvest` with agencies' portals on this machine.
@Suite(.ownThread) struct HarvestCommandTests {
    private func city(_ portals: [(code: String, address: String)], registers: [String] = ["dip"]) throws
        -> TemporaryPortal
    {
        let agencies = portals.map { "\($0.code),Dinas \($0.code),\($0.address)\n" }.joined()
        var files = ["content/opd.csv": "kode,nama,portal sendiri\n" + agencies]
        for name in registers {
            files["content/register/\(name)/register.yaml"] = "profile: \(name)\n"
            let head =
                switch name {
                case "dip": AgencyPortal.head
                case "dik": "nomor,informasi,konsekuensi_dibuka,konsekuensi_ditutup,jangka_waktu\n"
                default: "nomor,tahun,jenis,judul,status\n"
                }
            files["content/register/\(name)/\(name).csv"] = head
        }
        return try .plain(files)
    }

    private func table(_ code: String, in root: String, of name: String = "dip") throws -> String? {
        let path = root + "/content/register/\(name)/dari/\(code).csv"
        return try entryKind(at: path) == nil ? nil : String(decoding: readFile(path), as: UTF8.self)
    }

    @Test func `A broken and a slow portal leave what was taken before, and a changed one is taken anew`() async throws
    {
        let (sound, more) = (
            try await AgencyPortal.data(["Profil", "Neraca"]),
            try await AgencyPortal.data(["Profil", "Neraca 2026", "Aset"])
        )
        let (changing, breaking) = (try LoopbackServer(sound), try LoopbackServer(sound))
        let slow = try LoopbackServer(nil)
        defer { for server in [changing, breaking, slow] { server.stop() } }
        let portals = [("dinkes", changing.address + "/"), ("disdik", breaking.address), ("dishub", slow.address)]
        try await city(portals).inFolder { root in
            func harvest(_ day: String) throws -> Program.Result {
                try Program.run("harvest", "--timeout", "2", "--now", day, in: root)
            }
            let first = try harvest("2026-11-02")
            #expect(first.exitCode == 2)
            #expect(first.output.contains("dinkes: content/register/dip/dari/dinkes.csv: 2 baris, 2 baru"))
            #expect(first.output.contains("dishub: gagal: tidak selesai dalam 2 detik\n"))
            #expect(try table("dishub", in: root) == nil)
            let taken = try #require(try table("dinkes", in: root))
            #expect(taken.contains("Neraca") && taken.contains(changing.address + "/data/dip.csv,2026-11-02\r\n"))
            #expect(!taken.contains("opd"))
            // The file is the agency's, at its own address.
            #expect(taken.contains("http://") && taken.contains("/media/isi.pdf"))

            changing.set(more)
            var broken = sound
            broken["/data/dip.csv"] = Array(AgencyPortal.rows(["Palsu"]).utf8)
            breaking.set(broken)
            let kept = try table("disdik", in: root)
            let second = try harvest("2026-11-09")
            #expect(second.exitCode == 2)
            #expect(second.output.contains("3 baris, 2 baru atau berubah, 1 tidak ada lagi"))
            #expect(second.output.contains("disdik: gagal: isi dip.csv tidak cocok"))
            #expect(second.output.contains("hasil yang lama tetap dipakai"))
            #expect(try table("disdik", in: root) == kept)

            // Rows that are as they were keep their day, so that nothing changes.
            let before = try table("dinkes", in: root)
            let third = try harvest("2026-11-16")
            #expect(third.output.contains("dinkes: content/register/dip/dari/dinkes.csv: 3 baris, tidak berubah"))
            #expect(try table("dinkes", in: root) == before)

            // A build asks nobody.
            let count = changing.asked.count
            let built = try Program.run("build", "--now", "2026-11-17", in: root)
            #expect(built.exitCode == 0, "\(built.errors)")
            #expect(changing.asked.count == count)
            let bytes = try readFile(root + "/output/data/dip.json")
            let rows = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [[String: Any]])
            #expect(
                rows.compactMap { $0["opd"] as? String }.sorted() == ["dinkes", "dinkes", "dinkes", "disdik", "disdik"]
            )
            // Who uses the data is told as well where they come from.
            #expect(rows.allSatisfy { ($0["sumber"] as? String)?.hasSuffix("/data/dip.csv") == true })
            #expect(Set(rows.compactMap { $0["diambil"] as? String }) == ["2026-11-02", "2026-11-09"])
            let pages = root + "/output/informasi-publik/dip"
            let page = String(decoding: try readFile(pages + "/dinkes-1/index.html"), as: UTF8.self)
            #expect(page.contains("href=\"\(changing.address)/data/dip.csv\""))
            #expect(page.contains("9 November 2026"))
        }
    }

    @Test func `A portal that sends too much, and does not tell how much, is left`() async throws {
        let server = try LoopbackServer(["/data/datapackage.json": [UInt8](repeating: 0x20, count: 8_000_000)])
        defer { server.stop() }
        try await city([("dinkes", server.address)]).inFolder { root in
            let result = try Program.run("harvest", in: root)
            #expect(result.exitCode == 2)
            #expect(result.output == "dinkes: gagal: mengirim lebih dari 2 MB\n")
        }
    }

    @Test func `The lists of a portal that two agencies name are taken for neither`() async throws {
        let server = try LoopbackServer(try await AgencyPortal.data(["Profil"]))
        defer { server.stop() }
        try await city([("dinkes", server.address + "/"), ("disdik", server.address)]).inFolder { root in
            let result = try Program.run("harvest", "--opd", "dinkes", in: root)
            #expect(result.exitCode == 2)
            #expect(result.output.hasPrefix("dinkes: gagal: alamat portalnya sama dengan milik disdik"))
            #expect(try table("dinkes", in: root) == nil && server.asked.isEmpty)
        }
    }

    @Test func `A portal that leads to another one has no lists, and may move them within itself`() async throws {
        let data = try await AgencyPortal.data(["Profil"])
        let other = try LoopbackServer(data)
        let leading = try LoopbackServer([
            "/data/datapackage.json": Array("Location: \(other.address)/data/datapackage.json".utf8)
        ])
        // The package is its own, and the table in it that of somebody else.
        let mixed = try LoopbackServer(
            data.merging(["/data/dip.csv": Array("Location: \(other.address)/data/dip.csv".utf8)]) { $1 }
        )
        let moved = try LoopbackServer(
            Dictionary(uniqueKeysWithValues: data.map { ("/baru" + $0, $1) }).merging(
                data.keys.map { ($0, Array("Location: /baru\($0)".utf8)) },
                uniquingKeysWith: { $1 }
            )
        )
        defer { for server in [other, leading, mixed, moved] { server.stop() } }
        let portals = [
            ("disdik", other.address), ("dinkes", leading.address), ("dishub", mixed.address),
            ("dinsos", moved.address),
        ]
        try await city(portals).inFolder { root in
            let result = try Program.run("harvest", in: root)
            #expect(result.exitCode == 2)
            let reason = "gagal: portalnya mengalihkan ke \(other.address)/data/"
            #expect(result.output.contains("dinkes: \(reason)datapackage.json"), "\(result.output)")
            #expect(result.output.contains("dishub: \(reason)dip.csv"))
            #expect(try table("dinkes", in: root) == nil && table("dishub", in: root) == nil)
            #expect(try table("disdik", in: root) != nil && table("dinsos", in: root) != nil)
        }
    }

    @Test func `A list of exempt information comes without addresses`() async throws {
        let server = try LoopbackServer(try await AgencyPortal.data(["Profil"], exempt: true))
        defer { server.stop() }
        try await city([("dinkes", server.address)], registers: ["dip", "dik"]).inFolder { root in
            let result = try Program.run("harvest", "--now", "2026-11-02", in: root)
            #expect(result.exitCode == 0, "\(result.output)\(result.errors)")
            let taken = try #require(try table("dinkes", in: root, of: "dik"))
            #expect(taken.contains("portal Dinas dinkes,2026-11-02"))
            #expect(!taken.contains("://"))
            let checked = try Program.run("check", "--now", "2026-11-02", in: root)
            #expect(!checked.errors.contains("exempt-file-column"))
        }
    }

    @Test func `A list with a column of the same name keeps it beside the source`() async throws {
        var files = try await AgencyPortal.data(["Profil"])
        let table =
            "nomor,tahun,jenis,judul,status,tanggal_penetapan,sumber\r\n5,2020,Peraturan Daerah,Pelayanan,berlaku,2020-03-02,LD.2020/NO.5\r\n"
        let names = table.prefix { $0 != "\r\n" }.split(separator: ",")
        let fields = names.map { "{\"name\":\"\($0)\"}" }.joined(separator: ",")
        files["/data/regulasi.csv"] = Array(table.utf8)
        files["/data/datapackage.json"] = Array(
            """
            {"resources":[{"name":"regulasi","path":"regulasi.csv","bytes":\(table.utf8.count),\
            "hash":"sha256:\(try sha256(of: Array(table.utf8)))","schema":{"fields":[\(fields)]}}]}
            """.utf8
        )
        let server = try LoopbackServer(files)
        defer { server.stop() }
        try await city([("dinkes", server.address)], registers: ["regulasi"]).inFolder { root in
            let result = try Program.run("harvest", "--now", "2026-11-02", in: root)
            #expect(result.exitCode == 0, "\(result.output)\(result.errors)")
            let taken = try #require(try self.table("dinkes", in: root, of: "regulasi"))
            #expect(taken.hasPrefix("nomor,tahun,jenis,judul,status,tanggal_penetapan,sumber,sumber_data,diambil\r\n"))
            #expect(taken.contains("LD.2020/NO.5,\(server.address)/data/regulasi.csv,2026-11-02"))
            let built = try Program.run("build", "--now", "2026-11-02", in: root)
            #expect(built.exitCode == 0, "\(built.errors)")
            let data = String(decoding: try readFile(root + "/output/data/regulasi.json"), as: UTF8.self)
            #expect(data.contains("\"sumber\":\"LD.2020/NO.5\"") && data.contains("\"sumber_data\":\"http"))
        }
    }

    @Test(
        arguments: [
            ([:], "tidak ada"), (["/data/datapackage.json": "{\"a\": 1}"], "bukan paket data"),
            (["/data/datapackage.json": "{\"resources\": []}"], "tidak berisi tabel"),
            (
                [
                    "/data/datapackage.json":
                        "{\"resources\":[{\"name\":\"dip\",\"path\":\"../rahasia.csv\",\"schema\":{\"fields\":[]}}]}"
                ], "tidak berisi tabel"
            ),
        ] as [([String: String], String)]
    )
    func `A portal without a table that can be trusted is told with the reason`(files: [String: String], reason: String)
        async throws
    {
        let server = try LoopbackServer(files.mapValues { Array($0.utf8) })
        defer { server.stop() }
        try await city([("dinkes", server.address)]).inFolder { root in
            let result = try Program.run("harvest", in: root)
            #expect(result.exitCode == 2)
            #expect(result.output.contains("dinkes: gagal: ") && result.output.contains(reason), "\(result.output)")
            #expect(try table("dinkes", in: root) == nil)
        }
    }

    @Test func `A package without digests, or with other columns than its table, is refused`() async throws {
        let sound = try await AgencyPortal.data(["Profil"])
        let package = String(decoding: try #require(sound["/data/datapackage.json"]), as: UTF8.self)
        let server = try LoopbackServer([:])
        defer { server.stop() }
        let changes = [
            (package.replacing("sha256:", with: "md5:"), "tidak menyebut SHA-256"),
            (package.replacing("\"name\": \"judul\"", with: "\"name\": \"nama\""), "kolom dip.csv"),
        ]
        for (text, reason) in changes {
            var files = sound
            files["/data/datapackage.json"] = Array(text.utf8)
            server.set(files)
            try await city([("dinkes", server.address)]).inFolder { root in
                let result = try Program.run("harvest", in: root)
                #expect(result.exitCode == 2)
                #expect(result.output.contains(reason), "\(result.output)")
                #expect(try table("dinkes", in: root) == nil)
            }
        }
    }

    @Test(arguments: ["http://ppid.kota.example", "ftp://kota.example", "https://nama:sandi@kota.example", "kota"])
    func `Only encrypted addresses are portals`(address: String) async throws {
        try await city([("dinkes", address)]).inFolder { root in
            let checked = try Program.run("check", in: root)
            #expect(checked.errors.contains("bukan alamat portal"))
            let result = try Program.run("harvest", in: root)
            #expect(result.exitCode == 2)
        }
    }

    @Test func `Nobody to ask is told, and an agency that is not there is a wrong use`() async throws {
        try await city([("dinkes", "")]).inFolder { root in
            let result = try Program.run("harvest", in: root)
            #expect(result.exitCode == 0)
            #expect(result.output.contains("Portal sendiri"))
            #expect(try Program.run("harvest", "--opd", "dinkes", in: root).exitCode == 64)
        }
    }

    @Test func `Rows with errors that were taken are held back one by one`() async throws {
        var portal = try city([("dinkes", "")])
        let table = AgencyPortal.rows(["Profil", "Neraca"]).replacing("2,berkala", with: "2,rahasiakata")
        portal.files["content/register/dip/dari/dinkes.csv"] = Array(table.replacing("media/isi.pdf", with: "").utf8)
        portal.files["content/site.yaml"]! += Array("faults: hold\n".utf8)
        try await portal.inFolder { root in
            let built = try Program.run("build", in: root)
            #expect(built.exitCode == 2, "\(built.errors)")
            let data = String(decoding: try readFile(root + "/output/data/dip.csv"), as: UTF8.self)
            #expect(data.contains("Profil") && !data.contains("Neraca"))
        }
    }
}
