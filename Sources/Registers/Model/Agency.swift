public import Diagnostics
public import Reading

/// An agency of the body (organisasi perangkat daerah), a row of `content/opd.csv`.
public struct Agency: Sendable {
    /// Small letters, digits and hyphens: part of the agency's address.
    public let code: String
    public let name: String
    public let shortName: String
    /// The office that serves requests in the agency (PPID pembantu).
    public let ppid: String
    public let contact: String
    public let site: String
    /// The address of the agency's own portal, from which `terang harvest` takes its lists; empty where it has none.
    public let portal: String
    /// As the file has it.
    package let written: RegisterRow

    public var location: SourceLocation { written.location }
}

/// A person who holds an office: a row of `content/pejabat.csv`.
public struct Official: Sendable {
    public let office: String
    /// Empty where the office alone is named.
    public let name: String
    /// Code of the agency, as in `opd.csv`; nil where none is named or it is unknown.
    public let agency: String?
    /// The official's role in the information service, such as `Atasan PPID`; empty for others.
    public let role: String
    /// The address of the summary of assets; empty where there is none.
    public let assets: String
    /// The last day of the term; nil where none is given.
    public let end: Instant?
    /// As the file has it.
    package let written: RegisterRow
}

/// Figures of information requests in one year: a row of `content/layanan/permohonan.csv`.
public struct RequestFigures: Sendable, Hashable {
    public let year: Int
    public package(set) var received: Int?
    public package(set) var granted: Int?
    public package(set) var partlyGranted: Int?
    public package(set) var refused: Int?
    /// Requests that their applicants took back.
    public package(set) var withdrawn: Int?
    public package(set) var objections: Int?
    public package(set) var disputes: Int?
    /// Mean time to an answer, in working days.
    public package(set) var averageDays: Double?
    public package(set) var refusalReasons = ""
    /// The row of `permohonan.csv`; nil for figures that are counted from registers.
    public package(set) var location: SourceLocation?

    package init(year: Int) { self.year = year }

    /// Returns these figures with the missing ones taken from others.
    package func completed(by others: RequestFigures) -> RequestFigures {
        var figures = self
        figures.received = received ?? others.received
        figures.granted = granted ?? others.granted
        figures.partlyGranted = partlyGranted ?? others.partlyGranted
        figures.refused = refused ?? others.refused
        figures.withdrawn = withdrawn ?? others.withdrawn
        figures.objections = objections ?? others.objections
        figures.disputes = disputes ?? others.disputes
        figures.averageDays = averageDays ?? others.averageDays
        figures.location = location ?? others.location
        if refusalReasons.isEmpty { figures.refusalReasons = others.refusalReasons }
        return figures
    }
}

/// Days on which offices are closed, from `content/libur.csv`.
public struct Holidays: Sendable, Hashable {
    /// By ISO date, with the holiday's name.
    public let days: [String: String]
}

/// Agencies by what registers call them: code, name or short name, in any case and punctuation.
struct AgencyNames: Sendable {
    private var codes: [String: String] = [:]

    init(_ agencies: [Agency]) {
        // Codes come first: no name of another agency may take one.
        for names in [
            agencies.map { ($0.code, $0.code) }, agencies.map { ($0.name, $0.code) },
            agencies.map { ($0.shortName, $0.code) },
        ] {
            for (name, code) in names where codes[HeadingName.folded(name)] == nil {
                codes[HeadingName.folded(name)] = code
            }
        }
        codes[""] = nil
    }

    /// The code of the agency, or nil where there is none of that name.
    func code(of name: String) -> String? {
        codes[HeadingName.folded(name)]
            ?? (name.contains(".") || name.contains("&") ? codes[OfficeName.fullWords(of: name).joined()] : nil)
    }

    /// The code of the agency after which a sheet is named. Excel cuts names at 31 characters: a name that long may be the
    /// beginning of the agency's. Nil where there is none, or several.
    func code(ofSheet name: String) -> String? {
        if let code = code(of: name) { return code }
        guard name.count >= 28 else { return nil }
        let beginning = HeadingName.folded(name)
        let found = Set(codes.filter { $0.key.hasPrefix(beginning) }.values)
        return found.count == 1 ? found.first : nil
    }
}
