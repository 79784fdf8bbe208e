import Diagnostics
import HTMLReading
import Testing

/// What pages hide is left out and quoted, and every text that people read or hear is in the Markdown or left out by name.
@Suite struct HiddenPartsTests {
    @Test(arguments: [
        "<p>Isi<sup><a href='#cmnt1' id=cmnt_ref1>[a]</a></sup>.</p><div><p><a href='#cmnt_ref1' id=cmnt1>[a]</a>Rahasia</p></div>",
        """
        <p>Isi<span class=MsoCommentReference><a class=msocomanchor href='#_msocom_1'>[BS1]</a></span><del cite='mailto:B'>x</del>.</p>
        <div style='mso-element:comment-list'><hr class=msocomoff><div class=msocomtxt><p><a class=msocomoff href='#_msoanchor_1'>[BS1]</a>Rahasia</p></div></div>
        """,
        "<p>Isi<a class=sdcomment name=sdcommentanc1 href='#sdcommentsym1'></a>.</p><div id=comment1><p><a href='#sdcommentanc1'>[1]</a>Rahasia</p></div>",
    ])
    func `Comments of editors are left out, and their words are named`(html: String) {
        let converted = HTMLToMarkdown().convert(html)
        #expect(converted.markdown == "Isi.\n")
        #expect(converted.leftOut.contains { $0.contains("Rahasia") })
    }

    @Test func `A part that begins with another link, and words that a page strikes out, stay`() {
        let html = "<div><a href='#bab'>Bab</a> <del>lama</del> <span class=MsoCommentReference>baru</span></div>"
        #expect(HTMLToMarkdown().convert(html).markdown == "Bab ~~lama~~ baru\n")
        let links = "<p><a href='#cmnt-form'>Tulis</a> <a href='#cmnts'>komentar</a></p>"
        #expect(HTMLToMarkdown().convert(links).markdown == "Tulis komentar\n")
        let box = "<div><div><p><a href='#cmnt_ref1'>[a]</a>Cek</p></div><p>Isi.</p></div>"
        #expect(HTMLToMarkdown().convert(box).markdown == "Isi.\n")
    }

    @Test(arguments: [
        #"class="d-none""#, #"class="row visually-hidden""#, #"class="sr-only""#, #"class="screen-reader-text""#,
        "hidden",
        #"style="display:none""#, #"style="DISPLAY : none !important""#, #"style="visibility:hidden""#,
        #"style="opacity:0""#,
        #"style="opacity: 0.0;""#, #"style="position:absolute; left:-9999px""#, #"style="text-indent:-999em""#,
        #"style="font-size:0""#, #"style="height:1px;width:1px;overflow:hidden""#, #"style="clip: rect(0 0 0 0)""#,
        #"style="clip-path: inset(50%)""#, #"style="transform: scale(0)""#,
    ])
    func `A hidden part is left out and quoted`(attribute: String) {
        let converted = HTMLToMarkdown().convert(
            "<p>Terbuka.</p><div \(attribute)>Kata <b>rahasia_dapur</b> \"dua\"</div>"
        )
        #expect(converted.markdown == "Terbuka.\n")
        #expect(
            converted.notes.map(\.id) == ["bagian yang tersembunyi dari pembaca dibuang: \"Kata rahasia_dapur 'dua'\""]
        )
    }

    @Test(arguments: [
        #"class="d-none d-md-block""#, #"class="hidden md:flex""#, #"style="opacity:0.8""#,
        #"style="margin-left:-15px""#,
        #"style="height:0.5em""#, #"class="collapse""#, #"style="overflow:hidden""#, #"class="hidden-gem""#,
    ])
    func `A part that some readers see stays`(attribute: String) {
        let converted = HTMLToMarkdown().convert("<div \(attribute)>Terlihat.</div>")
        #expect(converted.markdown == "Terlihat.\n" && converted.notes.isEmpty)
    }

    @Test func `A part that only screen readers pass over comes along with a note`() {
        let converted = HTMLToMarkdown().convert(
            #"<p>Satu <span aria-hidden="true">dua</span><i aria-hidden="true"></i></p>"#
        )
        #expect(converted.markdown == "Satu dua\n")
        #expect(converted.notes.map(\.id).filter { $0.contains("\"dua\"") }.count == 1 && converted.notes.count == 1)
    }

    @Test(arguments: [
        #"<input value="kata" type="submit">"#, #"<input placeholder="kata">"#, #"<p aria-label="kata">x</p>"#,
        #"<a href="/x" data-bs-title="kata">x</a>"#, #"<a href="/x" data-original-title="<b>kata</b>">x</a>"#,
        #"<button title="kata">x</button>"#, #"<template><p>kata</p></template>"#,
        #"<select><optgroup label="kata"></select>"#,
        #"<video src="a.mp4"><track label="kata"></video>"#, #"<img src="a.jpg" alt="x" longdesc="kata.html">"#,
        #"<script>document.write("<b>kata</b>")</script>"#, #"<script>x.innerHTML = 'kata';</script>"#,
        #"<style>p::before { content: "kata" }</style>"#, #"<table><tr><td title="kata">x</td></tr></table>"#,
        #"<iframe src="https://x.example" srcdoc="<p>kata</p>"></iframe>"#, #"<map><area alt="kata"></map>"#,
        #"<table summary="kata"><tr><th abbr="y">x</th></tr></table>"#, #"<svg><title>kata</title></svg>"#,
        #"<span data-tippy-content="kata">x</span>"#, #"<span data-quote="kata">x</span>"#,
        #"<textarea>kata</textarea>"#,
    ])
    func `Every text that people read or hear is kept or handed out`(html: String) {
        let converted = HTMLToMarkdown().convert("<p>Isi.</p>" + html)
        #expect(converted.markdown.contains("kata") || converted.leftOut.contains { $0.contains("kata") })
    }

    @Test(arguments: [
        #"<input type="hidden" value="kata">"#, #"<input type="checkbox" value="kata">"#,
        #"<p data-id="kata" id="kata">x</p>"#, #"<p data-name="kata" data-header="kata">x</p>"#,
        #"<script>var kata = "kata"; f(kata)</script>"#, #"<style>.kata { color: red }</style>"#,
    ])
    func `What only programs read is no text`(html: String) {
        let converted = HTMLToMarkdown().convert(html)
        #expect(!converted.markdown.contains("kata") && converted.leftOut.isEmpty)
    }

    @Test(
        arguments: [
            (" paragraf lama ", "paragraf lama"), ("[if mso]><p>x</p><![endif]", nil), ("wp:paragraph", nil),
            ("more", nil),
            (" saved from url=(0030)https://kota.example/berita/1/ ", nil), (" 12 --- ", nil),
        ] as [(String, String?)]
    )
    func `The words of a comment are those that a person wrote`(comment: String, words: String?) {
        #expect(HTMLComment.words(comment) == words)
    }

    @Test func `A mark of a next page ends a paragraph`() {
        #expect(HTMLToMarkdown().convert("<p>satu<!--nextpage-->dua</p>").markdown == "satu\n\ndua\n")
    }
}
