import ArgumentParser
import Authoring

struct Init: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Membuat portal baru yang langsung jadi. (Start a new portal.)",
        discussion: """
            Menulis pengaturan, satu artikel, halaman, dan tema ke folder baru atau kosong. Tidak pernah menimpa berkas.

            Contoh:
              terang init portal-kota
              terang build --root portal-kota
            """
    )

    @Argument(help: ArgumentHelp("Folder portal baru.", valueName: "folder"))
    var directory: String

    func run() async throws {
        try await Console.run {
            let folder = PlaceArguments.withoutSlash(directory)
            do {
                for path in try PortalStarter(folder: folder).start() { Console.writeResult("\(folder)/\(path)\n") }
            } catch AuthoringError.folderNotEmpty(let folder) {
                throw ValidationError(
                    "Folder \(folder) sudah berisi. Sebut folder baru, misalnya: terang init portal-baru"
                )
            }
            Console.writeNote(
                """
                Portal baru siap. Langkah berikutnya:
                  1. ubah nama dan alamat di \(folder)/content/site.yaml
                  2. terang build --root \(folder)
                  3. buka \(folder)/output/index.html lewat peladen web, misalnya: python3 -m http.server -d \(folder)/output

                """
            )
        }
    }
}
