/// What ArgumentParser says, in Indonesian. The portal's language is not known before the command is, so its own sentence follows in parentheses.
enum ParserWords {
    /// Returns a help text or error message with its fixed words translated. A sentence without a translation stays English.
    static func translated(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line(String($0)) }.joined(separator: "\n")
    }

    private static func line(_ line: String) -> String {
        if let message = line.dropping(prefix: "Error: ") {
            return "Kesalahan: " + (sentence(message).map { "\($0)\n  (\(message))" } ?? message)
        }
        for (english, indonesian) in labels {
            if let rest = line.dropping(prefix: english) { return indonesian + words(rest) }
        }
        if line.hasPrefix("  See "),
            let match = line.wholeMatch(of: #/  See '(.+)' for (?:more information|detailed help)\./#)
        {
            return "  Penjelasannya: \(words(String(match.1)))"
        }
        return words(line)
    }

    private static func words(_ line: String) -> String {
        notes.reduce(line) { $0.replacing($1.english, with: $1.indonesian) }
    }

    private static let labels = [
        ("Usage: ", "Pemakaian: "), ("Help:  ", "Maksudnya: "), ("OVERVIEW: ", ""), ("USAGE: ", "PEMAKAIAN: "),
        ("ARGUMENTS:", "ARGUMEN:"), ("OPTIONS:", "OPSI:"), ("SUBCOMMANDS:", "PERINTAH:"),
    ]

    private static let notes: [(english: String, indonesian: String)] = [
        // A line may break after the colon.
        ("(default:", "(bawaan:"), ("(values:", "(pilihan:"), ("; default:", "; bawaan:"),
        ("<subcommand>", "<perintah>"), ("<options>", "<opsi>"), ("Show the version.", "Tunjukkan versi."),
        ("Show help information.", "Tunjukkan penjelasan ini."),
        ("Show subcommand help information.", "Tunjukkan penjelasan perintah."),
    ]

    /// Returns a message in Indonesian; nil where people do not meet it.
    private static func sentence(_ message: String) -> String? {
        if let match = message.wholeMatch(of: /Unknown option '(.+?)'(?:\. Did you mean '(.+?)'\?)?/) {
            return "Tidak ada opsi \(match.1)." + (match.2.map { " Maksudnya \($0)?" } ?? "")
        }
        if let match = message.wholeMatch(of: /Missing expected argument '(.+)'/) { return "\(match.1) belum disebut." }
        if let match = message.wholeMatch(of: /Missing value for '(.+)'/) {
            return "Nilai untuk \(match.1) belum disebut."
        }
        if let match = message.wholeMatch(of: /Unexpected argument '(.+)'/) {
            return "'\(match.1)' berlebih. Nama dengan spasi diapit tanda kutip."
        }
        if let match = message.wholeMatch(of: /\d+ unexpected arguments: (.+)/) {
            return "\(match.1) berlebih. Nama dengan spasi diapit tanda kutip."
        }
        if let match = message.wholeMatch(
            of: /The value '(.*)' is invalid for '(.+?)'(?:\. Please provide one of (.+)\.)?/
        ) {
            let choices = match.3.map { " Pilihannya: " + $0.replacing(#/ (?:or|and) /#, with: ", ") + "." } ?? ""
            return "'\(match.1)' tidak berlaku untuk \(match.2).\(choices)"
        }
        if let match = message.wholeMatch(of: /The option '(.+)' does not take any value, but '(.*)' was specified\./) {
            return "Opsi \(match.1) tidak diberi nilai; yang tertulis: '\(match.2)'."
        }
        return nil
    }
}

extension String {
    fileprivate func dropping(prefix: String) -> String? {
        hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
    }
}
