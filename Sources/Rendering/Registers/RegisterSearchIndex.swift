import Reading
import Registers
import Serialization
import SiteModel

/// What the script of the landing page searches: every row that is shown, as `[title, address, note]`. The note holds
/// number, class or exemption, and agency.
struct RegisterSearchIndex: Sendable {
    let context: RegisterContext

    func text() -> String {
        let registers = context.registers
        var rows: [JSON] = []
        for entry in registers.entries {
            let klasifikasi = entry.information.klasifikasi.map(context.words.short) ?? ""
            rows.append(row(entry.reference, entry.information.nomor, klasifikasi, agency(entry.information.opd)))
        }
        let exempt = context.words.word(id: "Dikecualikan", en: "Exempt")
        for entry in registers.exempt {
            rows.append(row(entry.reference, entry.information.nomor, exempt, agency(entry.information.opd)))
        }
        for other in registers.others {
            let title = other.register.definition.title.value
            for entry in other.rows { rows.append(row(entry.reference, title)) }
        }
        return JSON.array(rows).text() + "\n"
    }

    private func row(_ row: RowReference, _ notes: String...) -> JSON {
        let title = excerpt(row.title, limit: RegisterContext.titleLimit)
        let note = notes.filter { !$0.isEmpty }.map { excerpt($0, limit: 60) }.joined(separator: " · ")
        return [.string(title), .string(context.prefix + row.address), .string(note)]
    }

    private func agency(_ code: String?) -> String { context.agency(code)?.shownShortName ?? "" }
}
