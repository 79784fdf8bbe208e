import Testing

@testable import Templates

@Suite struct TemplateScannerTests {
    @Test func readsEveryKindOfTag() throws {
        let nodes = try TemplateScanner.nodes(
            in: "a {{b}} {{{c}}} {{& d }} {{#e}}{{.}}{{/e}} {{^f}}g{{/f}} {{> h/i }} {{! j }} {{$k}}{{l.m-n_o}}{{/k}}"
        )
        #expect(
            nodes == [
                .variable(TemplateTag(name: "b", offset: 4), isEscaped: true),
                .variable(TemplateTag(name: "c", offset: 11), isEscaped: false),
                .variable(TemplateTag(name: "d", offset: 20), isEscaped: false),
                .section(
                    TemplateTag(name: "e", offset: 28),
                    isInverted: false,
                    [.variable(TemplateTag(name: ".", offset: 33), isEscaped: true)]
                ),
                .section(TemplateTag(name: "f", offset: 46), isInverted: true, []),
                .partial(TemplateTag(name: "h/i", offset: 61), overrides: []),
                .block(
                    TemplateTag(name: "k", offset: 80),
                    [.variable(TemplateTag(name: "l.m-n_o", offset: 85), isEscaped: true)]
                ),
            ]
        )
    }

    @Test func readsLayoutsWithTheirBlocks() throws {
        let nodes = try TemplateScanner.nodes(in: "{{<a}}{{$b}}x{{/b}}{{/a}}")
        #expect(
            nodes == [
                .partial(TemplateTag(name: "a", offset: 3), overrides: [.block(TemplateTag(name: "b", offset: 9), [])])
            ]
        )
    }

    @Test func countsOffsetsInBytes() throws {
        #expect(
            try TemplateScanner.nodes(in: "é😀{{\n\ta\n}}") == [
                .variable(TemplateTag(name: "a", offset: 10), isEscaped: true)
            ]
        )
    }

    @Test(arguments: ["", "teks", "{ {a} }", "}}", "{{! a }} b {{!}}", "{{!\n{{a\n}}"])
    func findsNothingInPlainText(text: String) throws {
        #expect(try TemplateScanner.nodes(in: text).isEmpty)
    }

    @Test func endsForLongTexts() throws {
        #expect(throws: TemplateScanner.Fault.tagNotClosed(offset: 0)) {
            try TemplateScanner.nodes(in: String(repeating: "{{ ", count: 50_000))
        }
        #expect(try TemplateScanner.nodes(in: String(repeating: "{{a}}", count: 20_000)).count == 20_000)
    }
}
