import Diagnostics
import Markdown
import Patterns

/// Signs of the text that Markdown takes for its own.
enum AccidentalMarkup {
    static let rule = Rule.warning(
        "accidental-markup",
        title: LocalizedText(
            id: "Tanda yang tidak sengaja menjadi Markdown",
            en: "Signs that became Markdown by accident"
        ),
        explanation: """
            Dua tanda `~` mencoret yang ada di antaranya, dua `*` memiringkannya, dan `---` tepat di bawah alinea \
            menjadikan alinea itu judul. Isian `(____)` dan nama berkas seperti `__init__.py` kehilangan garis bawahnya. Tulislah `\\~` dan `\\*`, atau pakai tanda yang tepat: `20–25`, `3 × 4`; beri \
            baris kosong di atas `---`. Tebal ditulis `**…**`, bukan `*…*` seperti di WhatsApp. Butir bernomor dihitung ulang dari nomor pertamanya, dan `\\` di depan tanda \
            baca tidak tampil. Baris tepat di bawah kutipan `>` ikut menjadi kutipan, \
            dan baris di tepi kiri tepat di bawah butir ikut menjadi butir itu.
            """,
        en: """
            Two signs `~` strike out what is between them, two `*` set it in italics, and `---` directly below a \
            paragraph makes the paragraph a heading. Blanks `(____)` and names of files such as `__init__.py` lose their \
            underscores. Write `\\~` and `\\*`, or the proper signs: `20–25`, `3 × 4`; \
            leave a blank line above `---`. Bold is `**…**`, not `*…*` as in WhatsApp. Numbered items are counted anew from the first number, and a `\\` before \
            a sign is not shown. A line directly below a quotation `>` becomes a part of it, \
            and so does a line at the left edge directly below an item.
            """,
        wrong: "Suhu 20~25 derajat di pagi hari dan 30~35 derajat di siang hari.",
        right: "Suhu 20–25 derajat di pagi hari dan 30–35 derajat di siang hari."
    )

    private static let subscripts = Pattern(/(\p{L}+)~([0-9]{1,2})~(\p{L}*)/)

    static func slip(_ kind: MarkdownSlip.Kind) -> SlipRule {
        switch kind {
        case .struckByTildes:
            SlipRule(
                rule,
                id: "tercoret di halaman: {}",
                en: "struck through on the page: {}",
                help: "tulis \\~, atau tanda – untuk sampai dengan",
                en: "write \\~, or – for a range",
                advice: { written, _ in
                    // "H~2~O" is a formula.
                    guard let formula = written.wholeMatch(of: subscripts) else { return nil }
                    let digits = formula.output.2.unicodeScalars.compactMap { Unicode.Scalar($0.value - 0x30 + 0x2080) }
                    let low = String(String.UnicodeScalarView(digits))
                    let text = "\(formula.output.1)\(low)\(formula.output.3)"
                    return LocalizedText(id: "tulis: \(text)", en: "write: \(text)")
                }
            )
        case .emphasizedByStars:
            SlipRule(
                rule,
                id: "menjadi huruf miring: {}",
                en: "set in italics: {}",
                help: "tulis \\*, atau × untuk perkalian",
                en: "write \\*, or × for a product"
            )
        case .lostMarks:
            SlipRule(
                rule,
                id: "garis bawah atau bintang hilang di halaman: {}",
                en: "underscores or asterisks are lost on the page: {}",
                help: "tulis \\ di depan setiap tandanya, atau taruh di antara tanda `",
                en: "write a \\ before each sign, or put it between signs `"
            )
        case .nestedBold:
            SlipRule(
                rule,
                id: "tebal di dalam tebal, semuanya terbit tebal: {}",
                en: "bold within bold, all of it is published in bold: {}",
                help: "hapus tanda di dalamnya bila semua tebal; bila tidak, tulis: **tebal** biasa **tebal**",
                en: "delete the inner signs where all is bold; otherwise write: **bold** plain **bold**"
            )
        case .chatBold:
            SlipRule(
                rule,
                id: "huruf tebal WhatsApp terbit miring: {}",
                en: "bold text of WhatsApp is published in italics: {}",
                help: "tulis dua tanda bintang di kedua sisi: **tebal**",
                en: "write two asterisks on both sides: **bold**"
            )
        case .quotedNumber:
            SlipRule(
                rule,
                id: "tanda > di awal baris menjadikannya kutipan: {}",
                en: "the sign > at the beginning makes the line a quotation: {}",
                help: "tulis \\>, atau: lebih dari",
                en: "write \\>, or: more than"
            )
        case .renumberedItem:
            SlipRule(
                rule,
                id: "nomor daftar berubah di halaman, karena butirnya dihitung ulang: {}",
                en: "the number changes on the page, because items are counted anew: {}",
                help: "nomori berurutan; nomor yang memang begitu ditulis di alinea tersendiri, misalnya 3\\. Nama",
                en:
                    "number them one by one; write a number that is meant so in a paragraph of its own, such as 3\\. Name"
            )
        case .textInQuotation:
            SlipRule(
                rule,
                id: "baris tepat di bawah kutipan ikut menjadi kutipan: {}",
                en: "a line directly below a quotation becomes a part of it: {}",
                help: "beri baris kosong di atasnya; bila memang lanjutan kutipan, awali dengan >",
                en: "leave a blank line above it; where it goes on with the quotation, begin it with >"
            )
        case .textInItem:
            SlipRule(
                rule,
                id: "baris tepat di bawah butir daftar ikut menjadi butir itu: {}",
                en: "a line directly below an item of a list becomes a part of it: {}",
                help: "beri baris kosong di atasnya; bila memang lanjutan butir, awali dengan dua spasi",
                en: "leave a blank line above it; where it goes on with the item, begin it with two spaces"
            )
        case .pageNumber:
            SlipRule(
                rule,
                id: "tampak seperti nomor halaman dokumen asal: {}",
                en: "looks like the number of a page of another document: {}",
                help: "hapus, bila ini nomor halaman",
                en: "delete it if it is the number of a page"
            )
        case .lostBackslash:
            SlipRule(
                rule,
                id: "garis miring terbalik hilang di halaman: {}",
                en: "backslashes are lost on the page: {}",
                help: "tulis \\\\ untuk setiap \\",
                en: "write \\\\ for each \\"
            )
        default:
            SlipRule(
                rule,
                id: "alinea menjadi judul karena tanda di bawahnya: {}",
                en: "a paragraph becomes a heading because of the line below it: {}",
                help: "beri baris kosong di bawahnya; garis pemisah ditulis ---",
                en: "leave a blank line below it; a break is written ---"
            )
        }
    }
}
