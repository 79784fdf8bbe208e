package import Diagnostics

/// A text file in another encoding than UTF-8.
package enum NotUTF8 {
    static let rule = Rule.error(
        "not-utf8",
        title: LocalizedText(id: "Berkas bukan UTF-8", en: "File is not UTF-8"),
        explanation: """
            Semua berkas teks harus disimpan sebagai UTF-8. Berkas dari program lama sering memakai \
            Windows-1252; huruf dan tanda kutipnya akan rusak bila dipaksakan. Bila pengodeannya pasti, `terang check --fix` \
            menyimpannya ulang.
            """,
        en: """
            All text files must be saved as UTF-8. Files from old programs are often Windows-1252; reading them as \
            UTF-8 would garble letters and quotes. Where the encoding is certain, `terang check --fix` saves them again.
            """
    )

    /// The encoding that a file seems to have, by its first bytes.
    private static func encoding(of bytes: some Sequence<UInt8>) -> String {
        if OldEncoding.isUTF32(bytes) { return "UTF-32" }
        let start = Array(bytes.prefix(4))
        let isUTF16 = start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) || start.contains(0)
        return isUTF16 ? "UTF-16 (\"Unicode\")" : "Windows-1252 (\"ANSI\")"
    }

    /// A workbook, a document of a word processor or another packed file with the name of a text.
    private static func packed(at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            rule,
            at: SourceLocation(path: place.path),
            id: "berkas bukan teks, melainkan buku kerja atau dokumen (ZIP) yang salah akhiran",
            en: "the file is not text, but a workbook or document (ZIP) with the wrong ending",
            help: place.path.hasSuffix(".csv")
                ? LocalizedText(
                    id: "beri akhiran aslinya, .xlsx atau .ods, atau simpan dari aplikasinya sebagai CSV UTF-8",
                    en: "give it its own ending, .xlsx or .ods, or save it as CSV UTF-8 in its application"
                )
                : LocalizedText(
                    id: "salin isinya ke berkas teks UTF-8",
                    en: "copy what it says into a text file in UTF-8"
                )
        )
    }

    /// - Parameter bytes: the file's.
    static func diagnostic(at place: SourceLocation, bytes: some Sequence<UInt8>) -> Diagnostic {
        if bytes.prefix(4).elementsEqual([0x50, 0x4B, 0x03, 0x04]) { return packed(at: place) }
        let name = encoding(of: bytes)
        let isCertain = OldEncoding.isCertain(bytes)
        let isFixable = isCertain && name.hasPrefix("UTF")
        return Diagnostic(
            rule,
            at: place,
            id: "berkas bukan teks UTF-8; tampaknya tersimpan sebagai \(name)",
            en: "the file is not UTF-8 text; it seems to be saved as \(name)",
            help: isFixable
                ? "jalankan terang check --fix di portal, atau simpan ulang sebagai UTF-8 (Excel: CSV UTF-8; Notepad: Simpan Sebagai, Pengodean UTF-8)"
                : "simpan ulang sebagai UTF-8 (Notepad: Simpan Sebagai, Pengodean UTF-8)",
            en: isFixable
                ? "run terang check --fix in the portal, or save it again as UTF-8 (Excel: CSV UTF-8; Notepad: Save As, Encoding UTF-8)"
                : "save it again as UTF-8 (Notepad: Save As, Encoding UTF-8)",
            fix: isCertain ? .recode(place.path) : nil
        )
    }

    package static let name = rule.message(
        id: "nama berkas bukan UTF-8",
        en: "the file name is not UTF-8",
        help: "beri nama baru dari huruf kecil, angka, dan tanda hubung",
        en: "rename it, using small letters, digits and hyphens"
    )
}
