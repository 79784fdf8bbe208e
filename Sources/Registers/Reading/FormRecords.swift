import Diagnostics
import Reading

/// Tables whose entries are forms: labels below each other, each with one value to the right of it.
enum FormRecords {
    /// The same entries as a list: a row of headings, and a row for each form, with the number of the form's first row. Titles and names of
    /// sections stay where they are. Nil where it is not certain which value belongs to which label and form.
    ///
    /// - Parameter labelCell: the cell of the labels.
    static func list(_ records: [CSVRecord], labelCell: Int, _ match: HeadingMatch) -> [CSVRecord]? {
        var forms = Forms(labelCell: labelCell, match: match)
        for record in records { guard forms.take(record) else { return nil } }
        return forms.list
    }

    /// The entries of a table that lies on its side as a list: labels below each other, and an entry in each column to the right of them, with
    /// the number of that column. Nil where anything but titles is around it.
    static func columns(_ records: [CSVRecord], labelCell: Int, _ match: HeadingMatch) -> [CSVRecord]? {
        func label(_ record: CSVRecord) -> Located<String>? { record.cells.first { $0.index == labelCell }?.text }
        func isKnown(_ record: CSVRecord) -> Bool { label(record).flatMap { match.role(of: $0.value) } != nil }
        guard let start = records.firstIndex(where: { $0.cells.count > 1 && isKnown($0) }) else { return nil }
        let body = records[start...]
        let names = body.compactMap { label($0).map { HeadingName.folded($0.value) } }
        guard names.count == body.count, Set(names).count == names.count, body.count(where: isKnown) * 2 > body.count,
            body.allSatisfy({ $0.cells[0].index == labelCell }), records[..<start].allSatisfy({ $0.cells.count == 1 })
        else { return nil }
        let values = body.map {
            Dictionary(keepingFirst: $0.cells.dropFirst().filter { $0.text.value != ":" }.map { ($0.index, $0) })
        }
        let places = Set(values.flatMap(\.keys)).sorted()
        guard places.count > 1 else { return nil }
        func row(_ cells: [CSVCell], number: Int) -> CSVRecord {
            CSVRecord(number: number, location: cells[0].text.location, count: body.count, cells: cells)
        }
        let head = body.enumerated().compactMap { index, record in
            label(record).map { CSVCell(index: index, text: $0) }
        }
        let entries = places.map { place in
            let cells = values.enumerated().compactMap { index, cells in cells[place].map { cell($0, at: index) } }
            return row(cells, number: place + 1)
        }
        return records[..<start] + [row(head, number: body[start].number)] + entries
    }

    /// The forms that were found so far.
    private struct Forms {
        let labelCell: Int
        let match: HeadingMatch
        private var labels: [Located<String>] = []
        private var places: [String: Int] = [:]
        private var head: CSVRecord?
        /// The first record of the form that is being read, and its values by their labels.
        private var first: CSVRecord?
        private var values: [Int: CSVCell] = [:]
        private var last = 0
        private var titles: [CSVRecord] = []
        /// Forms and names of sections.
        private var rows: [CSVRecord] = []
        /// Texts by themselves that may be below the last form only.
        private var texts: [CSVRecord] = []

        init(labelCell: Int, match: HeadingMatch) {
            self.labelCell = labelCell
            self.match = match
        }

        /// Returns whether it is certain what the record is.
        mutating func take(_ record: CSVRecord) -> Bool {
            let isNext = first != nil && record.number == last + 1
            last = record.number
            // "1." and ":" are around labels.
            let cells = record.cells.filter { cell in
                cell.index == labelCell
                    || cell.text.value != ":" && (cell.index > labelCell || cell.text.value.count > 3)
            }
            let found = cells.filter { $0.index > labelCell }
            guard cells.allSatisfy({ $0.index >= labelCell }),
                let label = cells.first(where: { $0.index == labelCell })?.text
            else { return !isNext && take(text: record) }
            let name = HeadingName.folded(label.value)
            let isKnown = places[name] != nil || match.role(of: label.value) != nil
            guard isKnown || isNext && found.count == 1 else { return (found.isEmpty || !isNext) && take(text: record) }
            guard found.count <= 1, begins(name, record) else { return false }
            let place = places[name] ?? labels.count
            if place == labels.count {
                labels.append(label)
                places[name] = place
            }
            guard let value = found.first else { return true }
            // Of two values for one label, which holds is open.
            return values.updateValue(FormRecords.cell(value, at: place), forKey: place) == nil
        }

        /// Begins a form with its first label. Returns whether a form is being read.
        private mutating func begins(_ name: String, _ record: CSVRecord) -> Bool {
            guard places[name] ?? labels.count == 0 else { return first != nil }
            end()
            head = head ?? record
            first = record
            return texts.isEmpty
        }

        private mutating func end() {
            if let first, !values.isEmpty { rows.append(row(first, values.sorted { $0.key < $1.key }.map(\.value))) }
            (first, values) = (nil, [:])
        }

        /// Takes what is in no form: a title, the name of a section, or a text that may be below the last form only. Returns true.
        private mutating func take(text record: CSVRecord) -> Bool {
            end()
            guard let text = record.cells.last?.text else { return true }
            let isSection =
                Klasifikasi(section: text.value) != nil || SecrecyMark.isHeading(text.value)
                || OfficeName.isWhole(SectionMark.removed(from: text.value))
            if head == nil {
                titles.append(record)
            } else if isSection {
                rows.append(record)
            } else if !titles.contains(where: { $0.cells.map(\.text.value) == record.cells.map(\.text.value) }) {
                texts.append(record)
            }
            return true
        }

        private func row(_ record: CSVRecord, _ cells: [CSVCell]) -> CSVRecord {
            CSVRecord(
                number: record.number,
                location: record.location,
                count: max(record.count, labels.count),
                cells: cells
            )
        }

        var list: [CSVRecord]? {
            var whole = self
            whole.end()
            guard let head else { return nil }
            let headings = labels.enumerated().map { CSVCell(index: $0, text: $1) }
            return whole.titles + [row(head, headings)]
                + whole.rows.map { row($0, $0.cells) } + whole.texts.map { row($0, $0.cells) }
        }
    }

    /// A value of a label, without the colon before it.
    private static func cell(_ cell: CSVCell, at place: Int) -> CSVCell {
        let text = cell.text.value.hasPrefix(":") ? String(cell.text.value.dropFirst()).trimmed : cell.text.value
        return CSVCell(index: place, text: Located(text, at: cell.text.location), link: cell.link)
    }
}
