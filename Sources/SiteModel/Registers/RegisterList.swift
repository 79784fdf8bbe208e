import Reading
public import Registers

/// Rows that stand together under one address, on as many pages as they need.
public struct RegisterList: Sendable, Hashable {
    /// Rows on one page of a list.
    public static let pageSize = 100

    /// The class whose rows these are; nil for the whole of a listing.
    public let klasifikasi: Klasifikasi?
    /// The address of the first page.
    public let address: String
    /// Identifiers of rows.
    public let rows: [String]
    /// How many of them are stale.
    public let staleCount: Int

    init(_ entries: [RowEntry], klasifikasi: Klasifikasi? = nil, at address: String) {
        self.klasifikasi = klasifikasi
        self.address = address
        rows = entries.map(\.id)
        staleCount = entries.count(where: \.isStale)
    }

    /// At least 1: an empty list has a page that says so.
    public var pageCount: Int { Self.pageCount(rows: rows.count) }

    static func pageCount(rows: Int) -> Int { max(1, (rows + pageSize - 1) / pageSize) }

    /// The rows on a page, counted from 1.
    public func rows(onPage number: Int) -> ArraySlice<String> {
        rows.dropFirst((number - 1) * Self.pageSize).prefix(Self.pageSize)
    }

    public func address(ofPage number: Int) -> String { Addresses.page(number, of: address) }
}

/// The registers that one list shows, with their rows: all registers of a profile that shares a list, or a single one.
public struct RegisterListing: Sendable {
    public let profile: RegisterProfile
    /// Sorted by name. Empty only for the DIP, whose pages stand without a register, too.
    public let registers: [Register]
    /// In a shared list, by agency in the order of `opd.csv`, rows without an agency last, then by number; otherwise in the
    /// order of the files.
    public let rows: [RowEntry]
    /// All rows.
    public let list: RegisterList
    /// What is held back.
    public let held: HeldEntries
    let heldByClass: [Klasifikasi: HeldEntries]
    /// The rows by class, in the order of `Klasifikasi.allCases`. Empty where the profile has no classes.
    public let classes: [RegisterList]
    /// The wholes whose parts the rows are, in the order of the rows; empty where rows stand for themselves.
    public let groups: [RowGroup]
    /// How many rows there are whose exemption has ended.
    public let endedCount: Int

    public var address: String { list.address }

    /// What is held back of one of its lists.
    public func held(of list: RegisterList) -> HeldEntries {
        list.klasifikasi.flatMap { heldByClass[$0] } ?? held
    }

    /// The columns that pages show: those of the profile in the words of the only register, if there is one only, and then
    /// those that the registers add.
    public var columns: [RegisterColumn] {
        let first = registers.count == 1 ? registers[0].publishedColumns : profile.columns.filter(\.isPublished)
        var names = Set(first.map(\.name))
        return first + registers.flatMap(\.publishedColumns).filter { names.insert($0.name).inserted }
    }
}
