/// What Terang promises of its speed, each as a measured figure and the most that it may be.
struct Bars {
    struct Bar {
        let work: String
        let figure: Double
        let limit: Double
        /// What the figure counts: `x` where it is a share of something else, else a unit.
        let unit: String

        var isReached: Bool { figure <= limit }
    }

    private(set) var bars: [Bar] = []

    /// Adds what a measurement says. Nothing is added where a part of it is missing, such as Hugo.
    mutating func add(_ work: String, _ figure: Double?, of whole: Double?, limit: Double) {
        guard let figure, let whole, whole > 0 else { return }
        bars.append(Bar(work: work, figure: figure / whole, limit: limit, unit: "x"))
    }

    mutating func add(_ work: String, _ figure: Double?, _ unit: String, limit: Double) {
        guard let figure else { return }
        bars.append(Bar(work: work, figure: figure, limit: limit, unit: unit))
    }

    var text: String {
        guard !bars.isEmpty else { return "" }
        var table = Table(["bar", "at most", "measured", "is"])
        for bar in bars {
            table.append([
                bar.work, Self.text(bar.limit, bar.unit), Self.text(bar.figure, bar.unit),
                bar.isReached ? "reached" : "missed",
            ])
        }
        return "\n" + table.text
    }

    private static func text(_ number: Double, _ unit: String) -> String {
        decimal(number, number < 10 ? 3 : 0) + " " + unit
    }
}

extension SizeResult {
    /// The bars that are about one size of portal.
    func addBars(to bars: inout Bars) {
        func wall(_ task: Task) -> Double? { median(task)?.wall }
        let first = median(.first)
        let plain = hugo(.none)
        let related = hugo(.older)
        bars.add("first build, wall, of Hugo with related news", first?.wall, of: related?.first.wall, limit: 1.0 / 8)
        bars.add("first build, wall, of Hugo without", first?.wall, of: plain?.first.wall, limit: 1.0 / 4)
        bars.add("first build, wall, of the floor", first?.wall, of: floor?.wall, limit: 2)
        bars.add("first build, CPU, of Hugo without", first?.processor, of: plain?.first.processor, limit: 0.3)
        bars.add("first build, memory", first?.memory, "MB", limit: 150)
        bars.add(
            "first build, memory, of Hugo with related news",
            first?.memory,
            of: related?.first.memory,
            limit: 1.0 / 7
        )
        bars.add(
            "nothing changed, wall, of Hugo's rebuild",
            wall(.unchanged),
            of: related?.again.wall,
            limit: 1.0 / 100
        )
        bars.add("one text edited, wall, of Hugo's rebuild", wall(.text), of: related?.again.wall, limit: 1.0 / 50)
        for task in [Task.title, .tags, .template] {
            bars.add("\(task.rawValue), wall, of Hugo's rebuild", wall(task), of: related?.again.wall, limit: 1.0 / 20)
            bars.add("\(task.rawValue), wall, of the first build", wall(task), of: first?.wall, limit: 0.5)
        }
    }
}
