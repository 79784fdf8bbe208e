import ArgumentParser
import Diagnostics
import Files
import Publishing
import Reading
import Registers
import Serialization

struct RegisterCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "register",
        abstract: "Membaca tabel daftar informasi. (Registers.)",
        subcommands: [ReadTable.self, RecordRegisters.self]
    )
}

/// Shows how a table is understood.
struct ReadTable: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "baca",
        abstract: "Memperlihatkan bagaimana sebuah tabel dipahami, sebelum diterbitkan. (Explain a table.)",
        discussion: """
            Untuk setiap kolom tercetak judulnya, kolom daftar yang dimaksud, dan beberapa isinya. TIDAK DIBACA: \
            judulnya tidak dikenal, jadi isinya tidak akan terbit. KURANG: kolom yang diminta undang-undang tidak ada. \
            Sesudah itu tercetak baris yang bukan butir daftar (judul, nama kelompok, jumlah, tanda tangan) dan semua \
            yang akan ditemukan terang build dalam berkas ini.

            Bila sudah benar, --tulis NAMA menyalin tabel ke content/register/NAMA/ dan menulis register.yaml, atau \
            melengkapi yang sudah ada, sehingga tabel berikutnya dari kantor yang sama terbaca sendiri.

            Kode keluar: 0 tanpa kesalahan, 1 bila ada kesalahan dalam tabel, 64 bila perintahnya keliru.

            Contoh:
              terang register baca dip-2026.xlsx
              terang register baca dik.ods --profile dik
              terang register baca dip-2026.xlsx --tulis dip
            """,
        aliases: ["read"]
    )

    @OptionGroup var place: PlaceArguments

    @Option(help: "Profil daftar (dip, dik, regulasi); bila tidak disebut, ditebak dari judul kolomnya.")
    var profile: String?

    @Option(
        name: [.customLong("tulis"), .customLong("write")],
        help: ArgumentHelp("Salin tabel ke content/register/NAMA/ dan tulis register.yaml.", valueName: "nama")
    )
    var name: String?

    @Option(help: "text untuk manusia, json untuk program.")
    var format = ResultFormat.text

    @Argument(help: ArgumentHelp("Berkas CSV, XLSX, atau ODS.", valueName: "berkas"))
    var file: String

    func run() async throws {
        try await place.run { opened, _ in
            let language = place.lang ?? .id
            if let fault = try fault { throw ValidationError(fault[language]) }
            let known = try knownProfile(language)
            if let name, !Slug.isValid(name) { throw ValidationError(badName(name)[language]) }
            let trial = try await TableTrial(file, profile: known, options: place.options(of: opened))
            let printer = TableExplanationPrinter(trial, language: language)
            switch format {
            case .text: Console.writeResult(printer.text)
            case .json: Console.writeResult(printer.json.text(.indented) + "\n")
            }
            if let name, trial.explanation.isReadable { try write(trial.explanation, name, language) }
            if trial.diagnostics.contains(where: { $0.severity == .error }) { throw ExitCode.contentFaults }
        }
    }

    private func knownProfile(_ language: Language) throws -> RegisterProfile? {
        guard let profile else { return nil }
        if let known = RegisterProfile(rawValue: profile) { return known }
        let names = RegisterProfile.all.map(\.name).joined(separator: ", ")
        throw ValidationError(
            id: "--profile \(profile): profil ini tidak ada; yang ada: \(names).",
            en: "--profile \(profile): there is no such profile; there are: \(names).",
            in: language
        )
    }

    private func badName(_ name: String) -> LocalizedText {
        let example = profile ?? "dip"
        return LocalizedText(
            id: "--tulis \(name): pakai huruf kecil, angka, dan tanda hubung, misalnya \(example).",
            en: "--write \(name): use small letters, digits and hyphens, such as \(example)."
        )
    }
}

extension ReadTable {
    /// Why the argument names no file, with what may have been meant. Nil where it names one.
    private var fault: LocalizedText? {
        get throws {
            switch try entryKind(at: file) {
            case .directory?:
                return LocalizedText(
                    id: "\(file) adalah folder. Sebut berkas tabelnya.\(try tables(in: file)?.id ?? "")",
                    en: "\(file) is a folder. Name the table file.\(try tables(in: file)?.en ?? "")"
                )
            case nil:
                let slash = file.lastIndex(of: "/")
                let folder = slash.map { $0 == file.startIndex ? "/" : String(file[..<$0]) } ?? "."
                let hint = try entryKind(at: folder) == .directory ? try tables(in: folder) : nil
                return LocalizedText(
                    id: "Berkas \(file) tidak ada.\(hint?.id ?? "")",
                    en: "There is no file \(file).\(hint?.en ?? "")"
                )
            default: return nil
            }
        }
    }

    /// ` Maksudnya dip-2026.xlsx?`, or the tables in a folder. Nil where there are none.
    private func tables(in folder: String) throws -> LocalizedText? {
        let names = try listDirectory(folder).filter { $0.kind == .file && TableExplanation.isTable($0.name) }
            .map(\.name).sorted()
        guard !names.isEmpty else { return nil }
        let name = file.lastPathPart
        let stem = TableExplanation.name(of: name).lowercased()
        let near =
            Suggestion.nearest(to: name, among: names)
            ?? names.first { TableExplanation.name(of: $0).lowercased() == stem }
        if let near {
            let path = folder == "." && !file.hasPrefix("./") ? near : (folder == "/" ? "" : folder) + "/" + near
            return LocalizedText(id: " Maksudnya \(path)?", en: " Did you mean \(path)?")
        }
        let list = names.listed(first: 8)
        return LocalizedText(id: " Tabel di folder itu: \(list).", en: " Tables in that folder: \(list).")
    }

