/// Measures the time from saving an edit until the preview serves the changed page.
struct EditMeasurement {
    /// Seconds from the start of the server to its first page, and from each edit to the page that shows it.
    struct Result {
        let name: String
        let start: Double
        let edits: [Edits]
    }

    /// Edits of one kind, and the seconds that each took.
    struct Edits {
        let kind: GeneratedPortal.Edit
        let seconds: [Double]

        var median: Double { seconds.sorted()[seconds.count / 2] }
        var slowest: Double { seconds.max() ?? 0 }
    }

    /// A timeout in seconds, longer than anything measured.
    private static let limit = 300.0
    private static let port: UInt16 = 18_473

    let portal: GeneratedPortal
    let edits: Int

    func terang(_ program: String) throws -> Result {
        let arguments = ["serve", "--root", portal.root, "--port", "\(Self.port)"]
        return try measure("terang", program, arguments, [.text, .title, .tags])
    }

    func hugo() throws -> [Result] {
        try [HugoSite.Related.none, .older].map { related in
            let site = try HugoMeasurement(portal: portal).write(related)
            let arguments = [
                "server", "--source", site, "--port", "\(Self.port)", "--bind", "127.0.0.1", "--baseURL",
                "http://127.0.0.1:\(Self.port)/", "--appendPort=false",
            ]
            return try measure("hugo, related: \(related.rawValue)", "hugo", arguments, [.text])
        }
    }

    private func measure(
        _ name: String,
        _ program: String,
        _ arguments: [String],
        _ kinds: [GeneratedPortal.Edit]
    ) throws -> Result {
        let server = try PreviewServer(program, arguments, port: Self.port, output: portal.folder + "/serve.txt")
        defer { withExtendedLifetime(server) {} }
        let start = try server.wait(for: "</html>", at: portal.changingAddress, limit: Self.limit)
        // An edit does not wait for work after the first page, such as related news.
        try pause(seconds: 5)
        let results = try kinds.map { kind in
            let seconds = try (1...edits).map { number in
                let (text, address) = try portal.make(kind, number)
                let seconds = try server.wait(for: text, at: address, limit: Self.limit)
                try pause(seconds: 2)
                return seconds
            }
            try portal.restoreArticle()
            try pause(seconds: 5)
            return Edits(kind: kind, seconds: seconds)
        }
        return Result(name: name, start: start, edits: results)
    }

    private func pause(seconds: Int) throws { try Subprocess.pause(seconds: seconds) }
}

extension [EditMeasurement.Result] {
    /// The results as a Markdown table. The last column is the median as a multiple of the first row's.
    var text: String {
        guard let least = first?.edits.first?.median else { return "" }
        var table = Table(["an edit shows", "of", "first page s", "median ms", "slowest ms", "x"])
        for result in self {
            for edits in result.edits {
                table.append([
                    result.name, edits.kind.rawValue, decimal(result.start, 2), decimal(edits.median * 1000, 0),
                    decimal(edits.slowest * 1000, 0), decimal(edits.median / least, 1),
                ])
            }
        }
        return "\n" + table.text
    }
}
