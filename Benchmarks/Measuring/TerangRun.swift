import Files
import FoundationEssentials

/// The measured parts of Terang's JSON report.
struct TerangReport: Decodable {
    struct Counts: Decodable {
        let articles, pages, files, bytes, written: Int
    }

    let published: Bool
    let errors: Int
    let counts: Counts
    let seconds: [String: Double]
}

/// One run of Terang.
struct TerangRun {
    /// The names of the stages in Terang's report, in order.
    static let stages = ["reading", "modelling", "theming", "rendering", "publishing"]

    let usage: Usage
    let report: TerangReport
}

/// A measured use of Terang.
enum Task: String, CaseIterable {
    case first = "first build"
    case unchanged = "nothing changed"
    case changed = "one article changed"
    case check
}

/// Runs the tasks over a portal.
struct TerangMeasurement {
    let program: String
    let jobs: Int?
    let portal: GeneratedPortal

    /// Runs every task once, in order: each except the check starts from the result of the previous one.
    func runs() throws -> [Task: TerangRun] {
        let output = try portal.freshOutput("output")
        var runs: [Task: TerangRun] = [:]
        runs[.first] = try run("build", output)
        runs[.unchanged] = try run("build", output)
        try portal.changeArticle()
        runs[.changed] = try run("build", output)
        try portal.restoreArticle()
        runs[.check] = try run("check", output)
        return runs
    }

    private func run(_ command: String, _ output: String) throws -> TerangRun {
        var arguments = [command, "--root", portal.root, "--output", output, "--now", "2026-01-15", "--format", "json"]
        if let jobs { arguments += ["--jobs", "\(jobs)"] }
        let file = portal.folder + "/report.json"
        let usage = try Subprocess.run(program, arguments, output: file)
        let report = try JSONDecoder().decode(TerangReport.self, from: Data(try readFile(file)))
        return TerangRun(usage: usage, report: report)
    }
}
