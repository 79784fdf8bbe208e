import Diagnostics
import Rendering
import TestSupport
import Testing

@Suite struct BadTemplateTests {
    @Test(arguments: [
        "é {{title}}\n<p>⟦bad-template⟧{{title", "⟦bad-template⟧{{{title}}", "{{#⟦bad-template⟧tags}}x",
        "x{{/⟦bad-template⟧tags}}",
        "{{#tags}}{{title}}{{/⟦bad-template⟧tag}}", "{{^⟦bad-template⟧tags}}", "{{$⟦bad-template⟧isi}}",
        "{{<⟦bad-template⟧layout}}",
        "{{=⟦bad-template⟧<%=}}", "{{%⟦bad-template⟧TRANSFORM}}", "{{ ⟦bad-template⟧a b }}", "{{⟦bad-template⟧}}",
        "{{⟦bad-template⟧a..b}}",
        "{{⟦bad-template⟧title.}}", "{{#⟦bad-template⟧upper(title)}}{{/upper(title)}}", "{{>⟦bad-template⟧*nama}}",
    ])
    func `Points into the template`(text: String) async throws {
        let result = try await themed(template(.article, "").mapValues { _ in text }).loadTheme()
        #expect(result.surprises.filter { !$0.contains("[missing-name]") } == [])
    }

    @Test(arguments: [
        (
            "{{#tags}}", "bagian \"tags\" tidak ditutup\ntutup dengan {{/tags}}",
            "section \"tags\" is not closed\nclose it with {{/tags}}"
        ),
        (
            "{{/tags}}", "\"tags\" ditutup tanpa dibuka\nhapus {{/tags}}",
            "\"tags\" is closed but was not opened\nremove {{/tags}}"
        ),
        (
            "{{#tags}}{{/tag}}", "\"tag\" ditutup, padahal yang terbuka \"tags\"\ntulis {{/tags}}",
            "\"tag\" is closed while \"tags\" is open\nwrite {{/tags}}"
        ),
        ("{{title", "tanda {{ tidak ditutup\ntutup dengan }}", "{{ is not closed\nclose it with }}"),
        (
            "{{a b}}", "\"a b\" bukan nama yang dapat dipakai templat\nnama terdiri atas huruf, angka, _, - dan titik",
            "\"a b\" is not a valid template name\nnames consist of letters, digits, _, - and dots"
        ),
    ])
    func `Says how to mend it`(text: String, indonesian: String, english: String) async throws {
        let result = try await themed(["templates/card.mustache": text]).loadTheme()
        #expect(try result.wording("bad-template") == LocalizedText(id: indonesian, en: english))
    }

    @Test func `Finds partials that put themselves in`() async throws {
        let result = try await themed([
            "templates/card.mustache": "{{> a}}", "templates/a.mustache": "x\n{{> b}}",
            "templates/b.mustache": "é {{> ⟦bad-template⟧a}}",
        ]).loadTheme()
        #expect(result.surprises == [])
        #expect(try result.fault("bad-template").message.id == "potongan \"a\" menyisipkan dirinya sendiri")
    }

    @Test func `Refuses sections that are nested too deep`() async throws {
        let text = String(repeating: "{{#title}}", count: 10_000)
        let result = try await themed(["templates/card.mustache": text]).loadTheme()
        #expect(try result.fault("bad-template").message.en == "sections are nested too deeply")
    }

    @Test func `Reads templates that nobody uses`() async throws {
        let result = try await themed(["templates/lama.mustache": "{{#⟦bad-template⟧x}}"]).loadTheme()
        #expect(result.surprises == [])
    }
}
