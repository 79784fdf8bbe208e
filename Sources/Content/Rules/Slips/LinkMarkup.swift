import Diagnostics
import Markdown

/// A link or picture that the page shows as it is typed.
enum LinkMarkup {
    static let rule = Rule.error(
        "link-markup",
        title: LocalizedText(
            id: "Tautan atau gambar yang terbit sebagai tulisan",
            en: "Link or picture that is published as text"
        ),
        explanation: """
            Tautan ditulis `[teks](alamat)`: kurung siku, langsung diikuti kurung biasa, alamat tanpa spasi. Bila tidak, \
            halaman menampilkan kurung dan alamatnya sebagai tulisan, dan pembaca tidak sampai ke dokumennya. Spasi \
            dalam nama berkas ditulis `%20`.
            """,
        en: """
            A link is written `[text](address)`: square brackets, round brackets directly after them, an address \
            without spaces. Otherwise the page shows brackets and address as text, and readers do not reach the \
            document. A space in a file's name is written `%20`.
            """,
        wrong: "Lihat [profil] (/profil/).",
        right: "Lihat [profil](/profil/).",
        isAdjustable: true
    )

    static func slip(_ kind: MarkdownSlip.Kind) -> SlipRule {
        let write = LocalizedText(
            id: "tulis: [teks](alamat), alamat tanpa spasi",
            en: "write: [text](address), the address without spaces"
        )
        switch kind {
        case .spacesInDestination:
            return SlipRule(
                rule,
                id: "alamat dengan spasi: {} terbit sebagai tulisan",
                en: "an address with spaces: {} is published as text",
                help: "tulis spasi dalam alamat sebagai %20, dan judul tautan di antara dua tanda kutip lurus",
                en: "write spaces in the address as %20, and a title between two straight quotation marks",
                advice: { written, suggestion in
                    guard suggestion == nil, written.lowercased().contains("](mailto:") else { return nil }
                    return LocalizedText(
                        id: "tulis satu alamat e-mail tanpa spasi: [teks](mailto:nama@kota.example)",
                        en: "write one e-mail address without spaces: [text](mailto:name@city.example)"
                    )
                }
            )
        case .unclosedDestination:
            return SlipRule(
                rule,
                id: "tautan tanpa kurung tutup: {}",
                en: "a link without its closing bracket: {}",
                help: "tulis ) di belakang alamat",
                en: "write ) after the address"
            )
        case .spaceBeforeDestination:
            return SlipRule(rule, help: write) {
                LocalizedText(
                    id: "spasi di antara ] dan (: \"\($0)\" terbit sebagai tulisan",
                    en: "a space between ] and (: \"\($0)\" is published as text"
                )
            }
        case .wrongBracket:
            return SlipRule(rule, help: write) {
                LocalizedText(
                    id: "kurung tautan tidak lengkap: \"\($0)\" terbit sebagai tulisan",
                    en: "the brackets of a link are not complete: \"\($0)\" is published as text"
                )
            }
        case .brokenScheme:
            return SlipRule(
                rule,
                help: write,
                advice: { written, _ in
                    guard written.hasPrefix("whatsapp:") else { return nil }
                    let digits = written.drop { !$0.isNumber }.prefix(while: \.isNumber)
                    let number = digits.count > 5 ? String(digits) : "628…"
                    return LocalizedText(
                        id: "tulis sebagai tautan: [kirim WhatsApp](https://wa.me/\(number))",
                        en: "write a link: [send a message](https://wa.me/\(number))"
                    )
                }
            ) {
                LocalizedText(
                    id: "alamat ini tidak menjadi tautan: \"\($0)\"",
                    en: "this address becomes no link: \"\($0)\""
                )
            }
        case .breakInAddress:
            return SlipRule(rule, help: write) {
                LocalizedText(
                    id: "tanda \\ menjadi bagian alamat di depannya: \"\($0)\"",
                    en: "the sign \\ becomes part of the address before it: \"\($0)\""
                )
            }
        case .spaceBeforeBracket:
            return SlipRule(rule, help: write) {
                LocalizedText(
                    id: "spasi di antara ! dan [: \"\($0)\" terbit sebagai tautan, bukan gambar",
                    en: "a space between ! and [: \"\($0)\" is published as a link, not as a picture"
                )
            }
        default:
            return SlipRule(rule, help: write) {
                LocalizedText(
                    id: "kurung tautan terbalik: \"\($0)\" terbit sebagai tulisan",
                    en: "the brackets of a link are reversed: \"\($0)\" is published as text"
                )
            }
        }
    }
}
