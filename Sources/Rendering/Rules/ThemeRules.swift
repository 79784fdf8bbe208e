import Diagnostics

/// Every rule that needs the theme or the rendered page, sorted by name.
public let themeRules: [Rule] = [
    BadTemplate.rule, BadTheme.rule, MissingName.rule, MissingPartial.rule, MissingTemplate.rule,
    MissingTranslation.rule,
    PageTooHeavy.rule,
    UnknownName.rule,
]
