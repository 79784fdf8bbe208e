package import Diagnostics

/// Collects the diagnostics of reading one file, of each rule so many as are listed. Not safe to share between tasks: each
/// reading creates its own.
package final class Findings {
    private var bound = DiagnosticBound()

    package init() {}

    package var diagnostics: [Diagnostic] { bound.diagnostics }

    /// How many were reported.
    package var count: Int { bound.count }

    package func report(_ diagnostic: Diagnostic) {
        bound.add(diagnostic)
    }
}
