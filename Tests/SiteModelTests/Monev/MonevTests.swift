import Content
import Diagnostics
import SiteModel
import TestSupport
import Testing

@testable import Monev
@testable import Registers

@Suite struct MonevTests {
    private func result(_ registers: Registers, files: [String: String] = [:], settings: String = "") async throws
        -> MonevResult
    {
        MonevResult(of: try await build(registers, files: files, settings: settings).site)
    }

    private func finding(_ id: String, _ result: MonevResult) throws -> MonevFinding {
        try #require(result.answers.first { $0.id == id }).finding
    }

    @Test func `every point has a name of its own, and points stand by group`() {
        let ids = MonevChecklist.points.map(\.id)
        #expect(Set(ids).count == ids.count)
        let groups = MonevGroup.allCases.flatMap { group in MonevChecklist.points.filter { $0.group == group } }
        #expect(groups.map(\.id) == ids)
        #expect(Set(MonevChecklist.points.map(\.group)).count == MonevGroup.allCases.count)
    }

    @Test func `a portal with nothing shows nothing and is told what is missing everywhere`() async throws {
        let result = try await result(.none)
        #expect(result.total.percent == 0)
        #expect(
            result.answers.allSatisfy {
                [.belum, .takDinilai].contains($0.finding.state) && !$0.finding.missing.isEmpty
            }
        )
        #expect(result.agencies.isEmpty)
    }

    @Test(arguments: ["audio: https://suara.example/maklumat\n", "easy_read: https://sederhana.example/maklumat\n"])
    func `a page that can be heard or read in easy language shows its point`(key: String) async throws {
        let registers = registers([publicRow("1")])
        let page = "---\ntitle: Maklumat\n\(key)---\nIsi.\n"
        let with = try await result(registers, files: ["content/layanan/maklumat.md": page])
        #expect(try finding("bentuk-lain", with) == .shown(at: ["/informasi-publik/maklumat/"]))
        let without = try finding("bentuk-lain", try await result(registers))
        #expect(without.state == .belum && without.missing.first?.id.contains("audio:") == true)
    }

    @Test(arguments: [
        "profil-ppid", "sk-ppid", "sop", "tata-cara", "formulir-permohonan", "formulir-keberatan", "biaya", "jadwal",
    ])
    func `a service page shows its point where it is`(name: String) async throws {
        let registers = registers([publicRow("1")])
        let with = try await result(registers, files: ["content/layanan/\(name).md": page("Halaman")])
        #expect(try finding(name, with) == .shown(at: ["/informasi-publik/\(name)/"]))
        let without = try finding(name, try await result(registers))
        #expect(without.state == .belum)
        #expect(without.missing.first?.id.contains("content/layanan/\(name).md") == true)
    }

    @Test func `an empty page or a draft is no full page`() async throws {
        let registers = registers([publicRow("1")])
        let files = [
            "content/layanan/biaya.md": page("Biaya", body: ""),
            "content/layanan/jadwal.md": page("Jadwal", keys: "draft: true"),
        ]
        let result = try await result(registers, files: files)
        #expect(try finding("biaya", result).state == .isian)
        #expect(try finding("jadwal", result).state == .belum)
    }

    @Test func `a page with slots is a form, a page that lacks a part is shown in part`() async throws {
        func state(_ text: String) async throws -> MonevState {
            let files = ["content/layanan/maklumat.md": page("Maklumat", body: text)]
            return try finding("maklumat", try await result(registers([publicRow("1")]), files: files)).state
        }
        let whole = "Dasar hukum: UU. Kami sanggup melayani. Bila tidak ditepati, ajukan keberatan."
        #expect(try await state(whole) == .ya)
        #expect(try await state("Kami sanggup melayani.") == .sebagian)
        #expect(try await state(whole + " Ditetapkan [belum diisi: tanggal].") == .isian)
    }

    @Test func `procurement is shown by the kinds of documents of its packages`() async throws {
        func question(_ csv: String) async throws -> (finding: MonevFinding, details: [Int]) {
            let portal = TemporaryPortal(files: [
                "content/register/pengadaan/register.yaml": "profile: pengadaan",
                "content/register/pengadaan/a.csv": "nomor,paket,tahun,jenis_dokumen,ketersediaan\n" + csv,
            ])
            let result = try await result(try await portal.load().library.registers)
            return (
                try finding("dokumen-pengadaan", result),
                result.questionnaire.parts.filter { $0.state == .ya }.map(\.number)
            )
        }
        let some = try await question("1,Gedung,2025,RUP,ada\n2,Gedung,2025,KAK,ada\n3,Gedung,2025,HPS,\n")
        #expect(some.finding.state == .sebagian)
        #expect(some.finding.missing.count == 36)
        #expect(some.details == [12, 13])
        let all = ProcurementKind.all.enumerated().map { "\($0 + 1),Gedung,2025,\($1.name),ada\n" }.joined()
        let whole = try await question(all)
        #expect(whole.finding.state == .ya)
        #expect(whole.details == Array(12...49))
        #expect(try await question("").finding.state == .isian)
    }

    @Test func `every question but those that no portal can answer has points, and they are there`() async throws {
        let questionnaire = try await result(.none).questionnaire
        let ids = Set(MonevChecklist.points.map(\.id))
        #expect(questionnaire.questions.map(\.number) == Array(1...35))
        #expect(questionnaire.parts.map(\.number) == Array(1...51))
        #expect(questionnaire.questions.allSatisfy { !$0.points.isEmpty })
        #expect(questionnaire.parts.filter(\.points.isEmpty).map(\.number) == [50, 51])
        #expect(Set((questionnaire.questions + questionnaire.parts).flatMap(\.points)).isSubset(of: ids))
        #expect((questionnaire.questions + questionnaire.parts).allSatisfy { $0.state != .ya })
    }

    @Test func `what is to be written comes by weight`() async throws {
        let todo = try await result(registers([publicRow("1")])).todo
        #expect(todo.map(\.weight) == todo.map(\.weight).sorted(by: >))
        #expect(todo.first?.file == "content/register/pengadaan/")
        #expect(todo.allSatisfy { $0.file.hasPrefix("content/") })
    }

    @Test func `forms count apart from what is shown`() {
        let share = MonevShare([(.ya, 1), (.isian, 2), (.belum, 1)])
        #expect(share.percent == 25)
        #expect(share.formPercent == 75)
    }

    @Test func `a class with rows is shown by its list`() async throws {
        let result = try await result(registers([publicRow("1", "Jalur evakuasi", .sertaMerta)]))
        let finding = try finding("daftar-serta-merta", result)
        #expect(finding.addresses == ["/informasi-publik/serta-merta/"])
        #expect(finding.missing.map(\.id) == ["1 dari 1 baris belum memuat semua unsur"])
        #expect(try self.finding("daftar-berkala", result).state == .belum)
    }

    @Test func `a subject needs a row with a document that is fresh`() async throws {
        func state(_ row: AnyRow) async throws -> MonevState {
            try finding("anggaran", try await result(registers([row]))).state
        }
        let link = "https://data.example/apbd.csv"
        #expect(try await state(publicRow("1", "Ringkasan APBD", refreshed: "2026-05-01", berkas: link)) == .ya)
        #expect(try await state(publicRow("1", "Ringkasan APBD", refreshed: "2026-05-01")) == .sebagian)
        #expect(try await state(publicRow("1", "Ringkasan APBD", refreshed: "2020-05-01", berkas: link)) == .sebagian)
        #expect(try await state(publicRow("1", "Jadwal imunisasi", refreshed: "2026-05-01", berkas: link)) == .belum)
    }

    @Test func `information setiap saat needs no document`() async throws {
        let result = try await result(registers([publicRow("7", "Perjanjian kerja sama", .setiapSaat)]))
        #expect(try finding("perjanjian", result) == .shown(at: ["/informasi-publik/dip/7/"]))
    }

    @Test func `a phrase counts by whole words in any case`() {
        let index = WordIndex(["Daftar ASET kota", "kasetan", "Laporan\nKeuangan", "keuangan laporan"])
        #expect(index.texts(with: ["aset"]) == [0])
        #expect(index.texts(with: ["laporan keuangan"]) == [2])
        #expect(index.texts(with: ["keuangan", "aset"]) == [0, 2, 3])
    }

    @Test func `last year's report counts, an older one does not`() async throws {
        let rows = [publicRow("1")]
        let now = try await result(registers(rows, figures: [figures(2025, received: 4)]))
        #expect(try finding("laporan-tahunan", now) == .shown(at: ["/informasi-publik/laporan/"]))
        let old = try finding(
            "laporan-tahunan",
            try await result(registers(rows, figures: [figures(2023, received: 4)]))
        )
        #expect(old.state == .belum)
        #expect(old.missing.first?.id.contains("2025") == true)
    }

    @Test func `an exempt row without approvals is listed but not in order`() async throws {
        let result = try await result(registers([publicRow("1")], exempt: [exemptRow("1")]))
        #expect(try finding("dik", result).state == .sebagian)
        #expect(try finding("persetujuan-dik", result).state == .belum)
    }

    @Test(arguments: [
        ("", [:], MonevState.takDinilai), ("2026-12-30", [:], .ya), ("2026-01-30", [:], .belum),
        ("", ["jangka_waktu": "lama"], .takDinilai), ("", ["jangka_waktu": "permanen"], .takDinilai),
    ])
    func `whether an exemption has ended is answered by rows with an end only`(
        end: String,
        cells: [String: String],
        state: MonevState
    ) async throws {
        let result = try await result(registers([publicRow("1")], exempt: [exemptRow("1", until: end, cells: cells)]))
        #expect(try finding("masa-dik", result).state == state)
    }

    @Test func `a row without a known end keeps the answer from being yes`() async throws {
        let rows = [exemptRow("1", until: "2026-12-30"), exemptRow("2")]
        #expect(try finding("masa-dik", try await result(registers(exempt: rows))).state == .sebagian)
    }

    @Test func `no question is answered yes for want of rows`() async throws {
        let empty = registers([], others: [register("aset")])
        #expect(try await result(empty).answers.filter { $0.finding.state == .ya }.map(\.id) == [])
    }

    @Test func `what is missing everywhere is not shown in part`() async throws {
        let result = try await result(registers([publicRow("1")], agencies: [agency("dinkes")]))
        #expect(try finding("opd-lengkap", result).state == .belum)
        #expect(try finding("penetapan-dip", result).state == .belum)
    }

    @Test func `the file to write is the one with what is missing`() async throws {
        let files = ["content/halaman/kontak.md": page("Kontak", body: "Meja layanan: [belum diisi: gedung]")]
        let result = try await result(registers([]), files: files)
        let desk = try #require(result.answers.first { $0.id == "meja-layanan" })
        #expect(desk.finding.state == .isian && desk.file == "content/halaman/kontak.md")
        #expect(result.answers.first { $0.id == "penetapan-dip" }?.file.hasSuffix("register.yaml") == false)
    }

    @Test func `a body without agencies and a class that may be empty are not judged`() async throws {
        let result = try await result(registers([publicRow("1")]))
        #expect(try finding("opd-lengkap", result).state == .takDinilai)
        #expect(try finding("daftar-serta-merta", result).state == .takDinilai)
    }

    @Test func `a hidden DIK is not shown`() async throws {
        let result = try await result(registers([publicRow("1")], exempt: [exemptRow("1")], showsExempt: false))
        #expect(try finding("dik", result).state == .belum)
    }

    @Test func `contact that lacks its hours is shown in part`() async throws {
        let settings = "address: {street: Jalan Contoh 1}\ncontact: {telephone: \"1\", email: a@kota.example}\n"
        let finding = try finding("kontak", try await result(.none, settings: settings))
        #expect(finding.state == .sebagian)
        #expect(finding.missing.map(\.id) == ["jam layanan (contact.hours)"])
    }

    @Test func `an agency is told which class, news and names it lacks`() async throws {
        let rows = [
            publicRow("1", opd: "dinkes", refreshed: "2026-05-01"),
            publicRow("2", "Data", .setiapSaat, opd: "dinkes", refreshed: "2020-05-01"),
        ]
        let files = ["content/berita/satu.md": newsText("Satu", "register: [dip/1]")]
        let result = try await result(registers(rows, agencies: [agency("dinkes"), agency("bpbd")]), files: files)
        let states = result.agencies.map { $0.answers.map { "\($0.id) \($0.finding.state)" } }
        #expect(
            states == [
                [
                    "berkala ya", "serta-merta takDinilai", "setiap-saat ya", "mutakhir ya", "kontak belum",
                    "ppid-pembantu belum", "berita ya",
                ],
                [
                    "berkala belum", "serta-merta takDinilai", "setiap-saat belum", "mutakhir belum", "kontak belum",
                    "ppid-pembantu belum", "berita belum",
                ],
            ]
        )
        #expect(result.agencies.first?.answers.last?.finding.addresses == ["/berita/2026/05/satu/"])
        #expect(result.agencies.map(\.share.percent) == [66, 0])
    }

    @Test func `a share is all only where all is shown`() {
        #expect(MonevShare(Array(repeating: (.ya, 1), count: 200) + [(.sebagian, 1)]).percent == 99)
        #expect(MonevShare([(.ya, 1), (.ya, 3)]).percent == 100)
        #expect(MonevShare([(.sebagian, 2), (.belum, 2)]).percent == 25)
        #expect(MonevShare([]).percent == 0)
    }

    @Test func `points count by their weight, and not where they are not judged`() {
        #expect(MonevShare([(.ya, 3), (.belum, 1)]).percent == 75)
        #expect(MonevShare([(.ya, 1), (.takDinilai, 3)]).percent == 100)
    }
}
