import Diagnostics
import Yams

/// YAML that cannot be read.
enum BadYAML {
    static let rule = Rule.error(
        "bad-yaml",
        title: LocalizedText(id: "YAML tidak terbaca", en: "YAML cannot be read"),
        explanation: """
            Bagian YAML (kepala artikel, `site.yaml`, `theme.yaml`) salah tulis sehingga isinya tidak dapat dipastikan. \
            Penyebab tersering: tanda titik dua di tengah judul tanpa tanda kutip, indentasi dengan tab, tanda kutip yang \
            tidak ditutup, atau satu kunci ditulis dua kali.
            """,
        en: """
            The YAML part (front matter, `site.yaml`, `theme.yaml`) has a syntax error, so its meaning is uncertain. The \
            usual causes are a colon in a title without quotes, a tab as indentation, an unclosed quote, or a key written twice.
            """,
        wrong: "title: Rapat: hasil dan tindak lanjut",
        right: "title: \"Rapat: hasil dan tindak lanjut\""
    )

    /// Returns what is wrong with a text that cannot be read: each slip that explains it with its fix or, where none does,
    /// the place at which reading fails.
    ///
    /// - Parameter known: the keys that may be at the left edge.
    static func diagnostics(for error: (any Error)?, in yaml: YAMLText, known: Set<String>) -> [Diagnostic] {
        if case YamlError.duplicatedKeysInMapping(let keys, let context)? = error {
            return [duplicate(keys.first ?? "", first: context.mark, in: yaml)]
        }
        // The lines are those of two readable texts.
        if let error, YAMLProblem(error) == .secondDocument { return [fault(error, in: yaml)] }
        let finder = YAMLSlipFinder(yaml.text, known: known)
        let (slips, isReadable) = finder.slips()
        let found = slips.map { slip($0, lines: finder.lines, in: yaml) }
        return isReadable && !found.isEmpty ? found : found + [error.map { fault($0, in: yaml) }].compactMap { $0 }
    }

    static func slip(_ slip: YAMLSlip, lines: [Substring], in yaml: YAMLText) -> Diagnostic {
        let edits = slip.edits(of: lines, path: yaml.path, firstLine: yaml.firstLine)
        let place = edits.first?.start ?? yaml.location(nil)
        return Diagnostic(
            rule,
            at: colon(of: slip, lines, in: yaml) ?? place,
            id: "YAML tidak terbaca: \(slip.message.id)",
            en: "YAML cannot be read: \(slip.message.en)",
            help: slip.help,
            fix: slip.isCertain ? .edits(edits) : nil
        )
    }

    /// The colon in the middle of a value is what readers look for; the quotation marks go around the value.
    private static func colon(of slip: YAMLSlip, _ lines: [Substring], in yaml: YAMLText) -> SourceLocation? {
        guard case .colon = slip.kind, let index = slip.lines.first?.index else { return nil }
        let parts = YAMLLine(lines[index])
        let value = parts.value
        guard let colon = value.firstRange(of: ": ")?.lowerBound ?? value.lastIndex(of: ":") else { return nil }
        let column = parts.head.unicodeScalars.count + value[..<colon].unicodeScalars.count + 1
        return SourceLocation(path: yaml.path, line: index + yaml.firstLine, column: column)
    }

    private static func fault(_ error: any Error, in yaml: YAMLText) -> Diagnostic {
        guard let error = error as? YamlError else { return unreadable(.unknown, at: yaml.location(nil)) }
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            return unreadable(YAMLProblem(problem), at: yaml.location(mark))
        case .reader(_, let offset, let value, _):
            let place = SourceText(path: yaml.path, text: yaml.text).location(utf8Offset: offset ?? 0)
            let line = place.line + yaml.firstLine - 1
            return unreadable(
                .character(CodePoint.name(UInt32(clamping: value))),
                at: SourceLocation(path: yaml.path, line: line, column: place.column)
            )
        default:
            return unreadable(.unknown, at: yaml.location(nil))
        }
    }

    static let tooComplex = rule.message(
        id: "YAML terlalu rumit: terlalu banyak alias (*nama) atau kurung bersarang",
        en: "YAML too complex: too many aliases (*name) or nested brackets",
        help: "tulis nilainya langsung, tanpa alias",
        en: "write the values out, without aliases"
    )

    static let merge = rule.message(
        id: "gabungan YAML (<<) tidak dibaca",
        en: "merges of YAML (<<) are not read",
        help: "hapus baris ini, lalu tulis kunci yang dimaksud satu per satu, dengan nilainya",
        en: "delete this line, and write the keys that are meant one by one, with their values"
    )

    private static func unreadable(_ problem: YAMLProblem, at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            rule,
            at: place,
            id: "YAML tidak terbaca: \(problem.message.id)",
            en: "YAML cannot be read: \(problem.message.en)",
            help: problem.help
        )
    }

    /// Yams reports the first of the two keys; the author looks for the second.
    private static func duplicate(_ key: String, first: Mark, in yaml: YAMLText) -> Diagnostic {
        let place = yaml.location(first)
        let second = repetition(below: first.line, in: yaml)
        // Directly below a key without a value, it may have lost its indentation.
        let owner = second.flatMap { line -> String? in
            let above = YAMLLine(yaml.line(line - 1))
            let isOwner =
                !above.key.isEmpty && above.key != key && above.value.isEmpty
                && above.indent == YAMLLine(yaml.line(line)).indent
            return isOwner ? String(above.key) : nil
        }
        return Diagnostic(
            rule,
            at: second.map { SourceLocation(path: place.path, line: $0 + yaml.firstLine, column: place.column) }
                ?? place,
            id: "kunci \"\(key)\" ditulis lebih dari sekali",
            en: "key \"\(key)\" is written more than once",
            help: owner.map {
                LocalizedText(
                    id: "bila milik \"\($0)\", beri dua spasi di depannya; bila bukan, sisakan satu saja",
                    en: "if it belongs to \"\($0)\", begin it with two spaces; otherwise keep one of them"
                )
            } ?? LocalizedText(id: "sisakan satu saja", en: "keep one of them"),
            fix: owner != nil ? nil : second.flatMap { removal(of: $0, besides: first.line - 1, in: yaml) },
            related: second == nil ? [] : [place]
        )
    }

    /// Returns the fix that removes one of two lines that say the same, or of which one says nothing.
    private static func removal(of second: Int, besides first: Int, in yaml: YAMLText) -> Fix? {
        let values = [first, second].map { YAMLLine(yaml.line($0)).value }
        let isAlone = [first, second].allSatisfy { index in
            let next = YAMLLine(yaml.line(index + 1))
            return next.indent.count <= YAMLLine(yaml.line(index)).indent.count && next.dashes.isEmpty
        }
        guard isAlone, values[0] == values[1] || values.contains("") else { return nil }
        let line = values[1] == values[0] || values[1].isEmpty ? second : first
        func start(_ index: Int) -> SourceLocation { SourceLocation(path: yaml.path, line: index + yaml.firstLine) }
        return .edits([TextEdit(from: start(line), to: start(line + 1), replacement: "")])
    }

    /// Returns the index of the next line that begins with the same key at the same indentation.
    private static func repetition(below number: Int, in yaml: YAMLText) -> Int? {
        let line = yaml.line(number - 1)
        guard let colon = line.firstIndex(of: ":") else { return nil }
        let lines = yaml.text.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.indices.first { $0 >= number && lines[$0].hasPrefix(line[...colon]) }
    }
}
