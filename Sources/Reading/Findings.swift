import Diagnostics

/// Collects what the reading of one file finds. Lives on the stack of that reading only.
package final class Findings {
    package init() {}

    package private(set) var diagnostics: [Diagnostic] = []

    package func report(_ diagnostic: Diagnostic) {
        diagnostics.append(diagnostic)
    }
}
