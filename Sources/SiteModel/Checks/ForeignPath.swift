import Diagnostics
import Reading
import Registers

/// A path that was copied from another site.
enum ForeignPath {
    static let rule = Rule.warning(
        "foreign-path",
        title: LocalizedText(id: "Jalur berkas dari situs lain", en: "Path from another site"),
        explanation: """
            `berkas` memuat berkas di `content/media/`, berkas `.md` atau alamat halaman portal ini, atau alamat lengkap yang diawali \
            `https://`. Jalur tanpa nama situs, yang disalin dari aplikasi lain, tidak menuju apa pun di sini: barisnya \
            terbit tanpa tautan, dengan catatan bahwa berkasnya belum dapat dibuka.
            """,
        en: """
            `berkas` names a file in `content/media/`, a `.md` file or address of this portal, or a full address that begins with \
            `https://`. A path without a host, copied from another application, leads nowhere here: the row is published \
            without a link, saying that its document cannot be opened.
            """,
        wrong: "berkas\n/storage/dokumen/laporan.pdf",
        right: "berkas\nhttps://ppid.kota.example/storage/dokumen/laporan.pdf"
    )

    static let check = SiteCheck(rule) { portal in
        portal.documents.compactMap { row in
            guard row.destination == .foreign else { return nil }
            return Diagnostic(
                rule,
                at: row.row.place(of: row.column, cell: row.location),
                id: "\"\(row.written.quotable)\" bukan berkas media, halaman portal ini, atau alamat web",
                en: "\"\(row.written.quotable)\" is not a media file, page of this portal or web address",
                help:
                    "tulis alamat lengkapnya dengan https://, atau simpan berkasnya di content/media/ dan tulis: media/nama-berkas.pdf",
                en:
                    "write the full address with https://, or put the file into content/media/ and write: media/file-name.pdf"
            )
        }
    }
}
