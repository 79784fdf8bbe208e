import Reading
import Registers

/// Within what the numbers of a register's rows are unique. Offices number their list from one end to the other, or begin
/// anew in each class, in each agency, or in both.
public enum NumberingScope: Sendable, Hashable, CaseIterable {
    case register
    case klasifikasi
    case agency
    case agencyAndKlasifikasi

    /// The scope that an office numbered by, also where single numbers are wrong. Numbers that repeat begin anew in each
    /// group of a scope only if all its groups begin with the same number; of several such scopes the one wins within
    /// which the fewest numbers repeat, and of these the widest.
    public static func of(_ rows: [PublicInformation]) -> NumberingScope {
        of(rows.map { NumberedRow(nomor: $0.nomor, klasifikasi: $0.klasifikasi, opd: $0.opd) })
    }

    /// As for rows of the DIP.
    public static func of(_ rows: [ExemptInformation]) -> NumberingScope {
        of(rows.map { NumberedRow(nomor: $0.nomor, klasifikasi: nil, opd: $0.opd) })
    }

    static func of(_ rows: [NumberedRow]) -> NumberingScope {
        let rows = rows.filter { !$0.nomor.isEmpty }
        var best = (scope: NumberingScope.register, repeats: repeats(rows, within: .register))
        for scope in [NumberingScope.klasifikasi, .agency, .agencyAndKlasifikasi] where best.repeats > 0 {
            guard beginsAnew(rows, in: scope) else { continue }
            let repeats = repeats(rows, within: scope)
            if repeats < best.repeats { best = (scope, repeats) }
        }
        return best.scope
    }

    private static func repeats(_ rows: [NumberedRow], within scope: NumberingScope) -> Int {
        rows.count - Set(rows.map { $0.group(in: scope) + [$0.nomor] }).count
    }

    private static func beginsAnew(_ rows: [NumberedRow], in scope: NumberingScope) -> Bool {
        let groups = Dictionary(grouping: rows) { $0.group(in: scope) }
        let first = Set(groups.values.compactMap { group in group.map { NaturalKey($0.nomor) }.min() })
        return groups.count > 1 && first.count == 1
    }
}

/// What tells a row from others.
struct NumberedRow {
    let nomor: String
    let klasifikasi: Klasifikasi?
    let opd: String?

    /// The parts of an address that name the row's group in a scope.
    func group(in scope: NumberingScope) -> [String] {
        let agency = opd ?? "tanpa-opd"
        let klasifikasi = klasifikasi.map(RegisterAddresses.pathPart) ?? "tanpa-klasifikasi"
        switch scope {
        case .register: return []
        case .klasifikasi: return [klasifikasi]
        case .agency: return [agency]
        case .agencyAndKlasifikasi: return [agency, klasifikasi]
        }
    }
}

/// The identifier of a row, and the last part of its address.
struct RowIdentity: Hashable {
    let id: String
    let slug: String

    /// The identities of a register's rows, in their order. No two rows have the same: a number that stands twice, or not
    /// at all, is for a rule to report, and its row keeps a page of its own until somebody mends it.
    static func identities(of rows: [NumberedRow], register: String) -> [RowIdentity] {
        let scope = NumberingScope.of(rows)
        var seen: [[String]: Int] = [:]
        return rows.enumerated().map { index, row in
            let slug = Slug.make(from: row.nomor)
            guard !slug.isEmpty else {
                let slug = "tanpa-nomor-\(index + 1)"
                return RowIdentity(id: "\(register)/\(slug)", slug: slug)
            }
            let group = row.group(in: scope)
            let count = seen[group + [row.nomor], default: 0] + 1
            seen[group + [row.nomor]] = count
            let id = ([register] + group + [row.nomor]).joined(separator: "/")
            let whole = (group + [slug]).joined(separator: "-")
            guard count > 1 else { return RowIdentity(id: id, slug: whole) }
            return RowIdentity(id: "\(id) (\(count))", slug: "\(whole)-ganda-\(count)")
        }
    }
}
