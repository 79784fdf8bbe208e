import ASCII

extension [Diagnostic] {
    /// Returns the diagnostics with those of one cause joined: same rule, severity, file and column, and a message that differs only in what it
    /// quotes from each row. A joined diagnostic has the location of its first row; the others become its related places.
    ///
    /// The order is that of the first rows. Diagnostics that are not about rows of a table stay as they are.
    public func groupedByCause() -> [Diagnostic] {
        var groups: [CauseGroup] = []
        var places: [CauseGroup.Key: Int] = [:]
        for diagnostic in self {
            let group = CauseGroup(diagnostic)
            if let key = group.key, let place = places[key] {
                groups[place].members.append(diagnostic)
            } else {
                if let key = group.key { places[key] = groups.count }
                groups.append(group)
            }
        }
        return groups.map(\.diagnostic)
    }
}

extension [Diagnostic] {
    /// The number of files from which a report for people names what is wrong with them once.
    private static let fileLimit = 4

    /// The diagnostics with those joined that say the same of several files, such as the drafts of an import that have no date. A
    /// joined diagnostic is at the first place, and the others are its related places.
    ///
    /// The order is that of the first places.
    public func groupedOverFiles() -> [Diagnostic] {
        let groups = Dictionary(grouping: filter { $0.rows == nil }, by: Wrong.init).filter { _, members in
            Set(members.map(\.location.path)).count >= Self.fileLimit
        }
        guard !groups.isEmpty else { return self }
        var told: Set<Wrong> = []
        return compactMap { one in
            guard one.rows == nil, let members = groups[Wrong(one)] else { return one }
            return told.insert(Wrong(one)).inserted ? Self.joined(members) : nil
        }
    }

    private static func joined(_ members: [Diagnostic]) -> Diagnostic {
        let first = members[0]
        let files = Set(members.map(\.location.path)).count
        let isCommon = members.allSatisfy { $0.help == first.help }
        return Diagnostic(
            first.rule,
            at: first.location,
            id: "di \(files) berkas: \(first.message.id)",
            en: "in \(files) files: \(first.message.en)",
            help: isCommon
                ? first.help
                : first.help.map { LocalizedText(id: "untuk yang pertama: \($0.id)", en: "for the first: \($0.en)") },
            related: members.dropFirst().map(\.location),
            severity: first.severity
        )
    }
}

/// What a diagnostic says is wrong, wherever that is.
private struct Wrong: Hashable {
    let rule: String
    let severity: Severity
    let message: LocalizedText

    init(_ diagnostic: Diagnostic) {
        rule = diagnostic.rule.id
        severity = diagnostic.severity
        message = diagnostic.message
    }
}

/// Diagnostics with one cause.
private struct CauseGroup {
    struct Key: Hashable {
        let rule: String
        let severity: Severity
        let path: String
        let heading: String?
        let columns: String?
        let message: [String]
    }

    /// Nil for a diagnostic that is never joined with others.
    let key: Key?
    /// At least one.
    var members: [Diagnostic]

    init(_ diagnostic: Diagnostic) {
        members = [diagnostic]
        key = diagnostic.rows.map { rows in
            Key(
                rule: diagnostic.rule.id,
                severity: diagnostic.severity,
                path: diagnostic.location.path,
                heading: rows.heading,
                columns: rows.columns,
                message: Wording(diagnostic.statement.id).fixed
            )
        }
    }

    var diagnostic: Diagnostic {
        let first = members[0]
        guard members.count > 1 else { return first }
        let numbers = Set(members.flatMap { $0.rows?.numbers ?? [] }).sorted()
        let rows = TableRows(numbers, heading: first.rows?.heading, columns: first.rows?.columns)
        return Diagnostic(
            first.rule,
            at: rows.at(first.location),
            id: statement(\.id),
            en: statement(\.en),
            help: help,
            fix: fix,
            related: members.dropFirst().map(\.location),
            severity: first.severity
        )
    }

    /// Returns what is wrong, with the quotations of all members side by side.
    private func statement(_ language: (LocalizedText) -> String) -> String {
        Wording.joined(members.map { Wording(language($0.statement)) })
    }

    /// The help that all members share or, failing that, that of the first member as an example.
    private var help: LocalizedText? {
        guard let first = members.first, let help = first.help else { return nil }
        if members.allSatisfy({ $0.help == help }) { return help }
        let row = first.rows?.numbers.first ?? 0
        return LocalizedText(id: "misalnya baris \(row): \(help.id)", en: "for example row \(row): \(help.en)")
    }

    /// The edits of all members. Nil where a member has none.
    private var fix: Fix? {
        var all: [TextEdit] = []
        for member in members {
            guard case .edits(let edits) = member.fix else { return nil }
            all += edits
        }
        return .edits(all)
    }
}

/// A message split into the rule's words and the quotations from a row: quoted texts and dates.
private struct Wording {
    /// The words around the quotations; one more than `quoted`.
    private(set) var fixed: [String] = [""]
    private(set) var quoted: [String] = []

    private static let shown = 3

    init(_ text: String) {
        // A register of many thousand rows has as many messages.
        let bytes = ContiguousArray(text.utf8)
        var start = 0
        var index = 0
        while index < bytes.count {
            guard let length = Self.quotedLength(bytes[index...]) else {
                index += 1
                continue
            }
            fixed[fixed.count - 1] = String(decoding: bytes[start..<index], as: UTF8.self)
            quoted.append(String(decoding: bytes[index..<(index + length)], as: UTF8.self))
            fixed.append("")
            index += length
            start = index
        }
        fixed[fixed.count - 1] = String(decoding: bytes[start...], as: UTF8.self)
    }

    /// Returns the length in bytes of the quotation at the beginning, or nil where the text begins with none.
    private static func quotedLength(_ text: ContiguousArray<UInt8>.SubSequence) -> Int? {
        guard let first = text.first else { return nil }
        if first == UInt8(ascii: "\"") {
            return text.dropFirst().firstIndex(of: first).map { $0 - text.startIndex + 1 }
        }
        guard first.isASCIIDigit, text.count >= 10 else { return nil }
        let isDate = (0..<10).allSatisfy { offset in
            let byte = text[text.startIndex + offset]
            return offset == 4 || offset == 7 ? byte == UInt8(ascii: "-") : byte.isASCIIDigit
        }
        return isDate ? 10 : nil
    }

    /// Joins wordings into one text, with the first few distinct quotations in each place.
    static func joined(_ wordings: [Wording]) -> String {
        guard let first = wordings.first else { return "" }
        var text = first.fixed[0]
        for place in first.quoted.indices {
            let words = wordings.compactMap { $0.quoted.indices.contains(place) ? $0.quoted[place] : nil }
                .firsts(by: \.self)
            text += words.listed(first: shown)
            text += first.fixed[place + 1]
        }
        return text
    }
}
