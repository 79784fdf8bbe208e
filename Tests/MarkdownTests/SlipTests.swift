import Markdown
import Testing

@Suite struct SlipTests {
    @Test(
        arguments: [
            ("Unduh ⟦[SK](media/SK Tim.pdf) di sini", .spacesInDestination),
            ("⟦![Rapat](media/foto rapat (1).png)", .spacesInDestination),
            ("- butir ⟦[a](b c.md \"Judul\")", .spacesInDestination),
            ("> ⟦[a](https://kota.example/a b)", .spacesInDestination),
            ("é ⟦[teks](https://kota.example/profil dan seterusnya", .unclosedDestination),
            ("⟦[teks](media/foto(1.png)", .unclosedDestination),
            ("dan ⟦[teks] (https://kota.example/)", .spaceBeforeDestination),
            ("dan ⟦(teks)[https://kota.example/]", .reversedLink),
            ("⟦[](https://kota.example)", .linkWithoutText),
            ("⟦![Foto][ref]", .undefinedReference),
            ("⟦[teks][ref]\n\n[lain]: /a\n\n[lain]", .undefinedReference),
            ("a\n\n⟦[b]: /c\n\nb", .unusedDefinition),
            ("⟦[Foto]: Humas\n\nIsi.", .unusedDefinition),
            ("[a]: /b\n⟦[Sumber]: https://kota.example\n\n[a]", .unusedDefinition),
            ("> ⟦[Catatan]: <rapat> \"ditunda\"", .unusedDefinition),
            ("⟦[rujukan][]", .undefinedReference),
            ("⟦! [Foto](media/a.jpg)", .spaceBeforeBracket),
            ("Unduh ⟦sini](https://kota.example/a)", .wrongBracket),
            ("Unduh ⟦[di sini(https://kota.example/a)", .wrongBracket),
            ("Unduh ⟦[di sini]{https://kota.example/a}", .wrongBracket),
            ("⟦[SK](media/SK Tim.pdf \"Unduh\")", .spacesInDestination),
            ("Kata⟦^[menurut undangan] ini.", .inlineFootnote),
            ("Kata[^1].\n\n⟦[^1] : Teks", .footnoteWithoutColon),
            ("[b]tebal⟦[/b]", .foreign(.bulletinBoard)),
            ("⟦[url=https://kota.example]x", .foreign(.bulletinBoard)),
            ("isi⟦[/su_note]", .foreign(.wordPress)),
            ("⟦&lt;p&gt;Isi", .foreign(.entities)),
            ("R⟦&amp;nbsp;D", .foreign(.entities)),
            ("Satu⟦\\r\\n dua", .foreign(.lineEnds)),
            ("| a | b |\n⟦|——|——|\n| 1 | 2 |", .unevenDashes),
            ("Isi.\n\n    ⟦- satu hal\n    - dua hal", .indentedProse),
            ("Isi.\n\n    ⟦1. satu hal\n    2. dua hal", .indentedProse),
            ("Isi.\n\n    ⟦| a | b |\n    |---|---|\n    | 1 | 2 |", .indentedProse),
            ("⟦Web: https://kota.example/a\\\nTelepon 112", .breakInAddress),
            ("Lihat ⟦! [Foto](a.png) ini", .spaceBeforeBracket),
            ("Lihat ⟦<https://kota.example/SK Tim.pdf>", .spacesInDestination),
            ("Isi ⟦![gambar] isi", .undefinedReference),
            ("⟦##Judul", .headingWithoutSpace),
            ("⟦##\u{A0}Judul", .specialSpace),
            ("⟦#\u{2003}Judul", .specialSpace),
            ("⟦1.\u{A0}\u{A0} Satu\n2.\u{A0} Dua", .specialSpace),
            ("⟦-\u{A0}satu\n-\u{A0}dua", .specialSpace),
            ("Isi.\n\n⟦\u{A0}## Judul", .specialSpace),
            ("⟦\u{FEFF}- satu hal", .specialSpace),
            ("⟦####### Tujuh", .deepHeading),
            ("Isi.\n\n    ⟦## Judul bagian", .indentedProse),
            ("Isi.\n\n\t\t\t⟦Kepala Dinas,", .indentedProse),
            ("Isi\n⟦###Judul", .headingWithoutSpace),
            ("## A\n\n⟦##", .emptyHeading),
            ("⟦### ##\nIsi", .emptyHeading),
            ("⟦** tebal **", .emphasisSpacing),
            ("⟦**tebal **kanan", .emphasisSpacing),
            ("⟦__garis __bawah", .emphasisSpacing),
            ("⟦**Catatan:**isi", .emphasisSpacing),
            ("⟦**\u{A0}tebal\u{A0}** isi", .emphasisSpacing),
            ("Isi ⟦**tebal tidak ditutup.\n\nLagi", .unclosedEmphasis),
            ("**Satu** dan ⟦**dua\n\ndan tiga", .unclosedEmphasis),
            ("⟦1.Rapat\n2.Sidang", .listWithoutSpace),
            ("⟦+rapat\n+sidang", .listWithoutSpace),
            ("⟦1️⃣ Daftar\n2️⃣ Ikuti", .foreignBullets),
            ("⟦→ daftar\n→ ikuti", .foreignBullets),
            ("⟦o\tsatu\no\tdua", .foreignBullets),
            ("⟦a.Umum\nb.Keuangan", .joinedLines),
            ("⟦i) satu\nii) dua", .joinedLines),
            ("⟦Peserta : 1. Umum\n          2. Hukum\n          3. Tata usaha", .joinedLines),
            ("⟦Menimbang : a. bahwa satu;\n b. bahwa dua;", .joinedLines),
            ("⟦**Hari:** Senin\n**Tempat:** Aula", .joinedLines),
            ("⟦Nomor\t: 005\nHal\t\t: Undangan", .joinedLines),
            ("⟦**Dinas Kesehatan**\n**Jalan Contoh 1**", .joinedLines),
            ("⟦LATAR BELAKANG\nJalan dibangun sejak 2024.", .joinedLines),
            ("⟦Kota Contoh, 20 November 2026\na.n. Kepala Dinas\nSekretaris,", .joinedLines),
            ("⟦Nama Pejabat, S.H.\nNIP. 197001011990011001", .joinedLines),
            ("Kata [1].\n\n⟦[1] BPS\n[2] Bappeda", .joinedLines),
            ("⟦https://kota.example/a\nhttps://kota.example/b", .joinedLines),
            ("⟦BAB I\nKETENTUAN UMUM\nPasal 1\nDalam peraturan ini.", .joinedLines),
            ("⟦1.1 Latar Belakang\nJalan dibangun sejak 2024.", .joinedLines),
            ("⟦Salam hormat,\nHumas", .joinedLines),
            ("| a | b |\n|---|---|\n| 1 | 2 |\n\n⟦| 3 | 4 |\n| 5 | 6 |", .rowBelowBlankLine),
            ("⟦Yth.\nKepala Dinas\ndi Tempat", .joinedLines),
            ("⟦Ditetapkan di Kota Contoh\npada tanggal 20 November 2026", .joinedLines),
            ("Agenda:\n⟦-rapat\n-sidang", .listWithoutSpace),
            ("Agenda:\n⟦• rapat\n• sidang", .foreignBullets),
            ("⟦➢\trapat\n➢\tsidang", .foreignBullets),
            ("⟦✅ rapat\n✅ sidang", .foreignBullets),
            ("⟦• rapat\n– sidang", .foreignBullets),
            ("⟦a. satu\nb. dua", .joinedLines),
            ("⟦(1) satu hal\nyang panjang\n(2) dua", .joinedLines),
            ("Syarat:\n⟦I. satu\nII. dua\nIII. tiga", .joinedLines),
            ("⟦① satu\n② dua", .joinedLines),
            ("- butir\n  ⟦a. satu\n  b. dua", .joinedLines),
            ("⟦Hari : Senin\nTempat : Aula", .joinedLines),
            ("⟦Pemerin-\ntah Kota", .brokenWord),
            ("Warga ⟦anak-\nanak hadir", .brokenWord),
            ("⟦[ ] tugas", .taskWithoutMarker),
            ("⟦- [x]tugas", .taskWithoutMarker),
            ("Suhu ⟦20~25 sampai 30~35", .struckByTildes),
            ("⟦H~2~O", .struckByTildes),
            ("ukuran ⟦3*4*5 meter", .emphasizedByStars),
            ("1. satu\n⟦3. tiga", .renumberedItem),
            ("1. satu\n2. dua\n\n⟦10. sepuluh", .renumberedItem),
            ("> 4. empat\n> ⟦4. empat lagi\n> 5. lima", .renumberedItem),
            ("Isi.\n\n⟦- 2 -\n\nIsi.", .pageNumber),
            ("di ⟦C:\\temp\\_arsip saja", .lostBackslash),
            ("di ⟦\\\\peladen\\bagian.", .lostBackslash),
            ("kata⟦[^1] dan", .footnoteWithoutText),
            ("kata[^1]\n\n⟦[^1]:\n\nlain", .footnoteWithoutText),
            ("kata\n\n⟦[^5]: Tidak dipakai", .unusedFootnote),
            ("kata[^1]\n\n[^1]: Satu\n\n⟦[^1]: Ganda", .repeatedDefinition),
            ("[a]\n\n[a]: /b\n⟦[A]: /c", .repeatedDefinition),
            ("⟦| a | b |\n| c | d |", .tableWithoutDashes),
            ("⟦Nama | Jumlah\nAni | 2", .tableWithoutDashes),
            ("| a | b |\n|---|---|\n| 1 | 2 |\n⟦Sesudah tabel.\nLagi.", .textInTable),
            ("⟦+---+---+\n| a | b |\n+---+---+\n| 1 | 2 |\n+---+---+", .drawnTable),
            ("| a | b |\n⟦|---|\n| 1 | 2 |", .unevenDashes),
            ("a | b | c\n⟦--- | ---\n1 | 2 | 3", .unevenDashes),
            ("| a | b |\n|---|---|\n| 1 | 2 ⟦| 3 |", .surplusCells),
            ("Isi.\n\n    ⟦Rapat digelar di aula balai kota pada Senin.", .indentedProse),
            ("Isi.\n\n\t⟦Rapat digelar di aula balai kota pada Senin.", .indentedProse),
            ("⟦~~~\ntidak ditutup", .unclosedCode),
            ("> ⟦```\n> tidak ditutup\n\nIsi", .unclosedCode),
            (
                "⟦\(String(repeating: "Rapat ini dihadiri semua kepala dinas dan camat. ", count: 4))\n---",
                .paragraphAsHeading
            ),
            ("⟦*PENGUMUMAN*\n\nIsi *penting* ini.", .chatBold),
            ("🔥 ⟦*LOWONGAN KERJA* 🔥\n\nIsi.", .chatBold),
            ("⟦*1. Syarat*\n\nIsi.\n\n*2. Waktu*", .chatBold),
            ("⟦>10 orang hadir", .quotedNumber),
            ("Kata[^1] ini.\n\n⟦[^1] Menurut undangan.", .footnoteWithoutColon),
            ("Kata⟦[^catatan satu] ini.", .spacesInFootnote),
            ("⟦{{< figure src=\"a.jpg\" >}}", .foreign(.hugo)),
            ("Isi ⟦{{% notice %}} isi", .foreign(.hugo)),
            ("⟦{% include foto.html %}", .foreign(.liquid)),
            ("⟦{{ site.baseurl }}", .foreign(.liquid)),
            ("⟦{% if site.x %}\n\nIsi\n\n{% endif %}", .foreign(.liquidBlock)),
            ("⟦{%- raw -%}x{% endraw %}", .foreign(.liquidBlock)),
            ("⟦{% comment %}rahasia{% endcomment %}", .foreign(.liquidComment)),
            ("⟦{% # rahasia %}", .foreign(.liquidComment)),
            ("Isi\n⟦{: .kelas}", .foreign(.kramdown)),
            ("## Judul ⟦{#jangkar}", .foreign(.kramdown)),
            ("⟦![[foto.png]]", .foreign(.wikiLink)),
            ("Lihat ⟦[[Halaman lain|teks]]", .foreign(.wikiLink)),
            ("kata ⟦==sorot== lagi", .foreign(.highlight)),
            ("⟦%%rahasia%%", .foreign(.hiddenComment)),
            ("> ⟦[!note] Judul\n> isi", .foreign(.callout)),
            ("⟦:::note\n\nisi", .foreign(.container)),
            ("⟦[caption id=\"attachment_7\"]Foto", .foreign(.wordPress)),
            ("⟦[gallery ids=\"1,2\"]", .foreign(.wordPress)),
            ("⟦[table id=3 /]", .foreign(.wordPress)),
            ("⟦[embed]https://kota.example", .foreign(.wordPress)),
            ("x⟦^2^", .foreign(.superscript)),
            ("⟦$$E=mc^2$$", .foreign(.formula)),
            ("⟦[TOC]", .foreign(.tableOfContents)),
            ("⟦*[HTML]: Hyper Text", .foreign(.abbreviation)),
            ("⟦import Tabs from '@theme/Tabs'", .foreign(.mdx)),
            ("⟦---\ntitle: Rapat\ndate: 2026-10-13\n---\n\nIsi", .foreign(.frontMatter)),
            ("⟦+++\ntitle = \"Rapat\"\ndraft = true\n+++\n\nIsi", .foreign(.frontMatter)),
        ] as [(String, MarkdownSlip.Kind)]
    )
    func `A slip is found where it is`(marked: String, kind: MarkdownSlip.Kind) throws {
        let marked = try Marked(marked)
        for isRawHTML in [false, true] {
            let slips = try parse(marked.text, rawHTML: isRawHTML).slips
            #expect(slips.map(\.kind) == [kind])
            #expect(slips.first?.position == marked.position)
        }
    }

