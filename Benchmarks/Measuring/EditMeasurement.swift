/// Measures the time from saving an edit until the preview serves the changed page.
struct EditMeasurement {
    /// Seconds from the start of the server to its first page, and from each edit to the page that shows it.
    struct Result {
        let name: String
        let start: Double
        let edits: [Double]

        var median: Double { edits.sorted()[edits.count / 2] }
        var slowest: Double { edits.max() ?? 0 }
    }

    /// A timeout in seconds, longer than anything measured.
    private static let limit = 300.0
    private static let port: UInt16 = 18_473

    let portal: GeneratedPortal
    let edits: Int

    func terang(_ program: String) throws -> Result {
        let arguments = ["serve", "--root", portal.root, "--port", "\(Self.port)"]
        return try measure("terang", program, arguments)
    }

    func hugo() throws -> [Result] {
        try [HugoSite.Related.none, .older].map { related in
            let site = try HugoMeasurement(portal: portal).write(related)
            let arguments = [
                "server", "--source", site, "--port", "\(Self.port)", "--bind", "127.0.0.1", "--baseURL",
                "http://127.0.0.1:\(Self.port)/", "--appendPort=false",
            ]
            return try measure("hugo, related: \(related.rawValue)", "hugo", arguments)
        }
    }

    private func measure(_ name: String, _ program: String, _ arguments: [String]) throws -> Result {
        let server = try PreviewServer(program, arguments, port: Self.port, output: portal.folder + "/serve.txt")
        let address = portal.changingAddress
        defer { withExtendedLifetime(server) {} }
        let start = try server.wait(for: "</html>", at: address, limit: Self.limit)
        // An edit does not wait for work after the first page, such as related news.
        try pause(seconds: 5)
        var results: [Double] = []
        for number in 1...edits {
            let sentence = "Naskah ini dilengkapi untuk kali ke-\(number)."
            try portal.changeArticle(adding: sentence)
            results.append(try server.wait(for: sentence, at: address, limit: Self.limit))
            try pause(seconds: 2)
        }
        try portal.restoreArticle()
        return Result(name: name, start: start, edits: results)
    }

    private func pause(seconds: Int) throws { try Subprocess.pause(seconds: seconds) }
}

extension [EditMeasurement.Result] {
    /// The results as a Markdown table. The last column is the median as a multiple of the first row's.
    var text: String {
        guard let first else { return "" }
        var table = Table(["an edit shows", "first page s", "median ms", "slowest ms", "x"])
        for result in self {
            table.append([
                result.name, decimal(result.start, 2), decimal(result.median * 1000, 0),
                decimal(result.slowest * 1000, 0), decimal(result.median / first.median, 1),
            ])
        }
        return "\n" + table.text
    }
}
