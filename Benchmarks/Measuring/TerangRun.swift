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
    case text = "one text edited"
    case title = "one title edited"
    case tags = "one tag added"
    case template = "one template edited"
    case check
}

/// Runs Terang over portals.
struct TerangMeasurement {
    let program: String
    let jobs: Int?

    /// Runs every task once, in order. An edit starts from the output of the build before, and is taken back after it.
    func runs(on portal: GeneratedPortal) throws -> [Task: TerangRun] {
        let (output, first) = try firstBuild(of: portal.root, in: portal.folder)
        func build() throws -> TerangRun { try run("build", portal.root, output, report: portal.folder) }
        var runs = [Task.first: first]
        runs[.unchanged] = try build()
        for (task, edit) in [
            (Task.text, GeneratedPortal.Edit.text), (.title, .title), (.tags, .tags), (.template, .template),
        ] {
            try portal.make(edit)
            runs[task] = try build()
            try portal.takeBackEdits()
            _ = try build()
        }
        runs[.check] = try run("check", portal.root, output, report: portal.folder)
        return runs
    }

    /// Builds a portal that was never built, into a new folder.
    func firstBuild(of root: String, in folder: String) throws -> (output: String, run: TerangRun) {
        if try entryKind(at: root + "/.terang") != nil { try removeTree(root + "/.terang") }
        let output = try freshFolder("output", in: folder)
        return (output, try run("build", root, output, report: folder))
    }

    private func run(_ command: String, _ root: String, _ output: String, report folder: String) throws -> TerangRun {
        var arguments = [command, "--root", root, "--output", output, "--now", "2026-01-15", "--format", "json"]
        if let jobs { arguments += ["--jobs", "\(jobs)"] }
        let file = folder + "/report.json"
        let usage = try Subprocess.run(program, arguments, output: file)
        let report = try JSONDecoder().decode(TerangReport.self, from: Data(try readFile(file)))
        return TerangRun(usage: usage, report: report)
    }
}
