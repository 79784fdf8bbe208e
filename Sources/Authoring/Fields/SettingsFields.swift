import Content
import Diagnostics
import Files

/// The keys of `site.yaml`.
public enum SettingsFields {
    /// - Parameter rules: the names of all rules whose severity a portal may set.
    public static func site(rules: [String]) -> [Field] {
        identity + office + lists + [counter, poll, forms] + [
            endpoint("law", "alamat naskah UU 14/2008", "where the text of UU 14/2008 is"),
            Field("theme", .text(pattern: TextPattern.slug), "folder tema di themes/", "the theme's folder in themes/"),
            related, budgets, deadlines,
            Field("page_size", .integer(1...500), "artikel per halaman daftar", "articles on a page of a list"),
            Field("feed_size", .integer(1...500), "artikel dalam umpan", "articles in a feed"),
            Field(
                "markdown",
                .group([
                    Field("raw_html", .flag, "bolehkan HTML mentah di naskah", "allow raw HTML in texts")
                ]),
                "aturan naskah",
                "how texts are read"
            ),
            Field(
                "rules",
                .table(keys: rules, values: Severity.allCases.map(\.rawValue) + ["off"]),
                "beratnya aturan: error, warning, atau off; lihat docs/rules.md",
                "severities of rules: error, warning or off; see docs/rules.md"
            ),
        ]
    }

    private static let identity: [Field] = [
        Field("name", "nama portal", "name of the portal", isRequired: true),
        Field(
            "url",
            .text(pattern: TextPattern.siteURL),
            "alamat lengkap portal, misalnya https://kota.example",
            "full address of the portal, such as https://kota.example",
            isRequired: true
        ),
        Field("description", "keterangan singkat", "what the portal is, in short"),
        Field("language", .choice(Language.allCases.map(\.rawValue)), "bahasa portal", "language of the portal"),
        Field(
            "timezone",
            .suggested(["Asia/Jakarta", "Asia/Pontianak", "Asia/Makassar", "Asia/Jayapura"]),
            "zona waktu IANA; bawaan: Asia/Jakarta",
            "IANA time zone; default: Asia/Jakarta"
        ),
    ]

    private static let office: [Field] = [
        Field(
            "publisher",
            .group([
                Field("name", "badan publik yang bertanggung jawab", "the public body that answers for it"),
                Field("logo", "gambar di content/media/", "a picture in content/media/"),
            ]),
            "penerbit",
            "the publisher"
        ),
        Field(
            "address",
            .group([
                Field("street", "jalan dan nomor", "street and number"),
                Field("city", "kota atau kabupaten", "city or regency"),
                Field("province", "provinsi", "province"),
                Field("postal_code", "kode pos, di antara tanda petik", "postal code, between quotes"),
            ]),
            "alamat kantor",
            "address of the office"
        ),
        Field(
            "contact",
            .group([
                Field("telephone", "telepon kantor", "telephone of the office"),
                Field("email", "surel kantor", "e-mail of the office"),
                Field("hours", "jam layanan", "office hours"),
            ]),
            "cara menghubungi kantor",
            "how to reach the office"
        ),
    ]

    private static let lists: [Field] = [
        Field(
            "sections",
            .list([
                Field(
                    "folder",
                    .text(pattern: folder),
                    "folder di content/, bagian pertama alamat",
                    "folder in content/, first part of the addresses",
                    isRequired: true
                ),
                Field("title", "judul bagian", "title of the section"),
                Field("description", "keterangan bagian", "what the section is"),
            ]),
            "bagian artikel",
            "sections of articles"
        ),
        Field(
            "categories",
            .list([
                Field("title", "nama kategori", "name of the category", isRequired: true),
                Field("slug", .text(pattern: TextPattern.slug), "bagian alamat", "part of the address"),
                Field("description", "keterangan kategori", "what the category is"),
            ]),
            "kategori yang boleh dipakai artikel",
            "categories that articles may have"
        ),
        Field(
            "menus",
            .group([
                Field("main", .list(menu), "menu di kepala halaman", "menu at the head of the page"),
                Field("footer", .list(menu), "menu di kaki halaman", "menu at the foot of the page"),
            ]),
            "menu",
            "menus"
        ),
    ]