    private static let written = LocalizedText(id: "ditulis", en: "written")
    private static let unchanged = LocalizedText(id: "sudah ada, tidak diubah", en: "exists, not changed")

    /// Copies the table into a folder of the portal and defines its columns. Overwrites nothing.
    private func write(_ explanation: TableExplanation, _ name: String, _ language: Language) throws {
        let folder = "content/register/\(name)"
        let ending = FileType.ending(of: file)
        let table = Slug.make(from: TableExplanation.name(of: file))
        for part in ["content", "content/register", folder] { try makeDirectory(place.folder + "/" + part) }
        let definition = folder + "/register.yaml"
        let path = "\(folder)/\(table.isEmpty ? name : table).\(ending)"
        let others = try listDirectory(place.folder + "/" + folder).map { "\(folder)/\($0.name)" }
            .filter { TableExplanation.isTable($0) && $0 != path }
        // A sheet that is named is read of all tables in the folder.
        let namesSheet = try others.allSatisfy {
            try TableExplanation.hasSheets(explanation.sheets, place.folder + "/" + $0)
        }
        let text = explanation.definition(namesSheet: namesSheet)
        let isNew = try createFile(place.folder + "/" + definition, Array(text.utf8))
        let settings = explanation.settings(namesSheet: namesSheet)
        let outcome = isNew ? Self.written : try complete(definition, explanation.profile, with: settings)
        Console.writeNote("\(definition): \(outcome[language])\n")
        try put(path, explanation.profile, language)
    }

    /// Copies the table to a path in the portal. A table there that has no rows, as that of a new portal, is replaced.
    ///
    /// - Throws: `ExitCode.contentFaults` where another table with rows is there.
    private func put(_ path: String, _ profile: RegisterProfile, _ language: Language) throws {
        let copy = place.folder + "/" + path
        let bytes = try readFile(file)
        if try createFile(copy, bytes) { return Console.writeNote("\(path): \(Self.written[language])\n") }
        guard try readFile(copy) != bytes else { return Console.writeNote("\(path): \(Self.unchanged[language])\n") }
        let count = try TableExplanation(copy, path: path, profile: profile).rowCount
        guard count > 0 else {
            try replaceFile(copy, bytes)
            let words = LocalizedText(id: "ditulis; yang lama tanpa baris", en: "written; the old one had no rows")
            return Console.writeNote("\(path): \(words[language])\n")
        }
        let rows = LocalizedText.counted(count, id: "baris", en: "row")
        let words = LocalizedText(
            id:
                "sudah ada dengan \(rows.id) dan isi lain, jadi tabel ini TIDAK disalin; beri berkas ini nama lain, atau hapus yang lama",
            en:
                "exists with \(rows.en) and other content, so this table was NOT copied; give this file another name, or remove the old one"
        )
        Console.writeNote("\(path): \(words[language])\n")
        throw ExitCode.contentFaults
    }

    /// Adds what the table needs to a definition that says nothing of sheets and columns yet. Returns what became of it.
    private func complete(
        _ path: String,
        _ profile: RegisterProfile,
        with settings: String
    ) throws -> LocalizedText {
        let text = String(decoding: try readFile(place.folder + "/" + path), as: UTF8.self)
        let lines = text.split(whereSeparator: \.isNewline)
        if let sheet = lines.first(where: { $0.hasPrefix("sheet:") })?.dropFirst(6) {
            let name = sheet.trimmingPrefix { " \"'".contains($0) }.prefix { !"\"'".contains($0) }
            guard try TableExplanation.hasSheets([String(name)], file) else {
                return LocalizedText(
                    id: """
                        sudah ada, tidak diubah; ia membaca lembar "\(name)", yang tidak ada di berkas ini: beri nama itu pada \
                        lembarnya, atau hapus baris sheet: di sana
                        """,
                    en: """
                        exists, not changed; it reads the sheet "\(name)", which this file does not have: give its sheet that \
                        name, or remove the line sheet: there
                        """
                )
            }
        }
        // What is there already need not be added.
        let settings = settings.split(whereSeparator: \.isNewline).filter { !lines.contains($0) }.map { $0 + "\n" }
            .joined()
        guard !settings.isEmpty else { return Self.unchanged }
        let isOfProfile = lines.contains { line in
            line.hasPrefix("profile:") && line.dropFirst(8).contains(profile.name)
        }
        let keys = ["columns:", "sheet:"].filter { key in lines.contains { $0.hasPrefix(key) } }
        guard isOfProfile, keys.isEmpty else {
            return LocalizedText(
                id: "sudah ada, tidak diubah; agar terbaca sama, lengkapi dengan:\n\(settings)",
                en: "exists, not changed; to have it read the same, add:\n\(settings)"
            )
        }
        let end = text.isEmpty || text.hasSuffix("\n") ? "" : "\n"
        try replaceFile(place.folder + "/" + path, Array((text + end + "\n" + settings).utf8))
        return LocalizedText(id: "dilengkapi menurut tabel ini", en: "completed after this table")
    }
}
