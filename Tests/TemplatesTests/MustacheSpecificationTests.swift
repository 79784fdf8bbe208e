import Templates
import Testing

/// The core modules of the Mustache specification, v1.4: what each of their examples shows.
@Suite struct MustacheSpecificationTests {
    /// A template with values, and what it becomes.
    struct Example: Sendable, CustomTestStringConvertible {
        let template: String
        let data: [String: FreeData]
        let partials: [String: String]
        let text: String

        init(_ template: String, _ data: [String: FreeData], _ partials: [String: String], _ text: String) {
            self.template = template
            self.data = data
            self.partials = partials
            self.text = text
        }

        init(_ template: String, _ data: [String: FreeData], _ text: String) { self.init(template, data, [:], text) }

        init(_ template: String, _ text: String) { self.init(template, [:], [:], text) }

        var testDescription: String { template.debugDescription }
    }

    private func check(_ example: Example) throws {
        let text = try render(example.template, example.data, example.partials)
        // Characters that are equal to Swift may be different to a browser.
        #expect(Array(text.utf8) == Array(example.text.utf8), "\(text.debugDescription)")
    }

    private static let signs: [String: FreeData] = ["signs": "& \" < >"]
    private static let deep: FreeData = ["b": ["c": ["d": ["name": "Ani"]]]]

    @Test(arguments: [
        Example("Salam dari {Mustache}!\n", "Salam dari {Mustache}!\n"),
        Example("Halo, {{kota}}!\n", ["kota": "Kota Contoh"], "Halo, Kota Contoh!\n"),
        Example("{{signs}}", signs, "&amp; &quot; &lt; &gt;"),
        Example("{{{signs}}}", signs, "& \" < >"),
        Example("{{&signs}}", signs, "& \" < >"),
        // Numbers are texts as they are written.
        Example("\"{{a}}\" \"{{{a}}}\" \"{{&a}}\"", ["a": "1.21"], "\"1.21\" \"1.21\" \"1.21\""),
        Example("({{a.x}}) ({{{a.x}}}) ({{&a.x}})", ["a": [:]], "() () ()"),
        Example("{{p.name}} {{#p}}{{name}}{{/p}}", ["p": ["name": "Ani"]], "Ani Ani"),
        Example("{{{p.name}}} {{#p}}{{{name}}}{{/p}}", ["p": ["name": "<Ani>"]], "<Ani> <Ani>"),
        Example("{{&p.name}} {{#p}}{{&name}}{{/p}}", ["p": ["name": "<Ani>"]], "<Ani> <Ani>"),
        Example("{{a.b.c.d.name}}", ["a": deep], "Ani"),
        Example("({{a.b.c}})", ["a": [:]], "()"),
        Example("({{a.b.c.name}})", ["a": ["b": [:]], "c": ["name": "Budi"]], "()"),
        // The first part is looked up as any name, the others in what it leads to.
        Example("{{#a}}{{b.c.d.name}}{{/a}}", ["a": deep, "b": ["c": ["d": ["name": "salah"]]]], "Ani"),
        Example("({{#a}}{{b.c}}{{/a}})", ["a": ["b": [:]], "b": ["c": "salah"]], "()"),
        Example("| {{a}} |", ["a": "---"], "| --- |"),
        Example("| {{{a}}} |", ["a": "---"], "| --- |"),
        Example("| {{&a}} |", ["a": "---"], "| --- |"),
        Example("  {{a}}\n", ["a": "---"], "  ---\n"),
        Example("  {{{a}}}\n", ["a": "---"], "  ---\n"),
        Example("  {{&a}}\n", ["a": "---"], "  ---\n"),
        Example("|{{ a }}|{{{ a }}}|{{& a }}|", ["a": "---"], "|---|---|---|"),
        Example("{{#a}}{{.}}{{{.}}}{{&.}}{{/a}}", ["a": "<"], "&lt;<<"),
    ])
    func `Interpolates`(example: Example) throws { try check(example) }

