import Content
import Registers
import Serialization
import SiteModel

/// What the script of the landing page searches: every row that is shown, as `[title, address, note]`. The note holds
/// number, class or exemption, and agency.
struct RegisterSearchIndex: Sendable {
    let context: RegisterContext

    func text() -> String {
        let rows = context.registers.listings.flatMap { listing in
            listing.rows.map { entry in
                guard listing.profile.sharedList != nil else { return row(entry, context.title(of: listing)) }
                let kind =
                    entry.term.map(context.words.state) ?? entry.row.klasifikasi.map(context.words.short) ?? ""
                return row(entry, entry.row.nomor, kind, context.agency(entry.row.opd)?.shownShortName ?? "")
            }
        }
        return JSON.array(rows).text() + "\n"
    }

    private func row(_ row: RowEntry, _ notes: String...) -> JSON {
        let title = excerpt(row.title, limit: RegisterContext.titleLimit)
        let note = notes.filter { !$0.isEmpty }.map { excerpt($0, limit: 60) }.joined(separator: " · ")
        return [.string(title), .string(context.prefix + row.address.encoded), .string(note)]
    }
}
