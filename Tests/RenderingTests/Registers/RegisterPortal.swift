import Content
import Diagnostics
import TestSupport

@testable import Rendering
@testable import SiteModel

/// A portal with registers, written as offices write them, in the portal's own theme.
struct RegisterPortal {
    static let dipHeading = """
        nomor,klasifikasi,opd,judul,ringkasan,pejabat_menguasai,penanggung_jawab,waktu_pembuatan,tempat_pembuatan,bentuk,\
        retensi,berkas,tanggal_mutakhir,berita
        """
    static let dikHeading = """
        nomor,informasi,opd,pasal_17,dasar_hukum,konsekuensi_dibuka,konsekuensi_ditutup,alasan,cakupan,jangka_waktu,mulai,\
        berakhir,nomor_penetapan,tanggal_penetapan,pejabat_penetap,persetujuan_pimpinan
        """
    /// A row of the DIP with nothing left to wish for.
    static let wholeRow = """
        D-1,berkala,bappeda,RKPD 2027,Prioritas dan pagu,Kepala Badan,Bidang Perencanaan,2026-07,Kota Contoh,\
        "cetak, digital",P5Y,media/rkpd.pdf,2026-05-20,
        """
    /// A row of the DIK that opens on 30 December 2026.
    static let exemptRow = """
        K-1,Kunci sandi,bappeda,h angka 4,UU 14/2008 Pasal 17,Rahasia terbongkar,Rahasia aman,Nyata,seluruh,P2Y,2024-12-30,\
        2026-12-30,01/2024,2024-12-01,PPID,02/2024
        """

    var dip: [String] = [Self.wholeRow]
    var dik: [String] = []
    var files: [String: String] = [:]
    var settings = ""
    var now = "2026-06-01"
    /// Names of templates that the theme lacks.
    var withoutTemplates: [String] = []

    private func portal() throws -> TemporaryPortal {
        var texts = [
            "content/opd.csv": """
            code,name,short_name,ppid,contact,site
            bappeda,Badan Perencanaan,Bappeda,Sekretariat,bappeda@kota.example,https://bappeda.kota.example/
            dinkes,Dinas Kesehatan,Dinkes,Sekretariat,,

            """,
            "content/register/dip/register.yaml": "title: Daftar Informasi Publik\nprofile: dip\nlicence: CC-BY-4.0\n",
            "content/register/dip/dip.csv": ([Self.dipHeading] + dip).joined(separator: "\n") + "\n",
            "content/media/rkpd.pdf": "%PDF-1.7",
        ]
        if !dik.isEmpty {
            texts["content/register/dik/register.yaml"] = "title: Daftar yang Dikecualikan\nprofile: dik\n"
            texts["content/register/dik/dik.csv"] = ([Self.dikHeading] + dik).joined(separator: "\n") + "\n"
        }
        texts.merge(files.map { ("content/" + $0.key, $0.value) }) { $1 }
        var portal = TemporaryPortal(files: texts, settings: TemporaryPortal.settings + settings)
        portal.files.merge(try RepositoryFolder.files(below: "themes", as: "themes")) { first, _ in first }
        for name in withoutTemplates { portal.files["themes/portal/templates/\(name).mustache"] = nil }
        return portal
    }

    /// The texts of all pages that the theme makes, by path below the output folder.
    ///
    /// - Parameter isWanted: which pages are rendered, by their path.
    func render(where isWanted: (String) -> Bool = { _ in true }) async throws -> [String: String] {
        try await with { site, theme in
            let renderer = try Renderer(site: site, theme: theme)
            var texts: [String: String] = [:]
            for route in site.routes.all {
                guard isWanted(route.path), case .page(let page) = route.content else { continue }
                texts[route.path] = String(decoding: try renderer.bytes(of: page), as: UTF8.self)
            }
            return texts
        }
    }

    /// The text of one page.
    func page(_ address: String) async throws -> String {
        let path = Address(address).file
        guard let text = try await render(where: { $0 == path })[path] else { throw NoPage(address: address) }
        return text
    }

    private static let themes = CompiledThemes()

    func with<Result>(_ work: (Site, Theme) async throws -> Result) async throws -> Result {
        let portal = try portal()
        let site = try await portal.build(now: now).site
        return try await portal.inFolder { root in
            let loaded = try ThemeLoader(root: root, settings: site.settings, compiled: Self.themes).load()
            guard let theme = loaded.theme else { throw NoTheme(faults: loaded.diagnostics.map(\.message.en)) }
            return try await work(site, theme)
        }
    }

    struct NoPage: Error {
        let address: String
    }

    struct NoTheme: Error {
        let faults: [String]
    }
}

extension String {
    /// Whether the page only leads to another.
    var isRedirect: Bool { contains("http-equiv=\"refresh\"") }

    /// What stands in `<main>`.
    var main: Substring {
        guard let start = range(of: "<main"), let end = range(of: "</main>") else { return "" }
        return self[start.upperBound..<end.lowerBound]
    }

    private func range(of text: String) -> Range<String.Index>? { ranges(of: text).first }
}

extension StringProtocol {
    func count(of text: String) -> Int { String(self).ranges(of: text).count }

    /// The addresses of all links.
    var hrefs: [String] { String(self).matches(of: /href="([^"]*)"/).map { String($0.1) } }
}
