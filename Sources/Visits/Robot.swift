import ASCII

/// Tells programs from people by how they name themselves.
enum Robot {
    /// What names of programs contain, in lower case. A browser names no address, and no library.
    private static let words: [[UInt8]] = [
        "bot", "crawl", "spider", "slurp", "http:", "https:", "curl", "wget", "python", "java/", "go-http", "libwww",
        "perl", "ruby", "php", "node", "axios", "okhttp", "httpclient", "headless", "phantom", "selenium", "puppeteer",
        "lighthouse", "monitor", "uptime", "pingdom", "nagios", "zabbix", "scan", "nmap", "zgrab", "nikto", "sqlmap",
        "feed", "rss", "reader/", "preview", "whatsapp", "facebookexternalhit", "telegram", "archive", "validator",
        "checker", "fetch", "postman",
    ].map { Array($0.utf8) }
    /// The words by their first byte.
    private static let wordsByStart = Dictionary(grouping: words) { $0[0] }

    /// Whether a request came from a program: one that says so, or that does not say what it is.
    static func isNamed(_ agent: ArraySlice<UInt8>) -> Bool {
        guard !agent.isEmpty else { return true }
        let name = agent.map(\.asciiLowercased)
        return name.indices.contains { start in
            wordsByStart[name[start]]?.contains { name[start...].starts(with: $0) } ?? false
        }
    }
}
