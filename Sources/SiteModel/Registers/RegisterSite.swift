import Content
import Reading
import Registers

/// The transparency half of a portal at a moment: what is in the registers, where it is shown, and what it lacks. Rows,
/// articles and agencies name each other by identifier.
public struct RegisterSite: Sendable {
    /// Rows of the DIP: by agency in the order of `opd.csv`, rows without an agency last, then by number.
    public let entries: [PublicEntry]
    /// Rows of the DIK in the same order. Empty where the list is hidden.
    public let exempt: [ExemptEntry]
    /// Whether there is a DIK that is shown.
    public let showsExempt: Bool
    public let counts: RegisterCounts
    /// The whole DIP.
    public let whole: RegisterList
    /// The DIP by class, in the order of `Klasifikasi.allCases`.
    public let classes: [RegisterList]
    /// The DIK, or nil where it is hidden or there is none.
    public let exemptList: RegisterList?
    /// In the order of `opd.csv`.
    public let agencies: [AgencyEntry]
    public let matrix: AgencyMatrix
    /// Registers with columns of their own, sorted by name.
    public let others: [OtherRegister]
    public let report: RequestReport
    /// Identifiers of the published service pages (`layanan/…`), in the order of the menu.
    public let servicePages: [String]
    /// What changed from edition to edition, by register.
    public let changes: [ChangeLog]
    /// The pages of the change log, at least one.
    public let changePages: [[ChangeGroup]]
    /// What is offered as open data, sorted by name.
    public let datasets: [RegisterDataset]
    /// Days that bind, the soonest first. Those before today are left out.
    public let bindingDates: [BindingDate]
    public let deadlines: Deadlines
    let positions: [String: RowPosition]
    /// Identifiers of rows by the article that names them or is named by them.
    let rowsByArticle: [String: [String]]

    /// The row of the DIP with an identifier.
    public func entry(_ id: String) -> PublicEntry? {
        guard case .entry(let index) = positions[id] else { return nil }
        return entries[index]
    }

    /// The row of the DIK with an identifier.
    public func exemptEntry(_ id: String) -> ExemptEntry? {
        guard case .exempt(let index) = positions[id] else { return nil }
        return exempt[index]
    }

    /// The row with an identifier of a register with columns of its own, and the register.
    public func otherEntry(_ id: String) -> (register: OtherRegister, entry: OtherEntry)? {
        guard case .other(let register, let index) = positions[id] else { return nil }
        return (others[register], others[register].rows[index])
    }

    /// The list with a subject. Nil for one that is not shown.
    public func list(_ subject: RegisterList.Subject) -> RegisterList? {
        switch subject {
        case .whole: whole
        case .klasifikasi: classes.first { $0.subject == subject }
        case .exempt: exemptList
        case .other(let name): other(name)?.list
        }
    }

    /// The register with columns of its own that has a name.
    public func other(_ name: String) -> OtherRegister? { others.first { $0.register.name == name } }

    /// The row with an identifier, of any register that is shown.
    public func reference(_ id: String) -> RowReference? {
        switch positions[id] {
        case .entry(let index): entries[index].reference
        case .exempt(let index): exempt[index].reference
        case .other(let register, let index): others[register].rows[index].reference
        case nil: nil
        }
    }

    /// The rows that an article is about: those it names, in its order, then those that name it.
    public func rows(ofArticle id: String) -> [RowReference] {
        (rowsByArticle[id] ?? []).compactMap(reference)
    }

    /// The agency with a code.
    public func agency(_ code: String) -> AgencyEntry? {
        agencies.first { $0.agency.code == code }
    }
}

/// Where a row stands in a ``RegisterSite``.
enum RowPosition: Sendable {
    case entry(Int)
    case exempt(Int)
    case other(register: Int, row: Int)
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
    /// Rows of the DIK that is shown.
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
    /// The columns that are published: of exempt information, none for files, addresses and the leak guard.
    public let columns: [RegisterColumn]
    public let csv: String
    public let json: String
    /// The page that shows the register.
    public let page: String
    /// When a row last changed, as far as the rows say.
    public let lastModified: Instant?

    public var name: String { register.name }
}
