/// The dialect of a dump: how it writes texts, names and the ends of statements.
enum SQLDialect: Equatable {
    case mysql
    /// pg_dump. In `'…'`, a backslash is an ordinary character, except where the dump switches that off.
    case postgresql(hasEscapes: Bool)
    case sqlite
    /// Scripts of SQL Server Management Studio.
    case sqlServer
    /// Scripts of SQL Developer.
    case oracle

    /// The number of bytes at the beginning of a dump that show its dialect.
    static let headSize = 64 * 1024

    /// Guesses from the lines that each program writes first. MySQL where none is there.
    init(guessedFrom head: [UInt8]) {
        self = .mysql
        for line in head.split(whereSeparator: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }) {
            let text = String(decoding: line.prefix(80), as: UTF8.self).lowercased()
            let isMySQL = ["-- mysql dump", "-- mariadb dump", "-- phpmyadmin"].contains { text.hasPrefix($0) }
            if isMySQL || text.contains("engine=") { return }
            if text.hasPrefix("set standard_conforming_strings") {
                self = .postgresql(hasEscapes: text.contains("off"))
                return
            }
            let end = String(decoding: line.suffix(16), as: UTF8.self).lowercased()
            if text.hasPrefix("copy "), end.contains("from stdin") || text.contains(" from stdin") {
                self = .postgresql(hasEscapes: false)
                return
            }
            if ["-- postgresql database", "set search_path", "select pg_catalog."].contains(where: {
                text.hasPrefix($0)
            }) {
                self = .postgresql(hasEscapes: false)
            }
            if text.hasPrefix("pragma foreign_keys") || text.hasPrefix("begin transaction;") {
                self = .sqlite
                return
            }
            if text.hasPrefix("set define off") || text.hasPrefix("rem inserting into") {
                self = .oracle
                return
            }
            if text.contains("[dbo].") || text == "go" {
                self = .sqlServer
                return
            }
        }
    }

    var isPostgreSQL: Bool { if case .postgresql = self { true } else { false } }
    /// Whether a backslash in `'…'` begins an escape.
    var hasEscapes: Bool { self == .mysql || self == .postgresql(hasEscapes: true) }
    /// Whether `"…"` is a name.
    var quotesNames: Bool { self != .mysql }
    /// Whether `[…]` is a name.
    var bracketsNames: Bool { self == .sqlite || self == .sqlServer }
}
