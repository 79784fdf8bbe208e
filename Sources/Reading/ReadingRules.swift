public import Diagnostics

/// Every rule about text, YAML, CSV and dates themselves, sorted by name.
public let readingRules: [Rule] = [
    BadCSV.rule, BadValue.rule, BadYAML.rule, ContradictedWeekday.rule, ControlCharacter.rule, CutValue.rule,
    FileTooLarge.rule, FormulaCell.rule, GarbledText.rule, InvisibleCharacter.rule, MergeConflict.rule,
    MissingSetting.rule, NotUTF8.rule, StrayFile.rule, UnknownSetting.rule, UnreadableDate.rule,
]
