import Diagnostics
import Testing

@testable import Templates

/// A view whose names a test chooses.
private struct Sample: TemplateView {
    var people: [String] = ["Ani", "Budi"]
    var extra: [String: TemplateValue] = [:]

    static let names = NameTable<Sample>([
        .text("name", "") { _ in "<b> & \"co\"" },
        .text("empty", "") { _ in "" },
        .html("html", "") { _ in "<i>x</i>\n" },
        .flag("yes", "") { _ in true },
        .flag("no", "") { _ in false },
        .group("place", "") { _ in Place() },
        .group("nowhere", "") { _ -> Place? in nil },
        .list("people", "") { $0.people.map(Person.init) },
        .free("extra", "") { .mapping($0.extra) },
    ])
}

private struct Place: TemplateView {
    static let names = NameTable<Place>([
        .text("city", "") { _ in "Lubuklinggau" },
        .text("name", "") { _ in "inner" },
        .list("streets", "") { _ in [Person("Jalan A")] },
    ])
}

private struct Person: TemplateView {
    let name: String
    init(_ name: String) { self.name = name }
    static let names = NameTable<Person>([.text("name", "") { $0.name }])
}

@Suite struct TemplateRendererTests {
    private func render(
        _ template: String,
        _ partials: [String: String] = [:],
        _ view: Sample = Sample()
    ) throws -> String {
        let texts = partials.merging(["page": template]) { first, _ in first }
        let sources = texts.map { ($0.key, SourceText(path: $0.key, text: $0.value)) }
        return try CompiledTemplates(Dictionary(uniqueKeysWithValues: sources)).render("page", view)
    }

    @Test(arguments: [
        // Interpolation
        ("{{name}}|{{{name}}}|{{&name}}", "&lt;b&gt; &amp; &quot;co&quot;|<b> & \"co\"|<b> & \"co\""),
        ("[{{empty}}{{nowhere}}{{nowhere.city}}{{place}}{{people}}]", "[]"),
        ("{{place.city}} {{yes}}", "Lubuklinggau true"),
        ("  {{place.city}}  \n", "  Lubuklinggau  \n"),
        // Sections
        ("{{#yes}}a{{/yes}}{{#no}}b{{/no}}{{^yes}}c{{/yes}}{{^no}}d{{/no}}", "ad"),
        ("{{#empty}}a{{/empty}}{{^empty}}b{{/empty}}{{#nowhere}}c{{/nowhere}}{{^nowhere}}d{{/nowhere}}", "bd"),
        ("{{#people}}{{name}};{{/people}}", "Ani;Budi;"),
        (
            "{{#place}}{{name}} in {{city}}, {{#people}}{{name}}{{city}}{{/people}}{{/place}}",
            "inner in Lubuklinggau, AniLubuklinggauBudiLubuklinggau"
        ),
        ("{{#place.city}}{{.}} {{place.name}}{{/place.city}}", "Lubuklinggau inner"),
        ("{{#place.streets}}{{name}}{{/place.streets}}", "Jalan A"),
        // Standalone tags
        ("a\n{{#yes}}\nb\n{{/yes}}\nc", "a\nb\nc"),
        ("a\n  {{#yes}}  \n  b\n  {{/yes}}  \nc", "a\n  b\nc"),
        ("a {{#yes}}\nb\n{{/yes}} c", "a \nb\n c"),
        ("{{! x }}\na {{! y }} b\n  {{! z }}\nc", "a  b\nc"),
        ("{{#no}}\n{{/no}}", ""),
        ("a\n  ", "a\n  "),
    ])
    func `Renders the core of mustache`(template: String, text: String) throws {
        #expect(try render(template) == text)
    }

    @Test(arguments: [
        ("[{{>a}}]", "{{place.city}}", "[Lubuklinggau]"),
        ("{{#people}}{{>a}}{{/people}}", "{{name}},", "Ani,Budi,"),
        (" {{>a}}\n<", "x\ny\n", " x\n y\n<"),
        // Only the template's own lines are indented, not those of a value.
        ("  {{>a}}\n", "<\n{{{html}}}>\n", "  <\n  <i>x</i>\n  >\n"),
        ("- {{>a}}\n", "x\ny", "- x\ny\n"),
        ("{{>none}}a", "", "a"),
    ])
    func `Includes partials`(template: String, partial: String, text: String) throws {
        #expect(try render(template, ["a": partial]) == text)
    }

    @Test func `Lays a page out by the blocks of a layout`() throws {
        let layout = "<{{$title}}none{{/title}}>\n{{$main}}\nempty\n{{/main}}\n"
        #expect(try render("{{<layout}}{{/layout}}", ["layout": layout]) == "<none>\nempty\n")
        let page =
            "{{<layout}}\n{{$title}}{{place.city}}{{/title}}\n  {{$main}}\n    a\n      b\n  {{/main}}\n{{/layout}}"
        #expect(try render(page, ["layout": layout]) == "<Lubuklinggau>\na\n  b\n")
    }

    @Test func `Lets the outer layout win`() throws {
        let partials = [
            "base": "{{$a}}1{{/a}}{{$b}}2{{/b}}{{$c}}3{{/c}}", "middle": "{{<base}}{{$a}}4{{/a}}{{$b}}5{{/b}}{{/base}}",
        ]
        #expect(try render("{{<middle}}{{$a}}6{{/a}}{{/middle}}", partials) == "653")
    }

    @Test func `Offers what an author puts under extra`() throws {
        let extra: [String: TemplateValue] = [
            "text": .text("<x>"), "flag": .flag(false), "list": .list([.text("a"), .text("b")]),
            "group": .mapping(["deep": .text("d")]),
        ]
        let template =
            "{{extra.text}}{{#extra.flag}}no{{/extra.flag}}{{#extra.list}}[{{.}}]{{/extra.list}}{{extra.group.deep}}{{extra.none}}"
        #expect(try render(template, [:], Sample(extra: extra)) == "&lt;x&gt;[a][b]d")
    }

    @Test(arguments: [
        ("<a href=\"x\">Jum'at & Sabtu</a>", "&lt;a href=&quot;x&quot;&gt;Jum&#39;at &amp; Sabtu&lt;/a&gt;"),
        // Swift takes a sign and a combining accent for one character; a browser ends the attribute at the sign.
        ("x\"\u{301} onclick=y", "x&quot;\u{301} onclick=y"),
        ("<\u{338}&\u{20DD}", "&lt;\u{338}&amp;\u{20DD}"),
        ("a\u{0}\u{1}b\tc\r\nd", "ab\tc\r\nd"),
    ])
    func `Escapes every sign that means something in HTML`(value: String, html: String) throws {
        let text = try render("{{extra.a}}", [:], Sample(extra: ["a": .text(value)]))
        // Characters that are equal to Swift may be different to a browser.
        #expect(Array(text.unicodeScalars) == Array(html.unicodeScalars))
    }
}
