/// A place in a file of the portal.
public struct SourceLocation: Sendable, Hashable, Comparable, Codable {
    /// Path relative to the portal's root, with `/` between its parts.
    public let path: String
    /// Counted from 1.
    public let line: Int
    /// Counted from 1, in Unicode scalars.
    public let column: Int
    /// The sheet of a workbook, whose rows and columns `line` and `column` count. Nil in texts.
    public let sheet: String?

    public init(path: String, line: Int = 1, column: Int = 1, sheet: String? = nil) {
        self.path = path
        self.line = line
        self.column = column
        self.sheet = sheet
    }

    /// The name of the cell in a workbook, such as `B7`. Nil in texts.
    public var cell: String? { sheet == nil ? nil : "\(Self.letters(ofColumn: column))\(line)" }

    /// Returns the letters with which spreadsheets name a column: `A` for 1, `AA` for 27. Empty for numbers below 1.
    public static func letters(ofColumn number: Int) -> String {
        var letters = ""
        var rest = number
        while rest > 0 {
            letters = String(Character(Unicode.Scalar(UInt8(65 + (rest - 1) % 26)))) + letters
            rest = (rest - 1) / 26
        }
        return letters
    }

    /// Returns another place in the same file. In a workbook, the cell stays the same.
    public func moved(toLine line: Int, column: Int) -> SourceLocation {
        sheet == nil ? SourceLocation(path: path, line: line, column: column) : self
    }

    public static func < (left: SourceLocation, right: SourceLocation) -> Bool {
        (left.path, left.sheet ?? "", left.line, left.column)
            < (right.path, right.sheet ?? "", right.line, right.column)
    }
}

/// What a diagnostic is about: a place in a file, or rows of a table.
public protocol DiagnosticPlace: Sendable {
    var location: SourceLocation { get }
    /// Nil for anything but rows of a table.
    var rows: TableRows? { get }
}

extension SourceLocation: DiagnosticPlace {
    public var location: SourceLocation { self }
    public var rows: TableRows? { nil }
}

/// A fault in the author's files: what is wrong, exactly where, and what to write instead.
public struct Diagnostic: Sendable, Hashable {
    public let rule: Rule
    /// The rule's own severity, unless the portal configures another.
    public private(set) var severity: Severity
    public private(set) var location: SourceLocation
    /// What is wrong, without the rows of a table.
    private(set) var statement: LocalizedText
    /// What to write instead, in words.
    public private(set) var help: LocalizedText?
    /// The change that removes the diagnostic. Nil where only a human can tell what was meant, and in workbooks: Terang
    /// writes texts only.
    public private(set) var fix: Fix?
    /// Other places involved, such as the other file that claims the same address.
    public private(set) var related: [SourceLocation]
    /// The rows of a table that the diagnostic is about. Nil for diagnostics about anything else.
    public private(set) var rows: TableRows?
    /// What is wrong. In a table, it begins with the rows and the column as a spreadsheet shows them.
    public var message: LocalizedText { rows.map { $0.before(statement) } ?? statement }
    /// The number of unlisted findings that this diagnostic stands for. 0 except in the summaries that
    /// ``DiagnosticBound`` adds.
    public private(set) var omitted = 0
    /// Where the errors among these are, as far as they are about single rows of tables.
    public private(set) var unlisted: [UnlistedRow] = []

    /// A row of a table with an error that is counted and not listed.
    public struct UnlistedRow: Sendable, Hashable {
        public let location: SourceLocation
        /// As a spreadsheet shows it.
        public let number: Int
    }

    public init(
        _ rule: Rule,
        at place: some DiagnosticPlace,
        message: LocalizedText,
        help: LocalizedText? = nil,
        fix: Fix? = nil,
        related: [SourceLocation] = [],
        severity: Severity? = nil
    ) {
        self.rule = rule
        self.severity = severity ?? rule.severity
        location = place.location
        statement = message
        self.help = help
        self.fix = location.sheet == nil ? fix : nil
        self.related = related
        rows = place.rows
    }

    /// Creates a diagnostic whose message is given in Indonesian and in English.
    public init(
        _ rule: Rule,
        at place: some DiagnosticPlace,
        id: String,
        en: String,
        help: LocalizedText? = nil,
        fix: Fix? = nil,
        related: [SourceLocation] = [],
        severity: Severity? = nil
    ) {
        let message = LocalizedText(id: id, en: en)
        self.init(
            rule,
            at: place,
            message: message,
            help: help,
            fix: fix,
            related: related,
            severity: severity
        )
    }

