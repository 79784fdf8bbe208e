import Files
import Foundation
import TestSupport
import Testing
import Yams

@Suite struct ScheduleCommandTests {
    /// A portal in which every kind of change is ahead of 1 June 2026.
    static func busy() throws -> TemporaryPortal {
        try TemporaryPortal.plain([
            "content/berita/baru.md": "---\ntitle: Baru\ndate: 2026-05-31 12:00\n---\nIsi.\n",
            "content/berita/nanti.md": "---\ntitle: Nanti\ndate: 2026-06-03 08:00:30\nexpires: 2026-07-01\n---\nIsi.\n",
            "content/halaman/sementara.md": "---\ntitle: Sementara\nexpires: 2026-06-03 08:00:30\n---\nIsi.\n",
            "content/opd.csv": "kode,nama\nkominfo,Dinas Kominfo\n",
            "content/register/dip/register.yaml": "profile: dip\n",
            "content/register/dip/kominfo.csv": """
            nomor,judul,ringkasan,pejabat_menguasai,penanggung_jawab,waktu_pembuatan,tempat_pembuatan,bentuk,retensi,klasifikasi,opd,tanggal_terbit,tanggal_mutakhir
            1,Anggaran,Ringkasan anggaran,Kepala Dinas,Sekretaris,2026,Kota Contoh,digital,P5Y,berkala,kominfo,2026-03-01,2026-03-01

            """,
            "content/register/dik/register.yaml": "profile: dik\n",
            "content/register/dik/dik.csv": """
            nomor,informasi,opd,pasal_17,dasar_hukum,konsekuensi_dibuka,konsekuensi_ditutup,alasan,cakupan,jangka_waktu,mulai,berakhir,nomor_penetapan,tanggal_penetapan,tempat_penetapan,pejabat_penetap,persetujuan_pimpinan,nomor_uji,tanggal_uji
            1,Konfigurasi jaringan,kominfo,c,UU 14/2008 Pasal 17 huruf c,Jaringan dapat diserang,Layanan aman,Keamanan,seluruh,P3Y,2025-01-01,2027-12-31,1/2025,2025-01-01,Kota Contoh,PPID,ya,1/2025,2025-01-01

            """,
            "content/layanan/permohonan.csv": "tahun,diterima,dikabulkan,ditolak\n2025,10,9,1\n",
        ])
    }

    static let now = ["--now", "2026-06-01 00:00"]

