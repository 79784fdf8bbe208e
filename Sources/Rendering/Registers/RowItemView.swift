import Content
import Diagnostics
import Registers
import SiteModel
import Templates

/// The names of a row in a list: those that every row has, and those that follow from what the columns of its register's profile mean.
struct RowItemView: RowFacts {
    let entry: RowEntry
    let profile: RegisterProfile
    /// The columns of the list whose cells it shows one by one.
    let columns: [RegisterColumn]
    let context: RegisterContext

    init(_ entry: RowEntry, _ profile: RegisterProfile, columns: [RegisterColumn] = [], _ context: RegisterContext) {
        self.entry = entry
        self.profile = profile
        self.columns = columns
        self.context = context
    }

    static let names: NameTable<RowItemView> = names(of: .own)
    private static let tables = NameTable<RowItemView>.byProfile(table)

    static func names(of profile: RegisterProfile) -> NameTable<RowItemView> {
        tables[profile.name] ?? table(of: profile)
    }

    private static func table(of profile: RegisterProfile) -> NameTable<RowItemView> {
        var names = sharedNames
        if profile.columns.contains(where: { $0.place == .summary }) {
            names.append(
                .text("summary", "the beginning of its summary; may be empty") {
                    excerpt($0.context.summary(of: $0.row), limit: 160)
                }
            )
        }
        if profile.hasClasses { names += classNames }
        if profile.has(.pasal17) { names += exemptionNames }
        if profile.has(.agency) {
            names.append(
                .text("agency", "the agency's short name; empty where none is named") { view in
                    view.context.agency(view.row.opd)?.shownShortName
                        ?? excerpt(view.row.columns[.agency].map { view.row.written[$0.name] } ?? "", limit: 60)
                }
            )
        }
        if profile.has(.document) {
            names.append(.flag("has_document", "whether its page links a document") { !$0.entry.documents.isEmpty })
        }
        names += NameTable<RowItemView>.Entry.columns(of: profile, "the columns of the profile by name") { view, name in
            view.row.columns[name].map { view.context.element($0, of: view.row) }
        }
        return NameTable(names)
    }

    private static let sharedNames: [NameTable<RowItemView>.Entry] = [
        .text("nomor", "its number") { excerpt($0.row.nomor, limit: 60) },
        .text("title", "its title, cut where it is very long") {
            excerpt($0.entry.title, limit: RegisterContext.titleLimit)
        },
        .text("address", "its page") { $0.context.prefix + $0.entry.address.encoded },
        .list("cells", "its cells under the `columns` of the list") { view in
            view.columns.map { column in
                // A register that the list shows beside others may lack the column.
                let element = view.row.columns[column.name].map { view.context.element($0, of: view.row) }
                return ElementView(
                    name: column.name,
                    title: column.title[view.context.words.language],
                    text: excerpt(element?.text ?? "", limit: 80)
                )
            }
        },
    ]

    private static let dates = ["tanggal_mutakhir", "tanggal_terbit"]

    private static let classNames: [NameTable<RowItemView>.Entry] = [
        .text("klasifikasi", "its class in words; as written where unknown") { view in
            excerpt(view.context.text(of: .klasifikasi, in: view.row), limit: 60)
        },
        .text("time", "when the information was made; may be empty") { view in
            excerpt(view.context.text(of: .time, in: view.row), limit: 60)
        },
        .group("updated", "when it was last updated; absent where that is not said") { view in
            view.row.modified.map { DateView(instant: $0, words: view.context.dates) }
        },
        .text("updated_written", "what the row says of that where it cannot be read as a date") { view in
            view.row.modified == nil
                ? excerpt(view.row.written[view.row.written.firstFilled(RowItemView.dates) ?? ""], limit: 60) : ""
        },
        isStale,
        .text("forms", "the forms in which it is available; may be empty") { view in
            view.context.text(of: .bentuk, in: view.row)
        },
    ]

    private static let exemptionNames: [NameTable<RowItemView>.Entry] = [
        letter(limit: 160), ground, term(limit: 160), opens, isEnded,
    ]
}

extension RegisterContext {
    /// What a row says in the first column with a meaning.
    fileprivate func text(of meaning: RegisterColumn.Meaning, in row: AnyRow) -> String {
        row.columns[meaning].map { element($0, of: row).text } ?? ""
    }
}

extension AgencyEntry {
    /// The short name or, failing that, the name.
    var shownShortName: String {
        excerpt(agency.shortName.isEmpty ? agency.name : agency.shortName, limit: 60)
    }
}
