public import Content
public import Diagnostics

/// Whether the portal shows what a point asks for.
public enum MonevState: String, Sendable, CaseIterable {
    /// Shown in full.
    case ya
    /// Shown with something missing.
    case sebagian
    /// The page or register is there as a form, and waits to be filled in.
    case isian = "siap-diisi"
    /// Not shown.
    case belum
    /// The portal has nothing from which the question could be answered, or need not have it. It does not count.
    case takDinilai = "tidak-dinilai"
}

/// The result of one point of the checklist.
public struct MonevFinding: Sendable, Hashable {
    public let state: MonevState
    /// The distinct addresses that show it; empty only where nothing is shown.
    public let addresses: [Address]
    /// What is missing, or why the question has no answer; empty only where the state is `ya`.
    public let missing: [LocalizedText]
    /// The file in which what is missing is written, where it is another one than that of the point.
    var file: String?

    /// Returns `ya`, or `sebagian` where something is missing.
    static func shown(at addresses: [Address], missing: [LocalizedText] = []) -> MonevFinding {
        MonevFinding(
            state: missing.isEmpty ? .ya : .sebagian,
            addresses: addresses.firsts(by: \.self),
            missing: missing
        )
    }

    /// Returns `belum` where all of several parts are missing, `ya` where none is, and `sebagian` otherwise.
    static func shown(at addresses: [Address], of parts: Int, missing: [LocalizedText]) -> MonevFinding {
        missing.count < parts
            ? shown(at: addresses, missing: missing) : MonevFinding(state: .belum, addresses: [], missing: missing)
    }

    /// Returns that the question has no answer here.
    static func unanswered(_ id: String, _ en: String) -> MonevFinding {
        MonevFinding(state: .takDinilai, addresses: [], missing: [LocalizedText(id: id, en: en)])
    }

    /// Returns that a form is there which is not filled in.
    static func form(at addresses: [Address], missing: LocalizedText, file: String? = nil) -> MonevFinding {
        MonevFinding(state: .isian, addresses: addresses, missing: [missing], file: file)
    }

    static func absent(_ id: String, _ en: String) -> MonevFinding {
        MonevFinding(state: .belum, addresses: [], missing: [LocalizedText(id: id, en: en)])
    }
}
