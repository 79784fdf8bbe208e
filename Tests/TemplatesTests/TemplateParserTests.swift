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
                .text("a ", startsLine: true),
                .variable(tag("b", 4), isEscaped: true),
                .variable(tag("c", 10), isEscaped: false),
                .variable(tag("d", 18), isEscaped: false),
                .section(tag("e", 25), isInverted: false, [.variable(tag(".", 30), isEscaped: true)]),
                .section(tag("f", 42), isInverted: true, [.text("g", startsLine: false)]),
                .partial(tag("h/i", 56), indentation: "", overrides: []),
                .block(tag("k", 73), indentation: "", [.variable(tag("l.m-n_o", 78), isEscaped: true)]),
            ]
        )
    }

    @Test func `Reads layouts with their blocks`() throws {
        let block = TemplateNode.block(tag("b", 19), indentation: "", [.text("x", startsLine: false)])
        #expect(
            try TemplateParser.nodes(in: "{{<a}} {{! c }} {{$b}}x{{/b}} {{/a}}") == [
                .partial(tag("a", 3), indentation: "", overrides: [block])
            ]
        )
    }

    @Test(arguments: [
        "{{<a}}{{b}}{{/a}}", "{{<a}}{{#b}}{{/b}}{{/a}}", "{{<a}}{{> b}}{{/a}}", "{{<a}}{{<b}}{{/b}}{{/a}}",
    ])
    func `Refuses tags between the blocks of a layout`(text: String) throws {
        let offset = try #require(text.utf8.firstIndex(of: UInt8(ascii: "b"))).utf16Offset(in: text)
        #expect(throws: TemplateParser.Fault.outsideBlocks(tag("b", offset))) { try TemplateParser.nodes(in: text) }
    }

    @Test func `Counts offsets in bytes`() throws {
        #expect(
            try TemplateParser.nodes(in: "é😀{{\n\ta\n}}") == [
                .text("é😀", startsLine: true), .variable(tag("a", 10), isEscaped: true),
            ]
        )
    }

    @Test(arguments: [
        "", "teks", "{ {a} }", "}}", "  ", "a\n  \nb", "{{! a }}b{{!}}", "{{!\n{{a\n}}", "{{=a b=}}{{c}}",
    ])
    func `Finds only text in plain text`(text: String) throws {
        let isText = try TemplateParser.nodes(in: text).allSatisfy { if case .text = $0 { true } else { false } }
        #expect(isText)
    }

    @Test(arguments: [
        ("{{ a", TemplateParser.Fault.tagNotClosed(offset: 0)),
        ("{{{a}}", .tagNotClosed(offset: 0)),
        ("{{=<% %>}}", .tagNotClosed(offset: 0)),
        ("{{#a}}", .sectionNotClosed(TemplateTag(name: "a", offset: 3))),
        ("{{<a}}", .sectionNotClosed(TemplateTag(name: "a", offset: 3))),
        ("{{/a}}", .closedWithoutOpening(TemplateTag(name: "a", offset: 3))),
        (
            "{{#a}}{{/b}}",
            .closedOutOfOrder(TemplateTag(name: "b", offset: 9), open: TemplateTag(name: "a", offset: 3))
        ),
        ("{{%PRAGMA}}", .unsupported(TemplateTag(name: "PRAGMA", offset: 3))),
        ("{{>*a}}", .unsupported(TemplateTag(name: "*a", offset: 3))),
        ("{{a b}}", .unsupported(TemplateTag(name: "a b", offset: 2))),
        ("{{a..b}}", .unsupported(TemplateTag(name: "a..b", offset: 2))),
        ("{{}}", .unsupported(TemplateTag(name: "", offset: 2))),
        ("{{=a=}}", .unsupported(TemplateTag(name: "a", offset: 3))),
        ("{{=a b c=}}", .unsupported(TemplateTag(name: "a b c", offset: 3))),
        ("{{uppercased(a)}}", .function(TemplateTag(name: "uppercased(a)", offset: 2))),
        ("{{#wrap(a)}}{{/wrap(a)}}", .function(TemplateTag(name: "wrap(a)", offset: 3))),
        ("{{a | upper}}", .function(TemplateTag(name: "a | upper", offset: 2))),
    ])
    func `Refuses what no template can hold`(text: String, fault: TemplateParser.Fault) {
        #expect(throws: fault) { try TemplateParser.nodes(in: text) }
    }

    @Test func `Ends for long texts`() throws {
        #expect(throws: TemplateParser.Fault.tagNotClosed(offset: 0)) {
            try TemplateParser.nodes(in: String(repeating: "{{ ", count: 50_000))
        }
        #expect(try TemplateParser.nodes(in: String(repeating: "a{{a}}", count: 20_000)).count == 40_000)
        let deep = String(repeating: "{{#a}}", count: 20_000) + String(repeating: "{{/a}}", count: 20_000)
        #expect(throws: TemplateParser.Fault.self) { try TemplateParser.nodes(in: deep) }
    }
}
