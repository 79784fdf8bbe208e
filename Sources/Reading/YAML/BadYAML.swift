import Diagnostics
import Yams

/// YAML that cannot be read.
enum BadYAML {
    static let rule = Rule(
        id: "bad-yaml",
        severity: .error,
        title: LocalizedText(id: "YAML tidak terbaca", en: "YAML cannot be read"),
        explanation: LocalizedText(
            id: """
                Bagian YAML (kepala artikel, `site.yaml`, `theme.yaml`) salah tulis sehingga isinya tidak dapat dipastikan. \
                Penyebab tersering: tanda titik dua di tengah judul tanpa tanda kutip, indentasi dengan tab, tanda kutip yang \
                tidak ditutup, atau satu kunci ditulis dua kali.
                """,
            en: """
                The YAML part (front matter, `site.yaml`, `theme.yaml`) has a syntax error, so its meaning is uncertain. The \
                usual causes are a colon in a title without quotes, a tab as indentation, an unclosed quote, or a key written twice.
                """
        ),
        example: Rule.Example(
            wrong: "title: Rapat: hasil dan tindak lanjut",
            right: "title: \"Rapat: hasil dan tindak lanjut\""
        )
    )

    static func diagnostic(for error: any Error, in yaml: YAMLText) -> Diagnostic {
        guard let error = error as? YamlError else {
            return unreadable("\(error)", at: yaml.location(nil))
        }
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            return unreadable(problem, at: yaml.location(mark), line: line(mark.line, of: yaml))
        case .duplicatedKeysInMapping(let keys, let context):
            return duplicate(keys.first ?? "", first: context.mark, in: yaml)
        case .reader(let problem, let offset, _, _):
            let place = SourceText(path: yaml.path, text: yaml.text).location(utf8Offset: offset ?? 0)
            let line = place.line + yaml.firstLine - 1
            return unreadable(problem, at: SourceLocation(path: yaml.path, line: line, column: place.column))
        default:
            return unreadable("\(error)", at: yaml.location(nil))
        }
    }

    static func tooComplex(at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            rule,
            at: place,
            message: LocalizedText(
                id: "YAML terlalu rumit: terlalu banyak alias (*nama) atau kurung bersarang",
                en: "YAML too complex: too many aliases (*name) or nested brackets"
            ),
            help: LocalizedText(id: "tulis nilainya langsung, tanpa alias", en: "write the values out, without aliases")
        )
    }

    private static func unreadable(_ problem: String, at place: SourceLocation, line: Substring = "") -> Diagnostic {
        Diagnostic(
            rule,
            at: place,
            message: LocalizedText(id: "YAML tidak terbaca: \(problem)", en: "YAML cannot be read: \(problem)"),
            help: help(line)
        )
    }

    private static func help(_ line: Substring) -> LocalizedText {
        if line.contains("\t") {
            return LocalizedText(id: "ganti tab dengan spasi", en: "replace tabs with spaces")
        }
        let parts = line.split(separator: ":", maxSplits: 1)
        if parts.count == 2, parts[1].contains(":"), !parts[1].contains("\"") {
            let value = parts[1].drop { $0 == " " }
            return LocalizedText(
                id: "beri tanda kutip: \(parts[0]): \"\(value)\"",
                en: "put it in quotes: \(parts[0]): \"\(value)\""
            )
        }
        return LocalizedText(
            id: "tulis `kunci: nilai`; nilai yang memuat : # [ ] { } atau tanda kutip harus diapit \"…\"",
            en: "write `key: value`; put a value with : # [ ] { } or quotes in it between \"…\""
        )
    }

    /// Yams reports the first of the two keys; the author looks for the second.
    private static func duplicate(_ key: String, first: Mark, in yaml: YAMLText) -> Diagnostic {
        let place = yaml.location(first)
        let second = repetition(of: line(first.line, of: yaml), below: first.line, in: yaml)
        return Diagnostic(
            rule,
            at: second.map { SourceLocation(path: place.path, line: $0, column: place.column) } ?? place,
            message: LocalizedText(
                id: "kunci \"\(key)\" ditulis lebih dari sekali",
                en: "key \"\(key)\" is written more than once"
            ),
            help: LocalizedText(id: "sisakan satu saja", en: "keep one of them"),
            related: second == nil ? [] : [place]
        )
    }

    /// Returns the next line that begins with the same key at the same indentation.
    private static func repetition(of line: Substring, below number: Int, in yaml: YAMLText) -> Int? {
        guard let colon = line.firstIndex(of: ":") else { return nil }
        let lines = yaml.text.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.indices.first { $0 >= number && lines[$0].hasPrefix(line[...colon]) }
            .map { $0 + yaml.firstLine }
    }

    private static func line(_ number: Int, of yaml: YAMLText) -> Substring {
        let lines = yaml.text.split(separator: "\n", maxSplits: number, omittingEmptySubsequences: false)
        return lines.indices.contains(number - 1) ? lines[number - 1] : ""
    }
}
