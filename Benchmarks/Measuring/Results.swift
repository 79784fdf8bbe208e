/// The measurements of one portal, each made several times.
struct SizeResult {
    let articleCount: Int
    let terang: [[Task: TerangRun]]
    /// The runs of Hugo of each time; empty where Hugo is not compared.
    let hugo: [[HugoRun]]
    let floors: [Usage]

    /// The usual figures of a task: the median of each over the runs. Nil where the task did not run.
    func median(_ task: Task) -> Usage? { Usage(mediansOf: terang.compactMap { $0[task]?.usage }) }

    func hugo(_ related: HugoSite.Related) -> (first: Usage, again: Usage)? {
        let runs = hugo.joined().filter { $0.related == related }
        guard let first = Usage(mediansOf: runs.map(\.first)), let again = Usage(mediansOf: runs.map(\.again)) else {
            return nil
        }
        return (first, again)
    }

    var floor: Usage? { Usage(mediansOf: floors) }

    var text: String {
        var table = Table(["\(articleCount) articles", "wall s", "CPU s", "memory MB", "written"] + TerangRun.stages)
        for task in Task.allCases {
            guard let usage = median(task), let report = terang.last?[task]?.report else { continue }
            let stages = TerangRun.stages.map { stage in report.seconds[stage].map { decimal($0, 2) } ?? "" }
            table.append([task.rawValue] + numbers(usage) + ["\(report.counts.written)"] + stages)
        }
        return summary + table.text + comparison
    }

    private var summary: String {
        guard let counts = terang.last?[.first]?.report.counts else { return "" }
        let size = decimal(Double(counts.bytes) / 1_000_000, 0)
        let pages = hugo.last?.last.map { "; Hugo makes \($0.pages) pages of them" } ?? ""
        return "\n\(counts.articles) articles: \(counts.pages) pages, \(counts.files) files, \(size) MB\(pages)\n\n"
    }

    /// The floor and Hugo beside Terang's first build, as multiples of it.
    private var comparison: String {
        guard let terang = median(.first) else { return "" }
        var rows: [(name: String, usage: Usage)] = floor.map { [("floor", $0)] } ?? []
        for related in HugoSite.Related.allCases {
            guard let (first, again) = hugo(related) else { continue }
            rows += [("hugo, related: \(related.rawValue)", first), ("again", again)]
        }
        guard !rows.isEmpty else { return "" }
        var table = Table(["first build", "wall s", "CPU s", "memory MB", "wall x", "CPU x", "memory x"])
        for (name, usage) in [("terang", terang)] + rows {
            let ratios = [
                usage.wall / terang.wall, usage.processor / terang.processor, usage.memory / terang.memory,
            ]
            table.append([name] + numbers(usage) + ratios.map { decimal($0, 2) })
        }
        return "\n" + table.text
    }

    private func numbers(_ usage: Usage) -> [String] {
        [decimal(usage.wall, 2), decimal(usage.processor, 2), decimal(usage.memory, 0)]
    }
}

/// The growth of processor time and memory per article with the size of the portal; 1.0 where cost is proportional to
/// size.
struct Growth {
    private let results: [SizeResult]

    init(_ results: [SizeResult]) {
        self.results = results
    }

    var text: String {
        guard let smallest = results.first, results.count > 1 else { return "" }
        var table = Table(["an article's share"] + results.map { "\($0.articleCount)" })
        for task in Task.allCases {
            table.append(["CPU, \(task.rawValue)"] + shares(task, of: smallest) { $0.processor })
        }
        table.append(["memory, first build"] + shares(.first, of: smallest) { $0.memory })
        return "\n" + table.text
    }

    private func shares(_ task: Task, of smallest: SizeResult, _ figure: (Usage) -> Double) -> [String] {
        func share(_ result: SizeResult) -> Double? {
            result.median(task).map { figure($0) / Double(result.articleCount) }
        }
        guard let unit = share(smallest) else { return [] }
        return results.map { share($0).map { decimal($0 / unit, 2) } ?? "" }
    }
}
