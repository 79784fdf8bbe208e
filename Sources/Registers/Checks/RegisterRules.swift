import Diagnostics

/// Every rule for which the registers are enough, sorted by name.
public let registerRules: [Rule] = [
    AgencyWithoutRows.rule, BadCell.rule, BadRegister.rule, DuplicateColumn.rule, EndlessExemption.rule,
    ExemptFileColumn.rule, ExemptionWithoutEnd.rule, FormulaCell.rule, IdentityNumber.rule, InternalNote.rule,
    LetterJBelowAct.rule, LetterJWithoutAct.rule, MissingApproval.rule, MissingColumn.rule, MissingConsequence.rule,
    MissingElements.rule, MissingExemptionLetter.rule, PrivateEmail.rule, RetentionNotAPeriod.rule,
    TelephoneNumber.rule, UnknownAgency.rule, UnknownClassification.rule, UnknownColumn.rule,
    UnknownExemptionLetter.rule, UnknownExemptionNumber.rule, UnknownOrigin.rule,
]

/// Checks registers against the law, as far as they tell by themselves.
public enum RegisterRules {
    /// What is wrong with the registers, as far as they tell by themselves.
    public static func check(_ registers: Registers) -> [Diagnostic] {
        rowsOfDIP(registers) + rowsOfDIK(registers) + publicTexts(registers) + UnknownAgency.check(registers)
            + AgencyWithoutRows.check(registers)
    }

    private static func rowsOfDIP(_ registers: Registers) -> [Diagnostic] {
        let rows = registers.publicInformation
        return MissingElements.check(rows) + UnknownClassification.check(rows)
            + RetentionNotAPeriod.check(rows) + UnknownOrigin.check(registers)
    }

    private static func rowsOfDIK(_ registers: Registers) -> [Diagnostic] {
        let rows = registers.exemptInformation
        let decided = Set(registers.registers.filter { !$0.definition.decree.number.isEmpty }.map(\.name))
        return MissingExemptionLetter.check(rows) + UnknownExemptionLetter.check(rows)
            + UnknownExemptionNumber.check(rows)
            + LetterJWithoutAct.check(rows) + LetterJBelowAct.check(rows) + EndlessExemption.check(rows)
            + ExemptionWithoutEnd.check(rows) + MissingConsequence.check(rows)
            + MissingApproval.check(rows, decided: decided) + ExemptFileColumn.check(rows)
    }

    private static func publicTexts(_ registers: Registers) -> [Diagnostic] {
        let texts = PublicText.all(in: registers)
        return IdentityNumber.check(texts) + TelephoneNumber.check(texts)
            + PrivateEmail.check(texts, agencies: registers.agencies) + InternalNote.check(texts)
            + FormulaCell.check(texts)
    }
}
