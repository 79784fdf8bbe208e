public import Diagnostics

/// Every rule that needs the theme or the rendered page, sorted by name.
public let themeRules: [Rule] = [
    BadTheme.rule, MissingTranslation.rule, NewerTheme.rule, PageOverBudget.rule, PageTooHeavy.rule,
]
