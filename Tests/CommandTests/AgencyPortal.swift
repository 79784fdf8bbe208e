import Files
import TestSupport
import Testing

/// An agency's own portal, built for others to take its lists.
enum AgencyPortal {
    static let head =
        "nomor,klasifikasi,judul,ringkasan,pejabat_menguasai,penanggung_jawab,waktu_pembuatan,tempat_pembuatan,bentuk,retensi,berkas\n"

    static func rows(_ titles: [String]) -> String {
        head
            + titles.enumerated().map {
                "\($0 + 1),berkala,\($1),Isi.,Kepala,Sekretariat,2026,Kota Contoh,digital,5 tahun,media/isi.pdf\n"
            }.joined()
    }

    /// The open data of the portal, by path.
    static func data(_ titles: [String], exempt: Bool = false) async throws -> [String: [UInt8]] {
        var files = [
            "content/register/dip/register.yaml": "profile: dip\n", "content/register/dip/dip.csv": rows(titles),
            "content/media/isi.pdf": SampleDocument.plain,
        ]
        if exempt {
            files["content/register/dik/register.yaml"] = "profile: dik\n"
            files["content/register/dik/dik.csv"] =
                "nomor,informasi,pasal_17,dasar_hukum,konsekuensi_dibuka,konsekuensi_ditutup,jangka_waktu\n"
                + "1,Rekam medis,h,Pasal 17 huruf h UU 14/2008,Terungkap.,Terlindungi.,5 tahun\n"
        }
        var portal = try TemporaryPortal.plain(files)
        // Another body's portal has another address.
        let settings = String(decoding: portal.files["content/site.yaml"] ?? [], as: UTF8.self)
        portal.files["content/site.yaml"] = Array(
            settings.replacing("https://kota.example", with: "https://dinas.example").utf8
        )
        return try await portal.inFolder { root in
            let built = try Program.run("build", "--now", "2026-11-01", in: root)
            #expect(built.exitCode == 0, "\(built.errors)")
            let names = try listDirectory(root + "/output/data").map(\.name)
            let files = try names.map { ("/data/" + $0, try readFile(root + "/output/data/" + $0)) }
            return Dictionary(uniqueKeysWithValues: files)
        }
    }
}
