public import TransparencyLog

/// Everything that the transparency half of `content/` says.
public struct Registers: Sendable {
    /// Sorted by name.
    public let registers: [Register]
    /// The rows of all registers with the profile `dip`, in the order of registers and rows.
    public let publicInformation: [Row<PublicInformation>]
    /// The rows of all registers with the profile `dik`, likewise.
    public let exemptInformation: [Row<ExemptInformation>]
    /// The rows of all registers with the profile `permohonan`, likewise.
    public let requests: [Row<InformationRequest>]
    /// The rows of all registers with the profile `keberatan`, likewise.
    public let objections: [Row<InformationObjection>]
    /// In the order of `opd.csv`.
    public let agencies: [Agency]
    /// In the order of `pejabat.csv`.
    public let officials: [Official]
    /// Oldest year first.
    public let requestFigures: [RequestFigures]
    public let holidays: Holidays
    /// Earlier editions, sorted by register and then by day.
    public let editions: [RegisterEdition]
    /// The history of what was published, where the portal keeps one.
    public internal(set) var log: RegisterLog?
    /// Tables of exempt information that are not read because of their errors.
    package internal(set) var unreadExempt: [UnreadExemptTable] = []
    /// The held parts of the tables beside the registers, by table.
    package internal(set) var heldBeside: [BesideTable: [HeldBeside]] = [:]

    public init(
        registers: [Register],
        agencies: [Agency],
        requestFigures: [RequestFigures],
        holidays: Holidays,
        editions: [RegisterEdition] = [],
        officials: [Official] = []
    ) {
        self.registers = registers
        publicInformation = registers.flatMap { $0.rows.compactMap { $0.typed(as: PublicInformation.self) } }
        exemptInformation = registers.flatMap { $0.rows.compactMap { $0.typed(as: ExemptInformation.self) } }
        requests = registers.flatMap { $0.rows.compactMap { $0.typed(as: InformationRequest.self) } }
        objections = registers.flatMap { $0.rows.compactMap { $0.typed(as: InformationObjection.self) } }
        self.agencies = agencies
        self.officials = officials
        self.requestFigures = requestFigures
        self.holidays = holidays
        self.editions = editions
    }

    /// A portal without registers.
    public static let none = Registers(
        registers: [],
        agencies: [],
        requestFigures: [],
        holidays: Holidays(days: [:])
    )
}
