import Diagnostics
import Reading
import Registers

/// An exempt document among the files to be published.
enum ExemptDocument {
    static let rule = Rule.error(
        "exempt-document",
        title: LocalizedText(id: "Dokumen yang dikecualikan akan terbit", en: "Exempt document would be published"),
        explanation: """
            Berkas yang SHA-256-nya tercatat di kolom `sha256` daftar informasi yang dikecualikan, atau yang nama, \
            jalur, atau foldernya disebut di salah satu selnya, tidak pernah terbit, apa pun nama dan letaknya. Hapus berkasnya dari \
            portal. Isi arsip seperti ZIP dan salinan yang berbeda walau satu huruf tidak dapat dikenali.
            """,
        en: """
            A file whose SHA-256 stands in the column `sha256` of the list of exempt information, or whose name, path or \
            folder one of its cells names, is never published, whatever its name and place. Remove the file from the portal. What lies in \
            archives such as ZIP, and copies that differ by as little as a letter, cannot be recognized.
            """,
        stopsPortal: true
    )

    /// - Parameter file: the path of the document, relative to the portal's root.
    static func hashed(_ digest: Located<String>, row: RegisterRow, file: String) -> Diagnostic {
        Diagnostic(
            rule,
            at: digest.location,
            id: "baris \(row.number): \(file) adalah dokumen yang dikecualikan: SHA-256-nya sama",
            en: "row \(row.number): \(file) is the exempt document: it has this SHA-256",
            help: help(file),
            related: [SourceLocation(path: file)]
        )
    }

    static func named(_ row: RegisterRow, column: String, file: String) -> Diagnostic {
        Diagnostic(
            rule,
            at: row.place(of: column),
            id: "\(file) disebut sebagai dokumen yang dikecualikan",
            en: "\(file) is named as an exempt document",
            help: help(file),
            related: [SourceLocation(path: file)]
        )
    }

    /// - Parameter path: the path of the table, which could not be read completely.
    static func named(inTable path: String, file: String) -> Diagnostic {
        Diagnostic(
            rule,
            at: SourceLocation(path: path),
            id:
                "\(file) disebut dalam tabel ini, yang belum dapat dibaca seluruhnya, sebagai dokumen yang dikecualikan",
            en: "\(file) is named as an exempt document in this table, which cannot be read as a whole",
            help: help(file),
            related: [SourceLocation(path: file)]
        )
    }

    private static func help(_ file: String) -> LocalizedText {
        LocalizedText(
            id: "hapus \(file) dari portal, juga dari riwayat repositorinya",
            en: "remove \(file) from the portal, and from the history of its repository"
        )
    }
}
