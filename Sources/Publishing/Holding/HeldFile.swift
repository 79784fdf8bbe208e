public import Diagnostics
import Reading

/// A file that is held back because of its errors.
public struct HeldFile: Sendable, Hashable {
    /// What readers see in place of the file.
    public enum State: String, Sendable, Hashable {
        /// Its last published text.
        case earlier
        /// Nothing: it has never been public.
        case new
        /// Nothing: it is a draft.
        case draft
        /// Nothing until its date.
        case scheduled
        /// Nothing: its `expires` has passed.
        case expired
        /// Nothing any more: it was withdrawn.
        case withdrawn
        /// Nothing: it is not a text, and what is in it cannot be published.
        case unpublished
        /// All rows of the table except some.
        case rows
        /// All columns of the table except some, which are not read.
        case columns
        /// Only a notice that the table is being completed.
        case table
    }

    /// The path relative to the portal's root.
    public let path: String
    public let state: State
    /// The path of the file that the earlier text was published from, where the file has been renamed since.
    public let formerPath: String?
    /// The numbers of the rows that are held back, as a spreadsheet counts them. Empty where the whole file is.
    public let rows: [Int]
    /// The same of a workbook, by sheet. Empty for texts.
    public let sheets: [Sheet]
    /// Whether media that its earlier text shows have been deleted, so that they are not public any more.
    public internal(set) var lacksMedia = false

    /// The rows of a sheet that are held back.
    public struct Sheet: Sendable, Hashable {
        public let name: String
        public let rows: [Int]
    }

    public init(path: String, state: State, formerPath: String? = nil, rows: [Int] = [], sheets: [Sheet] = []) {
        self.path = path
        self.state = state
        self.formerPath = formerPath
        self.rows = rows
        self.sheets = sheets
    }

    /// Whether no part of the file's current content is published.
    public var isWhole: Bool { state != .rows && state != .columns }

    public var words: LocalizedText {
        switch state {
        case .earlier:
            LocalizedText(
                id: "tetap seperti terakhir terbit" + (formerPath.map { ", dari \($0)" } ?? "")
                    + (lacksMedia ? ", tanpa berkas media yang sudah tidak ada" : ""),
                en: "stays as it was last published" + (formerPath.map { ", from \($0)" } ?? "")
                    + (lacksMedia ? ", without the media that are gone" : "")
            )
        case .new: LocalizedText(id: "belum terbit", en: "not published yet")
        case .draft: LocalizedText(id: "draf, tidak tampil", en: "a draft, not shown")
        case .scheduled: LocalizedText(id: "terjadwal, belum tampil", en: "scheduled, not shown yet")
        case .expired: LocalizedText(id: "sudah diturunkan, tidak tampil lagi", en: "taken down, not shown any more")
        case .withdrawn: LocalizedText(id: "ditarik, tidak tampil lagi", en: "withdrawn, not shown any more")
        case .rows:
            LocalizedText(
                id: "\(rows.count) baris tidak tampil (\(rowNumbers.id)), selebihnya terbit",
                en:
                    "\(rows.count == 1 ? "1 row is" : "\(rows.count) rows are") not shown (\(rowNumbers.en)); the rest is published"
            )
        case .columns:
            LocalizedText(
                id: "kolom yang salah tidak dibaca dan tidak tampil, selebihnya terbit",
                en: "columns with errors are neither read nor shown; the rest is published"
            )
        case .table:
            LocalizedText(
                id: "barisnya tidak tampil; daftarnya menyebut bahwa berkas ini sedang dilengkapi",
                en: "its rows are not shown; the list says that this file is being completed"
            )
        case .unpublished: LocalizedText(id: "tidak diterbitkan", en: "not published")
        }
    }

    /// The numbers of the first rows that are held back, in a workbook with the names of their sheets.
    private var rowNumbers: LocalizedText {
        func listed(_ rows: [Int]) -> String { rows.map(String.init).listed(first: 12) }
        guard !sheets.isEmpty else { return LocalizedText(id: "baris " + listed(rows), en: listed(rows)) }
        return LocalizedText(
            id: sheets.map { "lembar \"\($0.name.quotable)\" baris \(listed($0.rows))" }.joined(separator: "; "),
            en: sheets.map { "sheet \"\($0.name.quotable)\" \(listed($0.rows))" }.joined(separator: "; ")
        )
    }
}
