import Diagnostics

/// Collects what the reading of one file finds. Lives on the stack of that reading only.
final class Findings {
    private(set) var diagnostics: [Diagnostic] = []

    func report(_ diagnostic: Diagnostic) {
        diagnostics.append(diagnostic)
    }
}
