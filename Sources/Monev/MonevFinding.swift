import Diagnostics

/// Whether the portal shows what a point of the checklist asks for.
public enum MonevState: String, Sendable, CaseIterable {
    /// Shown in full.
    case ya
    /// Shown, but something is lacking.
    case sebagian
    /// Not shown.
    case belum
}

/// What was found about a point of the checklist.
public struct MonevFinding: Sendable, Hashable {
    public let state: MonevState
    /// Where it is shown, each once. Empty only where nothing is shown.
    public let addresses: [String]
    /// What is lacking. Empty only where the state is `ya`.
    public let missing: [LocalizedText]

    /// Shown in full, or in part where something is missing.
    static func shown(at addresses: [String], missing: [LocalizedText] = []) -> MonevFinding {
        var seen: Set<String> = []
        return MonevFinding(
            state: missing.isEmpty ? .ya : .sebagian,
            addresses: addresses.filter { seen.insert($0).inserted },
            missing: missing
        )
    }

    static func absent(_ id: String, _ en: String) -> MonevFinding {
        MonevFinding(state: .belum, addresses: [], missing: [LocalizedText(id: id, en: en)])
    }
}
