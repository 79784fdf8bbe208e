package import Diagnostics

/// Every rule about templates, sorted by name.
package let templateRules: [Rule] = [
    BadTemplate.rule, InlineCode.rule, MissingName.rule, MissingPartial.rule, MissingTemplate.rule, UnknownName.rule,
]
