import Diagnostics
import Files

/// A file in `media/` that is something else than its name says.
enum MediaContent {
    static let rule = Rule.error(
        "media-content",
        title: LocalizedText(id: "Isi berkas bukan seperti namanya", en: "File is not what its name says"),
        explanation: """
            Peramban percaya pada akhiran nama. Foto HEIC dari iPhone bernama `.jpg` tidak tampil, halaman kesalahan yang tersimpan \
            sebagai `.pdf` tidak terbuka, dan berkas kosong atau penunjuk Git LFS tidak berisi apa-apa. Gambar WebP bernama `.jpg` \
            tampil di peramban, tetapi tidak di setiap aplikasi pesan. `terang check --fix` mengganti namanya.
            """,
        en: """
            Browsers trust the ending of a name. An iPhone's HEIC photograph named `.jpg` is not shown, an error page saved as \
            `.pdf` does not open, and an empty file or a Git LFS pointer holds nothing. A WebP picture named `.jpg` shows in \
            browsers, but not in every messenger. `terang check --fix` renames it.
            """
    )

    /// Returns the diagnostic for a file whose ending does not fit what it holds, or nil where it fits or is not known.
    ///
    /// - Parameters:
    ///   - head: the first bytes, as many as ``FileContent/headSize`` where the file has them.
    ///   - path: from the portal's root.
    ///   - isFree: whether nothing is at a path yet.
    static func check<Failure: Error>(
        _ content: FileContent?,
        _ head: [UInt8],
        path: String,
        isFree: (String) throws(Failure) -> Bool
    ) throws(Failure) -> Diagnostic? {
        let ending = FileType.ending(of: path)
        guard let content else {
            if packed.contains(ending) || ending == "rtf" { return damaged(path, ending) }
            return old.contains(ending) && head.contains(0) ? unknown(path, ending) : nil
        }
        guard !content.endings.contains(ending), isJudged(content, ending) else { return nil }
        let isPicture = FileType.of(path).isPicture
        let message: LocalizedText =
            switch content {
            case .empty: LocalizedText(id: "berkas ini kosong", en: "this file is empty")
            case .pointer:
                LocalizedText(
                    id: "ini penunjuk Git LFS, bukan berkasnya",
                    en: "this is a Git LFS pointer, not the file itself"
                )
            case .html:
                LocalizedText(
                    id: "ini halaman HTML dengan nama .\(ending)",
                    en: "this is an HTML page named .\(ending)"
                )
            default:
                LocalizedText(
                    id: "isinya \(content.words), bukan .\(ending)",
                    en: "it holds \(content.words), not .\(ending)"
                )
            }
        var fix: Fix?
        if let right = content.name(besides: ending) {
            let target = path.dropLast(ending.count) + right
            if try isFree(String(target)) { fix = .move(from: path, to: String(target)) }
        }
        return Diagnostic(
            rule,
            at: SourceLocation(path: path),
            message: message,
            help: help(content, fix, isPicture: isPicture),
            fix: fix,
            severity: old.contains(ending) ? .warning : nil
        )
    }

    /// The endings of packed files, whose beginning is always known.
    private static let packed = FileContent.zip.endings

    /// The endings of Microsoft Office before 2007, which also open texts, tables and pages, and documents of yet older programs.
    private static let old = FileContent.office.endings

    private static func unknown(_ path: String, _ ending: String) -> Diagnostic {
        Diagnostic(
            rule,
            at: SourceLocation(path: path),
            id: "jenis isi berkas ini tidak dikenal; mungkin rusak",
            en: "what this file holds is not known; it may be damaged",
            help: "buka: bila terbuka, simpan sebagai .\(ending)x; bila tidak, salin lagi dari asalnya",
            en: "open it: if it opens, save it as .\(ending)x; if not, copy it again from where it came",
            severity: .warning
        )
    }

    private static func damaged(_ path: String, _ ending: String) -> Diagnostic {
        Diagnostic(
            rule,
            at: SourceLocation(path: path),
            id: "berkas ini rusak: isinya bukan .\(ending)",
            en: "this file is damaged: it holds no .\(ending)",
            help: LocalizedText(id: "salin lagi berkasnya dari asalnya", en: "copy the file again from where it came")
        )
    }

    /// Whether a file with an ending has to hold something else. Texts may begin as pages do, and Word and Excel open pages under their old endings.
    private static func isJudged(_ content: FileContent, _ ending: String) -> Bool {
        switch content {
        case .empty, .pointer: true
        // Icons may hold one.
        case .png: ending != "ico"
        case .html where ["doc", "xls"].contains(ending): false
        case .html:
            !FileType.of("a." + ending).isText || ["svg", "csv", "tsv", "json", "geojson", "ics"].contains(ending)
        case .json, .xml: closed.contains(ending)
        case .zip:
            ["pdf", "rtf", "doc", "xls", "ppt"].contains(ending) || FileType.of("a." + ending).isPicture
                || FileType.of("a." + ending).isText
        default: true
        }
    }

    /// The endings of files that are never text.
    private static let closed: Set<String> = [
        "pdf", "docx", "xlsx", "pptx", "odt", "ods", "zip", "png", "jpg", "jpeg", "gif", "webp", "avif", "mp3", "mp4",
    ]

    private static func help(_ content: FileContent, _ fix: Fix?, isPicture: Bool) -> LocalizedText {
        if case .move(_, let target)? = fix {
            let name = target.lastPathPart
            return LocalizedText(
                id: "ubah namanya menjadi \(name), juga di naskah yang memakainya",
                en: "rename it to \(name), also in the texts that use it"
            )
        }
        return switch content {
        case .empty:
            LocalizedText(id: "salin lagi berkasnya dari asalnya", en: "copy the file again from where it came")
        case .pointer:
            LocalizedText(id: "ambil berkasnya dengan: git lfs pull", en: "fetch the file with: git lfs pull")
        case .html, .json, .xml:
            LocalizedText(
                id: "unduh lagi berkasnya sendiri, bukan halamannya",
                en: "download the file itself again, not the page"
            )
        case .heic:
            LocalizedText(
                id: "simpan ulang sebagai JPEG (di iPhone: Pengaturan, Kamera, Format, Paling Kompatibel)",
                en: "save it again as JPEG (on an iPhone: Settings, Camera, Formats, Most Compatible)"
            )
        default:
            isPicture
                ? LocalizedText(
                    id: "buka dan simpan ulang gambar sebagai JPEG, PNG, atau WebP",
                    en: "open the picture and save it again as JPEG, PNG or WebP"
                )
                : LocalizedText(
                    id: "buka dan simpan ulang dengan nama yang sesuai isinya",
                    en: "open it and save it again under a name that fits what it is"
                )
        }
    }
}

extension FileContent {
    /// The ending that fits a file better than the one it has. Nil where a portal publishes no such files.
    fileprivate func name(besides ending: String) -> String? {
        switch self {
        case .empty, .pointer, .html, .heic, .bmp, .tiff, .zip, .json, .xml: nil
        case .jpeg: "jpg"
        case .office: ["docx": "doc", "xlsx": "xls", "pptx": "ppt"][ending]
        default: rawValue
        }
    }
}
