import Diagnostics
import Reading
import Testing

@testable import Importing

@Suite struct OldTextTests {
    @Test func `Entities that were encoded twice and backslashes of PHP are repaired`() {
        let text = OldText(#"Jum\'at &amp;amp;nbsp; A&amp;B &amp;#8220;x&amp;rdquo;"#, name: "isi")
        #expect(text.text == "Jum'at &nbsp; A&amp;B &#8220;x&rdquo;")
        #expect(text.notes.count == 2)
    }

    @Test func `Bytes are read as what they are`() {
        #expect(LegacyText(Array("é".utf8)).encoding == .utf8)
        let legacy = LegacyText([0x93, 0x41, 0x94, 0x81])
        #expect(legacy.encoding == .windows1252)
        #expect(legacy.text == "“A”\u{81}")
        let mixed = LegacyText(Array("é ".utf8) + [0xE9, 0x20])
        #expect(mixed.encoding == .mixed)
        #expect(mixed.text == "é é ")
        let cut = LegacyText(Array("é".utf8) + [0xE2, 0x80])
        #expect(cut.isCut && cut.text == "é")
    }

    @Test(arguments: [
        ("[13.35, 1/10/2025] Nama Orang: Isi", "Isi", "[13.35, 1/10/2025]"),
        ("[1/10/2025 13.35] Nama: Isi", "Isi", "[1/10/2025 13.35]"),
        ("[01/10/25, 13:35:07] ~ Nama: Isi", "Isi", "[01/10/25, 13:35:07]"),
        ("Nama Orang, [1.10.2025 13:35]\nIsi", "\nIsi", "[1.10.2025 13:35]"),
        ("<p>[1:35 PM, 10/1/2025] +62 000: Isi</p>", "<p>Isi</p>", "[1:35 PM, 10/1/2025]"),
    ])
    func `A chat header is found and taken off`(text: String, rest: String, stamp: String) {
        let headers = ChatHeader.certain(ChatHeader.candidates(in: text))
        #expect(headers.map(\.stamp) == [stamp])
        #expect(ChatHeader.remove(headers, from: text) == rest)
    }

    @Test func `Headers without brackets are taken off where there are several before names`() {
        let text = "01/10/25 13.35 - Nama Orang: Satu\n01/10/25 13.36 - ~ Lain: Dua"
        let headers = ChatHeader.certain(ChatHeader.candidates(in: text))
        #expect(headers.map(\.stamp) == ["01/10/25 13.35", "01/10/25 13.36"])
        #expect(ChatHeader.remove(headers, from: text) == "Satu\nDua")
    }

    @Test(arguments: [
        "01/10/25 13.35 - Nama: Isi",
        "09/10/2017 08.00 - 10.00 WIB: Upacara di halaman kantor\n09/10/2017 10.00 - 12.00 WIB: Senam",
        "10/10/2017 13.00 - Pembukaan rapat: oleh Wali Kota\n10/10/2017 14.00 - Rapat: lanjutan",
        "10/10/2017 13.00 - Rapat Paripurna: aula\n10/10/2017 14.00 - Kunjungan Kerja: pasar",
        "10/10/2017 13.00 - Dari Satu Dua Tiga Empat: aula\n10/10/2017 14.00 - Nama: pasar",
    ])
    func `Lines of an agenda stay and are reported`(text: String) {
        #expect(ChatHeader.certain(ChatHeader.candidates(in: text)) == [])
        let converter = BodyConverter(site: OldSite())
        let record = OldBody(text, name: "isi", takesDateline: false) { converter.convert(BodyHTML.make(from: $0)) }
        let flat = record.markdown.replacing("\n\n", with: "\n").replacing("\\", with: "")
        #expect(flat == text + "\n")
        #expect(record.notes.contains { $0.en.contains("may be headers of chat messages") })
        #expect(!record.notes.contains { $0.en.contains("left out") })
    }

    @Test(arguments: [
        "Pukul 13.35, 1/10/2025: mulai", "[1] Pasal: isi", "01/10/25 13.35 dibuka: ramai",
        "[13.35, 1/10/2025] tanpa titik dua",
        "Rapat [13.35, 1/10/2025] Nama: di tengah kalimat", "[13.35, 1/10/2025]: tanpa nama",
    ])
    func `What is no chat header for certain stays`(text: String) {
        #expect(ChatHeader.certain(ChatHeader.candidates(in: text)) == [])
    }

    @Test(arguments: [
        ("LUBUKLINGGAU – Wali Kota hadir.", "Lubuklinggau", "Wali Kota hadir."),
        ("**MUARA BELITI** - Kegiatan.", "Muara Beliti", "Kegiatan."),
        ("**LUBUKLINGGAU –** Isi.", "Lubuklinggau", "Isi."),
        ("PALEMBANG – “Isi,” katanya.", "Palembang", "“Isi,” katanya."),
        ("DKI JAKARTA – Isi.", "DKI Jakarta", "Isi."),
        ("NTB – Isi.", "NTB", "Isi."), ("OGAN KOMERING ULU – Isi.", "Ogan Komering Ulu", "Isi."),
    ])
    func `A dateline is told from the text`(paragraph: String, place: String, rest: String) {
        let dateline = Dateline(paragraph)
        #expect(dateline?.isCertain == true)
        #expect(dateline?.place == place)
        #expect(dateline?.rest == rest)
    }

    @Test(arguments: [
        "Lubuklinggau – Isi.", "PENGUMUMAN – Isi.", "Rapat APBD - Isi.", "SIARAN PERS – Isi",
        "LUBUKLINGGAU, KOMINFO – Isi.",
        "BPBD – Tim turun.", "DINAS KESEHATAN – Isi.", "PEMKOT LUBUKLINGGAU – Isi.", "RSUD SITI – Isi.", "KPU – Isi.",
        "BMKG PALEMBANG – Isi.", "OJK – Isi.", "KECAMATAN SELATAN – Isi.", "TNI AD – Isi.",
        "KOTA A. – Isi", "LUBUKLINGGAU – isi kecil", "Tahun 2015-2019", "OPD-OPD hadir.",
    ])
    func `What is no dateline for certain stays in the text`(paragraph: String) {
        #expect(Dateline(paragraph)?.isCertain != true)
    }

    @Test func `One article is not taken for several`() {
        #expect(!PastedArticles.areLikely(in: "KOTA – Isi (PPID).\n\nPenulis: A\nReporter: B\n\nIsi (rls/dk)\n"))
        #expect(PastedArticles.areLikely(in: "KOTA – Isi.\n\nDESA, Kominfo – Isi.\n"))
        #expect(PastedArticles.areLikely(in: "Isi (dk)\n\nJudul\n\nIsi **(rls/hs)**\n"))
    }

    @Test func `Lines that a program broke are joined, others are paragraphs`() {
        let wrapped = """
            Pemerintah kota membuka layanan baru bagi semua warga yang
            tinggal jauh dari kantor, supaya urusan mereka menjadi lebih
            mudah.
            """
        #expect(BodyHTML.make(from: wrapped) == "<p>\(wrapped.replacing("\n", with: " "))</p>")
        #expect(BodyHTML.make(from: "Satu.\r\nDua.") == "<p>Satu.</p>\n<p>Dua.</p>")
        #expect(BodyHTML.make(from: "- a\n- b\n3 < 4 & 5") == "<ul><li>a</li><li>b</li></ul>\n<p>3 &lt; 4 &amp; 5</p>")
        #expect(BodyHTML.make(from: "2) a\n3) b") == "<ol start=\"2\"><li>a</li><li>b</li></ol>")
        #expect(BodyHTML.make(from: "<b>A</b>\nB &nbsp;") == "<p><b>A</b></p>\n<p>B &nbsp;</p>")
        #expect(BodyHTML.make(from: "<p>A</p>\nB") == "<p>A</p>\nB")
    }

    @Test(arguments: [
        ("Caf├⌐ ΓÇö ΓÇ£kutipΓÇ¥", "Café — “kutip”"), ("Rp5.000 ΓÇô ├⌐", "Rp5.000 – é"), ("ÔÇ£kutipÔÇØ", "“kutip”"),
    ])
    func `UTF-8 that a console took for its code page is repaired`(damaged: String, right: String) {
        let text = OldText(damaged, name: "isi")
        #expect(text.text == right)
        #expect(text.notes.count == 1)
    }

    @Test func `What a code page left without a certain meaning is named`() {
        let text = OldText("Caf├ę", name: "isi")
        #expect(text.text == "Caf├ę")
        #expect(text.notes.map(\.id).contains { $0.contains("tidak pasti") })
    }

    @Test(arguments: ["Peta ┌──┐ │ a │ └──┘", "Σ = 5, μ ± 2", "Ö É Ü Ç", "100 ²"])
    func `Frames and signs of their own right stay`(honest: String) {
        #expect(OldText(honest, name: "isi").text == honest)
    }

    @Test(arguments: [
        (#"\<p>Isi \<strong>tebal\</strong>\</p>"#, "<p>Isi <strong>tebal</strong></p>"), (#"Jum\\\'at"#, "Jum'at"),
        (#"<p>a</p>\r\n<p>b</p>"#, "<p>a</p>\n<p>b</p>"), (#"<p>a</p>\n<p>b</p>"#, "<p>a</p>\n<p>b</p>"),
        (#"C:\new\baru"#, #"C:\new\baru"#), (#"x \< 5"#, #"x \< 5"#),
        ("&lt;p&gt;Isi &amp;amp; &lt;b&gt;tebal&lt;/b&gt;&lt;/p&gt;", "<p>Isi & <b>tebal</b></p>"),
        ("<p>Tulis &lt;b&gt;tebal&lt;/b&gt;</p>", "<p>Tulis &lt;b&gt;tebal&lt;/b&gt;</p>"),
        ("suhu &lt; 5 dan &gt; 3", "suhu &lt; 5 dan &gt; 3"),
    ])
    func `Escapes and entities of exports are undone, those of texts stay`(kept: String, right: String) {
        #expect(OldText(kept, name: "isi").text == right)
    }
}
