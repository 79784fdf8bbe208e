import Diagnostics
import Markdown
import Patterns

/// A label of a link without an address, or an address that no link uses.
enum UndefinedReference {
    static let rule = Rule.warning(
        "undefined-reference",
        title: LocalizedText(id: "Label tautan tanpa pasangan", en: "Label of a link without its counterpart"),
        explanation: """
            `[teks][label]` memerlukan sebuah baris `[label]: alamat` di naskah yang sama. Tanpa baris itu, kurungnya \
            terbit sebagai tulisan. Sebaliknya baris `[label]: …` tidak tampil di halaman, juga bila yang dimaksud \
            hanya `[Foto]: Humas`. Kurung yang memang tulisan ditulis `\\[teks]`.
            """,
        en: """
            `[text][label]` needs a line `[label]: address` in the same text. Without it the brackets are published \
            as text. A line `[label]: …` is not shown on the page, even where only `[Photo]: Press office` was \
            meant. Brackets that are meant as such are written `\\[text]`.
            """,
        wrong: "Lihat [profil][ppid].",
        right: "Lihat [profil][ppid].\n\n[ppid]: https://ppid.kota.example/"
    )

    static func slip(_ kind: MarkdownSlip.Kind) -> SlipRule {
        guard kind == .unusedDefinition else { return undefined }
        return SlipRule(
            rule,
            id: "baris ini dibaca sebagai alamat tautan dan tidak terbit: {}",
            en: "this line is read as the address of a link and not published: {}",
            help: "pakai labelnya di naskah: [teks][label], atau tulis alamatnya sebagai teks, atau hapus baris ini",
            en: "use its label in the text: [text][label], or write the address as text, or delete the line",
            advice: { written, _ in
                // Other words than an address may be meant to be read.
                guard !written.contains("/"), !written.contains("<") else { return nil }
                return LocalizedText(
                    id: "bila memang tulisan, tulis: \\\(written); bila catatan, hapus baris ini",
                    en: "if it is text, write: \\\(written); if it is a note, delete the line"
                )
            }
        )
    }

    private static let picture = Pattern(/!\[([^\]]*)\]/)
    private static let labelled = Pattern(/!?\[(.*)\]\[(.*)\]/)

    private static let undefined = SlipRule(
        rule,
        id: "label {} tidak diberi alamat di naskah ini, kurungnya terbit sebagai tulisan",
        en: "the label of {} has no address in this text, the brackets are published as text",
        help: "tambahkan baris [label]: alamat, atau tulis [teks](alamat)",
        en: "add a line [label]: address, or write [text](address)",
        advice: { written, _ in
            if let match = written.wholeMatch(of: picture) {
                return LocalizedText(
                    id: "tulis alamat gambarnya: ![\(match.output.1)](media/foto.jpg)",
                    en: "write the address of the picture: ![\(match.output.1)](media/photo.jpg)"
                )
            }
            guard let match = written.wholeMatch(of: labelled) else { return nil }
            let label = match.output.2.isEmpty ? match.output.1 : match.output.2
            let start = written.hasPrefix("!") ? "!" : ""
            return LocalizedText(
                id: "tambahkan baris [\(label)]: alamat, atau tulis \(start)[\(match.output.1)](alamat)",
                en: "add a line [\(label)]: address, or write \(start)[\(match.output.1)](address)"
            )
        }
    )
}
