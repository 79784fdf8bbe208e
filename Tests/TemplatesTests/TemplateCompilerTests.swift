import Diagnostics
import Testing

@testable import Templates

private struct Page: TemplateView {
    var count = 1
    static let names = NameTable<Page>([
        .text("title", "") { _ in "Judul" },
        .list("items", "") { $0.items },
        .free("extra", "") { _ in ["a": ["b": "c"]] },
    ])
    var items: [Item] { Array(repeating: Item(), count: count) }
}

private struct Item: TemplateView {
    static let names = NameTable<Item>([.text("word", "") { _ in "kata" }])
}

@Suite struct TemplateCompilerTests {
    /// The faults of templates: file, line and column, and the message.
    private func faults(_ template: String, _ partials: [String: String] = [:]) -> [String] {
        compile(template, partials, offering: Page.names, themed: ["t": ["word": ""]]).diagnostics.map {
            "\($0.location.path):\($0.location.line):\($0.location.column) \($0.rule.id): \($0.message.en)"
        }
    }

    @Test(arguments: [
        ("{{titel}}", "1:3 unknown-name: name \"titel\" is not offered here"),
        ("a\n  {{#items}}{{wrd}}{{/items}}", "2:15 unknown-name: name \"wrd\" is not offered here"),
        ("{{#items}}{{title.x}}{{/items}}", "1:13 unknown-name: name \"title.x\" is not offered here"),
        ("{{t.wrd}}", "1:3 unknown-name: name \"t.wrd\" is not offered here"),
        ("{{#nothing}}{{title}}{{/nothing}}", "1:4 unknown-name: name \"nothing\" is not offered here"),
        (
            "{{^t.word}}{{/t.word}}{{#t.word}}{{titel}}{{/t.word}}",
            "1:36 unknown-name: name \"titel\" is not offered here"
        ),
        ("{{#extra.a}}{{b}}{{c}}{{t.x}}{{/extra.a}}", "1:25 unknown-name: name \"t.x\" is not offered here"),
        ("{{> p}}", "1:5 missing-partial: there is no partial \"p\" in templates/"),
        ("{{title | upper}}", "1:3 bad-template: \"title | upper\" calls a function; templates use names only"),
    ])
    func `Reports faults at their place`(template: String, fault: String) {
        #expect(faults(template) == ["page.mustache:" + fault])
    }

    @Test func `Checks partials and blocks where they are shown`() {
        let partials = ["p": "{{word}}", "l": "{{#items}}{{$a}}{{/a}}{{/items}}{{$b}}{{typo}}{{/b}}"]
        #expect(faults("{{#items}}{{> p}}{{/items}}", partials) == [])
        #expect(faults("{{> p}}", partials) == ["p.mustache:1:3 unknown-name: name \"word\" is not offered here"])
        let typo = "l.mustache:1:41 unknown-name: name \"typo\" is not offered here"
        #expect(faults("{{<l}}{{$a}}{{word}}{{/a}}{{$b}}x{{/b}}{{/l}}", partials) == [typo])
        // A block that the layout does not have is checked where it is written.
        let unused = "page.mustache:1:15 unknown-name: name \"wrd\" is not offered here"
        #expect(faults("{{<l}}{{$z}}{{wrd}}{{/z}}{{/l}}", partials) == [typo, unused])
    }

    @Test(arguments: [
        ["p": "{{> p}}"], ["p": "{{> q}}", "q": "{{> p}}"], ["p": "  {{> p}}\n"], ["p": "{{#items}}{{> p}}{{/items}}"],
        ["p": "{{<p}}{{$a}}{{/a}}{{/p}}"], ["p": "{{$a}}{{/a}}{{<p}}{{$a}}{{> p}}{{/a}}{{/p}}"],
    ])
    func `Refuses partials that include themselves without end`(partials: [String: String]) {
        let faults = faults("{{> p}}", partials)
        #expect(!faults.isEmpty)
        #expect(faults.allSatisfy { $0.hasSuffix("includes itself") })
    }

    @Test(arguments: ["{{> NEXT}}{{> NEXT}}", "{{> NEXT}}\n {{> NEXT}}\n", "{{#items}}{{> NEXT}}{{/items}}{{> NEXT}}"])
    func `Refuses partials that multiply`(pattern: String) {
        var partials = ["p30": "x"]
        for level in 0..<30 { partials["p\(level)"] = pattern.replacing("NEXT", with: "p\(level + 1)") }
        let faults = faults("{{> p0}}", partials)
        #expect(faults.count == 1)
        #expect(faults.allSatisfy { $0.hasSuffix("one page includes more than 10,000 partials") })
    }

    @Test(arguments: [("{{> p29}}", true), ("{{> p25}}", true), ("{{> p1}}", false)])
    func `Accepts partials that a page has room for`(template: String, isAccepted: Bool) {
        var partials = ["p30": "x"]
        for level in 0..<30 { partials["p\(level)"] = "{{> p\(level + 1)}}{{> p\(level + 1)}}" }
        #expect(faults(template, partials).isEmpty == isAccepted)
    }

    @Test func `Stops a page without end`() {
        let depth = 8
        let template = String(repeating: "{{#items}}", count: depth) + String(repeating: "{{/items}}", count: depth)
        var templates = compile(template, offering: Page.names)
        templates.stepLimit = 100_000
        #expect(templates.diagnostics == [])
        #expect(throws: TemplateOverflow(path: "page.mustache")) {
            try templates.text(Page(count: 100), Page.names)
        }
        #expect(throws: Never.self) { try templates.text(Page(count: 2), Page.names) }
    }

    @Test func `Stops a partial that an author nests without end`() {
        // The section looks the same name up in the page again, each time.
        let templates = compile("{{> p}}", ["p": "{{#extra.a}}{{> p}}{{/extra.a}}"], offering: Page.names)
        #expect(templates.diagnostics == [])
        #expect(throws: TemplateOverflow(path: "page.mustache")) { try templates.text(Page(), Page.names) }
    }
}
