package import Diagnostics

/// Collects the diagnostics of reading one file. Not safe to share between tasks: each reading creates its own.
package final class Findings {
    package init() {}

    package private(set) var diagnostics: [Diagnostic] = []

    package func report(_ diagnostic: Diagnostic) {
        diagnostics.append(diagnostic)
    }
}