    /// A slug, and none of the folders that mean something else.
    private static let folder: String = {
        let reserved = ContentFolder.reservedFolders.sorted().joined(separator: "|")
        return "^(?!(\(reserved))$)" + TextPattern.slug.dropFirst()
    }()

    private static let menu: [Field] = [
        Field("title", "tulisan di menu", "words in the menu", isRequired: true),
        Field(
            "link",
            "berkas .md, alamat di portal, atau https://…",
            "a .md file, an address of the portal, or https://…",
            isRequired: true
        ),
    ]

    private static let counter = Field(
        "counter",
        .group([
            Field("figures", .group(figures), "angka saat dibangun", "figures at build time"),
            endpoint("endpoint", "alamat angka terbaru", "where newer figures are"),
        ]),
        "penghitung pengunjung",
        "the visitor counter"
    )

    private static let figures: [Field] =
        [
            ("hari_ini", "hari ini", "today"), ("kemarin", "kemarin", "yesterday"),
            ("minggu_ini", "minggu ini", "this week"), ("bulan_ini", "bulan ini", "this month"),
            ("total", "seluruhnya", "all"),
        ].map { Field($0.0, .integer(0...1_000_000_000_000), $0.1, $0.2) } + [
            Field("diperbarui", "kapan angka diambil", "when the figures were taken"),
            Field("sumber", "asal angka", "where the figures come from"),
        ]

    private static let poll = Field(
        "poll",
        .group([
            Field("question", "pertanyaan", "the question", isRequired: true),
            Field("options", .texts, "pilihan jawaban", "the answers to choose from"),
            endpoint("action", "alamat pengiriman suara", "where votes are sent"),
        ]),
        "jajak pendapat",
        "the poll"
    )

    private static let forms = Field(
        "forms",
        .group([
            endpoint("request", "alamat permohonan informasi", "where requests are sent"),
            endpoint("objection", "alamat keberatan", "where objections are sent"),
        ]),
        "alamat pengiriman formulir layanan informasi",
        "where the forms of the information service are sent"
    )

    private static func endpoint(_ name: String, _ id: String, _ en: String) -> Field {
        Field(name, .text(pattern: TextPattern.endpoint), id, en)
    }

    private static let related = Field(
        "related",
        .group([
            Field("count", .integer(0...50), "banyaknya berita terkait", "how many related news"),
            Field("newer", .flag, "sertakan artikel yang lebih baru", "include newer articles"),
        ]),
        "berita terkait",
        "related news"
    )

    private static let budgets = Field(
        "budgets",
        .group([
            Field("picture", .integer(1...100_000), "batas gambar dalam kB", "a picture's limit in kB"),
            Field("page", .integer(1...100_000), "batas halaman dalam kB", "a page's limit in kB"),
        ]),
        "ukuran yang bila dilewati diperingatkan",
        "sizes above which there is a warning"
    )

    private static let deadlines = Field(
        "deadlines",
        .group([
            Field(
                "answer",
                .integer(1...260),
                "hari kerja untuk menjawab permohonan",
                "working days to answer a request"
            ),
            Field("extension", .integer(0...260), "hari kerja perpanjangan", "working days of extension"),
            Field("objection", .integer(1...260), "hari kerja untuk keberatan", "working days for an objection"),
            Field("superior", .integer(1...260), "hari kerja bagi atasan PPID", "working days for the superior"),
            Field("dispute", .integer(1...260), "hari kerja untuk sengketa", "working days for a dispute"),
            Field(
                "refresh_months",
                .integer(1...12),
                "bulan, informasi berkala",
                "months, information of class berkala"
            ),
            Field("stale_months", .integer(1...120), "bulan, informasi lain", "months, other information"),
            Field(
                "report",
                .text(pattern: TextPattern.monthDay),
                "batas laporan tahunan",
                "last day of the yearly report"
            ),
            Field(
                "relabel",
                .integer(1...260),
                "hari kerja sebelum pengecualian berakhir",
                "working days before an exemption ends"
            ),
        ]),
        "batas waktu layanan informasi",
        "the spans of time that bind the body"
    )
}
