import Content
import Diagnostics

/// The keys of front matter, in the order in which a new file has them.
public enum FrontMatterFields {
    /// - Parameter categories: those of the portal; empty where they are not known, and then any is taken.
    public static func article(categories: [Category]) -> [Field] {
        let named = Field(
            "categories",
            categories.isEmpty ? .texts : .choices(categories.map(\.title) + categories.map(\.slug)),
            "kategori yang terdaftar di site.yaml",
            "categories that site.yaml declares",
            title: LocalizedText(id: "Kategori", en: "Categories")
        )
        return [title, date, draft, named] + byline + [tags, summary, image, updated, expires, pinned, slug, aliases]
            + [related, register, extra]
    }

    /// The keys of a standing page.
    public static let page: [Field] = [title, draft, summary, image, updated, expires, slug, aliases, extra]

    private static let title = Field(
        "title",
        .text(pattern: TextPattern.filled),
        "judul",
        "the title",
        title: LocalizedText(id: "Judul", en: "Title"),
        isRequired: true
    )
    private static let date = Field(
        "date",
        .date,
        "tanggal terbit; yang belum tiba menjadwalkan artikel",
        "date of publication; one to come schedules the article",
        title: LocalizedText(id: "Tanggal terbit", en: "Date"),
        isRequired: true
    )
    private static let draft = Field(
        "draft",
        .flag,
        "true selama naskah belum siap terbit",
        "true until the text is ready to be published",
        title: LocalizedText(id: "Draf", en: "Draft"),
        example: same("true")
    )
    private static let byline = [
        text("author", "nama penulis", "name of the author", "Penulis", "Author", "Redaksi", "Editors"),
        text(
            "reporter",
            "inisial pewarta, di akhir naskah",
            "initials of the reporter, behind the text",
            "Pewarta",
            "Reporter",
            "ABC",
            "ABC"
        ),
        text(
            "location",
            "tempat di awal naskah",
            "the dateline, before the text",
            "Tempat",
            "Place",
            "Kota Contoh",
            "Kota Contoh"
        ),
    ]
    private static let tags = list(
        "tags",
        "kata kunci bebas",
        "free keywords",
        "Tag",
        "Tags",
        "[rapat, PPID]",
        "[meeting, PPID]"
    )
    private static let summary = text(
        "summary",
        "ringkasan untuk daftar dan umpan; bawaan: awal naskah",
        "for lists and feeds; default: the beginning of the text",
        "Ringkasan",
        "Summary",
        "Satu atau dua kalimat.",
        "One or two sentences."
    )
    private static let image = Field(
        "image",
        .group([
            Field(
                "src",
                "berkas di content/media/",
                "a file in content/media/",
                title: LocalizedText(id: "Berkas", en: "File"),
                isRequired: true,
                example: same("media/foto.jpg")
            ),
            Field(
                "alt",
                .text(pattern: TextPattern.filled),
                "apa yang terlihat, untuk yang tidak melihatnya",
                "what is to be seen, for those who do not see it",
                title: LocalizedText(id: "Teks pengganti", en: "Alternative text"),
                isRequired: true,
                example: LocalizedText(id: "Peserta rapat di aula", en: "People meeting in the hall")
            ),
            text(
                "caption",
                "keterangan gambar",
                "the caption",
                "Keterangan",
                "Caption",
                "Suasana rapat",
                "The meeting"
            ),
            text("credit", "pembuat gambar", "who made the picture", "Kredit", "Credit", "Humas", "Press office"),
        ]),
        "gambar utama",
        "the lead picture",
        title: LocalizedText(id: "Gambar utama", en: "Lead picture")
    )
    private static let updated = Field(
        "updated",
        .date,
        "tanggal pemutakhiran",
        "date of the last change",
        title: LocalizedText(id: "Dimutakhirkan", en: "Updated"),
        example: same("2026-01-31 09:00")
    )
    private static let expires = Field(
        "expires",
        .date,
        "sejak saat ini tidak tampil lagi",
        "gone from this moment on",
        title: LocalizedText(id: "Diturunkan", en: "Expires"),
        example: same("2026-12-31 23:59")
    )
    private static let pinned = Field(
        "pinned",
        .flag,
        "taruh paling depan di beranda",
        "put it first on the home page",
        title: LocalizedText(id: "Sematkan", en: "Pin"),
        example: same("true")
    )
    private static let slug = Field(
        "slug",
        .text(pattern: TextPattern.slug),
        "bagian akhir alamat; bawaan: dari judul atau nama berkas",
        "last part of the address; default: from the title or the file name",
        title: LocalizedText(id: "Bagian alamat", en: "Slug"),
        example: LocalizedText(id: "alamat-sendiri", en: "address-of-its-own")
    )
    private static let aliases = list(
        "aliases",
        "alamat lama yang dialihkan ke sini",
        "old addresses that lead here",
        "Alamat lama",
        "Old addresses",
        "[/alamat-lama.html]",
        "[/old-address.html]"
    )
    private static let related = list(
        "related",
        "artikel yang didahulukan di berita terkait",
        "articles that come first among the related news",
        "Berita terkait",
        "Related news",
        "[berita/2026/01/contoh.md]",
        "[berita/2026/01/contoh.md]"
    )
    private static let register = list(
        "register",
        "baris daftar informasi yang dibahas",
        "rows of registers that it is about",
        "Baris daftar",
        "Register rows",
        "[dip/1]",
        "[dip/1]"
    )
    private static let extra = Field(
        "extra",
        .free,
        "data bebas untuk tema",
        "free data for the theme",
        title: LocalizedText(id: "Data tema", en: "Theme data"),
        example: LocalizedText(id: "{kunci: nilai}", en: "{key: value}")
    )

    private static func same(_ text: String) -> LocalizedText { LocalizedText(id: text, en: text) }

    private static func text(
        _ name: String,
        _ id: String,
        _ en: String,
        _ titleID: String,
        _ titleEN: String,
        _ exampleID: String,
        _ exampleEN: String
    ) -> Field {
        Field(
            name,
            id,
            en,
            title: LocalizedText(id: titleID, en: titleEN),
            example: LocalizedText(id: exampleID, en: exampleEN)
        )
    }

    private static func list(
        _ name: String,
        _ id: String,
        _ en: String,
        _ titleID: String,
        _ titleEN: String,
        _ exampleID: String,
        _ exampleEN: String
    ) -> Field {
        Field(
            name,
            .texts,
            id,
            en,
            title: LocalizedText(id: titleID, en: titleEN),
            example: LocalizedText(id: exampleID, en: exampleEN)
        )
    }
}
