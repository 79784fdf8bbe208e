import Registers

/// A register with columns of its own.
public struct OtherRegister: Sendable {
    public let register: Register
    public let list: RegisterList
    /// In the order of the files.
    public let rows: [OtherEntry]

    public var address: String { list.address }
}

/// A row of a register with columns of its own.
public struct OtherEntry: Sendable {
    public let id: String
    public let address: String
    public let title: String
    public let row: RegisterRow
    /// Identifiers of the articles that name the row, newest first.
    public let articles: [String]
    public internal(set) var previous: String?
    public internal(set) var next: String?

    public var reference: RowReference { RowReference(id: id, address: address, title: title) }
}
