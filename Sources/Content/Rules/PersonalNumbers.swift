import Diagnostics
import Reading

/// Reports numbers of persons in articles and pages.
enum PersonalNumbers {
    private static let help = LocalizedText(
        id: "hapus nomornya, atau tutup sebagian: 5304xxxxxxxx0001",
        en: "remove the number, or cover a part of it: 5304xxxxxxxx0001"
    )

    /// Returns the diagnostics for a text, of each kind the first on a line.
    ///
    /// - Parameters:
    ///   - firstLine: the number of the text's first line in its file, from 1.
    ///   - isArticle: whether private telephones are looked for. Pages are where the numbers of offices are written.
    static func diagnostics(in text: ArraySlice<UInt8>, from firstLine: Int, path: String, isArticle: Bool)
        -> [Diagnostic]
    {
        guard text.hasNumber(ofDigits: 10) else { return [] }
        var found: [Diagnostic] = []
        var number = firstLine
        for bytes in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            defer { number += 1 }
            guard bytes.hasNumber(ofDigits: 10) else { continue }
            let line = String(decoding: bytes, as: UTF8.self)
            func place(_ offset: Int) -> SourceLocation {
                let column = line.prefix(offset).unicodeScalars.count + 1
                return SourceLocation(path: path, line: number, column: column)
            }
            if let identity = IdentityNumber.first(in: line, where: \.isReportedInArticles) {
                found.append(
                    Diagnostic(IdentityNumber.rule, at: place(identity.offset), message: identity.message, help: help)
                )
            }
            if isArticle, let offset = TelephoneNumber.offsetOfPrivate(in: line) {
                found.append(
                    Diagnostic(
                        TelephoneNumber.rule,
                        at: place(offset),
                        message: TelephoneNumber.message,
                        help: LocalizedText(
                            id: "hapus bila milik seseorang; untuk nomor layanan, tulis kantornya di depan nomor",
                            en: "remove it where it is somebody's own; before a service's number, write the office"
                        )
                    )
                )
            }
        }
        return found
    }
}
