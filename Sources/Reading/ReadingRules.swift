public import Diagnostics

/// Every rule about text, YAML, CSV, dates and numbers themselves, sorted by name.
public let readingRules: [Rule] = [
    BadCSV.rule, BadValue.rule, BadYAML.rule, ContradictedWeekday.rule, ControlCharacter.rule, CutValue.rule,
    FileTooLarge.rule, FormulaCell.rule, GarbledText.rule, IdentityNumber.rule, InvisibleCharacter.rule,
    MergeConflict.rule, MissingSetting.rule, NotUTF8.rule, StrayFile.rule, TelephoneNumber.rule, UnknownSetting.rule,
    UnreadableDate.rule,
]
