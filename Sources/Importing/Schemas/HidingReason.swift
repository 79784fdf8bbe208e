import Diagnostics

/// Why the old system did not show a text to everybody.
enum HidingReason: Hashable, Sendable {
    case off, deleted, restricted, password, expired, scheduled, otherLanguage
    /// Hidden from lists or from everybody.
    case unlisted
    /// In a folder, or a file, that the system does not publish.
    case unpublishedPlace
    case otherType(String)
    /// The category, or another parent, is switched off or restricted.
    case hiddenParent
    /// Who wrote it is blocked or deleted, by this table.
    case hiddenAuthor(String)
    /// The category, or another parent, is not in the source.
    case missingParent
    /// Whether it was shown is not certain.
    case uncertain

    /// Whether such a text is left out instead of becoming a draft.
    var leavesOut: Bool {
        switch self {
        case .deleted, .otherType: true
        default: false
        }
    }

    /// The reason for a row of a list.
    var rowNote: LocalizedText { LocalizedText(id: "di situs lama \(text.id)", en: "\(text.en) on the old site") }

    private var text: LocalizedText {
        switch self {
        case .off: LocalizedText(id: "belum atau tidak diterbitkan", en: "not published")
        case .deleted: LocalizedText(id: "dihapus", en: "deleted")
        case .restricted: LocalizedText(id: "hanya untuk kalangan tertentu", en: "not for everybody")
        case .password: LocalizedText(id: "berkata sandi", en: "protected by a password")
        case .expired: LocalizedText(id: "masa tayangnya sudah habis", en: "expired")
        case .scheduled: LocalizedText(id: "terjadwal, belum terbit", en: "scheduled, not yet published")
        case .unlisted:
            LocalizedText(id: "disembunyikan dari daftar atau dari umum", en: "hidden from lists or from everybody")
        case .unpublishedPlace:
            LocalizedText(id: "di tempat yang tidak diterbitkan", en: "in a place that is not published")
        case .otherLanguage: LocalizedText(id: "dalam bahasa lain", en: "in another language")
        case .otherType(let type):
            LocalizedText(id: "berjenis \"\(type)\", bukan naskah", en: "of the type \"\(type)\", which is not a text")
        case .hiddenParent:
            LocalizedText(
                id: "kategori atau induknya tidak ditampilkan",
                en: "in a hidden category, or below a hidden text"
            )
        case .hiddenAuthor(let table):
            LocalizedText(
                id: """
                    mungkin tidak ditampilkan, karena penulisnya dinonaktifkan, diblokir, atau dihapus; bila tulisannya tetap tampil, \
                    ulangi (hapus dulu yang sudah ditulis) dengan: \(TableStates.answer("\(table)=*"))
                    """,
                en: """
                    perhaps not shown, because its author is switched off, blocked or deleted; where such texts were shown, \
                    repeat (remove first what was written) with: \(TableStates.answer("\(table)=*"))
                    """
            )
        case .missingParent:
            LocalizedText(
                id: "tidak pasti ditampilkan, karena kategori atau induknya tidak ada di sumber",
                en: "not certain to be shown, because its category is not in the source"
            )
        case .uncertain: LocalizedText(id: "tidak pasti ditampilkan atau tidak", en: "not certain whether it was shown")
        }
    }

    /// The note on a text that is published at the time that the old system set, with the column and the value that say so.
    static func schedule(_ column: String, _ value: String) -> LocalizedText {
        LocalizedText(
            id: "di situs lama terjadwal (\(column) = \"\(value.prefix(40))\"); terbit sendiri pada waktunya",
            en:
                "scheduled on the old site (\(column) = \"\(value.prefix(40))\"); published by itself when its time comes"
        )
    }

    /// The note on a text, with the column and the value that say so.
    func note(_ column: String, _ value: String) -> LocalizedText {
        let shown = self == .password || column.isEmpty ? "" : " (\(column) = \"\(value.prefix(40))\")"
        let text = text
        return leavesOut
            ? LocalizedText(id: "di situs lama \(text.id)\(shown); tidak dibawa", en: "\(text.en)\(shown); left out")
            : LocalizedText(
                id: "di situs lama \(text.id)\(shown); ditulis sebagai draf",
                en: "\(text.en) on the old site\(shown); written as a draft"
            )
    }
}

/// Why a row is hidden, with the column and the value that say so.
struct Hiding: Equatable {
    let reason: HidingReason
    let column: String
    let value: String

    init(_ reason: HidingReason, _ column: String, _ value: String) {
        self.reason = reason
        self.column = column
        self.value = StateNames.isLock(column) && !value.isEmpty ? "…" : UnreadValue.shown(value)
    }

    var note: LocalizedText { reason.note(column, value) }
}

extension Hiding? {
    /// Returns the reason that counts of this one and a further one: the first, unless it is a schedule.
    func weightier(than other: Hiding) -> Hiding {
        guard let self, self.reason != .scheduled || other.reason == .scheduled else { return other }
        return self
    }
}

/// Whether the old system showed a text.
enum Visibility: Equatable {
    case shown
    case hidden(Hiding)
}
