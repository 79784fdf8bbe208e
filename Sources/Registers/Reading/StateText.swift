import Reading

/// What two cells say of the state of one thing: `Dicabut`, and beside it `Dicabut dengan Perda 3/2025` or `Perda 3/2025`.
enum StateText {
    /// The state with how it came about. Cells that contradict each other stay side by side, which is no state.
    ///
    /// - Parameter column: the column of the state.
    /// - Returns: the text, and whether one of the cells has a remark that is left out.
    static func joined(_ first: String, _ second: String, _ column: RegisterColumn) -> (text: String, hasRemark: Bool) {
        if second.isBlankMark || first == second { return (first, false) }
        if first.isBlankMark { return (second, false) }
        guard let state = column.choice(first) else {
            return column.choice(second) == nil ? (first + "; " + second, false) : joined(second, first, column)
        }
        if let other = column.choice(second) {
            // What is amended is in force.
            if [state, other] == ["diubah", "berlaku"] { return (first, false) }
            guard state == other || [state, other] == ["berlaku", "diubah"] else {
                return (first + "; " + second, false)
            }
            return (column.sequel(of: second) == nil && state == other ? first : second, false)
        }
        if let word = second.split(whereSeparator: \.isWhitespace).first, column.sequels.contains(word.lowercased()) {
            return (first + " " + second, false)
        }
        let isCause = state != "berlaku" && !RegulationCitation.all(in: second).isEmpty
        return isCause ? (first + " dengan " + second, false) : (first, true)
    }
}
