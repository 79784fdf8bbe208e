import Diagnostics

/// Every rule that templates are checked by, sorted by name.
public let templateRules: [Rule] = [
    BadTemplate.rule, MissingName.rule, MissingPartial.rule, MissingTemplate.rule, UnknownName.rule,
]
