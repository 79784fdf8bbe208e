import Diagnostics
import Publishing
import Registers
import Serialization

/// Prints how a table was understood.
struct TableExplanationPrinter: Wording {
    private let table: TableExplanation
    private let diagnostics: [Diagnostic]
    let language: Language

    init(_ trial: TableTrial, language: Language) {
        table = trial.explanation
        diagnostics = trial.diagnostics
        self.language = language
    }

    var text: String {
        let report = TextReport(language: language, isColoured: false)
        let found = diagnostics.groupedByCause().sorted().map { String(report.text($0).dropLast()) }
        var lines = table.isReadable ? understanding : [word("Tabel ini tidak terbaca.", "This table cannot be read.")]
        if !found.isEmpty { lines += ["", word("Yang perlu dilihat:", "To be looked at:")] + found }
        return lines.joined(separator: "\n") + "\n"
    }

    /// What was understood, line by line.
    private var understanding: [String] {
        let guess = table.isGuessed ? word(" (ditebak dari judul kolom)", " (guessed by the headings)") : ""
        let names = table.sheets.map { "\"\($0)\"" }.joined(separator: ", ")
        let sheet = table.sheets.isEmpty ? "" : word(", lembar \(names)", ", sheet \(names)")
        let profile =
            table.isRecognized || !table.isGuessed
            ? table.profile.name + guess
            : word(
                "tidak dapat ditebak, tidak ada judul kolom yang dikenal; sebut dengan --profile",
                "cannot be guessed, no heading is known; name it by --profile"
            )
        var lines = [
            word("Profil", "Profile") + ": \(profile)\(sheet)",
            word(
                "Judul kolom di baris \(table.headingRow), \(table.rowCount) baris isi",
                "Headings in row \(table.headingRow), \(table.rowCount) rows of entries"
            ),
            "",
        ]
        lines += table.headings.flatMap(lines(of:))
        for column in table.missing {
            lines.append(
                word("KURANG: ", "MISSING: ") + "\(column.name) (\(column.title[language])), "
                    + word("wajib menurut hukum", "required by law")
            )
        }
        if !table.filled.isEmpty {
            lines.append(
                word("Sel kosong mengikuti sel di atasnya: ", "Blank cells take the value above: ")
                    + table.filled.joined(separator: ", ")
            )
        }
        if !table.repeated.isEmpty {
            lines.append(
                word("Sel seperti s.d.a. mengikuti sel di atasnya: ", "Cells that say ditto take the value above: ")
                    + table.repeated.joined(separator: ", ")
            )
        }
        for left in table.leftOut {
            let rows = left.rows.map(String.init).listed(first: 8)
            lines.append(
                word("Bukan butir daftar, baris ", "Not entries, rows ") + "\(rows) (\(left.reason[language])): \""
                    + left.text.printedOnOneLine + "\""
            )
        }
        return lines
    }

    private func lines(of heading: TableExplanation.Heading) -> [String] {
        let letters = SourceLocation.letters(ofColumn: heading.number)
        let place = heading.location.cell ?? word("kolom \(letters)", "column \(letters)")
        let columns =
            heading.columns.isEmpty ? word("TIDAK DIBACA", "NOT READ") : heading.columns.joined(separator: " + ")
        var why = ""
        if heading.isJudgedByCells {
            why = word(" (menurut isi selnya)", " (by its cells)")
        } else if !heading.columns.isEmpty, !heading.isExact {
            why = word(" (menurut kata-katanya)", " (by its words)")
        }
        let title = "\(place)  \"\(heading.text.printedOnOneLine)\" → \(columns)\(why)"
        let examples = heading.examples.map { "\"\($0.printedOnOneLine)\"" }.joined(separator: ", ")
        return examples.isEmpty ? [title] : [title, "      " + word("misalnya ", "such as ") + examples]
    }

    var json: JSON {
        .object(compacting: [
            "readable": .bool(table.isReadable),
            "profile": table.isReadable ? .string(table.profile.name) : nil,
            "guessed": .bool(table.isGuessed),
            "sheet": table.sheets.first.map(JSON.string),
            "sheets": table.sheets.count > 1 ? .array(table.sheets.map(JSON.string)) : nil,
            "heading_row": .integer(table.headingRow),
            "rows": .integer(table.rowCount),
            "headings": .array(table.headings) { heading in
                .object(compacting: [
                    "text": .string(heading.text),
                    "line": .integer(heading.location.line),
                    "column": .integer(heading.number),
                    "letters": .string(SourceLocation.letters(ofColumn: heading.number)),
                    "cell": heading.location.cell.map(JSON.string),
                    "columns": .array(heading.columns.map(JSON.string)),
                    "exact": .bool(heading.isExact),
                    "by_cells": .bool(heading.isJudgedByCells),
                    "examples": .array(heading.examples.map(JSON.string)),
                ])
            },
            "missing": .array(table.missing.map { .string($0.name) }),
            "filled": .array(table.filled.map(JSON.string)),
            "repeated": .array(table.repeated.map(JSON.string)),
            "left_out": .array(table.leftOut) {
                [
                    "rows": .array($0.rows.map(JSON.integer)),
                    "reason": .string($0.reason[language]),
                    "text": .string($0.text),
                ]
            },
            "findings": .array(diagnostics.map(JSONReport(language: language).value)),
            "register_yaml": table.isReadable ? .string(table.definition(namesSheet: true)) : nil,
        ])
    }
}
