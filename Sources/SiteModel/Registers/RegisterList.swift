public import Content
package import Diagnostics
import Reading
public import Registers

/// Rows listed under one address, on as many pages as they need.
public struct RegisterList: Sendable, Hashable {
    /// The maximum number of rows on a page.
    public static let pageSize = 100

    /// The class of the rows; nil for the whole of a listing.
    public let klasifikasi: Klasifikasi?
    /// The address of the first page.
    public let address: Address
    /// Identifiers of rows.
    public let rows: [String]
    /// The number of stale rows.
    public let staleCount: Int

    init(_ entries: [RowEntry], klasifikasi: Klasifikasi? = nil, at address: Address) {
        self.klasifikasi = klasifikasi
        self.address = address
        rows = entries.map(\.id)
        staleCount = entries.count(where: \.isStale)
    }

    /// The number of pages, at least 1: an empty list has a page that says so.
    public var pageCount: Int { Self.pageCount(rows: rows.count) }

    static func pageCount(rows: Int) -> Int { max(1, (rows + pageSize - 1) / pageSize) }

    /// Returns the rows on a page; pages are counted from 1.
    public func rows(onPage number: Int) -> ArraySlice<String> {
        rows.dropFirst((number - 1) * Self.pageSize).prefix(Self.pageSize)
    }

    public func address(ofPage number: Int) -> Address { Addresses.page(number, of: address) }
}

/// The registers shown in one list, with their rows: all registers of a profile that shares a list, or a single one. It never
/// changes, and is shared by the pages of its rows.
public final class RegisterListing: Sendable {
    public let profile: RegisterProfile
    /// Registers sorted by name. Empty only for the DIP, whose pages exist without a register, too.
    public let registers: [Register]
    /// In a shared list, rows by agency in the order of `opd.csv`, those without an agency last, then by number;
    /// otherwise rows in the order of the files.
    public let rows: [RowEntry]
    /// The list of all rows.
    public let list: RegisterList
    /// The entries that are held back.
    public let held: HeldEntries
    let heldByClass: [Klasifikasi: HeldEntries]
    /// The rows by class, in the order of `Klasifikasi.allCases`. Empty where the profile has no classes.
    public let classes: [RegisterList]
    /// The groups that rows are parts of, in the order of the rows; empty where rows stand for themselves.
    public let groups: [RowGroup]
    /// The number of rows whose exemption has ended.
    public let endedCount: Int

    init(
        profile: RegisterProfile,
        registers: [Register],
        rows: [RowEntry],
        list: RegisterList,
        held: HeldEntries,
        heldByClass: [Klasifikasi: HeldEntries],
        classes: [RegisterList],
        groups: [RowGroup],
        endedCount: Int
    ) {
        self.profile = profile
        self.registers = registers
        self.rows = rows
        self.list = list
        self.held = held
        self.heldByClass = heldByClass
        self.classes = classes
        self.groups = groups
        self.endedCount = endedCount
    }

    public var address: Address { list.address }

    /// Returns the entries held back from one of the listing's lists.
    public func held(of list: RegisterList) -> HeldEntries {
        list.klasifikasi.flatMap { heldByClass[$0] } ?? held
    }

    /// The title of the only register, or that of the profile where there are several or none.
    package func title(in language: Language) -> String {
        let title = registers.count == 1 ? registers[0].definition.title.value : ""
        return title.isEmpty ? profile.title[language] : title
    }

    /// The columns that pages show: those of the profile, with the titles that a single register gives them, followed
    /// by those that the registers add.
    public var columns: [RegisterColumn] {
        let first = registers.count == 1 ? registers[0].publishedColumns : profile.columns.filter(\.isPublished)
        var names = Set(first.map(\.name))
        return first + registers.flatMap(\.publishedColumns).filter { names.insert($0.name).inserted }
    }
}
