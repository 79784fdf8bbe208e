/// What two cells say of the state of one thing: `Dicabut`, and beside it `Dicabut dengan Perda 3/2025` or `Perda 3/2025`.
enum StateText {
    /// The state with how it came about. Cells that contradict each other stay side by side, which is no state.
    ///
    /// - Parameter column: the column of the state.
    /// - Returns: the text, and that of the cell whose remark is left out, if there is one.
    static func joined(_ first: String, _ second: String, _ column: RegisterColumn) -> (text: String, remark: String?) {
        if second.isBlankMark || first == second { return (first, nil) }
        if first.isBlankMark { return (second, nil) }
        guard let state = column.choice(first) else {
            return column.choice(second) == nil ? (first + "; " + second, nil) : joined(second, first, column)
        }
        if let other = column.choice(second) {
            // What is amended is in force.
            if [state, other] == ["diubah", "berlaku"] { return (first, nil) }
            guard state == other || [state, other] == ["berlaku", "diubah"] else { return (first + "; " + second, nil) }
            return (column.sequel(of: second) == nil && state == other ? first : second, nil)
        }
        if let word = second.split(whereSeparator: \.isWhitespace).first, column.sequels.contains(word.lowercased()) {
            return (first + " " + second, nil)
        }
        let isCause = state != "berlaku" && !RegulationCitation.all(in: second).isEmpty
        return isCause ? (first + " dengan " + second, nil) : (first, second)
    }
}
