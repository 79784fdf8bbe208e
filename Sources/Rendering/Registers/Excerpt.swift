import Reading

/// Returns the beginning of a cell's text on one line, so that a table's weight does not depend on what is in its cells.
///
/// - Parameter limit: characters at most. A character counts as several where it takes more than four bytes.
func excerpt(_ text: String, limit: Int) -> String { text.cut(at: limit, bytes: limit * 4) }
