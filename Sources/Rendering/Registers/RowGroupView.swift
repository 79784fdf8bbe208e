import Diagnostics
import Registers
import SiteModel
import Templates

/// A whole whose parts are rows of a list, such as a procurement package with its documents.
struct RowGroupView: TemplateView {
    let group: RowGroup
    /// Those of its rows that the page shows, without parts that it needs none of.
    let rows: [RowItemView]
    let first: RowItemView
    let isContinued: Bool

    /// The groups of a listing that have rows on a page.
    ///
    /// - Parameter rows: those of the page, in the order of the listing.
    static func groups(of listing: RegisterListing, rows: [RowItemView], _ context: RegisterContext) -> [RowGroupView] {
        let shown = Dictionary(keepingFirst: rows.map { ($0.entry.id, $0) })
        return listing.groups.compactMap { group in
            let own = group.rows.compactMap { shown[$0] }
            guard let first = own.first else { return nil }
            return RowGroupView(
                group: group,
                rows: own.filter { listing.profile.parts?.presence(of: $0.entry.row) != .inapplicable },
                first: first,
                isContinued: first.entry.id != group.rows.first
            )
        }
    }

    static let names: NameTable<RowGroupView> = names(of: .own)
    private static let tables = NameTable<RowGroupView>.byProfile(table)

    static func names(of profile: RegisterProfile) -> NameTable<RowGroupView> {
        tables[profile.name] ?? table(of: profile)
    }

    private static func table(of profile: RegisterProfile) -> NameTable<RowGroupView> {
        NameTable([
            .text("title", "its name") { $0.group.title },
            .flag("is_continued", "whether its rows began on a page before") { $0.isContinued },
            .list(
                "rows",
                "its rows on this page, without those of parts that it needs none of",
                of: RowItemView.names(of: profile)
            ) { $0.rows },
            .list(
                "first",
                "the first of these rows alone, for what they have in common",
                of: RowItemView.names(of: profile)
            ) { [$0.first] },
            .text("count", "number of its parts that are shown") { groupedNumber($0.group.shown.count) },
            .text("part_count", "number of parts that it can have, without those it needs none of") {
                groupedNumber($0.group.partCount - $0.group.inapplicable.count)
            },
            .count("missing_count", "number of parts that are missing; empty where none is") { $0.group.missing.count },
            .list("missing", "the parts that are missing, by name") { view in
                view.group.missing.map { LinkView(title: $0, address: "") }
            },
            .list("inapplicable", "the parts that it needs none of, by name") { view in
                view.group.inapplicable.map { LinkView(title: $0, address: "") }
            },
            .list("exempt", "the parts that are exempt, by name") { view in
                view.group.exempt.map { LinkView(title: $0, address: "") }
            },
        ])
    }
}
