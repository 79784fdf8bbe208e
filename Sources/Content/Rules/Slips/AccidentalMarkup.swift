import Diagnostics
import Markdown
import Patterns

/// Signs of the text that Markdown takes for its own.
enum AccidentalMarkup {
    static let rule = Rule(
        id: "accidental-markup",
        severity: .warning,
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
        example: Rule.Example(
            wrong: "Suhu 20~25 derajat di pagi hari dan 30~35 derajat di siang hari.",
            right: "Suhu 20–25 derajat di pagi hari dan 30–35 derajat di siang hari."
        )
    )

    private static let subscripts = Pattern(/(\p{L}+)~([0-9]{1,2})~(\p{L}*)/)

    static func slip(_ kind: MarkdownSlip.Kind) -> SlipRule {
        switch kind {
        case .struckByTildes:
            SlipRule(
                rule,
                help: LocalizedText(
                    id: "tulis \\~, atau tanda – untuk sampai dengan",
                    en: "write \\~, or – for a range"
                ),
                advice: { written, _ in
                    // "H~2~O" is a formula.
                    guard let formula = written.wholeMatch(of: subscripts) else { return nil }
                    let digits = formula.output.2.unicodeScalars.compactMap { Unicode.Scalar($0.value - 0x30 + 0x2080) }
                    let low = String(String.UnicodeScalarView(digits))
                    let text = "\(formula.output.1)\(low)\(formula.output.3)"
                    return LocalizedText(id: "tulis: \(text)", en: "write: \(text)")
                }
            ) {
                LocalizedText(id: "tercoret di halaman: \"\($0)\"", en: "struck through on the page: \"\($0)\"")
            }
        case .emphasizedByStars:
            SlipRule(
                rule,
                help: LocalizedText(id: "tulis \\*, atau × untuk perkalian", en: "write \\*, or × for a product")
            ) {
                LocalizedText(id: "menjadi huruf miring: \"\($0)\"", en: "set in italics: \"\($0)\"")
            }
        case .lostMarks:
            SlipRule(
                rule,
                help: LocalizedText(
                    id: "tulis \\ di depan setiap tandanya, atau taruh di antara tanda `",
                    en: "write a \\ before each sign, or put it between signs `"
                )
            ) {
                LocalizedText(
                    id: "garis bawah atau bintang hilang di halaman: \"\($0)\"",
                    en: "underscores or asterisks are lost on the page: \"\($0)\""
                )
            }
        case .nestedBold:
            SlipRule(
                rule,
                help: LocalizedText(
                    id: "hapus tanda di dalamnya bila semua tebal; bila tidak, tulis: **tebal** biasa **tebal**",
                    en: "delete the inner signs where all is bold; otherwise write: **bold** plain **bold**"
                )
            ) {
                LocalizedText(
                    id: "tebal di dalam tebal, semuanya terbit tebal: \"\($0)\"",
                    en: "bold within bold, all of it is published in bold: \"\($0)\""
                )
            }
        case .chatBold:
            SlipRule(
                rule,
                help: LocalizedText(
                    id: "tulis dua tanda bintang di kedua sisi: **tebal**",
                    en: "write two asterisks on both sides: **bold**"
                )
            ) {
                LocalizedText(
                    id: "huruf tebal WhatsApp terbit miring: \"\($0)\"",
                    en: "bold text of WhatsApp is published in italics: \"\($0)\""
                )
            }
        case .quotedNumber:
            SlipRule(rule, help: LocalizedText(id: "tulis \\>, atau: lebih dari", en: "write \\>, or: more than")) {
                LocalizedText(
                    id: "tanda > di awal baris menjadikannya kutipan: \"\($0)\"",
                    en: "the sign > at the beginning makes the line a quotation: \"\($0)\""
                )
            }
        case .renumberedItem:
            SlipRule(
                rule,
                help: LocalizedText(
                    id: "nomori berurutan; nomor yang memang begitu ditulis di alinea tersendiri, misalnya 3\\. Nama",
                    en:
                        "number them one by one; write a number that is meant so in a paragraph of its own, such as 3\\. Name"
                )
            ) {
                LocalizedText(
                    id: "nomor daftar berubah di halaman, karena butirnya dihitung ulang: \"\($0)\"",
                    en: "the number changes on the page, because items are counted anew: \"\($0)\""
                )
            }
        case .textInQuotation:
            SlipRule(
                rule,
                help: LocalizedText(
                    id: "beri baris kosong di atasnya; bila memang lanjutan kutipan, awali dengan >",
                    en: "leave a blank line above it; where it goes on with the quotation, begin it with >"
                )
            ) {
                LocalizedText(
                    id: "baris tepat di bawah kutipan ikut menjadi kutipan: \"\($0)\"",
                    en: "a line directly below a quotation becomes a part of it: \"\($0)\""
                )
            }
        case .textInItem:
            SlipRule(
                rule,
                help: LocalizedText(
                    id: "beri baris kosong di atasnya; bila memang lanjutan butir, awali dengan dua spasi",
                    en: "leave a blank line above it; where it goes on with the item, begin it with two spaces"
                )
            ) {
                LocalizedText(
                    id: "baris tepat di bawah butir daftar ikut menjadi butir itu: \"\($0)\"",
                    en: "a line directly below an item of a list becomes a part of it: \"\($0)\""
                )
            }
        case .pageNumber:
            SlipRule(
                rule,
                help: LocalizedText(id: "hapus, bila ini nomor halaman", en: "delete it if it is the number of a page")
            ) {
                LocalizedText(id: "menjadi butir daftar: \"\($0)\"", en: "becomes an item of a list: \"\($0)\"")
            }
        case .lostBackslash:
            SlipRule(
                rule,
                help: LocalizedText(id: "tulis \\\\ untuk setiap \\", en: "write \\\\ for each \\")
            ) {
                LocalizedText(
                    id: "garis miring terbalik hilang di halaman: \"\($0)\"",
                    en: "backslashes are lost on the page: \"\($0)\""
                )
            }
        default:
            SlipRule(
                rule,
                help: LocalizedText(
                    id: "beri baris kosong di bawahnya; garis pemisah ditulis ---",
                    en: "leave a blank line below it; a break is written ---"
                )
            ) {
                LocalizedText(
                    id: "alinea menjadi judul karena tanda di bawahnya: \"\($0)\"",
                    en: "a paragraph becomes a heading because of the line below it: \"\($0)\""
                )
            }
        }
    }
}
