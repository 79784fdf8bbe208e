/// What is added to elements of rendered HTML that GFM leaves without an accessible name.
struct LabelledElements {
    /// Text to put in behind the first `offset` bytes of a piece of HTML that is `length` bytes long.
    struct Addition {
        let offset: Int
        let length: Int
        let text: [UInt8]
    }

    private let done: [UInt8]
    private let open: [UInt8]
    private let tableStart: [UInt8]

    private static let box = Array("<input type=\"checkbox\"".utf8)
    private static let boxDone = Array("<input type=\"checkbox\" checked=\"\" disabled=\"\" />".utf8)
    private static let boxOpen = Array("<input type=\"checkbox\" disabled=\"\" />".utf8)
    private static let table = Array("<table>".utf8)
    private static let otherTable = Array("<table ".utf8)
    private static let tableEnd = Array("</table>".utf8)

    init(_ labels: MarkdownOptions.Labels) {
        done = Array(" aria-label=\"\(HTMLText.escaped(labels.taskDone))\"".utf8)
        open = Array(" aria-label=\"\(HTMLText.escaped(labels.taskOpen))\"".utf8)
        let label = HTMLText.escaped(labels.table)
        tableStart = Array("<div class=\"table\" role=\"group\" tabindex=\"0\" aria-label=\"\(label)\">".utf8)
    }

    /// - Parameter tables: the tables that are open; kept up to date. Tables in raw HTML with attributes of their own get
    ///   no box.
    func addition(at start: Int, in html: ArraySlice<UInt8>, tables: inout [Bool]) -> Addition? {
        let rest = html[start...]
        if rest.starts(with: Self.box) {
            if rest.starts(with: Self.boxDone) {
                return Addition(offset: Self.box.count, length: Self.boxDone.count, text: done)
            }
            guard rest.starts(with: Self.boxOpen) else { return nil }
            return Addition(offset: Self.box.count, length: Self.boxOpen.count, text: open)
        }
        if rest.starts(with: Self.table) {
            tables.append(true)
            return Addition(offset: 0, length: Self.table.count, text: tableStart)
        }
        if rest.starts(with: Self.otherTable) { tables.append(false) }
        if rest.starts(with: Self.tableEnd), tables.popLast() == true {
            return Addition(offset: Self.tableEnd.count, length: Self.tableEnd.count, text: Array("</div>".utf8))
        }
        return nil
    }
}
