import Diagnostics

/// Recognizes files that are not the text that the import expects.
enum SourceKind {
    /// - Throws: `ImportError.notReadable`, with advice, for compressed files, workbooks and UTF-16.
    static func check(_ bytes: [UInt8], path: String, wanted: String) throws(ImportError) {
        let advice: LocalizedText? =
            if bytes.starts(with: [0x1F, 0x8B]) {
                LocalizedText(
                    id: "berkas terkompresi (gzip). Buka dulu: gunzip \(path)",
                    en: "compressed (gzip): gunzip \(path)"
                )
            } else if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
                LocalizedText(
                    id: "arsip ZIP atau buku kerja Excel. Ekstrak dulu, atau simpan dari Excel sebagai \"CSV UTF-8\"",
                    en: "a ZIP archive or an Excel workbook: extract it, or save it from Excel as \"CSV UTF-8\""
                )
            } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
                LocalizedText(
                    id: "buku kerja Excel lama. Simpan dari Excel sebagai \"CSV UTF-8\"",
                    en: "an old Excel workbook: save it from Excel as \"CSV UTF-8\""
                )
            } else if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
                LocalizedText(
                    id: "UTF-16 (\"Unicode\"). Simpan ulang sebagai UTF-8 (Notepad: Simpan Sebagai, Pengodean UTF-8)",
                    en: "UTF-16 (\"Unicode\"): save it again as UTF-8 (Notepad: Save As, Encoding UTF-8)"
                )
            } else {
                nil
            }
        guard let advice else { return }
        throw .notReadable(
            LocalizedText(id: "\(path) bukan \(wanted): \(advice.id)", en: "\(path) is not \(wanted): \(advice.en)")
        )
    }

    static func tooLarge(_ path: String, limit: Int) -> ImportError {
        .notReadable(
            LocalizedText(
                id: "\(path) lebih besar daripada \(limit / 1_048_576) MB; bagi menjadi beberapa berkas",
                en: "\(path) is larger than \(limit / 1_048_576) MB; divide it into several files"
            )
        )
    }
}