    @Test(arguments: [
        Example("({{#a}}ya{{/a}})", ["a": true], "(ya)"),
        Example("({{#a}}ya{{/a}})", ["a": false], "()"),
        Example("({{#a.x}}ya{{/a.x}})", ["a": [:]], "()"),
        Example("{{#p}}Halo {{name}}.{{/p}}", ["p": ["name": "Ani"]], "Halo Ani."),
        Example(
            "{{#s}}{{a}}, {{b}}, {{c.d}}{{/s}}",
            ["a": "foo", "b": "salah", "s": ["b": "bar"], "c": ["d": "baz"]],
            "foo, bar, baz"
        ),
        Example("{{#a}}{{.}} adalah {{a}}{{/a}}", ["a": "bar"], "bar adalah bar"),
        Example(
            "{{#tops}}{{#middles}}{{n.low}}{{m}}.{{#bottoms}}{{n.up}}{{m}}{{b}}.{{/bottoms}}{{/middles}}{{/tops}}",
            [
                "tops": [
                    ["n": ["up": "A", "low": "a"], "middles": [["m": "1", "bottoms": [["b": "x"], ["b": "y"]]]]]
                ]
            ],
            "a1.A1x.A1y."
        ),
        Example(
            """
            {{#a}}
            {{one}}
            {{#b}}
            {{one}}{{two}}{{one}}
            {{#c}}
            {{two}}{{three}}{{two}}
            {{#d}}
            {{three}}{{four}}{{three}}
            {{#five}}
            {{one}}{{four}}{{.}}6{{five}}{{one}}
            {{/five}}
            {{four}}
            {{/d}}
            {{three}}
            {{/c}}
            {{two}}
            {{/b}}
            {{one}}
            {{/a}}

            """,
            ["a": ["one": "1"], "b": ["two": "2"], "c": ["three": "3", "d": ["four": "4", "five": "5"]]],
            "1\n121\n232\n343\n145651\n4\n3\n2\n1\n"
        ),
        Example("{{#list}}{{item}}{{/list}}", ["list": [["item": "1"], ["item": "2"], ["item": "3"]]], "123"),
        Example("({{#list}}ada{{/list}})", ["list": []], "()"),
        Example(
            "{{#a}}\n* satu\n{{/a}}\n* {{two}}\n{{#a}}\n* tiga\n{{/a}}\n",
            ["a": true, "two": "dua"],
            "* satu\n* dua\n* tiga\n"
        ),
        Example("| A {{#a}}B {{#a}}C{{/a}} D{{/a}} E |", ["a": true], "| A B C D E |"),
        Example("| A {{#a}}B {{#a}}C{{/a}} D{{/a}} E |", ["a": false], "| A  E |"),
        Example("{{#list}}({{.}}){{/list}}", ["list": ["a", "1", "2.5"]], "(a)(1)(2.5)"),
        Example("{{#list}}({{#.}}{{.}}{{/.}}){{/list}}", ["list": [["1", "2"], ["a", "b"]]], "(12)(ab)"),
        Example("{{#list}}({{.}}{{{.}}}{{&.}}){{/list}}", ["list": ["&", "\"", "<"]], "(&amp;&&)(&quot;\"\")(&lt;<<)"),
        Example(
            "{{#list}}({{#.}}{{n}}{{/.}}){{/list}}",
            ["list": [[["n": "1"], ["n": "2"]], [["n": "3"]]]],
            "(12)(3)"
        ),
        Example("({{#a.b.c}}ada{{/a.b.c}})", ["a": ["b": ["c": true]]], "(ada)"),
        Example("({{#a.b.c}}ada{{/a.b.c}})", ["a": ["b": ["c": false]]], "()"),
        Example("({{#a.b.c}}ada{{/a.b.c}})", ["a": [:]], "()"),
        Example(" | {{#a}}\t|\t{{/a}} | \n", ["a": true], " | \t|\t | \n"),
        Example(" | {{#a}} {{! penting }}\n {{/a}} | \n", ["a": true], " |  \n  | \n"),
        Example(" {{#a}}YA{{/a}}\n {{#a}}BAIK{{/a}}\n", ["a": true], " YA\n BAIK\n"),
        Example("| Ini\n{{#a}}\n|\n{{/a}}\n| Baris\n", ["a": true], "| Ini\n|\n| Baris\n"),
        Example("| Ini\n  {{#a}}\n|\n  {{/a}}\n| Baris\n", ["a": true], "| Ini\n|\n| Baris\n"),
        Example("|\r\n{{#a}}\r\n{{/a}}\r\n|", ["a": true], "|\r\n|"),
        Example("  {{#a}}\n#{{/a}}\n/", ["a": true], "#\n/"),
        Example("#{{#a}}\n/\n  {{/a}}", ["a": true], "#\n/\n"),
        Example("|{{# a }}={{/ a }}|", ["a": true], "|=|"),
    ])
    func `Repeats sections`(example: Example) throws { try check(example) }

