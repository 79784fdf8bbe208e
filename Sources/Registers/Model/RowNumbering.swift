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
/// The numbering of each table depends on that table only, so that another one changes no address.
public struct RowNumbering: Sendable {
    /// How the rows of a table are numbered.
    struct Table {
        /// The prefix of the numbers of a table with its own numbering. Nil where none is needed.
        let name: String?
        /// The columns that rows of one group have in common; none where numbers run through the table.
        let scope: [String]
    }

    /// The same by the path of the table.
    private var tables: [String: Table] = [:]
    /// The groups and number of a row in an earlier file, by the place of the same row in a later one.
    private var copies: [RowPlace: [String]] = [:]
    /// The tables that are copies of others. Their rows move none of these.
    public let copiedTables: TableCopies
    /// The rows without a number, counted in their tables.
    private let ordinals: [RowPlace: Int]
    /// The paths of tables that were taken from the agencies' own portals.
    private let harvested: Set<String>

    /// A table named after an agency or a year counts for itself where its numbers begin with the first one. So does another
    /// one whose first number is taken by a table before it; tables of the former kind come first, then those in the order
    /// of their paths. Rows that were taken from an agency's own portal always carry the agency, and those of copies their file.
    ///
    /// - Parameters:
    ///   - scopes: those that the register's profile knows, the widest first. A single one holds in any case.
    ///   - agencies: the paths of the tables that are named after an agency.
    public init(of rows: [AnyRow], scopes: [[String]], agencies: Set<String> = []) {
        let byPath = Dictionary(grouping: rows) { $0.written.location.path }
        let harvested = Set(byPath.keys.filter(RegisterFiles.isHarvested(shown:)))
        self.harvested = harvested
        let copiedTables = TableCopies(byPath)
        self.copiedTables = copiedTables
        ordinals = Dictionary(
            keepingFirst: byPath.values.flatMap { rows in
                rows.enumerated().filter { !$1.isNumbered }.map { ($1.place, $0 + 1) }
            }
        )
        var unnamed: [String] = []
        // The register's main table, such as `dip/dip.csv`, comes before further ones.
        func order(_ path: String) -> (Int, String) { (TableName(path).isMain ? 0 : 1, path) }
        for (path, rows) in byPath.sorted(by: { order($0.key) < order($1.key) }) {
            let rows = rows.filter { !$0.nomor.isEmpty }
            let scope = Self.scope(of: rows, scopes)
            let file = Slug.make(from: TableFile.name(of: path))
            let isNamed = agencies.contains(path) || TableName.isYear(file)
            let begins = scopes.count > 1 && rows.contains { Self.isFirst($0.nomor) }
            let isCopy = copiedTables.original(of: path) != nil
            let counts = harvested.contains(path) || isCopy || (isNamed && begins)
            tables[path] = Table(name: counts ? (file.isEmpty ? "berkas" : file) : nil, scope: scope)
            if begins, !counts { unnamed.append(path) }
        }
        guard scopes.count > 1, byPath.count > 1 else { return }
        let own = rows.filter {
            !harvested.contains($0.written.location.path) && !$0.nomor.isEmpty
                && copiedTables.original(of: $0.written.location.path) == nil
        }
        copies = copies(in: own)
        var taken: Set<[String]> = []
        for path in unnamed {
            let first = (byPath[path] ?? []).filter { Self.isFirst($0.nomor) && copies[$0.place] == nil }.map(key)
            if taken.isDisjoint(with: first) {
                taken.formUnion(first)
            } else {
                let file = Slug.make(from: TableFile.name(of: path))
                tables[path] = Table(name: file.isEmpty ? "berkas" : file, scope: tables[path]?.scope ?? [])
            }
        }
        copies = copies(in: own)
    }

    /// Whether a row was taken from its agency's own portal.
    private func isHarvested(_ row: AnyRow) -> Bool { harvested.contains(row.written.location.path) }

    /// How the rows of a table are numbered.
    func table(_ path: String) -> Table { tables[path] ?? Table(name: nil, scope: []) }

    /// Whether a number is the first of its kind: `1`, `01`, `a.`, `I.A.1`. Numbers such as `DINKES-01` and `001/PPID/2026`
    /// say more.
    private static func isFirst(_ number: String) -> Bool {
        let parts = number.lowercased().split { !$0.isLetter && !$0.isNumber }
        return !parts.isEmpty && parts.allSatisfy { ["1", "a", "i"].contains($0.drop { $0 == "0" }) }
    }

    /// The scope that a table is numbered by, also where single numbers are wrong. Numbers that repeat begin anew in each
    /// group of a scope only if all its groups begin with the same number, or with a first one such as `1` and `a`; of several such scopes the one wins within
    /// which the fewest numbers repeat, and of these the widest.
    private static func scope(of rows: [AnyRow], _ scopes: [[String]]) -> [String] {
        guard var scope = scopes.first else { return [] }
        guard scopes.count > 1 else { return scope }
        var least = repeats(rows, within: scope)
        let first = rows.first?.written.location.sheet
        let hasSheets = first != nil && rows.contains { $0.written.location.sheet != first }
        let further = scopes.dropFirst() + [[section]]
        for next in further + (hasSheets ? [[sheet]] + further.map { [sheet] + $0 } : []) where least > 0 {
            guard beginsAnew(rows, in: next) else { continue }
            let repeats = repeats(rows, within: next)
            if repeats < least { (scope, least) = (next, repeats) }
        }
        return scope
    }

