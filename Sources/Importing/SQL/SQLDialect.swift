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
            let end = String(decoding: line.suffix(16), as: UTF8.self).lowercased()
            func begins(_ words: String...) -> Bool { words.contains { text.hasPrefix($0) } }
            if begins("-- mysql dump", "-- mariadb dump", "-- phpmyadmin") || text.contains("engine=") { return }
            if begins("set standard_conforming_strings") {
                self = .postgresql(hasEscapes: text.contains("off"))
            } else if begins("copy "), end.contains("from stdin") || text.contains(" from stdin") {
                self = .postgresql(hasEscapes: false)
            } else if begins("-- postgresql database", "set search_path", "select pg_catalog.") {
                // A later line may say how it writes texts.
                self = .postgresql(hasEscapes: false)
                continue
            } else if begins("pragma foreign_keys", "begin transaction;") {
                self = .sqlite
            } else if begins("set define off", "rem inserting into") {
                self = .oracle
            } else if text.contains("[dbo].") || text == "go" {
                self = .sqlServer
            } else {
                continue
            }
            return
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