    @Test(arguments: [
        Example("({{^a}}tidak{{/a}})", ["a": false], "(tidak)"),
        Example("({{^a}}tidak{{/a}})", ["a": true], "()"),
        Example("({{^a.x}}tidak{{/a.x}})", ["a": [:]], "(tidak)"),
        Example("({{^a}}Halo {{name}}{{/a}})", ["a": ["name": "Ani"]], "()"),
        Example("({{^list}}{{n}}{{/list}})", ["list": [["n": "1"]]], "()"),
        Example("({{^list}}kosong{{/list}})", ["list": []], "(kosong)"),
        Example(
            "{{^a}}\n* satu\n{{/a}}\n* {{two}}\n{{^a}}\n* tiga\n{{/a}}\n",
            ["a": false, "two": "dua"],
            "* satu\n* dua\n* tiga\n"
        ),
        Example("| A {{^a}}B {{^a}}C{{/a}} D{{/a}} E |", ["a": false], "| A B C D E |"),
        Example("| A {{^a}}B {{^a}}C{{/a}} D{{/a}} E |", ["a": true], "| A  E |"),
        Example("({{^a.b.c}}tidak{{/a.b.c}})", ["a": ["b": ["c": true]]], "()"),
        Example("({{^a.b.c}}tidak{{/a.b.c}})", ["a": ["b": ["c": false]]], "(tidak)"),
        Example("({{^a.b.c}}tidak{{/a.b.c}})", ["a": [:]], "(tidak)"),
        Example(" | {{^a}}\t|\t{{/a}} | \n", ["a": false], " | \t|\t | \n"),
        Example(" | {{^a}} {{! penting }}\n {{/a}} | \n", ["a": false], " |  \n  | \n"),
        Example(" {{^a}}TIDAK{{/a}}\n {{^a}}JALAN{{/a}}\n", ["a": false], " TIDAK\n JALAN\n"),
        Example("| Ini\n{{^a}}\n|\n{{/a}}\n| Baris\n", ["a": false], "| Ini\n|\n| Baris\n"),
        Example("| Ini\n  {{^a}}\n|\n  {{/a}}\n| Baris\n", ["a": false], "| Ini\n|\n| Baris\n"),
        Example("|\r\n{{^a}}\r\n{{/a}}\r\n|", ["a": false], "|\r\n|"),
        Example("  {{^a}}\n^{{/a}}\n/", ["a": false], "^\n/"),
        Example("^{{^a}}\n/\n  {{/a}}", ["a": false], "^\n/\n"),
        Example("|{{^ a }}={{/ a }}|", ["a": false], "|=|"),
    ])
    func `Inverts sections`(example: Example) throws { try check(example) }

    @Test(arguments: [
        Example("12345{{! Catatan! }}67890", "1234567890"),
        Example("12345{{!\n  beberapa\n  baris\n}}67890\n", "1234567890\n"),
        Example("Awal.\n{{! Catatan! }}\nAkhir.\n", "Awal.\nAkhir.\n"),
        Example("Awal.\n  {{! Catatan! }}\nAkhir.\n", "Awal.\nAkhir.\n"),
        Example("|\r\n{{! Catatan }}\r\n|", "|\r\n|"),
        Example("  {{! tetap sendirian }}\n!", "!"),
        Example("!\n  {{! tetap sendirian }}", "!\n"),
        Example("Awal.\n{{!\nsesuatu\n}}\nAkhir.\n", "Awal.\nAkhir.\n"),
        Example("Awal.\n  {{!\n    sesuatu\n  }}\nAkhir.\n", "Awal.\nAkhir.\n"),
        Example("  12 {{! 34 }}\n", "  12 \n"),
        Example("12345 {{! Catatan! }} 67890", "12345  67890"),
        Example("{{! a }}{{a}}", ["a": "nilai"], "nilai"),
    ])
    func `Leaves out comments`(example: Example) throws { try check(example) }

