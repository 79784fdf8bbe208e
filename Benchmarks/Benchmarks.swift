import ArgumentParser
import Files

@main
struct Benchmarks: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "benchmarks",
        abstract: "Measure Terang over made portals. See Benchmarks/README.md.",
        subcommands: [Floor.self]
    )

    @Option(help: "Numbers of articles, with commas between them.")
    var articles = "1000,10000"

    @Option(help: "Jobs for Terang; as many as it takes by itself unless given.")
    var jobs: Int?

    @Option(help: "How often everything is run; the median of each figure counts.")
    var runs = 1

    @Flag(help: "Compare with Hugo, where it is installed.")
    var hugo = false

    @Option(help: "How often an article of each portal is edited while a preview is open.")
    var edits = 0

    @Option(help: "The rows of a register of fifty agencies to build; none unless given.")
    var rows = 0

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

    func run() async throws {
        let program = try terang ?? neighbour("terang")
        let measurement = TerangMeasurement(program: program, jobs: jobs)
        var results: [SizeResult] = []
        var bars = Bars()
        for size in sizes {
            let portal = GeneratedPortal(articleCount: size, in: folder)
            try portal.prepare(theme: theme)
            let result = try result(of: portal, measurement)
            results.append(result)
            print(result.text)
            result.addBars(to: &bars)
            if edits > 0 { try measureEdits(portal, program, &bars) }
        }
        print(Growth(results).text)
        if rows > 0 { try measureRegister(measurement, &bars) }
        print(bars.text)
    }

    /// Runs everything once before it runs everything again, so that a disturbance meets all alike.
    private func result(of portal: GeneratedPortal, _ measurement: TerangMeasurement) throws -> SizeResult {
        var terang: [[Task: TerangRun]] = []
        var hugoRuns: [[HugoRun]] = []
        var floors: [Usage] = []
        for _ in 1...runs {
            terang.append(try measurement.runs(on: portal))
            guard hugo else { continue }
            hugoRuns.append(try HugoMeasurement(portal: portal).runs())
            let model = try measurement.firstBuild(of: portal.root, in: portal.folder).output
            let arguments = ["floor", portal.root, model, try freshFolder("floor", in: portal.folder)]
            floors.append(try Subprocess.run("/proc/self/exe", arguments, output: portal.folder + "/floor.txt"))
        }
        return SizeResult(articleCount: portal.articleCount, terang: terang, hugo: hugoRuns, floors: floors)
    }

    private func measureEdits(_ portal: GeneratedPortal, _ program: String, _ bars: inout Bars) throws {
        let measurement = EditMeasurement(portal: portal, edits: edits)
        let terang = try measurement.terang(program)
        print(([terang] + (hugo ? try measurement.hugo() : [])).text)
        for edits in terang.edits {
            let limit: Double = edits.kind == .text ? 60 : 150
            bars.add("preview, edit of \(edits.kind.rawValue) to page, median", edits.median * 1000, "ms", limit: limit)
        }
        bars.add("preview, first page", terang.start, "s", limit: 1)
    }

    private func measureRegister(_ measurement: TerangMeasurement, _ bars: inout Bars) throws {
        let portal = RegisterPortal(rowCount: rows, agencyCount: 50, in: folder)
        try portal.prepare(theme: theme)
        var usages: [Usage] = []
        var pages = 0
        for _ in 1...runs {
            let run = try measurement.firstBuild(of: portal.root, in: portal.folder).run
            usages.append(run.usage)
            pages = run.report.counts.pages
        }
        guard let usage = Usage(mediansOf: usages) else { return }
        var table = Table(["register", "wall s", "CPU s", "memory MB", "pages"])
        table.append([
            "\(rows) rows", decimal(usage.wall, 2), decimal(usage.processor, 2), decimal(usage.memory, 0), "\(pages)",
        ])
        print("\n" + table.text)
        bars.add("register of \(rows) rows, CPU", usage.processor, "s", limit: 4 * Double(rows) / 20_000)
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
