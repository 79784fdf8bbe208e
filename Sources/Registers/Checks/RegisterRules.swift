import Concurrency
public import Diagnostics
import Reading

/// A rule about registers, and what finds the rows that break it.
struct RegisterCheck: Sendable {
    let rule: Rule
    let find: @Sendable (Registers) -> [Diagnostic]

    init(_ rule: Rule, _ find: @escaping @Sendable (Registers) -> [Diagnostic]) {
        self.rule = rule
        self.find = find
    }

    /// Creates a check that looks at each row by itself.
    init<Facts>(
        _ rule: Rule,
        _ rows: @escaping @Sendable (Registers) -> [Row<Facts>],
        _ diagnostic: @escaping @Sendable (Row<Facts>) -> Diagnostic?
    ) {
        self.init(rule) { rows($0).compactMap(diagnostic) }
    }
}

/// A rule about the texts that registers show to the public, and what finds those that break it.
struct TextCheck: Sendable {
    let rule: Rule
    let find: @Sendable ([PublicText], Registers) -> [Diagnostic]

    init(_ rule: Rule, _ find: @escaping @Sendable ([PublicText], Registers) -> [Diagnostic]) {
        self.rule = rule
        self.find = find
    }
}

/// Every rule for which the registers are enough, sorted by name: what their reader reports, and what is checked in rows.
public let registerRules: [Rule] =
    ([
        BadCell.rule, BadLog.rule, BadRegister.rule, BadWorkbook.rule, BrokenFormula.rule, DuplicateColumn.rule,
        HiddenCells.rule,
        MissingColumn.rule, PersonColumn.rule, RowsLeftOut.rule, UnknownColumn.rule, UnreadLayout.rule,
        UnreadSheet.rule,
    ]
    + RegisterRules.rules).sorted { $0.id < $1.id }

/// Checks registers as far as they tell by themselves: by the rules of their profiles, and by those of all registers.
enum RegisterRules {
    private static let checks: [RegisterCheck] =
        RegisterProfile.all.flatMap(\.checks) + [
            UnknownAgency.check, FormerColumnName.check, DamagedNumber.check, NamedApplicant.check,
            ContradictingAnswer.check, IncompleteAnswer.check, PersonInOffice.check, HarvestWithoutPortal.check,
            MisquotedAct.check, DoubtfulClassification.check,
        ]

    private static let textChecks: [TextCheck] =
        PersonalNumbers.checks + [PrivateEmail.check, InternalNote.check, MarkupInCell.check, FormulaCheck.check]

    /// Rules that hold for other files as well, which have them in their own list.
    private static let shared = [FormulaCell.rule, IdentityNumber.rule, TelephoneNumber.rule]

    fileprivate static let rules: [Rule] = (checks.map(\.rule) + textChecks.map(\.rule)).filter {
        !shared.contains($0)
    }

    /// Returns what the reader and the rules find wrong. Of a cell whose formula gave no result nothing else is said.
    static func findings(in registers: Registers, faults: [Diagnostic], jobs: Int) async -> [Diagnostic] {
        let broken = Set(faults.filter { $0.rule == BrokenFormula.rule }.map(\.location))
        let anonymous = Set(
            registers.registers.filter(\.definition.columns.areAnonymous).flatMap(\.files).map(\.path)
        )
        let found = inTables(faults + (await check(registers, jobs: jobs)), registers).map { finding in
            anonymous.contains(finding.location.path) ? ConcealedPersons.concealedUnread(finding) : finding
        }
        return broken.isEmpty
            ? found : found.filter { $0.rule == BrokenFormula.rule || !broken.contains($0.location) }
    }

    /// The findings with the columns of the table that each is about, where tables are beside each other.
    private static func inTables(_ findings: [Diagnostic], _ registers: Registers) -> [Diagnostic] {
        let beside = registers.registers.filter { $0.rows.contains { $0.written.span != nil } }
        guard !beside.isEmpty else { return findings }
        let owners = Dictionary(keepingFirst: beside.flatMap { register in register.files.map { ($0.path, register) } })
        return findings.map { finding in
            guard let numbers = finding.rows?.numbers, numbers.count == 1,
                let row = owners[finding.location.path]?.placed.rows(numbers[0], at: finding.location).first,
                let span = row.written.span
            else { return finding }
            return finding.inTable(of: span)
        }
    }

    private static func check(_ registers: Registers, jobs: Int) async -> [Diagnostic] {
        let texts = PublicText.all(in: registers)
        let all =
            checks.map { check in { @Sendable in check.find(registers) } }
            + textChecks.map { check in { @Sendable in check.find(texts, registers) } }
        return await parallelMap(all, jobs: jobs) { $0().bounded() }.flatMap { $0 }
    }
}