    @Test(arguments: [
        "[a](b) ![c](d.png \"Judul\") [e](<f g.pdf>) [h](i(j).md) <https://kota.example> https://kota.example/~a/b_c*d",
        "[a][b] [b][] [b]\n\n[B]: /c 'Judul'",
        "Menurut saksi [sic](menurut catatan kami), pasal 3 [1] (lihat lampiran).",
        "[1][2] dan [catatan redaksi] serta [3] (https://kota.example)", "`[a](b c.pdf)` dan ``[x][y] ` z``",
        "\\[caption id=\"1\"\\] \\*\\*x \\*\\* \\{\\{ x }}", "#KitaBisa #Lubuklinggau", "# Judul\n\n####### ######",
        "**tebal** dan *miring*, ***keduanya***, **tebal**.", "Harga** dan biaya** belum termasuk pajak.",
        "**) Syarat berlaku.", "Nama: __ dan __", "* * *\n\n***\n\n___", "1. satu\n2. dua\n\n- tiga\n* empat\n+ lima",
        "1.234 orang dan 10.30 WIB\n2.500 kursi", "-nya dan -lah", "• satu saja", "— Humas", "• rapat  \n• sidang",
        "~~coret~~ dan ~coret~", "~20 orang", "Suhu 20~25 derajat", "3 * 4 * 5 dan 2*3", "*miring* 2*3",
        "kata[^1] dan[^satu]\n\n[^1]: Satu\n[^satu]: Dua,\n    dengan lanjutan",
        "| a | b |\n|---|---|\n| 1 | `a \\| b` |\n| 2 | |", "| a |\n|---|\n| 1 | |", "Pilih a | b | c.",
        "| satu baris |",
        "Isi.\n\n    let x = 1\n    for y in z { print(y) }", "Isi.\n\n    $ terang build --root portal",
        "```\n[a](b c.pdf)\n##x\n** y **\n{{ z }}\n```", "~~~swift\nkode\n~~~",
        "- butir\n\n  ```\n  kode\n  ```\n\nIsi",
        "Judul\n---\n\nIsi\n===", "a == b dan c == d", "100% dan 50%%", "Rp5.000 {lima ribu}", "10^6 dan 2^3",
        "> Kutipan [!] penting", "::: ", "Import dari luar negeri from desa.", "---\n\nIsi\n\n---\n\nNama: Ani",
        "Kotak [x] dan [ ] dalam kalimat", "- [ ] tugas\n- [x] selesai", "[Sesi 2] Rapat", "[video] tersedia",
        "<div>\n[a](b c.pdf) {{ x }}\n</div>", "Pukul 10:30:00 (WIB) [Ani]", "**Catatan:** isi",
        "Kata \"kutip\"**tebal**", "Jalan A/B\\_C dan snake_case_name", "![](a.png)",
        "ا‌ب", "Isi\n[b]: /c\nb", "[b]\n\n[b]:\n  /c", "1. satu\n1. dua\n1. tiga", "7. tujuh\n8. delapan",
        "0. nol\n1. satu", "1. satu\n\n2. dua\n\n1. tiga",
        "*Catatan: pernah terbit di majalah.*\n\nIstilah *omnibus law* dan *DPRD*.",
        "*Catatan:* satu.\n\n*Sumber:* dua.", "**PENGUMUMAN**\n\n*PENGUMUMAN*", "Awas! [Baca](https://kota.example/a)",
        "Luar biasa ![1]", "Menurut warga\n2. Jalan itu rusak", "**Harga** dan biaya**",
        "Harga**\n\n**belum termasuk pajak",
        "R&D, A &amp; B, &copy; 2026, &lt;5 tahun&gt;, `&lt;p&gt;`", "Pilih [a/b] atau [/].", "x^2 [satu]",
        "Isi.\n\n    - name: terang\n    - run: make", "di C:\\rumah\\n", "(lihat lampiran] (https://kota.example)",
        "[belum ditutup (menurut saksi)", "PEMERINTAH KOTA CONTOH\nmelaksanakan rapat.",
        "Kota Contoh, 20 November 2026", "2**3", "*a **b***",
        "> 50 orang hadir", ">10 orang\n>20 orang", "[^1] di awal.\n\n[^1]: Satu",
        "Kepada warga yang hadir, wali kota\nmenyampaikan salam.",
        "Salam perpisahan disampaikan wali kota,\nyang akan bertugas lagi.", "Pasal 5 mengatur hal itu.\nWarga setuju.",
        "2.500 Kursi disiapkan\nPanitia siap.", "[1] Satu sumber saja.", "*Tanah Airku* dan *Ibu Pertiwi* 🔥",
        "Isi.\n\n    make site", "Isi.\n\n    Gemfile", "\u{A0}\u{A0}Alinea menjorok.", "+62 812\n+62 813",
        "e.Katalog dipakai",
        "1) satu\n2) dua\n\n   lanjutan", "a. satu\\\nb. dua", "(1) satu\\\n(2) dua",
        "Menurut A. Yani\nB. Sudirman hadir",
        "pra-\ndan pascabencana", "Rp5.000,-\nper orang", "COVID-\n19", "- 2 - 3", "- a -", "C:\\temp\\arsip",
        "C:\\\\temp\\\\_a",
        "a \\\\ b", "Pilih a | b\n\nc | d", "# Judul\n\n#\n", "| a | b |\n|---|---|\n| 1 | 2 |\n\nSesudah.",
        "| a |\n|---|\nisi", "+ satu\n+ dua", "[[1]] dan [[2]](https://kota.example)",
    ])
    func `Honest texts have no slips`(text: String) throws {
        for isRawHTML in [false, true] {
            #expect(try parse(text, rawHTML: isRawHTML).slips == [])
        }
    }

