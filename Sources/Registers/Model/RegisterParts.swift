/// What the rows of a register are parts of, so that its pages can say which parts a whole lacks.
public struct RegisterParts: Sendable {
    /// The columns that the rows of one whole have in common. The first names the whole.
    public let whole: [String]
    /// The column whose choices are the parts that a whole can have.
    public let part: String
    /// Tells what a row says of its part.
    let presence: @Sendable (any RegisterFacts) -> Presence

    /// What a row says of its part.
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
