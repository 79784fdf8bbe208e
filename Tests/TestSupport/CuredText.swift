/// A text with one slip in Markdown, and what its cure makes of it.
public struct CuredText: Sendable {
    public let text: String
    public let fixed: String

    private init(_ text: String, _ fixed: String) {
        self.text = text
        self.fixed = fixed
    }

    public static let all: [CuredText] = [
        CuredText("[SK](media/SK Tim.pdf)", "[SK](media/SK%20Tim.pdf)"),
        CuredText("a [b] (https://c.id/)", "a [b](https://c.id/)"),
        CuredText("(a)[https://b.id/c]", "[a](https://b.id/c)"), CuredText("> ##Judul", "> ## Judul"),
        CuredText("** a b ** c", "**a b** c"),
        CuredText("**a **b", "**a** b"), CuredText("**A:**b", "**A:** b"),
        CuredText("1.Satu\n2.Dua", "1. Satu\n2. Dua"),
        CuredText("**\u{A0}a\u{A0}** b", "**a** b"), CuredText("##\u{A0}A", "## A"),
        CuredText("1.\u{A0}\u{A0} Satu\n2.\u{A0} Dua", "1. Satu\n2. Dua"), CuredText("\u{A0}## Judul", "## Judul"),
        CuredText("*PENGUMUMAN*\n\nIsi *b*.", "**PENGUMUMAN**\n\nIsi **b**."), CuredText(">10 orang", "\\>10 orang"),
        CuredText("A[^1]\n\n[^1] B", "A[^1]\n\n[^1]: B"), CuredText("! [a](b.png)", "![a](b.png)"),
        CuredText("[a](b c.pdf \"d\")", "[a](b%20c.pdf \"d\")"),
        CuredText("BAB I\nPasal 1\nIsi.", "BAB I\\\nPasal 1\\\nIsi."),
        CuredText("KEDUA : Tim:\na. satu\nb. dua\nKETIGA : Isi.", "KEDUA : Tim:\\\na. satu\\\nb. dua\\\nKETIGA : Isi."),
        CuredText("[a b(https://c.id)", "[a b](https://c.id)"), CuredText("[a]{https://c.id}", "[a](https://c.id)"),
        CuredText("A[^1]\n\n[^1] : B", "A[^1]\n\n[^1]: B"),
        CuredText("| a | b |\n|——|——|\n| 1 | 2 |", "| a | b |\n|---|---|\n| 1 | 2 |"),
        CuredText("Web: https://b.id\nPos: a@b.id", "Web: https://b.id \\\nPos: a@b.id"),
        CuredText("Ke https://b.id\\\nlagi", "Ke https://b.id \\\nlagi"), CuredText("####### A", "###### A"),
        CuredText("<https://b.id/c d>", "<https://b.id/c%20d>"),
        CuredText("Nomor\t: 1\nHal\t: 2", "Nomor\t: 1\\\nHal\t: 2"),
        CuredText("Ketua : 1. A\n 2. B", "Ketua : 1. A\\\n 2. B"),
        CuredText("RAPAT KERJA\nIsi.", "RAPAT KERJA\\\nIsi."),
        CuredText("Agenda\n• satu\n•\u{A0}dua", "Agenda\n- satu\n- dua"),
        CuredText("✅ satu\n✅ dua", "- ✅ satu\n- ✅ dua"),
        CuredText("-satu\n-dua\n-tiga", "- satu\n- dua\n- tiga"), CuredText("[ ] tugas", "- [ ] tugas"),
        CuredText("- [x]tugas", "- [x] tugas"),
        CuredText("Baris satu\nbaris dua\n---\n\nIsi.", "Baris satu\nbaris dua\n\n---\n\nIsi."),
        CuredText("Satu kalimat saja.\n===\nLagi.", "Satu kalimat saja.\n\n---\nLagi."),
        CuredText("(__) dan (__)", "(\\_\\_) dan (\\_\\_)"), CuredText("*.a,*.b", "\\*.a,\\*.b"),
        CuredText("__init__.py", "\\_\\_init\\_\\_.py"),
        CuredText("\u{F0B7}\tA\n\n\u{F0B7} B\nc\n\nD", "- A\n\n- B\nc\n\nD"), CuredText("o a\no b", "- a\n- b"),
        CuredText("a\\u2019b", "a’b"),
        CuredText("A|B\tC\n1\t2", "| A\\|B | C |\n|---|---|\n| 1 | 2 |"),
        CuredText("- Satu\n - Anak\n  - Cucu\n- Dua", "- Satu\n  - Anak\n    - Cucu\n- Dua"),
        CuredText("1. Satu\n  - Anak\n  - Anak dua\n2. Dua", "1. Satu\n   - Anak\n   - Anak dua\n2. Dua"),
        CuredText("| a | b |\n\n|---|---|\n\n| 1 | 2 |", "| a | b |\n|---|---|\n| 1 | 2 |"),
        CuredText("| a | b |\n\n| 1 | 2 |", "| a | b |\n|---|---|\n| 1 | 2 |"),
        CuredText("- x\n| a | b |\n|---|---|\n| 1 | 2 |", "- x\n\n| a | b |\n|---|---|\n| 1 | 2 |"),
        CuredText("a=E2=80=93b", "a–b"), CuredText("![a](b.png =3x4)", "![a](b.png)"),
        CuredText("\\ud83d\\ude00 a", "😀 a"),
        CuredText("[a]\n(https://b.id)", "[a](https://b.id)"), CuredText("- a\n\n - b\n\n- c", "- a\n\n  - b\n\n- c"),
        CuredText("_a_b.doc, c__", "\\_a_b.doc, c\\_\\_"), CuredText("*a\n*b", "* a\n* b"),
        CuredText("1. A\na. B", "1. A\\\na. B"),
        CuredText("2~3 dan 4~5", "2\\~3 dan 4\\~5"), CuredText("3*4*5", "3\\*4\\*5"),
        CuredText("| a | b |\n|---|\n| 1 | 2 |", "| a | b |\n|---|---|\n| 1 | 2 |"),
        CuredText(
            "Isi.\n\n    Rapat ini digelar pada hari Senin.\n\n\tRapat kedua pada hari Kamis.",
            "Isi.\n\nRapat ini digelar pada hari Senin.\n\nRapat kedua pada hari Kamis."
        ),
        CuredText("1\\. Satu\n2\\. Dua", "1. Satu\n2. Dua"), CuredText("\\- satu\n\\- dua", "- satu\n- dua"),
        CuredText("![a](b.png){width=50%}", "![a](b.png)"), CuredText("http//b.id", "http://b.id"),
        CuredText("htps://b.id", "https://b.id"), CuredText("\\## A", "## A"), CuredText("\\*\\*a\\*\\*", "**a**"),
        CuredText("\\[a\\]\\(https://b.id\\)", "[a](https://b.id)"), CuredText("＃＃　A", "## A"),
        CuredText("１．A\n２．B", "1. A\n2. B"), CuredText("##A##", "## A"), CuredText("```md\n## A\n```\nB", "## A\nB"),
        CuredText("**## A**", "## A"),
        CuredText("* a\n** b\n*** c", "* a\n  - b\n    - c"), CuredText("1/ Satu\n2/ Dua", "1. Satu\n2. Dua"),
        CuredText("-\na\n-\nb", "- a\n- b"), CuredText("•\nSatu\n•\nDua", "- Satu\n- Dua"),
        CuredText("| a | b |\n|---|---|\n|---|---|\n| 1 | 2 |", "| a | b |\n|---|---|\n| 1 | 2 |"),
        CuredText("| a | b |\n|---|---|\n| 1\n2 | 3 |", "| a | b |\n|---|---|\n| 1 2 | 3 |"),
        CuredText(
            "Nama   Harga   Isi\nBeras  12      kg",
            "| Nama | Harga | Isi |\n|---|---|---|\n| Beras | 12 | kg |"
        ),
        CuredText("✅ Satu\n✅ Dua\nInfo lain.", "- ✅ Satu\n- ✅ Dua\n\nInfo lain."),
        CuredText("**Aba**\nIsi yang panjang.", "**Aba**\\\nIsi yang panjang."),
        CuredText("Isi.\n\n\t\tRapat ini digelar hari Senin.", "Isi.\n\nRapat ini digelar hari Senin."),
        CuredText("- a\n\nIsi.\n\n\t\tRapat ini digelar kemarin.", "- a\n\nIsi.\n\nRapat ini digelar kemarin."),
    ]
}
