import Diagnostics
public import Reading
import Registers

/// The options of the import of a table.
public struct TableImportOptions: Sendable {
    /// A column that the user assigns to a field.
    public struct Assignment: Sendable, Hashable {
        public let field: RecordField
        /// Empty where no column holds the field, whatever the guess.
        public let column: String

        public init(field: RecordField, column: String) {
            self.field = field
            self.column = column
        }
    }

    /// The folder of the section for the articles.
    public var section = "berita"
    public var assignments: [Assignment] = []
    public var oldAddresses: [OldAddressPattern] = []
    /// The address of the old site, such as `https://kota.example`. Links to its host count as its own. Empty where it
    /// is unknown.
    public var site = ""
    /// The base path of the new portal, such as `/blog`. Mostly empty.
    public var base = ""
    /// The zone of times without one.
    public var zone: SiteTimeZone

    public init(zone: SiteTimeZone) {
        self.zone = zone
    }
}

extension TableImportOptions {
    /// Returns the guessed mapping with the user's assignments.
    ///
    /// - Throws: `TableImportError.wrongArgument` for a column that the table does not have, and where no column holds
    ///   title or text.
    func mapping(of names: [String], table: String) throws -> ColumnMapping {
        var mapping = ColumnMapping(guessedFrom: names, table: table)
        for assignment in assignments { try mapping.set(assignment.field, to: index(of: assignment.column, in: names)) }
        let missing = [RecordField.title, .body].filter { mapping[$0] == nil }.map(\.rawValue)
        guard missing.isEmpty else {
            let columns = names.joined(separator: ", ")
            throw TableImportError.wrongArgument(
                LocalizedText(
                    id: """
                        tidak diketahui kolom mana yang memuat \(missing.joined(separator: " dan ")). Sebutkan, misalnya: --map \
                        title=judul,body=isi. Kolom yang ada: \(columns)
                        """,
                    en: """
                        it is not known which column holds \(missing.joined(separator: " and ")). Name it, for example: --map \
                        title=judul,body=isi. The columns are: \(columns)
                        """
                )
            )
        }
        return mapping
    }

    private func index(of column: String, in names: [String]) throws -> Int? {
        if column.isEmpty { return nil }
        let exact = names.firstIndex(of: column)
        if let index = exact ?? names.firstIndex(where: { HeadingName.folded($0) == HeadingName.folded(column) }) {
            return index
        }
        let hint = Suggestion.nearest(to: column, among: names).map(LocalizedText.didYouMean)
        let columns = names.joined(separator: ", ")
        throw TableImportError.wrongArgument(
            LocalizedText(
                id: "tidak ada kolom \"\(column)\"; \(hint.map { $0.id + " " } ?? "")Kolom yang ada: \(columns)",
                en: "there is no column \"\(column)\"; \(hint.map { $0.en + " " } ?? "")The columns are: \(columns)"
            )
        )
    }
}
