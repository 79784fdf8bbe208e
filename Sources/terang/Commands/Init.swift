import ArgumentParser
import Authoring
import Diagnostics

struct Init: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Membuat portal baru yang langsung jadi. (Start a new portal.)",
        discussion: """
            Menulis pengaturan, satu artikel, halaman, dan tema ke folder baru atau kosong. Tidak pernah menimpa berkas.

            Contoh:
              terang init portal-kota
              terang serve --root portal-kota
              terang init portal-latihan --practice      dengan gambar dan dokumen yang dipakai panduan redaktur
            """
    )

    @Argument(help: ArgumentHelp("Folder portal baru.", valueName: "folder"))
    var directory: String

    @Flag(help: "Sertakan gambar dan dokumen latihan dari panduan redaktur.")
    var practice = false

    @Option(help: "Bahasa pesan: id atau en.")
    var lang = Language.id

    func run() async throws {
        try await Console.run(in: { lang }) {
            let folder = PlaceArguments.withoutSlash(directory)
            do {
                for path in try PortalStarter(folder: folder, isForPractice: practice).start() {
                    Console.writeResult("\(folder)/\(path)\n")
                }
            } catch AuthoringError.folderNotEmpty(let folder) {
                throw ValidationError(
                    LocalizedText(
                        id: "Folder \(folder) sudah berisi. Sebut folder baru, misalnya: terang init portal-baru",
                        en: "\(folder) is not empty. Choose a new folder, such as: terang init portal-baru"
                    )[lang]
                )
            }
            Console.writeNote(Self.nextSteps(folder)[lang])
        }
    }

    private static func nextSteps(_ folder: String) -> LocalizedText {
        LocalizedText(
            id: """
                Portal baru siap. Langkah berikutnya:
                  1. ubah nama dan alamat di \(folder)/content/site.yaml
                  2. terang serve --root \(folder)      memperlihatkannya di peramban, ikut berubah saat berkas disimpan
                  3. terang build --root \(folder)      menerbitkannya ke \(folder)/output

                """,
            en: """
                The new portal is ready. Next:
                  1. change the name and address in \(folder)/content/site.yaml
                  2. terang serve --root \(folder)      shows it in the browser, and follows the files as they are saved
                  3. terang build --root \(folder)      publishes it to \(folder)/output

                """
        )
    }
}