    @Test(arguments: [
        Example("{{=<% %>=}}(<%a%>)", ["a": "Hei!"], "(Hei!)"),
        Example("({{=[ ]=}}[a])", ["a": "Jadi!"], "(Jadi!)"),
        Example(
            "[\n{{#s}}\n  {{a}}\n  |a|\n{{/s}}\n\n{{= | | =}}\n|#s|\n  {{a}}\n  |a|\n|/s|\n]\n",
            ["s": true, "a": "isi"],
            "[\n  isi\n  |a|\n\n  {{a}}\n  isi\n]\n"
        ),
        Example(
            "[\n{{^s}}\n  {{a}}\n  |a|\n{{/s}}\n\n{{= | | =}}\n|^s|\n  {{a}}\n  |a|\n|/s|\n]\n",
            ["s": false, "a": "isi"],
            "[\n  isi\n  |a|\n\n  {{a}}\n  isi\n]\n"
        ),
        Example("[ {{>p}} ]\n{{= | | =}}\n[ |>p| ]\n", ["a": "ya"], ["p": ".{{a}}."], "[ .ya. ]\n[ .ya. ]\n"),
        Example(
            "[ {{>p}} ]\n[ .{{a}}.  .|a|. ]\n",
            ["a": "ya"],
            ["p": ".{{a}}. {{= | | =}} .|a|."],
            "[ .ya.  .ya. ]\n[ .ya.  .|a|. ]\n"
        ),
        Example("| {{=@ @=}} |", "|  |"),
        Example(" | {{=@ @=}}\n", " | \n"),
        Example("Awal.\n{{=@ @=}}\nAkhir.\n", "Awal.\nAkhir.\n"),
        Example("Awal.\n  {{=@ @=}}\nAkhir.\n", "Awal.\nAkhir.\n"),
        Example("|\r\n{{= @ @ =}}\r\n|", "|\r\n|"),
        Example("  {{=@ @=}}\n=", "="),
        Example("=\n  {{=@ @=}}", "=\n"),
        Example("|{{= @   @ =}}|", "||"),
        Example("{{=<% %>=}}<%& a %><%={{ }}=%>{{{a}}}", ["a": "<"], "<<"),
    ])
    func `Changes delimiters`(example: Example) throws { try check(example) }

    @Test(arguments: [
        Example("({{>p}})", [:], ["p": "dari potongan"], "(dari potongan)"),
        Example("({{>p}})", "()"),
        Example("({{>p}})", ["a": "isi"], ["p": "*{{a}}*"], "(*isi*)"),
        Example(
            "{{>n}}",
            ["a": "X", "nodes": [["a": "Y", "nodes": []], ["a": "Z", "nodes": [["a": "W", "nodes": []]]]]],
            ["n": "{{a}}<{{#nodes}}{{>n}}{{/nodes}}>"],
            "X<Y<>Z<W<>>>"
        ),
        Example("{{#a}}{{>p}}{{/a}}", ["a": ["b": "c"]], ["p": "{{b}}"], "c"),
        Example("| {{>p}} |", [:], ["p": "\t|\t"], "| \t|\t |"),
        Example("  {{a}}  {{> p}}\n", ["a": "|"], ["p": ">\n>"], "  |  >\n>\n"),
        Example("|\r\n{{>p}}\r\n|", [:], ["p": ">"], "|\r\n>|"),
        Example("  {{>p}}\n>", [:], ["p": ">\n>"], "  >\n  >>"),
        Example(">\n  {{>p}}", [:], ["p": ">\n>"], ">\n  >\n  >"),
        // The lines of a partial are indented, those of a value are not.
        Example("\\\n {{>p}}\n/\n", ["a": "<\n->"], ["p": "|\n{{{a}}}\n|\n"], "\\\n |\n <\n->\n |\n/\n"),
        Example(" {{>p}}\n", ["a": "x\n"], ["p": "{{{a}}}b{{{a}}}c\n"], " x\nbx\nc\n"),
        Example("  {{>p}}\n", [:], ["p": "a\n {{>q}}\nb\n", "q": "c\nd\n"], "  a\n   c\n   d\n  b\n"),
        Example("|{{> p }}|", [:], ["p": "[]"], "|[]|"),
    ])
    func `Includes partials`(example: Example) throws { try check(example) }
}