    /// Rows that are in an earlier file with the same number and say the same. Those of another year are others.
    private func copies(in rows: [AnyRow]) -> [RowPlace: [String]] {
        var first: [[String]: AnyRow] = [:]
        var copies: [RowPlace: [String]] = [:]
        let paths = Set(rows.map(\.written.location.path))
        let years = Dictionary(uniqueKeysWithValues: paths.map { ($0, TableName($0).year ?? "") })
        for row in rows {
            let path = row.written.location.path
            let text = [row.nomor, row.title, row.opd ?? "", years[path] ?? ""]
            if let other = first[text] {
                guard other.written.location.path != path, other.wholeText == row.wholeText else { continue }
                copies[row.place] = ownKey(of: other)
            } else {
                first[text] = row
            }
        }
        return copies
    }

    /// Stands for the section of a table in a scope.
    fileprivate static let section = "bagian"
    /// Stands for the sheet of a workbook in a scope.
    fileprivate static let sheet = "lembar"

    private static func repeats(_ rows: [AnyRow], within scope: [String]) -> Int {
        rows.count - Set(rows.map { $0.group(in: scope) + [$0.nomor] }).count
    }

    private static func beginsAnew(_ rows: [AnyRow], in scope: [String]) -> Bool {
        // A typing error in the name of a class says nothing of how its rows are numbered.
        let rows = rows.filter {
            $0.facts.klasifikasi != nil || $0.written["klasifikasi"].isEmpty || !scope.contains("klasifikasi")
        }
        let groups = Dictionary(grouping: rows) { $0.group(in: scope) }
        let first = groups.values.compactMap { group in group.map(\.nomor).min { NaturalKey($0) < NaturalKey($1) } }
        return groups.count > 1 && (Set(first.map { NaturalKey($0) }).count == 1 || first.allSatisfy(isFirst))
    }

    /// The groups that a row's number is unique in, and its number.
    private func key(of row: AnyRow) -> [String] { copies[row.place] ?? ownKey(of: row) }

    private func ownKey(of row: AnyRow) -> [String] {
        let table = table(row.written.location.path)
        let groups = row.group(in: table.scope)
        // The file of an agency whose groups name it.
        let name = table.name.flatMap { groups.contains($0) ? nil : $0 }
        return (name.map { [$0] } ?? []) + groups + [row.nomor]
    }

    /// Returns the last part of a row's address, unique in its register. `1` and `1.` give the same.
    public func slug(of row: AnyRow) -> String { Self.slug(key(of: row)) }

    private static func slug(_ key: [String]) -> String {
        (key.dropLast() + [Slug.make(from: key.last ?? "")]).joined(separator: "-")
    }

    /// The rows with their identities. No two rows have the same: a number that occurs twice, or not at all, is for a rule
    /// to report, and its row keeps a page of its own until it is corrected. The office's own rows keep their addresses
    /// whatever is harvested, and regulations theirs whatever annexes are listed.
    func identified(_ rows: [AnyRow], register: String) -> [AnyRow] {
        var rows = rows
        var taken: [String: Int] = [:]
        var parts: [Int] = []
        for isHarvested in [false, true] {
            for index in rows.indices where self.isHarvested(rows[index]) == isHarvested {
                if Regulation(of: rows[index].facts)?.isPart == true {
                    parts.append(index)
                } else {
                    rows[index].identity = identity(of: rows[index], register, &taken)
                }
            }
        }
        for index in parts { rows[index].identity = identity(of: rows[index], register, &taken) }
        return rows
    }

    /// - Parameter taken: how often each address was asked for.
    private func identity(of row: AnyRow, _ register: String, _ taken: inout [String: Int]) -> RowIdentity {
        var key = key(of: row)
        if !row.isNumbered {
            let name = table(row.written.location.path).name
            key = (name.map { [$0] } ?? []) + ["tanpa-nomor-\(ordinals[row.place] ?? 1)"]
        }
        if isHarvested(row), taken[Self.slug(key)] != nil { key.insert(RegisterFiles.harvestFolder, at: 0) }
        if taken[Self.slug(key)] != nil, let distinction = Regulation(of: row.facts)?.distinction {
            key = key.dropLast() + [Slug.make(from: key.last ?? ""), Slug.make(from: distinction.cut(at: 60))]
        }
        let (id, slug) = (([register] + key).joined(separator: "/"), Self.slug(key))
        guard var count = taken[slug] else {
            taken[slug] = 1
            return RowIdentity(id: id, slug: slug)
        }
        repeat { count += 1 } while taken["\(slug)-ganda-\(count)"] != nil
        taken[slug] = count
        taken["\(slug)-ganda-\(count)"] = 1
        return RowIdentity(id: "\(id) (\(count))", slug: "\(slug)-ganda-\(count)")
    }
}

extension Row where Facts == any RegisterFacts {
    /// Whether its number can be part of an address.
    fileprivate var isNumbered: Bool { !Slug.make(from: nomor).isEmpty }

    /// The parts of an address that name the row's group in a scope.
    fileprivate func group(in scope: [String]) -> [String] {
        scope.map { name in
            if name == RowNumbering.section { return "\(name)-\(written.section)" }
            let text =
                switch columns[name]?.meaning {
                case nil where name == RowNumbering.sheet: written.location.sheet ?? ""
                // An agency that is in no list groups its rows all the same.
                case .agency: facts.opd ?? written[name]
                case .klasifikasi: facts.klasifikasi?.rawValue ?? ""
                default: columns[name]?.kind == .date ? Self.year(in: written[name]) : written[name]
                }
            let slug = Slug.make(from: text)
            return slug.isEmpty ? "tanpa-" + Slug.make(from: name) : slug
        }
    }

    /// The year of a date as offices write it: the four digits that are together.
    private static func year(in date: String) -> String {
        date.split { !("0"..."9").contains($0) }.first { $0.count == 4 }.map(String.init) ?? ""
    }
}