    /// Creates a diagnostic whose message and help are given in Indonesian and in English.
    public init(
        _ rule: Rule,
        at place: some DiagnosticPlace,
        id: String,
        en: String,
        help: String,
        en englishHelp: String,
        fix: Fix? = nil,
        related: [SourceLocation] = [],
        severity: Severity? = nil
    ) {
        self.init(
            rule,
            at: place,
            message: LocalizedText(id: id, en: en),
            help: LocalizedText(id: help, en: englishHelp),
            fix: fix,
            related: related,
            severity: severity
        )
    }

    public func fixed(by fix: Fix?) -> Diagnostic { with { $0.fix = location.sheet == nil ? fix : nil } }

    /// Returns the same diagnostic with another cure, and without a fix.
    public func cured(by help: LocalizedText) -> Diagnostic {
        with {
            $0.help = help
            $0.fix = nil
        }
    }

    /// Returns the same diagnostic with other texts in place of what message and help quote. What is quoted reaches from the first quotation
    /// mark to the last one, as texts from files have such marks as well.
    ///
    /// - Parameter replacement: the text in place of a quoted one. Nil keeps that.
    package func replacingQuotations(_ replacement: (String) -> String?) -> Diagnostic {
        // Both languages, and often message and help, quote the same.
        var known: [Substring: String?] = [:]
        func replaced(_ text: String) -> String {
            guard let first = text.firstIndex(of: "\""), let last = text.lastIndex(of: "\""), first < last else {
                return text
            }
            let quoted = text[text.index(after: first)..<last]
            let found = known[quoted] ?? replacement(String(quoted))
            known[quoted] = .some(found)
            guard let found else { return text }
            return text[...first] + found + text[last...]
        }
        return with {
            $0.statement = LocalizedText(id: replaced(statement.id), en: replaced(statement.en))
            $0.help = help.map { LocalizedText(id: replaced($0.id), en: replaced($0.en)) }
        }
    }

    /// Returns the same diagnostic of a row, saying which columns their table has beside another one. Others are returned as they are.
    package func inTable(of columns: ClosedRange<Int>) -> Diagnostic {
        guard let rows, rows.columns == nil, rows.numbers.count == 1 else { return self }
        let own = TableRows(rows.numbers[0], heading: rows.heading, span: columns)
        return with { $0.rows = own }
    }

    /// Returns the same diagnostic with its places moved, and without a fix, whose places are in a text.
    package func moved(_ place: (SourceLocation) -> SourceLocation) -> Diagnostic {
        with {
            $0.location = place(location)
            $0.related = related.map(place)
            $0.fix = nil
        }
    }

    /// Returns the same diagnostic with another severity.
    public func graded(_ severity: Severity) -> Diagnostic { with { $0.severity = severity } }

    /// Returns a diagnostic that stands for further ones of the same rule in the same file.
    static func rest(of first: Diagnostic, count: Int, unlisted: [UnlistedRow]) -> Diagnostic {
        var rest = Diagnostic(
            first.rule,
            at: first.location,
            id: "\(count) catatan lagi dari aturan ini dalam berkas ini tidak disebut satu per satu",
            en: "\(count) more findings of this rule in this file are not listed",
            help: "perbaiki dahulu yang disebut, lalu periksa lagi",
            en: "fix the listed ones, then check again",
            severity: first.severity
        )
        rest.omitted = count
        rest.unlisted = unlisted
        return rest
    }

    /// Returns a summary without the unlisted rows for which `stays` is false, or nil where it would count nothing. Other diagnostics are
    /// returned as they are.
    public func keepingUnlisted(where stays: (UnlistedRow) -> Bool) -> Diagnostic? {
        guard omitted > 0 else { return self }
        let left = unlisted.filter(stays)
        let count = omitted - (unlisted.count - left.count)
        return count > 0 ? .rest(of: self, count: count, unlisted: left) : nil
    }

    private func with(_ change: (inout Diagnostic) -> Void) -> Diagnostic {
        var copy = self
        change(&copy)
        return copy
    }
}

extension Diagnostic: Comparable {
    /// Sorts by location, then by rule, then by text: a total order, so that two runs print the same lines.
    public static func < (left: Diagnostic, right: Diagnostic) -> Bool {
        if left.location != right.location { return left.location < right.location }
        if left.texts != right.texts { return left.texts.lexicographicallyPrecedes(right.texts) }
        return left.related.lexicographicallyPrecedes(right.related)
    }

    private var texts: [String] { [rule.id, message.en, message.id, help?.en ?? "", help?.id ?? ""] }
}
