import Content
import Diagnostics
import Rendering
import SiteModel

/// Every rule about rules, sorted by name.
private let publishingRules: [Rule] = [FixedRule.rule, UnknownRule.rule]

/// Every rule of every layer, sorted by name.
public let allRules: [Rule] = (contentRules + siteRules + themeRules + publishingRules).sorted { $0.id < $1.id }
