import Diagnostics
import Synchronization
import Templates

/// The templates that this process has compiled, for themes that are loaded again with the same texts: by the preview
/// after an edit that is taken back, by tests in every portal. A lock makes it safe to share between tasks.
public final class CompiledThemes: Sendable {
    /// Everything that the compiled templates depend on.
    struct Texts: Hashable {
        /// The folder relative to the portal's root, for diagnostics.
        let path: String
        /// The templates by path below `templates/`, without the extension.
        let templates: [String: String]
        /// The texts below each name that the theme defines.
        let themed: [String: [String: String]]
    }

    /// The templates, and what is wrong with their texts beside what their compilation finds.
    typealias Compiled = (templates: CompiledTemplates, faults: [Diagnostic])

    private let compiled = Mutex<[Texts: Compiled]>([:])
    /// When this many are kept, all are dropped.
    private static let limit = 16

    public init() {}

    /// Returns the templates of these texts, which `compile` makes where they are not known. The lock is free meanwhile.
    func templates(of texts: Texts, _ compile: () -> Compiled) -> Compiled {
        if let known = compiled.withLock({ $0[texts] }) { return known }
        let made = compile()
        compiled.withLock { compiled in
            if compiled.count >= Self.limit { compiled = [:] }
            compiled[texts] = made
        }
        return made
    }
}
