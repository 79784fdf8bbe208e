import Diagnostics
import Files

/// A file in `media/` of a kind that is not published.
enum MediaKind {
    static let rule = Rule.error(
        "media-kind",
        title: LocalizedText(id: "Jenis media tidak diterbitkan", en: "Media of a kind that is not published"),
        explanation: """
            Folder `media/` menerima gambar, dokumen, suara, video, dan data terbuka. Berkas yang dapat \
            dijalankan peramban atau server (HTML, JavaScript, PHP), serta SVG dan XML berisi skrip, ditolak. SVG juga tidak \
            boleh memanggil berkas lain: situs lain jadi tahu siapa yang membuka gambarnya.
            """,
        en: """
            The folder `media/` takes pictures, documents, sound, video and open data. What a browser or server \
            would run (HTML, JavaScript, PHP), and SVG or XML with scripts in it, is refused. Nor may SVG ask for other \
            files: another site would learn who opens the picture.
            """,
        wrong: "media/formulir.html",
        right: "media/formulir.pdf"
    )

    static func unknown(path: String) -> Diagnostic {
        Diagnostic(
            rule,
            at: SourceLocation(path: path),
            id: "berkas jenis ini tidak diterbitkan dari media/",
            en: "files of this kind are not published from media/",
            help: help(FileType.ending(of: path))
        )
    }

    private static func help(_ ending: String) -> LocalizedText {
        switch ending {
        case "heic", "heif", "bmp", "tif", "tiff", "psd":
            LocalizedText(
                id: "simpan ulang gambar sebagai JPEG, PNG, atau WebP",
                en: "save the picture again as JPEG, PNG or WebP"
            )
        case "rar", "7z", "tar", "gz": LocalizedText(id: "kemas ulang sebagai ZIP", en: "pack it again as ZIP")
        case "html", "htm":
            LocalizedText(
                id: "jadikan naskah dengan: terang import html, atau simpan sebagai PDF",
                en: "make a text of it with: terang import html, or save it as PDF"
            )
        default:
            LocalizedText(
                id: "simpan sebagai gambar, PDF, dokumen kantor, CSV, suara, atau video",
                en: "save it as a picture, PDF, office document, CSV, sound or video"
            )
        }
    }

    static func active(path: String, content: String, isPicture: Bool) -> Diagnostic {
        guard !ActiveXML.isEncoding(content) else {
            let name = content.uppercased()
            return Diagnostic(
                rule,
                at: SourceLocation(path: path),
                id: "berkas tersimpan sebagai \(name), sehingga skrip di dalamnya tidak dapat dicari",
                en: "the file is saved as \(name), so that it cannot be searched for scripts",
                help: "simpan ulang sebagai UTF-8",
                en: "save it as UTF-8"
            )
        }
        return Diagnostic(
            rule,
            at: SourceLocation(path: path),
            id: "berkas memuat \(content)",
            en: "the file contains \(content)",
            help: isPicture
                ? LocalizedText(
                    id: "simpan ulang gambar tanpa skrip (\"SVG biasa\" di Inkscape), atau sebagai PNG",
                    en: "save the picture without scripts (\"Plain SVG\" in Inkscape), or as PNG"
                )
                : LocalizedText(
                    id: "hapus bagian itu, atau simpan datanya sebagai CSV atau JSON",
                    en: "drop that part, or save the data as CSV or JSON"
                )
        )
    }

    /// A drawing or XML file that cannot be looked at whole.
    static func tooLarge(path: String) -> Diagnostic {
        let limit = MediaReader.textLimit / 1024 / 1024
        return Diagnostic(
            rule,
            at: SourceLocation(path: path),
            id: "berkas lebih dari \(limit) MB, sehingga skrip di dalamnya tidak dapat dicari",
            en: "the file has more than \(limit) MB, so that it cannot be searched for scripts",
            help: FileType.of(path).isPicture
                ? LocalizedText(
                    id: "sederhanakan gambarnya (Inkscape: Path, Simplify), atau simpan sebagai PNG",
                    en: "simplify the picture (Inkscape: Path, Simplify), or save it as PNG"
                )
                : LocalizedText(
                    id: "kemas sebagai ZIP, atau simpan datanya sebagai CSV atau JSON",
                    en: "pack it as ZIP, or save the data as CSV or JSON"
                )
        )
    }

    /// A drawing that makes browsers ask for another file.
    static func outside(path: String, _ reference: String) -> Diagnostic {
        Diagnostic(
            rule,
            at: SourceLocation(path: path),
            id: "gambar memanggil berkas lain: \(reference)",
            en: "the picture asks for another file: \(reference)",
            help: "sematkan gambar dan fontnya (Inkscape: Ekstensi, Gambar, Sematkan), atau simpan sebagai PNG",
            en: "embed its pictures and fonts (Inkscape: Extensions, Images, Embed), or save it as PNG"
        )
    }
}
