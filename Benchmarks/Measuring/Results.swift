/// The measurements of one portal.
struct SizeResult {
    let articleCount: Int
    let terang: [[Task: TerangRun]]
    let hugo: [HugoRun]

    /// Returns the run of a task with the least processor time, which other work on the machine disturbed least.
    func best(_ task: Task) -> TerangRun? {
        terang.compactMap { $0[task] }.min { $0.usage.processor < $1.usage.processor }
    }

    var text: String {
        var table = Table(["\(articleCount) articles", "wall s", "CPU s", "memory MB", "written"] + TerangRun.stages)
        for task in Task.allCases {
            guard let run = best(task) else { continue }
            let stages = TerangRun.stages.map { stage in run.report.seconds[stage].map { decimal($0, 2) } ?? "" }
            table.append(
                [task.rawValue] + numbers(run.usage) + ["\(run.report.counts.written)"] + stages
            )
        }
        return summary + table.text + comparison
    }

    private var summary: String {
        guard let counts = best(.first)?.report.counts else { return "" }
        let size = decimal(Double(counts.bytes) / 1_000_000, 0)
        return "\n\(counts.articles) articles: \(counts.pages) pages, \(counts.files) files, \(size) MB\n\n"
    }

    /// Hugo's figures as multiples of Terang's first build, as a table.
    private var comparison: String {
        guard let terang = best(.first)?.usage, !hugo.isEmpty else { return "" }
        var table = Table(["first build", "wall s", "CPU s", "memory MB", "wall x", "CPU x", "memory x"])
        table.append(["terang"] + numbers(terang) + ["1.0", "1.0", "1.0"])
        for run in hugo {
            let ratios = [
                run.usage.wall / terang.wall, run.usage.processor / terang.processor, run.usage.memory / terang.memory,
            ]
            table.append([run.name] + numbers(run.usage) + ratios.map { decimal($0, 1) })
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
            result.best(task).map { figure($0.usage) / Double(result.articleCount) }
        }
        guard let unit = share(smallest) else { return [] }
        return results.map { share($0).map { decimal($0 / unit, 2) } ?? "" }
    }
}
