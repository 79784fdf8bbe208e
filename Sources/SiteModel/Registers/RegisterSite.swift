public import Content
public import Reading
public import Registers
public import TransparencyLog

/// The transparency half of a portal at a moment: what is in the registers, where it is shown, and what it lacks. Rows,
/// articles and agencies name each other by identifier.
public struct RegisterSite: Sendable {
    /// The DIP.
    public let publicInformation: RegisterListing
    /// The DIK, or nil where it is hidden or there is none.
    public let exemptInformation: RegisterListing?
    /// The other registers, sorted by name.
    public let others: [RegisterListing]
    /// All of these.
    public let listings: [RegisterListing]
    public let counts: RegisterCounts
    /// In the order of `opd.csv`.
    public let agencies: [AgencyEntry]
    /// In the order of `pejabat.csv`.
    public let officials: [Official]
    /// What is held back of `opd.csv`, `pejabat.csv` and `layanan/permohonan.csv`.
    public let heldAgencies: HeldEntries
    public let heldOfficials: HeldEntries
    public let heldFigures: HeldEntries
    public let matrix: AgencyMatrix
    public let report: RequestReport
    /// Identifiers of the published service pages (`layanan/…`), in the order of the menu.
    public let servicePages: [String]
    /// What changed from edition to edition, by register.
    public let changes: [ChangeLog]
    /// The pages of the change log, at least one.
    public let changePages: [[ChangeGroup]]
    /// The history of what was published, where the portal keeps one.
    public let log: RegisterLog?
    /// What is offered as open data, sorted by name.
    public let datasets: [RegisterDataset]
    /// Days that bind, the soonest first. Those before today are left out.
    public let bindingDates: [BindingDate]
    public let deadlines: Deadlines
    let positions: [String: RowPosition]
    /// The place of each agency in ``agencies``, by code.
    let agencyPlaces: [String: Int]
    /// Identifiers of rows by the article that names them or is named by them.
    let rowsByArticle: [String: [String]]

    /// The row with an identifier, of any register that is shown.
    public func entry(_ id: String) -> RowEntry? { place(of: id)?.entry }

    /// The row with an identifier, and the listing that shows it.
    public func place(of id: String) -> (listing: RegisterListing, entry: RowEntry)? {
        positions[id].map { (listings[$0.listing], listings[$0.listing].rows[$0.row]) }
    }

    /// The list at an address, and the listing that it belongs to. Nil where none is shown there.
    public func list(at address: String) -> (listing: RegisterListing, list: RegisterList)? {
        for listing in listings {
            for list in [listing.list] + listing.classes where list.address == address { return (listing, list) }
        }
        return nil
    }

    /// The rows that an article is about: those it names, in its order, then those that name it.
    public func rows(ofArticle id: String) -> [RowReference] {
        (rowsByArticle[id] ?? []).compactMap { entry($0)?.reference }
    }

    /// The agency with a code.
    public func agency(_ code: String) -> AgencyEntry? {
        agencyPlaces[code].map { agencies[$0] }
    }
}

/// The place of a row in ``RegisterSite/listings``.
struct RowPosition: Sendable {
    let listing: Int
    let row: Int
}

/// What is needed to link a row.
public struct RowReference: Sendable, Hashable {
    /// `<register>/<nomor>`, with the class or agency between where numbers begin anew in each.
    public let id: String
    public let address: String
    public let title: String
}

/// Rows of the DIP, counted.
public struct RegisterCounts: Sendable, Hashable {
    public let total: Int
    public let berkala: Int
    public let sertaMerta: Int
    public let setiapSaat: Int
    /// Rows whose class cannot be read.
    public let unclassified: Int
    public let stale: Int
    /// Rows of the DIK that is shown whose exemption has not ended.
    public let exempt: Int

    public subscript(klasifikasi: Klasifikasi) -> Int {
        switch klasifikasi {
        case .berkala: berkala
        case .sertaMerta: sertaMerta
        case .setiapSaat: setiapSaat
        }
    }
}

/// A register as open data.
public struct RegisterDataset: Sendable {
    public let register: Register
    /// The columns that are published: of exempt information, none for files, addresses and the leak guard. Rows from other
    /// portals say in two more where and when they were taken.
    public let columns: [RegisterColumn]
    public let csv: String
    public let json: String
    /// The page that shows the register.
    public let page: String
    /// When a row last changed, as far as the rows say.
    public let lastModified: Instant?

    public var name: String { register.name }
}
