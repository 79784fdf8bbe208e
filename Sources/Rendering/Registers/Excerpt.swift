/// The beginning of a text on one line, so that a table's weight does not hang on what is in its cells.
///
/// - Parameter limit: characters at most; a longer text is cut behind a word where one ends in its second half. A
///   character counts as several where it takes more than four bytes.
func excerpt(_ text: String, limit: Int) -> String {
    var line = ""
    var bytes = 0
    var count = 0
    for character in text {
        let size = character.utf8.count
        bytes += size
        count += 1
        guard count <= limit, bytes <= limit * 4 else {
            let middle = line.index(line.startIndex, offsetBy: line.count / 2)
            let end = line[middle...].lastIndex(of: " ") ?? line.endIndex
            return line[..<end] + "…"
        }
        line.append(character.isWhitespace ? " " : character)
    }
    return line
}
