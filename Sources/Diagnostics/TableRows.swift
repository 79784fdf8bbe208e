/// The rows of a table that a diagnostic is about: one row, or several with the same fault.
public struct TableRows: Sendable, Hashable, Codable {
    /// Row numbers as a spreadsheet shows them, the heading being row 1; ascending, at least one.
    public let numbers: [Int]
    /// The heading of the column as the file writes it. Nil where the diagnostic is about whole rows.
    public let heading: String?
    /// The letters of the columns that their table has beside another one, such as `L–U`. Nil where the table has the rows for itself.
    public let columns: String?

    public init(_ number: Int, heading: String? = nil) { self.init([number], heading: heading) }

    package init(_ numbers: [Int], heading: String?, columns: String? = nil) {
        self.numbers = numbers
        self.heading = heading
        self.columns = columns
    }

    /// - Parameter span: the columns that the table has beside another one, counted from 1.
    package init(_ number: Int, heading: String?, span: ClosedRange<Int>?) {
        let letters = span.map { [$0.lowerBound, $0.upperBound].map(SourceLocation.letters(ofColumn:)) }
        self.init([number], heading: heading, columns: letters?.joined(separator: "–"))
    }

    /// Returns the rows at this location, as the place of a diagnostic.
    package func at(_ location: SourceLocation) -> some DiagnosticPlace {
        TablePlace(location: location, rows: self)
    }

    /// Returns a message about the rows: `baris 2, kolom "bentuk": wajib diisi`.
    package func before(_ message: LocalizedText) -> LocalizedText {
        let heading = heading.map { LocalizedText(id: ", kolom \"\($0)\"", en: ", column \"\($0)\"") }
        let count =
            numbers.count == 1
            ? LocalizedText(id: "", en: "")
            : LocalizedText(id: " (\(numbers.count) baris)", en: " (\(numbers.count) rows)")
        let row = numbers.count == 1 ? "row" : "rows"
        let columns = columns.map { LocalizedText(id: " di kolom \($0)", en: " in columns \($0)") }
        return LocalizedText(
            id: "baris \(spans)\(count.id)\(columns?.id ?? "")\(heading?.id ?? ""): \(message.id)",
            en: "\(row) \(spans)\(count.en)\(columns?.en ?? "")\(heading?.en ?? ""): \(message.en)"
        )
    }

    /// The row numbers as spans, such as `2–55` or `2, 5–7`; only the first of many.
    package var spans: String {
        var spans: [ClosedRange<Int>] = []
        for number in numbers {
            if let last = spans.last, last.upperBound + 1 >= number {
                spans[spans.count - 1] = last.lowerBound...number
            } else {
                spans.append(number...number)
            }
        }
        return spans.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }
            .listed(first: 8)
    }
}

struct TablePlace: DiagnosticPlace {
    let location: SourceLocation
    let rows: TableRows?
}
