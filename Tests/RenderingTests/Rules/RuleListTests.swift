import Content
import Diagnostics
import Reading
import Registers
import Rendering
import SiteModel
import Templates
import Testing

@Suite struct RuleListTests {
    private static let rules = readingRules + contentRules + registerRules + siteRules + templateRules + themeRules

    @Test func `Has unique sorted names`() {
        for list in [readingRules, contentRules, registerRules, siteRules, templateRules, themeRules] {
            #expect(list.map(\.id) == list.map(\.id).sorted())
        }
        #expect(Set(Self.rules.map(\.id)).count == Self.rules.count)
    }

    @Test(arguments: Self.rules)
    func `Is whole in both languages`(rule: Rule) {
        #expect(rule.id.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil)
        for language in Language.allCases {
            #expect(!rule.title[language].isEmpty)
            #expect(!rule.title[language].hasSuffix("."))
            #expect(rule.explanation[language].hasSuffix("."))
        }
        #expect(rule.title.id != rule.title.en)
        #expect(rule.explanation.id != rule.explanation.en)
        if let example = rule.example { #expect(example.wrong != example.right) }
    }
}
