import Registers

/// Rows that stand together under one address, on as many pages as they need.
public struct RegisterList: Sendable, Hashable {
    public enum Subject: Sendable, Hashable {
        case whole
        case klasifikasi(Klasifikasi)
        case exempt
        /// A register with columns of its own, by name.
        case other(String)
    }

    /// Rows on one page of a list.
    public static let pageSize = 100

    public let subject: Subject
    /// The address of the first page.
    public let address: String
    /// Identifiers of rows.
    public let rows: [String]

    /// At least 1: an empty list has a page that says so.
    public var pageCount: Int { Self.pageCount(rows: rows.count) }

    static func pageCount(rows: Int) -> Int { max(1, (rows + pageSize - 1) / pageSize) }

    /// The rows on a page, counted from 1.
    public func rows(onPage number: Int) -> ArraySlice<String> {
        rows.dropFirst((number - 1) * Self.pageSize).prefix(Self.pageSize)
    }

    public func address(ofPage number: Int) -> String { Addresses.page(number, of: address) }
}
