public import Diagnostics

/// A value together with the place in a file where the author wrote it.
public struct Located<Value: Sendable>: Sendable {
    public let value: Value
    public let location: SourceLocation

    @inlinable public init(_ value: Value, at location: SourceLocation) {
        self.value = value
        self.location = location
    }

    package func map<Other: Sendable>(_ transform: (Value) -> Other) -> Located<Other> {
        Located<Other>(transform(value), at: location)
    }
}

extension Located<String> {
    /// The placeholder in a value until the key that it needs is read.
    package static let unread = Located("", at: SourceLocation(path: ""))
}

extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
extension Located: Encodable where Value: Encodable {}
extension Located: Decodable where Value: Decodable {}
