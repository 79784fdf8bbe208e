import ArgumentParser
import Authoring
import Diagnostics
import Foundation
import Reading

struct Init: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Membuat portal baru yang langsung jadi. (Start a new portal.)",
        discussion: """
            Menulis pengaturan, satu artikel, halaman, dan tema ke folder baru atau kosong. Tidak pernah menimpa berkas. Dengan --ppid \
            juga halaman layanan informasi publik, daftar kosong dengan judul kolomnya (CSV dan XLSX), dan naskah keputusan.

            Contoh:
              terang init portal-kota
              terang serve --root portal-kota
              terang init portal-ppid --ppid             dengan halaman layanan, daftar, dan formulir PPID
              terang init portal-latihan --practice      dengan gambar dan dokumen yang dipakai panduan redaktur
            """
    )

    @Argument(help: ArgumentHelp("Folder portal baru.", valueName: "folder"))
    var directory: String

    @Flag(
        inversion: .prefixedNo,
        help: "Portal PPID: halaman layanan, daftar, dan formulir. Tanpa pilihan ini ditanyakan di terminal."
    )
    var ppid: Bool?

    @Flag(help: "Sertakan gambar dan dokumen latihan dari panduan redaktur.")
    var practice = false

    @Option(help: "Bahasa pesan: id atau en.")
    var lang = Language.id

    func run() async throws {
        try await Console.run(in: { lang }) {
            let folder = PlaceArguments.withoutSlash(directory)
            guard !folder.isEmpty else {
                throw ValidationError(
                    id: "Nama folder kosong. Sebut folder baru, misalnya: terang init portal-baru",
                    en: "The name of the folder is empty. Choose a new folder, such as: terang init portal-baru",
                    in: lang
                )
            }
            let isForService = ppid ?? (practice ? false : asksForService())
            let year = isForService ? Self.presentYear : nil
            let starter = PortalStarter(folder: folder, isForPractice: practice, serviceYear: year)
            for path in try starter.start() { Console.writeResult("\(folder)/\(path)\n") }
            Console.writeNote(isForService ? Self.nextServiceSteps(folder)[lang] : Self.nextSteps(folder)[lang])
        }
    }

    /// Asks where somebody can answer; elsewhere the portal is one without the service.
    private func asksForService() -> Bool {
        let question = LocalizedText(
            id: "Portal PPID, dengan halaman layanan informasi dan daftarnya? [y/T] ",
            en: "A portal of an information office (PPID), with its service pages and registers? [y/N] "
        )
        return Console.ask(question, in: lang) == true
    }

    private static var presentYear: Int {
        SiteTimeZone.jakarta.localTime(at: Instant(secondsSinceEpoch: Int(Date().timeIntervalSince1970))).year
    }

    private static func nextServiceSteps(_ folder: String) -> LocalizedText {
        LocalizedText(
            id: """
                Portal PPID baru siap. Yang perlu diisi kantor Anda ditulis [belum diisi: …]. Langkah berikutnya:
                  1. isi nama, alamat, dan kontak di \(folder)/content/site.yaml
                  2. terang check --root \(folder.shellWord)            menunjukkan isian yang belum diisi
                  3. terang check --monev --root \(folder.shellWord)    menunjukkan berkas mana yang ditulis lebih dulu
                  4. bagikan \(folder.shellWord)/formulir/*.xlsx kepada perangkat daerah
                  5. terang serve --root \(folder.shellWord)            memperlihatkannya di peramban

                """,
            en: """
                The new portal is ready. What your office has to fill in is written [belum diisi: …]. Next:
                  1. fill in name, address and contact in \(folder)/content/site.yaml
                  2. terang check --root \(folder.shellWord)            shows what is not filled in
                  3. terang check --monev --root \(folder.shellWord)    shows which files to write first
                  4. give \(folder.shellWord)/formulir/*.xlsx to your agencies
                  5. terang serve --root \(folder.shellWord)            shows it in the browser

                """
        )
    }

    private static func nextSteps(_ folder: String) -> LocalizedText {
        LocalizedText(
            id: """
                Portal baru siap. Langkah berikutnya:
                  1. ubah nama dan alamat di \(folder)/content/site.yaml
                  2. terang serve --root \(folder.shellWord)      memperlihatkannya di peramban, ikut berubah saat berkas disimpan
                  3. terang build --root \(folder.shellWord)      menerbitkannya ke \(folder)/output

                """,
            en: """
                The new portal is ready. Next:
                  1. change the name and address in \(folder)/content/site.yaml
                  2. terang serve --root \(folder.shellWord)      shows it in the browser, and follows the files as they are saved
                  3. terang build --root \(folder.shellWord)      publishes it to \(folder)/output

                """
        )
    }
}
