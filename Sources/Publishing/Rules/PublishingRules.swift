import Content
public import Diagnostics
import Reading
import Registers
import Rendering
import SiteModel
import Templates

/// Every rule about rules, sorted by name.
private let publishingRules: [Rule] = [
    DocumentRemains.rule, FixedRule.rule, HeldWithoutEarlier.rule, PictureLibrary.rule, RewrittenLog.rule,
    UnknownRule.rule, UnloggedRows.rule,
]

/// Every rule of every layer, sorted by name.
public let allRules: [Rule] =
    (readingRules + contentRules + registerRules + siteRules + templateRules + themeRules + publishingRules).sorted {
        $0.id < $1.id
    }