    @Test(arguments: [
        ("[SK](media/SK Tim.pdf)", "[SK](media/SK%20Tim.pdf)"), ("a [b] (https://c.id/)", "a [b](https://c.id/)"),
        ("(a)[https://b.id/c]", "[a](https://b.id/c)"), ("> ##Judul", "> ## Judul"), ("** a b ** c", "**a b** c"),
        ("**a **b", "**a** b"), ("**A:**b", "**A:** b"), ("1.Satu\n2.Dua", "1. Satu\n2. Dua"),
        ("**\u{A0}a\u{A0}** b", "**a** b"), ("##\u{A0}A", "## A"),
        ("1.\u{A0}\u{A0} Satu\n2.\u{A0} Dua", "1. Satu\n2. Dua"), ("\u{A0}## Judul", "## Judul"),
        ("*PENGUMUMAN*\n\nIsi *b*.", "**PENGUMUMAN**\n\nIsi **b**."), (">10 orang", "\\>10 orang"),
        ("A[^1]\n\n[^1] B", "A[^1]\n\n[^1]: B"), ("! [a](b.png)", "![a](b.png)"),
        ("[a](b c.pdf \"d\")", "[a](b%20c.pdf \"d\")"),
        ("BAB I\nPasal 1\nIsi.", "BAB I\\\nPasal 1\\\nIsi."),
        ("KEDUA : Tim:\na. satu\nb. dua\nKETIGA : Isi.", "KEDUA : Tim:\\\na. satu\\\nb. dua\\\nKETIGA : Isi."),
        ("[a b(https://c.id)", "[a b](https://c.id)"), ("[a]{https://c.id}", "[a](https://c.id)"),
        ("A[^1]\n\n[^1] : B", "A[^1]\n\n[^1]: B"), ("| a | b |\n|——|——|\n| 1 | 2 |", "| a | b |\n|---|---|\n| 1 | 2 |"),
        ("Web: https://b.id\nPos: a@b.id", "Web: https://b.id \\\nPos: a@b.id"),
        ("Ke https://b.id\\\nlagi", "Ke https://b.id \\\nlagi"), ("####### A", "###### A"),
        ("<https://b.id/c d>", "<https://b.id/c%20d>"), ("Nomor\t: 1\nHal\t: 2", "Nomor\t: 1\\\nHal\t: 2"),
        ("Ketua : 1. A\n 2. B", "Ketua : 1. A\\\n 2. B"), ("RAPAT KERJA\nIsi.", "RAPAT KERJA\\\nIsi."),
        ("Agenda\n• satu\n•\u{A0}dua", "Agenda\n- satu\n- dua"), ("✅ satu\n✅ dua", "- ✅ satu\n- ✅ dua"),
        ("-satu\n-dua\n-tiga", "- satu\n- dua\n- tiga"), ("[ ] tugas", "- [ ] tugas"), ("- [x]tugas", "- [x] tugas"),
        ("Baris satu\nbaris dua\n---\n\nIsi.", "Baris satu\nbaris dua\n\n---\n\nIsi."),
        ("2~3 dan 4~5", "2\\~3 dan 4\\~5"), ("3*4*5", "3\\*4\\*5"),
        ("| a | b |\n|---|\n| 1 | 2 |", "| a | b |\n|---|---|\n| 1 | 2 |"),
        (
            "Isi.\n\n    Rapat ini digelar pada hari Senin.\n\n\tRapat kedua pada hari Kamis.",
            "Isi.\n\nRapat ini digelar pada hari Senin.\n\nRapat kedua pada hari Kamis."
        ),
    ])
    func `A slip's edits remove it`(text: String, fixed: String) throws {
        let slip = try #require(try parse(text).slips.first)
        let result = Self.applying(slip.edits, to: text)
        #expect(result == fixed)
        #expect(try parse(result).slips == [])
    }

