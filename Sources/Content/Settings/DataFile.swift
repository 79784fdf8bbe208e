package import Diagnostics
package import Reading

/// A file in `content/data/`, whose values the theme's templates read as `site.data.NAME`.
package enum DataFile {
    /// The folder below `content/`.
    package static let folder = AddressFolder.data.rawValue
    private static let formats = ["csv", "json", "yaml"]

    /// Returns the name that templates use for a file: the file's own without the extension. Nil for other files.
    package static func name(of path: ContentPath) -> String? {
        guard path.isBelow(folder) else { return nil }
        let parts = path.rawValue.dropFirst(folder.count + 1).split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, formats.contains(String(parts[1])), isName(parts[0]) else { return nil }
        return String(parts[0])
    }

    /// Whether templates can use a text as a name.
    private static func isName(_ text: Substring) -> Bool {
        !text.isEmpty
            && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) || $0 == "_" || $0 == "-" }
    }

    /// Reads the values of a file. A table becomes a list with a group for each row, named by the headings in the form of addresses
    /// with `_`: "Nama Kantor" is `nama_kantor`. Headings without letters or digits are left out.
    ///
    /// - Returns: nil where the file has errors, which are reported.
    package static func value(_ text: String, path: String, _ findings: Findings) -> FreeValue? {
        path.hasSuffix(".csv")
            ? table(text, path: path, findings)
            : YAMLText(path: path, text: text, findings).freeValue()
    }

    private static func table(_ text: String, path: String, _ findings: Findings) -> FreeValue? {
        let before = findings.count
        var reader = CSVReader(text, path: path, findings)
        guard let head = reader.next() else {
            findings.report(BadCSV.empty(path: path))
            return nil
        }
        let names = Dictionary(
            keepingFirst: head.cells.map { ($0.index, Slug.make(from: $0.text.value).replacing("-", with: "_")) }
        )
        var rows: [FreeValue] = []
        while let record = reader.next() {
            var row: [String: FreeValue] = [:]
            for cell in record.cells {
                guard let name = names[cell.index], !name.isEmpty else { continue }
                row[name] = .text(cell.text.value)
            }
            if !row.isEmpty { rows.append(.mapping(row)) }
        }
        return findings.count == before ? .list(rows) : nil
    }

    /// Reports a file in the folder that templates cannot name.
    static func misnamed(path: String) -> Diagnostic {
        StrayFile.unread(
            path: path,
            LocalizedText(
                id:
                    "content/data/ berisi berkas .yaml, .json, atau .csv untuk tema, bernama huruf, angka, _ dan -, misalnya content/data/kontak.csv",
                en:
                    "content/data/ holds .yaml, .json or .csv files for the theme, named with letters, digits, _ and -, such as content/data/contacts.csv"
            )
        )
    }

    /// Reports a file that has the name of another for templates.
    package static func doubled(path: String, other: String) -> Diagnostic {
        StrayFile.unread(
            path: path,
            LocalizedText(
                id: "\(other) sudah bernama begitu bagi templat: beri nama lain",
                en: "\(other) has the same name for templates: give it another one"
            )
        )
    }
}
