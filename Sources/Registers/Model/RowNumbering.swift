import Diagnostics
import Reading

/// The identifier of a row, and the last part of its address.
public struct RowIdentity: Sendable, Hashable {
    public let id: String
    public let slug: String
}

/// Within what the numbers of a register's rows are unique. Offices number their list from one end to the other, or begin
/// anew in each group of rows that have some columns in common, or in each file.
public struct RowNumbering: Sendable {
    /// The columns that rows of one group have in common; none where numbers run through the register.
    public let scope: [String]

    /// The scope that an office numbered by, also where single numbers are wrong. Numbers that repeat begin anew in each
    /// group of a scope only if all its groups begin with the same number; of several such scopes the one wins within
    /// which the fewest numbers repeat, and of these the widest.
    ///
    /// - Parameter scopes: those that the register's profile knows, the widest first. A single one holds in any case.
    public init(of rows: [AnyRow], scopes: [[String]]) {
        let rows = rows.filter { !$0.nomor.isEmpty }
        guard var scope = scopes.first, scopes.count > 1 else {
            self.scope = scopes.first ?? []
            return
        }
        var least = Self.repeats(rows, within: scope)
        for next in scopes.dropFirst() where least > 0 {
            guard Self.beginsAnew(rows, in: next) else { continue }
            let repeats = Self.repeats(rows, within: next)
            if repeats < least { (scope, least) = (next, repeats) }
        }
        if least > 0, Self.areOthersInEachFile(rows) {
            for next in scopes.map({ [Self.file] + $0 }) where least > 0 && Self.beginsAnewInFiles(rows, next) {
                let repeats = Self.repeats(rows, within: next)
                if repeats < least { (scope, least) = (next, repeats) }
            }
        }
        self.scope = scope
    }

    /// Stands for the file of a row in a scope.
    fileprivate static let file = "berkas"

    /// Whether there are several files, and no row of one stands in another as well.
    private static func areOthersInEachFile(_ rows: [AnyRow]) -> Bool {
        var files: [[String]: String] = [:]
        for row in rows {
            let path = row.written.location.path
            let key = [row.nomor, row.title, row.opd ?? ""]
            if let other = files[key], other != path { return false }
            files[key] = path
        }
        return Set(files.values).count > 1
    }

    /// Whether the groups of each file begin with the same number, or its numbers run from one end to the other.
    private static func beginsAnewInFiles(_ rows: [AnyRow], _ scope: [String]) -> Bool {
        Dictionary(grouping: rows) { $0.written.location.path }.values.allSatisfy { rows in
            repeats(rows, within: []) == 0 || beginsAnew(rows, in: scope)
        }
    }

    private static func repeats(_ rows: [AnyRow], within scope: [String]) -> Int {
        rows.count - Set(rows.map { $0.group(in: scope) + [$0.nomor] }).count
    }

    private static func beginsAnew(_ rows: [AnyRow], in scope: [String]) -> Bool {
        let groups = Dictionary(grouping: rows) { $0.group(in: scope) }
        let first = Set(groups.values.compactMap { group in group.map { NaturalKey($0.nomor) }.min() })
        return groups.count > 1 && first.count == 1
    }

    /// What no two rows of a register have in common.
    public func key(of row: AnyRow) -> [String] { row.group(in: scope) + [row.nomor] }

    /// The rows with their identities. No two rows have the same: a number that stands twice, or not at all, is for a rule
    /// to report, and its row keeps a page of its own until it is corrected.
    func identified(_ rows: [AnyRow], register: String) -> [AnyRow] {
        var seen: [[String]: Int] = [:]
        var rows = rows
        for index in rows.indices {
            let row = rows[index]
            let slug = Slug.make(from: row.nomor)
            guard !slug.isEmpty else {
                let slug = "tanpa-nomor-\(index + 1)"
                rows[index].identity = RowIdentity(id: "\(register)/\(slug)", slug: slug)
                continue
            }
            let key = key(of: row)
            let count = seen[key, default: 0] + 1
            seen[key] = count
            let id = ([register] + key).joined(separator: "/")
            let whole = (key.dropLast() + [slug]).joined(separator: "-")
            rows[index].identity =
                count == 1
                ? RowIdentity(id: id, slug: whole)
                : RowIdentity(id: "\(id) (\(count))", slug: "\(whole)-ganda-\(count)")
        }
        return rows
    }
}

extension Row where Facts == any RegisterFacts {
    /// The parts of an address that name the row's group in a scope.
    fileprivate func group(in scope: [String]) -> [String] {
        scope.map { name in
            if name == RowNumbering.file {
                let file = Slug.make(from: TableFile.name(of: written.location.path))
                return file.isEmpty ? name : file
            }
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
