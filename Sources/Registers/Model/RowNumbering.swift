import Diagnostics
import Reading

/// The identifier of a row, and the last part of its address.
public struct RowIdentity: Sendable, Hashable {
    public let id: String
    public let slug: String
}

/// Within what the numbers of a register's rows are unique. Offices number their list from one end to the other, or begin
/// anew in each group of rows that have some columns in common, in each section, or in each file.
///
/// Rows that were taken from agencies' own portals are numbered there: they carry the agency, and move no row of the office.
public struct RowNumbering: Sendable {
    /// The columns that rows of one group have in common; none where numbers run through the register.
    public let scope: [String]
    /// The same of each file that numbers its rows for itself, by path: harvested tables, and all files where numbers of
    /// one stand in others.
    private let files: [String: [String]]
    /// The groups and number of a row in an earlier file, by the place of the same row in a later one.
    private let copies: [RowPlace: [String]]

    /// The scope that an office numbered by, also where single numbers are wrong. Numbers that repeat begin anew in each
    /// group of a scope only if all its groups begin with the same number; of several such scopes the one wins within
    /// which the fewest numbers repeat, and of these the widest.
    ///
    /// - Parameter scopes: those that the register's profile knows, the widest first. A single one holds in any case.
    public init(of rows: [AnyRow], scopes: [[String]]) {
        let numbered = rows.filter { !$0.nomor.isEmpty }
        let own = numbered.filter { !$0.isHarvested }
        let whole = Self.scope(of: own, scopes)
        scope = whole.scope
        let harvested = Self.scopesOfFiles(numbered.filter(\.isHarvested), scopes)
        let byFile = whole.repeats > 0 && scopes.count > 1 ? Self.scopesOfFiles(own, scopes) : [:]
        guard byFile.count > 1 else {
            (files, copies) = (harvested, [:])
            return
        }
        let copies = Self.copies(own, byFile)
        let keys = Set(own.map { copies[$0.place] ?? Self.key(of: $0, inFile: byFile) })
        let isBetter = own.count - keys.count < whole.repeats
        files = isBetter ? harvested.merging(byFile) { harvested, _ in harvested } : harvested
        self.copies = isBetter ? copies : [:]
    }

    private static func scope(of rows: [AnyRow], _ scopes: [[String]]) -> (scope: [String], repeats: Int) {
        guard var scope = scopes.first else { return ([], 0) }
        var least = repeats(rows, within: scope)
        guard scopes.count > 1 else { return (scope, least) }
        for next in scopes.dropFirst() + [[section]] where least > 0 {
            guard beginsAnew(rows, in: next) else { continue }
            let repeats = repeats(rows, within: next)
            if repeats < least { (scope, least) = (next, repeats) }
        }
        return (scope, least)
    }

    private static func scopesOfFiles(_ rows: [AnyRow], _ scopes: [[String]]) -> [String: [String]] {
        Dictionary(grouping: rows) { $0.written.location.path }.mapValues { scope(of: $0, scopes).scope }
    }

    /// Rows that stand in an earlier file with the same number, title and agency.
    private static func copies(_ rows: [AnyRow], _ files: [String: [String]]) -> [RowPlace: [String]] {
        var first: [[String]: AnyRow] = [:]
        var copies: [RowPlace: [String]] = [:]
        for row in rows {
            let text = [row.nomor, row.title, row.opd ?? ""]
            if let other = first[text] {
                guard other.written.location.path != row.written.location.path else { continue }
                copies[row.place] = key(of: other, inFile: files)
            } else {
                first[text] = row
            }
        }
        return copies
    }

    /// Stands for the section of a table in a scope.
    fileprivate static let section = "bagian"

    private static func repeats(_ rows: [AnyRow], within scope: [String]) -> Int {
        rows.count - Set(rows.map { $0.group(in: scope) + [$0.nomor] }).count
    }

    private static func beginsAnew(_ rows: [AnyRow], in scope: [String]) -> Bool {
        let groups = Dictionary(grouping: rows) { $0.group(in: scope) }
        let first = Set(groups.values.compactMap { group in group.map { NaturalKey($0.nomor) }.min() })
        return groups.count > 1 && first.count == 1
    }

    /// The groups that a row's number is unique in, and its number.
    private func key(of row: AnyRow) -> [String] {
        copies[row.place]
            ?? (files[row.written.location.path] == nil
                ? row.group(in: scope) + [row.nomor] : Self.key(of: row, inFile: files))
    }

    private static func key(of row: AnyRow, inFile files: [String: [String]]) -> [String] {
        let path = row.written.location.path
        let file = Slug.make(from: TableFile.name(of: path))
        return [file.isEmpty ? "berkas" : file] + row.group(in: files[path] ?? []) + [row.nomor]
    }

    /// What no two rows of a register have in common: the last part of their addresses. `1` and `1.` have the same.
    public func slug(of row: AnyRow) -> String { Self.slug(key(of: row)) }

    private static func slug(_ key: [String]) -> String {
        (key.dropLast() + [Slug.make(from: key.last ?? "")]).joined(separator: "-")
    }

    /// The rows with their identities. No two rows have the same: a number that stands twice, or not at all, is for a rule
    /// to report, and its row keeps a page of its own until it is corrected. The office's own rows keep their addresses
    /// whatever is harvested.
    func identified(_ rows: [AnyRow], register: String) -> [AnyRow] {
        var rows = rows
        var taken: Set<String> = []
        for isHarvested in [false, true] {
            for index in rows.indices where rows[index].isHarvested == isHarvested {
                rows[index].identity = identity(of: rows[index], number: index + 1, register, &taken)
            }
        }
        return rows
    }

    private func identity(of row: AnyRow, number: Int, _ register: String, _ taken: inout Set<String>) -> RowIdentity {
        guard !Slug.make(from: row.nomor).isEmpty else {
            let slug = "tanpa-nomor-\(number)"
            taken.insert(slug)
            return RowIdentity(id: "\(register)/\(slug)", slug: slug)
        }
        var key = key(of: row)
        if row.isHarvested, taken.contains(Self.slug(key)) { key.insert(RegisterFiles.harvestFolder, at: 0) }
        let (id, slug) = (([register] + key).joined(separator: "/"), Self.slug(key))
        if taken.insert(slug).inserted { return RowIdentity(id: id, slug: slug) }
        var count = 2
        while !taken.insert("\(slug)-ganda-\(count)").inserted { count += 1 }
        return RowIdentity(id: "\(id) (\(count))", slug: "\(slug)-ganda-\(count)")
    }
}

extension Row where Facts == any RegisterFacts {
    /// Whether the row was taken from its agency's own portal.
    var isHarvested: Bool { RegisterFiles.isHarvested(shown: written.location.path) }

    /// The parts of an address that name the row's group in a scope.
    fileprivate func group(in scope: [String]) -> [String] {
        scope.map { name in
            if name == RowNumbering.section { return "\(name)-\(written.section)" }
            let text =
                switch columns[name]?.meaning {
                // An agency that is in no list groups its rows all the same.
                case .agency: facts.opd ?? written[name]
                case .klasifikasi: facts.klasifikasi?.rawValue ?? ""
                default: columns[name]?.kind == .date ? Self.year(in: written[name]) : written[name]
                }
            let slug = Slug.make(from: text)
            return slug.isEmpty ? "tanpa-" + Slug.make(from: name) : slug
        }
    }

    /// The year of a date as offices write it: the four digits that stand together.
    private static func year(in date: String) -> String {
        date.split { !("0"..."9").contains($0) }.first { $0.count == 4 }.map(String.init) ?? ""
    }
}
