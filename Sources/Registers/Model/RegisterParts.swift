/// The wholes that the rows of a register are parts of, such as procurement packages. Pages name the parts that are missing.
public struct RegisterParts: Sendable {
    /// The columns that the rows of one whole have in common. The first names the whole.
    public let whole: [String]
    /// The column whose choices are the parts that a whole can have.
    public let part: String
    /// Returns whether the part of a row exists.
    let presence: @Sendable (any RegisterFacts) -> Presence

    /// Whether a part exists, by its row.
    public enum Presence: Sendable, Hashable {
        case shown
        /// The whole has no such part.
        case inapplicable
        case exempt
        /// The row says itself that it is not there.
        case missing
        /// The row does not say whether it is there.
        case unstated
    }

    public func presence(of row: AnyRow) -> Presence { presence(row.facts) }
}
