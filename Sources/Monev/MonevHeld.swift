public import Diagnostics
import Reading
import Registers
import SiteModel

/// Rows of a list that are held back because of their errors, and are therefore not counted by the checklist.
public struct MonevHeld: Sendable, Hashable {
    /// The list's title.
    public let list: String
    /// The agency's name; nil where the rows name none.
    public let agency: String?
    /// What is wrong with them.
    public let reason: LocalizedText
    /// Number of rows. Nil for a whole file.
    public let count: Int?

    static func all(of registers: RegisterSite) -> [MonevHeld] {
        registers.listings.flatMap { listing in
            listing.held.groups.map { group in
                MonevHeld(
                    list: listing.registers.first?.definition.title.value ?? "",
                    agency: group.agency.flatMap { registers.agency($0)?.agency.name },
                    reason: group.reason,
                    count: group.count
                )
            }
        }
    }

    public var words: LocalizedText {
        let what =
            count.map { LocalizedText.counted($0, id: "baris", en: "row") }
            ?? LocalizedText(id: "satu berkas", en: "a file")
        let place = agency.map { ", \($0)" } ?? ""
        return LocalizedText(
            id: "\(list)\(place): \(what.id) ditahan, \(reason.id)",
            en: "\(list)\(place): \(what.en) held back, \(reason.en)"
        )
    }
}
