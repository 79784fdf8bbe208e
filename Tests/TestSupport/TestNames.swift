public import Diagnostics
public import Registers
public import Testing

/// A text of any length that the log of the tests calls by its beginning.
public struct LongText: Sendable, CustomTestStringConvertible {
    public let text: String

    public init(_ text: String) { self.text = text }

    public var testDescription: String { "\(text.prefix(40))… (\(text.utf8.count) bytes)" }
}

// Without a name, the log has all that a value holds.
extension RegisterProfile: CustomTestStringConvertible {
    public var testDescription: String { name }
}

extension Rule: CustomTestStringConvertible {
    public var testDescription: String { id }
}
