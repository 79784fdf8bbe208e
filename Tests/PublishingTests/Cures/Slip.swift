import Content
import Reading
import SiteModel
import TestSupport
import Testing

/// A file with a slip, and what its writer meant.
struct Slip: Sendable, CustomTestStringConvertible {
    /// What an article says.
    struct Meaning: Sendable, Equatable {
        var title = "Rapat: warga"
        var date = "2026-10-13 06:33:00"
        var isDraft = false
        var tags: [String] = []
        var picture: String?
    }

    let file: String
    let text: String
    let meant: Meaning

    var testDescription: String { "\(file): \(text.prefix(80))" }

    private init(_ text: String, file: String = "berita/2026/10/rapat.md", _ change: (inout Meaning) -> Void = { _ in })
    {
        self.file = file
        self.text = text
        var meant = Meaning()
        change(&meant)
        self.meant = meant
    }

    /// A head with these lines between the title and the date.
    private static func head(
        title: String = "title: \"Rapat: warga\"",
        _ lines: String = "",
        date: String = "date: 2026-10-13 06:33",
        body: String = "Isi.\n",
        _ change: (inout Meaning) -> Void = { _ in }
    ) -> Slip {
        Slip("---\n\(title)\n\(lines)\(lines.isEmpty ? "" : "\n")\(date)\n---\n\(body)", change)
    }

    func portal() throws -> TemporaryPortal {
        var portal = try TemporaryPortal.plain([file: text])
        portal.files["content/media/foto.png"] = SamplePicture.png(width: 10, height: 10)
        portal.files["content/berita/2026/10/rapat warga.png"] =
            text.contains("rapat%20warga") ? SamplePicture.png(width: 20, height: 10) : nil
        return portal
    }

    /// Returns what the only article of a portal says.
    func meaning(in root: String) async throws -> Meaning? {
        let library = try await LibraryLoader(root: root, jobs: 1).load().library
        let article = try #require(library.articles.first)
        let time = article.localDate
        return Meaning(
            title: article.title.value,
            date: "\(time.isoDate) \(time.isoClock)",
            isDraft: article.isDraft,
            tags: article.tags.map(\.value.title),
            picture: article.image?.src.value
        )
    }

