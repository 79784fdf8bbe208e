package import Diagnostics

/// Collects the diagnostics of reading one file, of each rule so many as are listed. Not safe to share between tasks: each reading creates its own.
package final class Findings {
    private var bound = DiagnosticBound()

    package init() {}

    package var diagnostics: [Diagnostic] { bound.diagnostics }

    /// How many were reported.
    package var count: Int { bound.count }

    /// Reports an error in a cell of a table. Of those that are not listed, words and suggestions are not made.
    package func report(_ rule: Rule, at location: SourceLocation, row: Int, _ make: () -> Diagnostic) {
        if bound.needs(rule, in: location.path) {
            bound.add(make())
        } else {
            bound.count(rule, at: location, row: row)
        }
    }

    package func report(_ diagnostic: Diagnostic) { bound.add(diagnostic) }
}
