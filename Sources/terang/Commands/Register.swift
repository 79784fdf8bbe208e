import ArgumentParser
import Diagnostics
import Files
import Reading
import Registers
import Serialization

struct RegisterCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "register",
        abstract: "Membaca tabel daftar informasi. (Registers.)",
        subcommands: [ReadTable.self]
    )
}

/// Shows how a table is understood.
struct ReadTable: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "baca",
        abstract: "Memperlihatkan bagaimana sebuah tabel dipahami, sebelum diterbitkan. (Explain a table.)",
        discussion: """
            Contoh:
              terang register baca dip-2026.xlsx
              terang register baca dip-2026.xlsx --tulis dip
            """,
        aliases: ["read"]
    )

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    @OptionGroup var place: RootArguments

    @Option(help: "Profil daftar (dip, dik, regulasi); bila tidak disebut, ditebak dari judul kolomnya.")
    var profile: String?

    @Option(
        name: [.customLong("tulis"), .customLong("write")],
        help: ArgumentHelp("Salin tabel ke content/register/NAMA/ dan tulis register.yaml.", valueName: "nama")
    )
    var name: String?

    @Option(help: "text untuk manusia, json untuk program.")
    var format = Format.text

    @Argument(help: ArgumentHelp("Berkas CSV, XLSX, atau ODS.", valueName: "berkas"))
    var file: String

    func run() async throws {
        try await Console.run(in: place.language) {
            let language = place.lang ?? .id
            var known: RegisterProfile?
            if let profile {
                known = RegisterProfile(rawValue: profile)
                if known == nil {
                    let names = RegisterProfile.all.map(\.name).joined(separator: ", ")
                    throw ValidationError("--profile \(profile): \(names)")
                }
            }
            let explanation = try TableExplanation(file, path: file, profile: known)
            let printer = TableExplanationPrinter(explanation, language: language)
            switch format {
            case .text: Console.writeResult(printer.text)
            case .json: Console.writeResult(printer.json.text(.indented) + "\n")
            }
            if let name { try write(explanation, name, language) }
        }
    }
}

extension ReadTable {
    /// Copies the table into a new folder of the portal and defines its columns. Overwrites nothing.
    private func write(_ explanation: TableExplanation, _ name: String, _ language: Language) throws {
        guard Slug.isValid(name) else {
            throw ValidationError(
                LocalizedText(
                    id:
                        "--tulis \(name): pakai huruf kecil, angka, dan tanda hubung, misalnya \(explanation.profile.name)",
                    en: "--write \(name): use small letters, digits and hyphens, such as \(explanation.profile.name)"
                )[language]
            )
        }
        let folder = "content/register/\(name)"
        let ending = FileType.ending(of: file)
        let table = Slug.make(from: TableExplanation.name(of: file))
        let files = [
            ("register.yaml", Array(explanation.definition.utf8)),
            ("\(table.isEmpty ? name : table).\(ending)", try readFile(file)),
        ]
        for part in ["content", "content/register", folder] { try makeDirectory(place.folder + "/" + part) }
        for (name, bytes) in files {
            let path = folder + "/" + name
            let isNew = try createFile(place.folder + "/" + path, bytes)
            let word =
                isNew
                ? LocalizedText(id: "ditulis", en: "written")
                : LocalizedText(id: "sudah ada, tidak diubah", en: "exists, not changed")
            Console.writeNote("\(path): \(word[language])\n")
        }
    }
}
