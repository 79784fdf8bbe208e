import Testing

@testable import Templates

@Suite struct TemplateParserTests {
    private func tag(_ name: String, _ offset: Int) -> TemplateTag { TemplateTag(name: name, offset: offset) }

    @Test func `Reads every kind of tag`() throws {
        let nodes = try TemplateParser.nodes(
            in: "a {{b}}{{{c}}}{{& d }}{{#e}}{{.}}{{/e}}{{^f}}g{{/f}}{{> h/i }}{{! j }}{{$k}}{{l.m-n_o}}{{/k}}"
        )
        #expect(
            nodes == [
                .text("a "),
                .variable(tag("b", 4), isEscaped: true),
                .variable(tag("c", 10), isEscaped: false),
                .variable(tag("d", 18), isEscaped: false),
                .section(tag("e", 25), isInverted: false, [.variable(tag(".", 30), isEscaped: true)]),
                .section(tag("f", 42), isInverted: true, [.text("g")]),
                .partial(tag("h/i", 56), indentation: "", overrides: []),
                .block(tag("k", 73), indentation: "", [.variable(tag("l.m-n_o", 78), isEscaped: true)]),
            ]
        )
    }

    @Test func `Reads layouts with their blocks`() throws {
        #expect(
            try TemplateParser.nodes(in: "{{<a}} {{! c }} {{$b}}x{{/b}} {{/a}}") == [
                .partial(tag("a", 3), indentation: "", overrides: [.block(tag("b", 19), indentation: "", [.text("x")])])
            ]
        )
    }

    @Test(arguments: [
        "{{<a}}{{b}}{{/a}}", "{{<a}}{{#b}}{{/b}}{{/a}}", "{{<a}}{{> b}}{{/a}}", "{{<a}}{{<b}}{{/b}}{{/a}}",
    ])
    func `Refuses tags between the blocks of a layout`(text: String) {
        #expect(throws: TemplateParser.Fault.self) { try TemplateParser.nodes(in: text) }
    }

    @Test func `Counts offsets in bytes`() throws {
        #expect(
            try TemplateParser.nodes(in: "é😀{{\n\ta\n}}") == [.text("é😀"), .variable(tag("a", 10), isEscaped: true)]
        )
    }

    @Test(arguments: ["", "teks", "{ {a} }", "}}", "  ", "a\n  \nb", "{{! a }}b{{!}}", "{{!\n{{a\n}}"])
    func `Finds only text in plain text`(text: String) throws {
        let isText = try TemplateParser.nodes(in: text).allSatisfy { if case .text = $0 { true } else { false } }
        #expect(isText)
    }

    @Test func `Ends for long texts`() throws {
        #expect(throws: TemplateParser.Fault.tagNotClosed(offset: 0)) {
            try TemplateParser.nodes(in: String(repeating: "{{ ", count: 50_000))
        }
        #expect(try TemplateParser.nodes(in: String(repeating: "{{a}}", count: 20_000)).count == 20_000)
    }
}
