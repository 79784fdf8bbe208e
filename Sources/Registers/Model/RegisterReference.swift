import Diagnostics

/// Prints the tables of columns in `docs/registers.md` from the tables that the program reads by.
public enum RegisterReference {
    public static var markdown: String {
        RegisterProfile.all.map { profile in
            "### `profile: \(profile.name)`, \(profile.title.id)\n\n" + table(of: profile.columns)
                + (profile == .pengadaan ? "\nKinds of documents by stage:\n\n" + ProcurementKind.reference : "")
        }.joined(separator: "\n")
            + "\n### Tables beside the registers\n\n"
            + BesideTable.allCases.map { "`\($0.rawValue)`:\n\n" + table(of: $0.columns) }.joined(separator: "\n")
    }

    private static func table(of columns: RegisterColumns) -> String {
        "| column | title | takes | |\n| --- | --- | --- | --- |\n" + columns.map(row).joined()
    }

    private static func row(of column: RegisterColumn) -> String {
        let demand =
            switch (column.isRequired, column.isLegal) {
            case (_, true): "asked for by law"
            case (true, false): "required"
            case (false, false): column.isPublished ? "" : "not published"
            }
        return "| `\(column.name)` | \(column.title.id) | \(takes(column)) | \(demand) |\n"
    }

    private static func takes(_ column: RegisterColumn) -> String {
        if !column.description.en.isEmpty { return column.description.en }
        return switch column.kind {
        case .string: "text"
        case .integer: "a whole number"
        case .number: "a number, such as `7,5`"
        case .date: "a date, as in front matter"
        case .boolean: "`ya` or `tidak`"
        case .uri: "a file in `media/` or an address"
        case .list: "texts between commas"
        }
    }
}
