import Diagnostics
import Importing
import Serialization

/// Prints the tables of a source and the recognised meanings of their columns.
struct TablePrinter: Wording {
    let language: Language

    func text(_ tables: [TableListing], as format: ResultFormat) -> String {
        switch format {
        case .text: tables.map(text).joined(separator: "\n")
        case .json: JSON.array(tables.map(json)).text(.indented) + "\n"
        }
    }

    private func text(_ table: TableListing) -> String {
        let chosen = table.isChosen ? word("  ← tampaknya berita", "  ← seems to be the news") : ""
        let guesses =
            table.guesses.isEmpty ? word("tidak ada", "none") : table.guesses.joined(separator: ", ")
        return """
            \(table.name): \(table.rows) \(word("baris", "rows"))\(chosen)
              \(word("kolom", "columns")): \(table.columns.joined(separator: ", "))
              \(word("tebakan", "guesses")): \(guesses)

            """
    }

    private func json(_ table: TableListing) -> JSON {
        [
            "table": .string(table.name),
            "rows": .integer(table.rows),
            "columns": .array(table.columns.map { .string($0) }),
            "map": .array(table.guesses.map { .string($0) }),
            "news": .bool(table.isChosen),
        ]
    }
}