    @Test func `Every kind of change is there, the soonest first, with its file and reason`() async throws {
        try await Self.busy().inFolder { root in
            let result = try Program.run(["schedule", "--format", "json"] + Self.now, in: root)
            #expect(result.exitCode == 0, "\(result.errors)")
            #expect(result.errors == "")
            let json = try result.json()
            let changes = try #require(json["changes"] as? [[String: String]])
            #expect(
                Set(changes.compactMap { $0["kind"] }) == [
                    "article-appears", "article-expires", "page-expires", "news-ages", "exemption-ends", "relabel-due",
                    "row-goes-stale", "report-overdue", "report-year-begins", "binding-date-passes",
                ]
            )
            let instants = changes.compactMap { $0["instant"] }
            #expect(instants == instants.sorted())
            #expect(json["next"] as? String == instants.first)
            #expect(json["next"] as? String == "2026-06-02T12:00:00+07:00")
            #expect(json["seconds"] as? Int == 129_600)
            #expect(json["total"] as? Int == changes.count)
            #expect(json["now"] as? String == "2026-06-01T00:00:00+07:00")
            #expect(json["timezone"] as? String == "Asia/Jakarta")
            #expect(json["since"] == nil && json["due"] == nil)
            let appears = try #require(changes.first { $0["kind"] == "article-appears" })
            #expect(
                appears == [
                    "instant": "2026-06-03T08:00:30+07:00", "kind": "article-appears", "subject": "berita/nanti.md",
                    "reason": "artikel \"Nanti\" terbit", "file": "content/berita/nanti.md",
                ]
            )
            #expect(
                changes.filter { $0["file"] != nil }.count == changes.count { $0["subject"]?.hasSuffix(".md") == true }
            )
        }
    }

    @Test func `People see when, in how long, and what happens together`() async throws {
        try await Self.busy().inFolder { root in
            let result = try Program.run(["schedule", "--limit", "3", "--now", "2026-06-01 22:30"], in: root)
            #expect(result.exitCode == 0)
            #expect(
                result.output == """
                    Perubahan berikutnya: 2026-06-02 12:00 WIB, dalam 13 jam 30 menit.

                    2026-06-02 12:00 WIB
                      artikel "Baru" keluar dari peta situs berita

                    2026-06-03 08:00:30 WIB
                      artikel "Nanti" terbit
                      halaman "Sementara" diturunkan

                    … dan 9 perubahan lagi

                    """
            )
            let english = try Program.run(["schedule", "--lang", "en"] + Self.now, in: root).output
            #expect(english.hasPrefix("The next change: 2026-06-02 12:00 WIB, in 1 d 12 h.\n"))
        }
    }

    @Test func `A script learns whether something changed since the last build`() async throws {
        try await Self.busy().inFolder { root in
            func ask(_ since: String, now: String) throws -> Program.Result {
                try Program.run("schedule", "--format", "json", "--since", since, "--now", now, in: root)
            }
            let due = try ask("2026-06-03 08:00", now: "2026-06-03 09:00")
            #expect(due.exitCode == 0)
            let changes = try #require(try due.json()["due"] as? [[String: String]])
            #expect(changes.compactMap { $0["kind"] } == ["article-appears", "page-expires"])
            #expect(try due.json()["since"] as? String == "2026-06-03T08:00:00+07:00")
            // The moment itself counts, and what was seen then does not count again.
            #expect(try ask("2026-06-03 08:00", now: "2026-06-03 08:00:30").exitCode == 0)
            let quiet = try ask("2026-06-03 08:00:30", now: "2026-06-03 09:00")
            #expect(quiet.exitCode == 3)
            #expect(try quiet.json()["due"] as? [[String: String]] == [])
            let text = try Program.run("schedule", "--since", "2026-06-03 08:00", "--now", "2026-06-03 09:00", in: root)
            #expect(text.output.contains("artikel \"Nanti\" terbit"))
            // Dates that had not come then are no fault of now.
            try writeFile(
                root + "/content/berita/ubah.md",
                Array("---\ntitle: Ubah\ndate: 2026-06-03 08:10\nupdated: 2026-06-03 08:20\n---\nIsi.\n".utf8)
            )
            #expect(try ask("2026-06-03 08:00", now: "2026-06-03 09:00").exitCode == 0)
            let future = try ask("2026-06-04", now: "2026-06-03")
            #expect(future.exitCode == 64)
            #expect(future.errors.contains("--since"))
        }
    }

    @Test func `A portal that does not change by itself says so`() async throws {
        try await TemporaryPortal.plain().inFolder { root in
            let text = try Program.run(["schedule"] + Self.now, in: root)
            #expect(text.exitCode == 0)
            #expect(text.output == "Tidak ada jadwal: portal tidak berubah dengan sendirinya.\n")
            let json = try Program.run(["schedule", "--format", "json"] + Self.now, in: root)
            #expect(json.exitCode == 0)
            #expect(try json.json()["next"] is NSNull)
            #expect(try json.json()["changes"] as? [String] == [])
            let cron = try Program.run(["schedule", "--format", "cron"] + Self.now, in: root)
            #expect(cron.exitCode == 0)
            #expect(cron.output.hasPrefix("# "))
            #expect(!cron.output.contains("\n0"))
        }
    }

    @Test func `A portal with errors has no schedule`() async throws {
        try await TemporaryPortal.faulty().inFolder { root in
            for format in ["text", "json", "cron", "github", "gitlab"] {
                let result = try Program.run("schedule", "--format", format, in: root)
                #expect(result.exitCode == 1)
                #expect(result.output == "")
                #expect(result.errors.contains("[unknown-key]"))
            }
        }
    }

    @Test func `A crontab's line is in UTC and no earlier than the change`() async throws {
        try await Self.busy().inFolder { root in
            let result = try Program.run("schedule", "--format", "cron", "--now", "2026-06-03 00:00", in: root)
            let line = try #require(result.output.split(separator: "\n").last)
            // 08:00:30 in Jakarta.
            // cron's own PATH has no folder in which somebody would have put the program.
            let program = try Program.executable().resolvingSymlinksInPath().path
            #expect(line == "1 1 3 6 * '\(program)' build --root '\(root)'")
            #expect(result.output.contains("2026-06-03T08:00:30+07:00 = 2026-06-03 01:00:30 UTC"))
        }
    }

    @Test(arguments: ["id", "en"])
    func `The workflow of GitHub asks every hour, and builds at the next change`(language: String) async throws {
        try await Self.busy().inFolder { root in
            let now = ["--now", "2026-06-03"]
            let result = try Program.run(["schedule", "--format", "github", "--lang", language] + now, in: root)
            let workflow = try #require(try Yams.compose(yaml: result.output))
            let crons = workflow["on"]?["schedule"]?.array().compactMap { $0["cron"]?.string }
            #expect(crons == ["7 * * * *", "1 1 3 6 *"])
            let steps = try #require(workflow["jobs"]?["terbit"]?["steps"]?.array())
            let script = try #require(steps.first { $0["id"]?.string == "jadwal" }?["run"]?.string)
            #expect(script.contains("terang schedule --since \"$since\""))
            let build = steps.first { $0["id"]?.string == "terbit" }
            #expect(build?["run"]?.string?.contains("terang build --format github") == true)
            #expect(build?["if"]?.string == "steps.jadwal.outputs.terbit != 'tidak'")
            // What was published with files held back fails visibly, after everything else.
            #expect(steps.last?["if"]?.string == "steps.terbit.outputs.kode == '2'")
            #expect(steps.last?["run"]?.string == "exit 2")
        }
        try await TemporaryPortal.plain().inFolder { root in
            let text = try Program.run("schedule", "--format", "github", "--lang", language, in: root).output
            let crons = try Yams.compose(yaml: text)?["on"]?["schedule"]?.array().compactMap { $0["cron"]?.string }
            #expect(crons == ["7 * * * *"])
        }
    }
}
