import Diagnostics

/// A file in `akar/` that is not published at the root of the portal.
enum RootFileKind {
    static let rule = Rule.error(
        "root-file",
        title: LocalizedText(id: "Berkas akar yang tidak diterbitkan", en: "Root file that is not published"),
        explanation: """
            Berkas di `content/akar/` terbit di akar portal, karena layanan lain mencarinya di sana: bukti kepemilikan dari mesin \
            pencari, `security.txt` (terbit sebagai `/.well-known/security.txt`), `CNAME`. Isi `akar/well-known/` terbit di \
            `/.well-known/`. Diterima: `.txt`, `.json`, `.xml`, `.ico`, `.png`, `.svg`, `.webmanifest`, `CNAME`, dan \
            `google….html` yang berisi satu baris bukti. Halaman dan dokumen lain punya tempatnya sendiri.
            """,
        en: """
            Files in `content/akar/` are published at the root of the portal, because other services look for them there: proofs \
            of ownership for search engines, `security.txt` (published as `/.well-known/security.txt`), `CNAME`. What is in \
            `akar/well-known/` is published in `/.well-known/`. Accepted: `.txt`, `.json`, `.xml`, `.ico`, `.png`, `.svg`, \
            `.webmanifest`, `CNAME`, and `google….html` with its one line of proof. Pages and documents have places of their own.
            """,
        wrong: "akar/brosur.pdf",
        right: "media/brosur.pdf"
    )

    static let misplaced = rule.message(
        id: "berkas ini tidak langsung di akar/ atau akar/well-known/",
        en: "this file is neither directly in akar/ nor in akar/well-known/",
        help: "pindahkan ke akar/, atau ke media/ bila hanya untuk ditautkan",
        en: "move it to akar/, or to media/ where pages only link to it"
    )

    static let unknown = rule.message(
        id: "berkas jenis ini tidak diterbitkan dari akar/",
        en: "files of this kind are not published from akar/",
        help: "pindahkan dokumen ke media/, halaman ke halaman/",
        en: "move documents to media/ and pages to halaman/"
    )

    static let page = rule.message(
        id: "halaman ini bukan bukti kepemilikan: isinya bukan satu baris \"google-site-verification: NAMA-BERKAS\"",
        en: "this page is no proof of ownership: it is not the one line \"google-site-verification: FILE-NAME\"",
        help: "unduh ulang berkasnya dari mesin pencari dan jangan mengubahnya, atau tulis halamannya di halaman/",
        en: "download the file again and do not change it, or write the page in halaman/"
    )

    static let notAHost = rule.message(
        id: "isinya bukan satu nama host",
        en: "it does not hold the name of one host",
        help: "tulis nama host portal saja, misalnya: portal.kota.example",
        en: "write the portal's host alone, such as: portal.kota.example"
    )

    static let tooLarge = rule.message(
        id: "berkas ini lebih dari 1 MB",
        en: "this file is larger than 1 MB",
        help: "pindahkan ke media/",
        en: "move it to media/"
    )

    static func withoutField(_ field: String, path: String) -> Diagnostic {
        let example = field == "Expires" ? "Expires: 2027-12-31T23:59:59Z" : "Contact: mailto:csirt@kota.example"
        return Diagnostic(
            rule,
            at: SourceLocation(path: path),
            id: "security.txt tanpa \(field) tidak berlaku (RFC 9116)",
            en: "security.txt without \(field) is not valid (RFC 9116)",
            help: "tambahkan, misalnya: \(example)",
            en: "add, for example: \(example)"
        )
    }
}