    static let all: [Slip] =
        [
            // Values that need quotation marks.
            head(title: "title: Rapat: warga"), head(title: "title: “Rapat: warga”"),
            head(title: "title: 'Rapat: warga"),
            head(title: "title: \"Rapat: warga"), head(title: "title:Rapat biasa") { $0.title = "Rapat biasa" },
            head(title: "title:\u{A0}Rapat biasa") { $0.title = "Rapat biasa" },
            head(title: "title：Rapat biasa") { $0.title = "Rapat biasa" },
            head(title: "title = Rapat biasa") { $0.title = "Rapat biasa" },
            head(title: "\ttitle: Rapat biasa") { $0.title = "Rapat biasa" },
            head(title: "title: 'Jum'at bersih'") { $0.title = "Jum'at bersih" },
            head(title: "title: \"Rapat\" warga") { $0.title = "\"Rapat\" warga" },
            head(title: "title: \"Rapat \"besar\" desa\"") { $0.title = "Rapat \"besar\" desa" },
            head(title: "title: \"D:\\baru\"") { $0.title = "D:\\baru" },
            head(title: "title: [Rapat]") { $0.title = "[Rapat]" },
            // The signs of a text below, which is on the line already.
            head(title: "title: | Rapat") { $0.title = "Rapat" }, head(title: "title: > Rapat") { $0.title = "Rapat" },
        ]
        + [
            "@warga", "%50 selesai", "`kode`", "- Rapat", "? apa", "[Rapat] hasil",
            "{Rapat} hasil",
        ].map { title in
            head(title: "title: \(title)") { $0.title = title }
        }
        + ["&Rapat besar", "*Rapat* besar", "!penting rapat", "& dan"].map { title in
            head(title: "title: \(title)") { $0.title = title }
        }
        + [
            // Lists, keys and indentation.
            head("tags: [satu, @dua]") { $0.tags = ["satu", "@dua"] },
            head("tags: [satu, dua") { $0.tags = ["satu", "dua"] },
            head("tags:\n  - satu: dua") { $0.tags = ["satu: dua"] }, head(" author: Redaksi"),
            head("author: A\nauthor: A"),
            head("draft:\ndraft: true") { $0.isDraft = true }, head("Draft: true") { $0.isDraft = true },
            head("tag: [satu]") { $0.tags = ["satu"] }, head("draf: ya") { $0.isDraft = true },
            head("image:\n\tsrc: media/foto.png\n\talt: Foto") { $0.picture = "media/foto.png" },
            head("image:\n\u{A0} src: media/foto.png\n\u{A0} alt: Foto") { $0.picture = "media/foto.png" },
            head("image:\n  src:media/foto.png\n  alt: Foto") { $0.picture = "media/foto.png" },
            // Flags, dates and addresses.
            head("draft: tru") { $0.isDraft = true }, head("draft: flase"), head("draft: ture") { $0.isDraft = true },
            head(date: "date: 13 10 2026 06.33"), head(date: "date: 13 / 10 / 2026, 06.33"),
            head(date: "tanggal: 13/10/2026 06.33 WIB"),
            head("slug: Rapat Warga"), head("aliases: [https://kota.example/lama, lama/dua]"),
            // Fences.
            Slip("—\ntitle: \"Rapat: warga\"\ndate: 2026-10-13 06.33\n—\nIsi.\n"),
            Slip("---\ntitle: \"Rapat: warga\"\ndate: 2026-10-13 06.33\n–––\nIsi.\n\n---\n\nLagi.\n"),
            Slip("***\ntitle: \"Rapat: warga\"\ndate: 2026-10-13 06.33\n- - -\nIsi.\n"),
            Slip("\n\n ---\ntitle: \"Rapat: warga\"\ndate: 2026-10-13 06.33\n---\nIsi.\n"),
            Slip("title: \"Rapat: warga\"\ndate: 2026-10-13 06.33\n---\nIsi.\n"),
            Slip("title: \"Rapat: warga\"\ndate: 2026-10-13 06.33\n\nIsi.\n"),
            Slip("---\ntitle: \"Rapat: warga\"\ndate: 2026-10-13 06.33\n\nIsi.\n"),
            Slip("---\r\ntitle: Rapat: warga\r\ndate: 2026-10-13 06.33\r\n\r\nIsi.\r\n\r\n---\r\n\r\nLagi."),
            // Texts and files.
            head(body: "# Latar\n\nIsi.\n"), head(body: "![Warga](rapat%20warga.png)\n"),
            head(body: "Syarat:\na. satu\nb. dua\n"), head(body: "Bawa:\n\n▪️ KTP\n▪️ KK\n✅ Batik\n"),
            head(body: "1\\. satu\\\n2\\. dua\\\n3\\. tiga\n"), head(body: "[z](https:// www.bps.go.id/a)\n"),
            head(body: "Naik:contentReference[oaicite:0]{index=0} dan 【4†source】【5†source】.\n"),
            head("tags: #ppid #kota") { $0.tags = ["ppid", "kota"] }, head("draft; true") { $0.isDraft = true },
            head("tags:\n- satu\n -dua") { $0.tags = ["satu", "dua"] }, head(date: "date: 06:33 13/10/2026"),
            Slip("```\n---\ntitle: \"Rapat: warga\"\ndate: 2026-10-13 06.33\n---\nIsi.\n```\n"),
            head(body: "(1) satu hal\nyang panjang\n(2) dua\n"), head(body: "Warga anak-\nanak hadir.\n"),
            head(body: "Isi:\nNama | Jumlah\nAni | 2\nTutup.\n"), head(body: "| a | b |\n| 1 | 2 |\n"),
            head(body: "| a | b |\n|---|---|\n| 1 | 2 |\nSesudah tabel.\n"),
            head(body: "| a | b |\n|---|---|\n| 1 | 2 |\n\n| 3 | 4 |\n| 5 | 6 |\n"),
            head(body: "Di C:\\temp\\_a dan \\\\p\\b.\n"),
            head(body: "• satu\n– dua\n"), head(body: "Telepon [kami](tel:0733 123456).\n"),
            head(body: "Ketik REG<spasi>NAMA.\n"), head(body: "Bila a<b dan c>d.\n"),
            head(body: "*PENGUMUMAN*\n\nRapat *besar*.\n"), head(body: "*Hari* : Senin\n*Jam* : 09.00\n"),
            head(body: "##\u{A0}Latar\n\n1.\u{A0} satu\n2.\u{A0} dua\n"), head(body: "Kata[^1].\n\n[^1] Teks.\n"),
            head(body: "Ketua : 1. Ani\n2. Budi\n"), head(body: "Kota Contoh, 1 Mei 2026\nKepala Dinas\n"),
            head("image: {src: media/foto.png, alt: Foto # satu}") { $0.picture = "media/foto.png" },
            head("tags:\n  -satu\n  -dua") { $0.tags = ["satu", "dua"] },
            head("tags:\n  satu\n  dua") { $0.tags = ["satu", "dua"] },
            head(title: "title: Rapat # 1") { $0.title = "Rapat # 1" },
            head("tags:\n  - satu # 2\n  - tiga") { $0.tags = ["satu # 2", "tiga"] },
            head(body: "Kata â€œSiapâ€\u{9D} dan CafÃ©.\n"), head(body: "\u{F0B7} satu\n\n\u{F0B7}\tdua\n"),
            head(body: "Berkas *.a,*.b, lalu (__) dan (__), dan __init__.py.\n"), head(body: "Jum\\u2019at bersih.\n"),
            head(body: "Nama\tNilai\nA|B\t2\n"), head(body: "Kalimat biasa di sini.\n===\nLagi.\n"),
            head("tags:\n* satu\n* dua") { $0.tags = ["satu", "dua"] },
            head(title: "title: Rapat warga\nyang besar") { $0.title = "Rapat warga yang besar" },
            Slip("  ---\n  title: \"Rapat: warga\"\n  date: 2026-10-13 06.33\n  ---\nIsi.\n"),
            Slip("---\ntitle: \"Rapat: warga\"\ndate: 2026-10-13 06:33\n---\nIsi.\n", file: "berita/RAPAT.MD"),
            Slip("---\ntitle: Rapat: warga\ndate: 2026-10-13 06:33\n---\nIsi.\n", file: "berita/rapat.markdown"),
        ]
}