    @Test func `A line with several boxes is a form, and no edit is certain`() throws {
        let slip = try #require(try parse("[x] hadir [ ] tidak").slips.first)
        #expect(slip.kind == .taskWithoutMarker && slip.edits.isEmpty)
    }

    @Test func `Leftovers of one program count once for a text`() throws {
        let slips = try parse("{{< a >}}\n\n{{< b >}}\n\n[[c]]").slips
        #expect(slips.map(\.kind) == [.foreign(.hugo), .foreign(.wikiLink)])
        #expect(slips.first?.related == [TextPosition(line: 3, column: 1)])
    }

    @Test func `A text of signs alone takes time in proportion to its length`() throws {
        for sign in ["[", "](", "`a ``", "{{", "[a][b", "**a ", "<a", "1.aa\n", "• \n", "| a |\n", "[^a]: b\n", "==a"] {
            let text = String(repeating: sign, count: 600)
            _ = try? parse(text)
        }
    }

    private static func applying(_ edits: [MarkdownSlip.Edit], to text: String) -> String {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0.unicodeScalars) }
        for edit in edits.reversed() {
            let scalars = Array(edit.replacement.unicodeScalars)
            lines[edit.start.line - 1].replaceSubrange((edit.start.column - 1)..<(edit.end.column - 1), with: scalars)
        }
        return lines.map { String(String.UnicodeScalarView($0)) }.joined(separator: "\n")
    }
}
