import Rendering
import Templates
import Testing

@Suite struct ThemeReferenceTests {
    @Test func `Lists every template and name`() {
        let text = ThemeReference.markdown
        for kind in TemplateKind.allCases {
            #expect(text.contains("\n## \(kind.file)\n"))
            for name in kind.names { #expect(text.contains("\n| `\(name.name)` | ")) }
        }
        #expect(text.contains("| `extra` | free | "))
        #expect(text.contains("| `tags[].title` | text | "))
    }

    @Test func `Says what each name stands for`() {
        func check(_ names: [TemplateName]) {
            for name in names {
                #expect(!name.meaning.isEmpty)
                #expect(!name.meaning.contains("\n") && !name.meaning.contains("|"))
                check(name.children)
            }
        }
        for kind in TemplateKind.allCases { check(kind.names) }
    }
}
