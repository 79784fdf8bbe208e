public import Content
public import Reading
public import Registers
public import TransparencyLog

/// The transparency half of a portal at a moment: the contents of the registers, the pages that show them, and what is
/// missing. Rows, articles and agencies refer to each other by identifier.
public struct RegisterSite: Sendable {
    public let publicInformation: RegisterListing
    /// The DIK, or nil where it is hidden or does not exist.
    public let exemptInformation: RegisterListing?
    /// The other registers, sorted by name.
    public let others: [RegisterListing]
    /// All listings, those above included.
    public let listings: [RegisterListing]
    public let counts: RegisterCounts
    /// Agencies in the order of `opd.csv`.
    public let agencies: [AgencyEntry]
    /// Officials in the order of `pejabat.csv`.
    public let officials: [Official]
    /// The entries held back from `opd.csv`, `pejabat.csv` and `layanan/permohonan.csv`.
    public let heldAgencies: HeldEntries
    public let heldOfficials: HeldEntries
    public let heldFigures: HeldEntries
    public let matrix: AgencyMatrix
    public let report: RequestReport
    /// Identifiers of the published service pages (`layanan/…`), in the order of the menu.
    public let servicePages: [ContentPath]
    public let changes: [ChangeLog]
    /// The pages of the change log, at least one.
    public let changePages: [[ChangeGroup]]
    /// The history of what was published, where the portal keeps one.
    public let log: RegisterLog?
    /// What is offered as open data, sorted by name.
    public let datasets: [RegisterDataset]
    /// Deadlines from today on, the earliest first.
    public let bindingDates: [BindingDate]
    public let deadlines: Deadlines
    let positions: [String: RowPosition]
    /// The index of each agency in ``agencies``, by code.
    let agencyPlaces: [String: Int]
    /// Identifiers of rows by article, whichever of the two names the other.
    let rowsByArticle: [ContentPath: [String]]

    /// Returns the row with an identifier in any register that is shown, or nil.
    public func entry(_ id: String) -> RowEntry? { place(of: id)?.entry }

    /// Returns the row with an identifier and the listing that shows it, or nil.
    public func place(of id: String) -> (listing: RegisterListing, entry: RowEntry)? {
        positions[id].map { (listings[$0.listing], listings[$0.listing].rows[$0.row]) }
    }

    /// Returns the list at an address and its listing, or nil where there is none.
    public func list(at address: Address) -> (listing: RegisterListing, list: RegisterList)? {
        for listing in listings {
            for list in [listing.list] + listing.classes where list.address == address { return (listing, list) }
        }
        return nil
    }

    /// Returns the rows that an article is about: first those that it names, in its order, then those that name it.
    public func rows(ofArticle id: ContentPath) -> [RowReference] {
        (rowsByArticle[id] ?? []).compactMap { entry($0)?.reference }
    }

    public func agency(_ code: String) -> AgencyEntry? {
        agencyPlaces[code].map { agencies[$0] }
    }
}

/// The position of a row in ``RegisterSite/listings``.
struct RowPosition: Sendable {
    let listing: Int
    let row: Int
}

/// The properties of a row that links to it need.
public struct RowReference: Sendable, Hashable {
    /// `<register>/<nomor>`, with the class or agency in between where numbers restart in each.
    public let id: String
    public let address: Address
    public let title: String
}

/// The numbers of rows in the DIP by class, and in the DIK.
public struct RegisterCounts: Sendable, Hashable {
    public let total: Int
    public let berkala: Int
    public let sertaMerta: Int
    public let setiapSaat: Int
    /// The number of rows whose class cannot be read.
    public let unclassified: Int
    public let stale: Int
    /// The number of rows in a DIK that is shown, without exemptions that have ended.
    public let exempt: Int
}

/// A register offered as open data.
public struct RegisterDataset: Sendable {
    public let register: Register
    /// The published columns. For exempt information, these include no files, addresses or digests. Rows from other
    /// portals have two more, for source and time of harvesting.
    public let columns: [RegisterColumn]
    public let csv: Address
    public let json: Address
    /// The page that shows the register.
    public let page: Address
    /// The last change of a row, as far as the rows give dates. Nil where they give none.
    public let lastModified: Instant?

    public var name: String { register.name }
}
