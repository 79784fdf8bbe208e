import ArgumentParser
import Files

@main
struct Benchmarks: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "benchmarks",
        abstract: "Measure Terang over made portals. See Benchmarks/README.md."
    )

    @Option(help: "Numbers of articles, with commas between them.")
    var articles = "1000,10000"

    @Option(help: "Jobs for Terang; as many as it takes by itself unless given.")
    var jobs: Int?

    @Option(help: "How often everything is run; the run with the least processor time counts.")
    var runs = 1

    @Flag(help: "Compare with Hugo, where it is installed.")
    var hugo = false

    @Option(help: "Instead of builds: how often an article is edited while a preview is open.")
    var edits = 0

    @Option(help: "The program to measure; the terang beside this program unless given.")
    var terang: String?

    @Option(help: "Where portals and what is built from them are kept.")
    var folder = ".build/benchmarks"

    @Option(help: "The theme that the portals wear.")
    var theme = "themes/portal"

    private var sizes: [Int] { articles.split(separator: ",").compactMap { Int($0) } }

    func validate() throws {
        guard !sizes.isEmpty, sizes.count == articles.split(separator: ",").count, sizes.allSatisfy({ $0 > 0 }) else {
            throw ValidationError("--articles takes numbers above 0, such as 1000,10000.")
        }
        if runs < 1 { throw ValidationError("--runs must be at least 1.") }
    }

    func run() throws {
        let program = try terang ?? neighbour("terang")
        var results: [SizeResult] = []
        for size in sizes {
            let portal = GeneratedPortal(articleCount: size, in: folder)
            try portal.prepare(theme: theme)
            if edits > 0 {
                let measurement = EditMeasurement(portal: portal, edits: edits)
                let terang = try measurement.terang(program)
                print("\n\(size) articles", ([terang] + (hugo ? try measurement.hugo() : [])).text, separator: "\n")
                continue
            }
            let measurement = TerangMeasurement(program: program, jobs: jobs, portal: portal)
            let terangRuns = try (1...runs).map { _ in try measurement.runs() }
            let hugoRuns = hugo ? try HugoMeasurement(portal: portal).runs() : []
            let result = SizeResult(articleCount: size, terang: terangRuns, hugo: hugoRuns)
            results.append(result)
            print(result.text)
        }
        if edits == 0 { print(Growth(results).text) }
    }

    private func neighbour(_ name: String) throws -> String {
        guard let own = try resolvedPath("/proc/self/exe"), let slash = own.lastIndex(of: "/") else {
            throw ValidationError("This program does not know where it is; name terang with --terang.")
        }
        let path = own[...slash] + name
        guard try entryKind(at: String(path)) != nil else {
            throw ValidationError("\(path) is missing: swift build -c release --product terang")
        }
        return String(path)
    }
}
