import Diagnostics
import Synchronization
import Testing

@testable import Templates

/// A view whose names a test chooses.
private struct Sample: TemplateView {
    var people: [String] = ["Ani", "Budi"]
    var extra: [String: FreeData] = [:]

    static let names = NameTable<Sample>([
        .text("name", "") { _ in "<b> & \"co\"" },
        .text("empty", "") { _ in "" },
        .html("html", "") { _ in "<i>x</i>\n" },
        .html("bytes", "") { _ in Array("<u>é</u>".utf8) },
        .flag("yes", "") { _ in true },
        .flag("no", "") { _ in false },
        .group("place", "") { _ in Place() },
        .group("nowhere", "") { _ -> Place? in nil },
        .list("people", "") { $0.people.map(Person.init) },
        .texts("heading", "", [("one", ""), ("two", "")]) { $1 == "one" ? "Satu" : "" },
        .groups("column", "", [("ani", ""), ("none", "")]) { $1 == "ani" ? Person("Ani") : nil },
        .free("extra", "") { .group($0.extra) },
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

/// Counts how often a template asks for its word.
private final class Counted: TemplateView {
    let count = Mutex(0)

    static let names = NameTable<Counted>([
        .text("word", "") { view in
            view.count.withLock { $0 += 1 }
            return "kata"
        }
    ])
}

@Suite struct TemplateRendererTests {
    private func compiled(_ template: String, _ partials: [String: String] = [:]) -> CompiledTemplates {
        let themed = ["t": ["word": "a & b", "none": ""]]
        return compile(template, partials, offering: Sample.names, themed: themed)
    }

    private func render(
        _ template: String,
        _ partials: [String: String] = [:],
        _ view: Sample = Sample()
    ) throws -> String {
        try compiled(template, partials).text(view, Sample.names)
    }

    @Test(arguments: [
        ("{{name}}|{{{name}}}|{{&name}}", "&lt;b&gt; &amp; &quot;co&quot;|<b> & \"co\"|<b> & \"co\""),
        ("{{{bytes}}} {{bytes}}", "<u>é</u> &lt;u&gt;é&lt;/u&gt;"),
        ("[{{empty}}{{nowhere}}{{nowhere.city}}{{place}}{{people}}]", "[]"),
        ("{{place.city}} {{yes}} {{outside}}", "Lubuklinggau true outer"),
        ("{{#yes}}a{{/yes}}{{#no}}b{{/no}}{{^yes}}c{{/yes}}{{^no}}d{{/no}}", "ad"),
        ("{{#empty}}a{{/empty}}{{^empty}}b{{/empty}}{{#nowhere}}c{{/nowhere}}{{^nowhere}}d{{/nowhere}}", "bd"),
        ("{{#bytes}}a{{/bytes}}{{^html}}b{{/html}}", "a"),
        ("{{#people}}{{name}};{{/people}}{{^people}}-{{/people}}", "Ani;Budi;"),
        (
            "{{#place}}{{name}} in {{city}}, {{#people}}{{name}}{{city}}{{/people}} {{name}}{{/place}}",
            "inner in Lubuklinggau, AniLubuklinggauBudiLubuklinggau inner"
        ),
        (
            "{{#people}}{{name}}{{#place}}{{name}}{{#people}}({{name}}){{/people}}{{/place}} {{/people}}",
            "Aniinner(Ani)(Budi) Budiinner(Ani)(Budi) "
        ),
        ("{{#people}}{{#people}}{{name}}{{/people}}{{name}}|{{/people}}", "AniBudiAni|AniBudiBudi|"),
        ("{{#has_people}}<{{#people}}{{name}}{{/people}}>{{/has_people}}{{^has_people}}-{{/has_people}}", "<AniBudi>"),
        ("{{#place.has_streets}}a{{/place.has_streets}}{{#has_place}}b{{/has_place}}{{#has_name}}c{{/has_name}}", "a"),
        ("{{#place.city}}{{.}} {{place.name}}{{/place.city}}", "Lubuklinggau inner"),
        ("{{#place.streets}}{{name}}{{/place.streets}}", "Jalan A"),
        ("{{#people}}[{{.}}]{{/people}}", "[][]"),
        ("{{heading.one}}{{heading.two}}{{#heading}}{{one}}{{/heading}}", "SatuSatu"),
        (
            "{{column.ani.name}}{{column.none.name}}{{#column}}{{#ani}}{{name}}{{/ani}}{{^none}}-{{/none}}{{/column}}",
            "AniAni-"
        ),
    ])
    func `Renders what views offer`(template: String, text: String) throws {
        #expect(try render(template) == text)
    }

    @Test func `Asks once for a value that a section depends on and inserts`() throws {
        let view = Counted()
        let template = compile("{{#word}}{{word}}{{/word}}{{^word}}-{{/word}}", offering: Counted.names)
        #expect(try template.text(view, Counted.names) == "kata")
        #expect(view.count.withLock { $0 } == 1)
    }

    @Test(arguments: [
        ("{{t.word}}|{{{t.word}}}", "a &amp; b|a & b"),
        (
            "{{#t.word}}({{.}}){{/t.word}}{{^t.word}}-{{/t.word}}{{#t.none}}x{{/t.none}}{{^t.none}}y{{/t.none}}",
            "(a &amp; b)y"
        ),
        ("{{#people}}{{t.word}}{{/people}}{{#extra.a}}{{t.word}}{{/extra.a}}", "a &amp; ba &amp; ba &amp; b"),
    ])
    func `Writes the words of the theme while it compiles`(template: String, text: String) throws {
        #expect(try render(template, [:], Sample(extra: ["a": ["t": ["word": "x"]]])) == text)
    }

    @Test(arguments: [
        ("{{extra.text}}", "&lt;x&gt;"),
        ("{{#extra.flag}}no{{/extra.flag}}{{^extra.flag}}yes{{/extra.flag}}", "yes"),
        ("{{#extra.list}}[{{.}}]{{/extra.list}}{{extra.group.deep}}{{extra.none}}{{extra.none.deep}}", "[a][b]d"),
        // What an author wrote comes before what the page offers, and after what is further inside.
        ("{{#extra.items}}{{name}}{{outside}};{{/extra.items}}", "oneouter;&lt;b&gt; &amp; &quot;co&quot;own;"),
        ("{{#extra.items}}{{#place}}{{name}}{{outside}}{{/place}};{{/extra.items}}", "innerouter;innerown;"),
        ("{{#extra}}{{#place}}{{name}}{{/place}}{{deep}}{{#group}}{{deep}}{{/group}}{{/extra}}", "innerd"),
        // The author's group of a name, and the page's where the author has none.
        ("{{#extra.more}}({{#people}}{{name}}{{n}},{{/people}}){{/extra.more}}", "(x,y,)(Ani,Budi,)"),
        ("{{#extra.more}}({{^people}}none{{/people}}{{#yes}}{{yes}}{{/yes}}){{/extra.more}}", "(true)(true)"),
        ("{{#extra.more}}{{people.x}}{{/extra.more}}", ""),
        ("{{#extra.items}}{{#has_people}}{{outside}}{{/has_people}};{{/extra.items}}", "outer;own;"),
    ])
    func `Offers what an author puts under extra`(template: String, text: String) throws {
        let extra: [String: FreeData] = [
            "text": "<x>", "flag": false, "list": ["a", "b"], "group": ["deep": "d"],
            "items": [["name": "one"], ["outside": "own"]],
            "more": [["people": [["n": "x", "name": ""], ["n": "y", "name": ""]]], ["x": "y"]],
        ]
        let templates = compiled(template)
        #expect(templates.diagnostics == [])
        #expect(try templates.text(Sample(extra: extra), Sample.names) == text)
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

    @Test func `Renders another template in place of one that a theme lacks`() throws {
        let templates = compile(
            "",
            ["other": "{{place.city}}{{unknown}}"],
            offering: Sample.names,
            fallback: "other"
        )
        #expect(templates.diagnostics == [])
        #expect(!templates.has("page"))
        #expect(try templates.text(Sample(), Sample.names) == "Lubuklinggau")
    }
}
