import Diagnostics
import Registers
import SiteModel
import Templates

/// Entries of a list that are held back because of their errors: of one agency, for one reason.
struct HeldView: TemplateView {
    let group: HeldEntries.Group
    let context: RegisterContext

    static func all(_ held: HeldEntries, _ context: RegisterContext) -> [HeldView] {
        held.groups.map { HeldView(group: $0, context: context) }
    }

    static let names = NameTable<HeldView>([
        .text("agency", "the agency's name; empty in portals without agencies") { view in
            if view.context.registers.agencies.isEmpty { return "" }
            return view.context.agency(view.group.agency)?.agency.name ?? view.context.words.noAgency
        },
        .text("reason", "what is to be completed") { $0.group.reason[$0.context.words.language] },
        .text("count", "number of rows; empty where it is a whole file") { view in
            view.group.count.map { groupedNumber($0) } ?? ""
        },
    ])
}

extension RegisterWords {
    /// `3 baris sedang dilengkapi`. Empty where nothing is held back.
    func held(_ held: HeldEntries) -> String {
        let rows =
            held.rows == 0
            ? nil : word(id: "\(held.rows) baris", en: held.rows == 1 ? "1 row" : "\(held.rows) rows")
        let files =
            held.files == 0
            ? nil : word(id: "\(held.files) berkas daftar", en: held.files == 1 ? "1 file" : "\(held.files) files")
        let parts = [rows, files].compactMap { $0 }
        guard !parts.isEmpty else { return "" }
        let isOne = held.rows + held.files == 1
        return parts.joined(separator: word(id: " dan ", en: " and "))
            + word(id: " sedang dilengkapi", en: isOne ? " is being completed" : " are being completed")
    }
}
