import Diagnostics
import TestSupport

/// The portal around the example of a rule.
struct RuleTrial: Sendable {
    /// A portal from the text of an example.
    typealias Surroundings = @Sendable (String) throws -> TemporaryPortal

    enum Example: Sendable {
        /// The texts that `docs/rules.md` prints, each in its surroundings.
        case printed(wrong: Surroundings, right: Surroundings)
        /// What cannot be printed: bytes, sizes, files that are missing.
        case made(wrong: @Sendable () throws -> TemporaryPortal, right: @Sendable () throws -> TemporaryPortal)
    }

    let example: Example
    let now: String

    private init(_ example: Example, now: String = "2026-11-26") {
        self.example = example
        self.now = now
    }

    /// A rule and the kind of its example do not fit.
    struct Misfit: Error {
        let reason: String
    }

    func portals(of rule: Rule) throws -> (wrong: TemporaryPortal, right: TemporaryPortal) {
        switch (example, rule.example) {
        case (.printed(let wrong, let right), let example?): (try wrong(example.wrong), try right(example.right))
        case (.made(let wrong, let right), nil): (try wrong(), try right())
        case (.printed, nil): throw Misfit(reason: "\(rule.id) prints no example")
        case (.made, .some): throw Misfit(reason: "\(rule.id) prints an example: try that")
        }
    }
}

extension RuleTrial {
    /// An example and its cure that stand in the same place.
    private static func at(_ surroundings: @escaping Surroundings, now: String = "2026-11-26") -> RuleTrial {
        RuleTrial(.printed(wrong: surroundings, right: surroundings), now: now)
    }

    private static func at(wrong: @escaping Surroundings, right: @escaping Surroundings) -> RuleTrial {
        RuleTrial(.printed(wrong: wrong, right: right))
    }

    private static func made(
        wrong: @escaping @Sendable () throws -> TemporaryPortal,
        right: @escaping @Sendable () throws -> TemporaryPortal
    ) -> RuleTrial {
        RuleTrial(.made(wrong: wrong, right: right))
    }

    private static let draft = "content/berita/2026/11/contoh.md"

    /// A file of a portal, of which the example shows a part.
    private static func file(
        _ part: Excerpt.Part,
        of path: String = draft,
        beside files: [String: String] = [:],
        allowing settings: String = ""
    ) -> Surroundings {
        { text in
            var portal = try around(files)
            portal.files["content/site.yaml"]? += Array(settings.utf8)
            let existing = portal.files[path].map { String(decoding: $0, as: UTF8.self) }
            let whole = Excerpt(path: path, part: part).text(text + "\n", existing: existing)
            portal.files[path] = Array(whole.utf8)
            return portal
        }
    }

    /// Columns of a register's rows, or with `whole` its table.
    private static func table(
        _ register: String,
        whole: Bool = false,
        heading: String = "",
        beside files: [String: String] = [:]
    ) -> Surroundings {
        let folder = "content/register/\(register)"
        let files = files.merging(["\(folder)/register.yaml": "profile: \(register)\n"]) { own, _ in own }
        let file = file(whole ? .whole : .cells, of: "\(folder)/\(register).csv", beside: files)
        return { try file(heading + $0) }
    }

    /// What an article's template holds beside the names that it must have.
    private static func template(_ indispensable: String = "{{{head}}}{{{content}}}{{{footnotes}}}") -> Surroundings {
        { text in
            var portal = try around()
            portal.files["themes/polos/templates/article.mustache"] = Array((indispensable + text).utf8)
            return portal
        }
    }

    /// The settings of a portal with a section of one kind besides its news.
    private static func section(_ kind: String) -> String {
        "sections: [{folder: berita, title: Berita}, {folder: bagian, title: Bagian, kind: \(kind)}]\n"
    }

    /// The name of a file.
    private static let path: Surroundings = { text in
        try around([(text.hasPrefix("content/") ? text : "content/" + text): article("Contoh")])
    }

    /// A portal with nothing wrong.
    private static func around(_ files: [String: String] = [:]) throws -> TemporaryPortal {
        var content = [
            "content/berita/2016/11/pahlawan.md": article("Pahlawan", date: "2016-11-10"),
            "content/berita/2026/01/apbd.md": article("APBD", date: "2026-01-05"),
            "content/halaman/profil.md": "---\ntitle: Profil\n---\n## Dasar hukum\n\nIsi.\n",
            "content/halaman/pengumuman.md": "---\ntitle: Pengumuman\n---\nIsi.\n",
            "content/media/2026/rencana-kerja.pdf": "%PDF-1.7\n% rencana\n",
            "content/media/2026/laporan.pdf": "%PDF-1.7\n% laporan\n",
            "content/media/2026/lkjip.pdf": "%PDF-1.7\n% lkjip\n",
        ]
        content.merge(files) { _, own in own }
        var portal = TemporaryPortal(files: content, settings: TemporaryPortal.settings + "theme: polos\n")
        portal.files["content/media/rapat.jpg"] = SamplePicture.jpeg(width: 640, height: 480)
        portal.files["content/media/peta.png"] = SamplePicture.png(width: 640, height: 480)
        try portal.addPlainTheme()
        return portal
    }
}

extension RuleTrial {
    /// By the name of the rule.
    static let all: [String: RuleTrial] = Dictionary(
        uniqueKeysWithValues: [texts, settings, links, registers, documents, exemptions, themes, made].joined()
            .map { ($0.rule, $0.trial) }
    )

    private typealias Named = (rule: String, trial: RuleTrial)

    private static let texts: [Named] = [
        ("accidental-code", at(file(.body))),
        ("accidental-markup", at(file(.body))),
        ("bad-alias", at(file(.head))),
        ("bad-slug", at(file(.head))),
        ("bad-value", at(file(.head))),
        ("bad-yaml", at(file(.head))),
        ("cut-value", at(file(.head))),
        ("garbled-text", at(file(.body))),
        ("dates-out-of-order", at(file(.head))),
        ("draft-mark", at(file(.head))),
        (
            "duplicate-address",
            at(file(.head, beside: ["content/berita/ppid.md": article("Rapat PPID", date: "2026-11-19")]))
        ),
        ("empty-article", at(file(.whole))),
        ("endless-alert", at(file(.head, of: "content/bagian/contoh.md", allowing: section("pengumuman")))),
        ("late-event", at(file(.head, of: "content/bagian/contoh.md", allowing: section("agenda")))),
        ("unfilled-slot", at(file(.whole))), ("written-password", at(file(.body))),
        ("footnote-mismatch", at(file(.body))),
        ("foreign-markup", at(file(.body))),
        ("front-matter-missing", at(file(.whole))),
        // A page needs no date, which the example leaves out.
        ("front-matter-not-closed", at(file(.whole, of: "content/halaman/contoh.md"))),
        ("heading-level-one", at(file(.body))),
        ("joined-lines", at(file(.body))),
        ("link-markup", at(file(.body))),
        ("link-without-text", at(file(.body))),
        ("litter", at(path)),
        ("markup-spacing", at(file(.body))),
        ("media-kind", at(path)),
        ("merge-conflict", at(file(.body))),
        ("missing-date", at { try file(.whole)($0 + "\nIsi.") }),
        ("missing-title", at { try file(.whole)($0 + "\nIsi.") }),
        ("picture-without-alt", at(file(.body, of: "content/berita/2026/contoh.md"))),
        ("raw-html", at(file(.body))),
        ("repeated-definition", at(file(.body))),
        ("root-file", at(path)),
        ("similar-tags", at(file(.head))),
        ("stray-file", at(path)),
        ("table-markup", at(file(.body))),
        ("unclosed-quotation", at(file(.body))), ("repeated-paragraph", at(file(.body))),
        ("undeclared-category", at(file(.head))),
        ("undefined-reference", at(file(.body))),
        ("unknown-key", at(file(.head))),
        ("unlikely-year", at(file(.head))),
        ("unsafe-html", at(file(.body, allowing: "markdown: {raw_html: true}\n"))),
        ("unreadable-date", at(file(.head))),
        ("contradicted-weekday", at(file(.head))),
    ]

    private static let settings: [Named] = [
        (
            "bad-theme",
            at { text in
                var portal = try file(.settings, of: "content/site.yaml")(text)
                portal.files.merge(try RepositoryFolder.files(below: "themes", as: "themes")) { own, _ in own }
                return portal
            }
        ),
        (
            "newer-theme",
            at { text in
                var portal = try file(.settings, of: "content/site.yaml")("theme: portal")
                portal.files.merge(try RepositoryFolder.files(below: "themes", as: "themes")) { own, _ in own }
                let path = "themes/portal/theme.yaml"
                let rest =
                    String(decoding: portal.files[path] ?? [], as: UTF8.self).split(separator: "assets:").last ?? ""
                portal.files[path] = Array((text + "\nassets:" + rest).utf8)
                return portal
            }
        ),
        ("empty-block", at(file(.settings, of: "content/site.yaml"))),
        ("bad-url", at(file(.settings, of: "content/site.yaml"))),
        ("fixed-rule", at(file(.settings, of: "content/site.yaml"))),
        ("missing-setting", at { try file(.whole, of: "content/site.yaml")($0 + "\ntheme: polos") }),
        ("unknown-rule", at(file(.settings, of: "content/site.yaml"))),
        ("unknown-setting", at(file(.settings, of: "content/site.yaml"))),
    ]

    private static let links: [Named] = [
        ("broken-fragment", at(file(.body, of: "content/halaman/contoh.md"))),
        ("broken-link", at(file(.body, of: "content/berita/contoh.md"))),
        ("external-picture", at(file(.body))),
        ("missing-media", at(file(.body))),
        ("unknown-register-row", at(file(.head, beside: register("dip", rows: "nomor\n1.10\n")))),
        ("unknown-related", at(file(.head, of: "content/berita/contoh.md"))),
        ("unsafe-link", at(file(.body))),
    ]

    private static let registers: [Named] = [
        ("bad-cell", at(table("dip"))),
        (
            "bad-csv",
            at(
                file(
                    .whole,
                    of: "content/register/daftar/daftar.csv",
                    beside: [
                        "content/register/daftar/register.yaml":
                            "title: Daftar\ncolumns: [{name: nomor}, {name: judul}, {name: retensi}]\n"
                    ]
                )
            )
        ),
        (
            "bad-register",
            at(file(.whole, of: "content/register/dip/register.yaml", beside: register("dip", rows: "nomor\n1\n")))
        ),
        ("duplicate-column", at(table("dip"))),
        ("broken-formula", at(table("dip"))),
        ("damaged-number", at(table("dip"))),
        ("duplicate-number", at(table("dip"))),
        ("former-column-name", at(table("dip", whole: true))),
        ("formula-cell", at(table("dip"))),
        ("future-date", at(table("dip"))),
        ("identity-number", at(table("dip"))),
        ("internal-note", at(table("dip"))),
        ("markup-in-cell", at(table("dip"))),
        ("missing-column", at(table("dip", whole: true))),
        ("missing-elements", at(table("dip"))),
        ("private-email", at(table("dip"))),
        ("retention-not-a-period", at(table("dip"))),
        ("rows-left-out", at(table("dip", whole: true))),
        ("stale-information", at(table("dip"), now: "2026-06-01")),
        ("telephone-number", at(table("dip"))),
        (
            "unknown-agency",
            at(table("dip", beside: agency(rows: ["berkala", "setiap_saat"], in: "lain")))
        ),
        ("regulation-status", at(table("regulasi", whole: true))),
        ("conflicting-package", at(table("pengadaan", whole: true))),
        ("contradicting-answer", at(table("permohonan", whole: true))),
        ("incomplete-answer", at(table("permohonan", whole: true))),
        ("person-column", at(table("permohonan", whole: true))),
        ("person-in-office", at(table("dip"))),
        ("named-applicant", at(table("permohonan", whole: true))),
        ("unknown-classification", at(table("dip"))),
        ("unknown-column", at(table("dip"))),
        ("unread-layout", at(table("dip", whole: true))),
        ("unknown-news", at(table("dip", heading: "berita\n"))),
        ("unknown-origin", at(table("dip", beside: register("dik", rows: "nomor\n3\n")))),
    ]

    private static let documents: [Named] = [
        ("file-sharing-link", at(table("dip"))),
        ("foreign-path", at(table("dip"))),
        ("login-link", at(table("dip"))),
        ("missing-document", at(table("dip"))),
        ("short-link", at(table("dip"))),
        ("social-link", at(table("dip"))),
    ]

    private static let exemptions: [Named] = [
        ("contradicting-term", at(table("dik"))),
        ("endless-exemption", at(table("dik"))),
        ("exempt-file-column", at(table("dik"))),
        ("exemption-ended", at(table("dik"))),
        ("exemption-too-long", at(table("dik"))),
        ("exemption-without-end", at(table("dik"))),
        ("letter-j-below-act", at(table("dik"))),
        ("letter-j-without-act", at(table("dik"))),
        ("misquoted-act", at(table("dik"))),
        ("doubtful-classification", at(table("dik"))),
        ("missing-approval", at(table("dik"))),
        ("missing-consequence", at(table("dik"))),
        ("missing-exemption-letter", at(table("dik"))),
        ("permanent-exemption", at(table("dik"))),
        ("review-due", at(table("dik"))),
        (
            "different-figures",
            made(
                wrong: { try around(figures("2025,2,2")) },
                right: { try around(figures("2025,1,1")) }
            )
        ),
        (
            "official-term-ended",
            made(
                wrong: { try around(["content/pejabat.csv": "jabatan,nama,sampai\nKepala Dinas,Nama,2026-01-31\n"]) },
                right: { try around(["content/pejabat.csv": "jabatan,nama,sampai\nKepala Dinas,Nama,2030-01-31\n"]) }
            )
        ),
        (
            "missing-holidays",
            made(
                wrong: { try around(["content/libur.csv": fixedHolidays]) },
                right: { try around(["content/libur.csv": fixedHolidays + movableHolidays]) }
            )
        ),
        ("test-after-decision", at(table("dik"))),
        ("exemption-before-decision", at(table("dik"))),
        ("untested-exemption", at(table("dik"))),
        ("unknown-exemption-letter", at(table("dik"))),
        ("unknown-exemption-number", at(table("dik"))),
    ]

    private static let themes: [Named] = [
        ("bad-template", at(template())),
        ("inline-code", at(template())),
        ("missing-name", at(template("{{{head}}}"))),
        ("missing-partial", at(template())),
        ("unknown-name", at(template())),
    ]

    private static let made: [Named] = [
        (
            "agency-without-rows",
            made(
                wrong: { try around(agency(rows: ["berkala", "serta_merta"])) },
                right: { try around(agency(rows: ["berkala", "setiap_saat"])) }
            )
        ),
        (
            "control-character",
            made(
                wrong: { try around([draft: article("Contoh", text: "Ra\u{8}pat")]) },
                right: { try around([draft: article("Contoh", text: "Rapat")]) }
            )
        ),
        (
            // The trials run without a program that cleans documents.
            "document-metadata",
            made(
                wrong: { try budget("page: 200", "content/media/a.pdf", SampleDocument.pdf()) },
                right: { try budget("page: 200", "content/media/a.pdf", SampleDocument.pdf(isNamed: false)) }
            )
        ),
        (
            "exempt-document",
            made(
                // `sha256sum` of the three bytes `abc` (FIPS 180-4).
                wrong: { try around(exempt(document: "abc")) },
                right: { try around(exempt(document: "abd")) }
            )
        ),
        (
            "exemption-ends-soon",
            made(
                wrong: {
                    try around(
                        register(
                            "dik",
                            rows:
                                "mulai,jangka_waktu,tanggal_penetapan,tanggal_uji\n2021-12-10,P5Y,2021-12-10,2021-12-10\n"
                        )
                    )
                },
                right: {
                    try around(
                        register(
                            "dik",
                            rows:
                                "mulai,jangka_waktu,tanggal_penetapan,tanggal_uji\n2022-12-10,P5Y,2022-12-10,2022-12-10\n"
                        )
                    )
                }
            )
        ),
        (
            "file-too-large",
            made(
                wrong: { try around([draft: article("Contoh", text: String(repeating: "a ", count: 1024 * 1024))]) },
                right: { try around([draft: article("Contoh", text: "a ")]) }
            )
        ),
        (
            "bad-log",
            made(
                wrong: { try around(["content/register/log.txt": log.replacing("= 0 47", with: "= 0 48")]) },
                right: { try around(["content/register/log.txt": log]) }
            )
        ),
        (
            "rewritten-log",
            made(
                wrong: { try around(["content/register/log.txt": log].merging(published(size: 1)) { own, _ in own }) },
                right: { try around(["content/register/log.txt": log].merging(published(size: 0)) { own, _ in own }) }
            )
        ),
        (
            "unlogged-rows",
            made(
                wrong: {
                    try around(
                        agency(rows: ["berkala", "setiap_saat"]).merging(["content/register/log.txt": log]) { own, _ in
                            own
                        }
                    )
                },
                right: { try around(agency(rows: ["berkala", "setiap_saat"])) }
            )
        ),
        (
            "bad-workbook",
            made(
                wrong: { try workbook(Array("no,judul\n".utf8)) },
                right: { try workbook(WorkbookWriter.xlsx(list)) }
            )
        ),
        (
            "hidden-cells",
            made(
                wrong: { try workbook(WorkbookWriter.xlsx(list, hidden: [2])) },
                right: { try workbook(WorkbookWriter.xlsx(list)) }
            )
        ),
        (
            "harvest-without-portal",
            made(
                wrong: { try around(harvested(portal: "")) },
                right: { try around(harvested(portal: "https://dinkes.example")) }
            )
        ),
        (
            "unread-sheet",
            made(
                wrong: {
                    try workbook(
                        WorkbookWriter.xlsx(
                            list,
                            parts: WorkbookWriter.xlsxParts(["DIP", "Lama"])
                                .merging(["xl/worksheets/sheet2.xml": WorkbookWriter.sheet(list)]) { own, _ in own }
                        )
                    )
                },
                right: { try workbook(WorkbookWriter.xlsx(list)) }
            )
        ),
        (
            "media-content",
            made(
                wrong: { try document("<!DOCTYPE html>\n<title>404</title>\n") },
                right: { try document("%PDF-1.7\n") }
            )
        ),
        (
            "invisible-character",
            made(
                wrong: { try around([draft: article("Contoh", text: "Ra\u{200B}pat")]) },
                right: { try around([draft: article("Contoh", text: "Rapat")]) }
            )
        ),
        (
            "link-out-of-content",
            made(
                wrong: { try linked(to: "/etc/hostname") },
                right: { try linked(to: "rencana-kerja.pdf") }
            )
        ),
        (
            "link-to-unpublished",
            made(
                wrong: {
                    try around([
                        draft: article("Contoh", text: "[x](besok.md)"),
                        tomorrow: article("Besok", keys: "draft: true\n"),
                    ])
                },
                right: { try around([draft: article("Contoh", text: "[x](besok.md)"), tomorrow: article("Besok")]) }
            )
        ),
        (
            "markdown-too-complex",
            made(
                wrong: { try around([draft: article("Contoh", text: table(columns: 300))]) },
                right: { try around([draft: article("Contoh", text: table(columns: 3))]) }
            )
        ),
        (
            "missing-template",
            made(
                wrong: { try themed("templates/article.mustache", nil) },
                right: { try around() }
            )
        ),
        (
            "missing-translation",
            made(
                wrong: { try themed("i18n/en.yaml", "related: Related news\n") },
                right: { try around() }
            )
        ),
        (
            "not-utf8",
            made(
                wrong: {
                    try bytes(Array("---\ntitle: Caf".utf8) + [0xE9] + Array("\ndate: 2026-11-20\n---\nIsi.\n".utf8))
                },
                right: { try bytes(Array("---\ntitle: Café\ndate: 2026-11-20\n---\nIsi.\n".utf8)) }
            )
        ),
        (
            "page-over-budget",
            made(
                wrong: {
                    try budget("kinds: {article: {html: 1}}", draft, Array(article("Contoh", text: varied).utf8))
                },
                right: {
                    try budget("kinds: {article: {html: 40}}", draft, Array(article("Contoh", text: varied).utf8))
                }
            )
        ),
        (
            "page-too-heavy",
            made(
                wrong: {
                    try budget(
                        "page: 10",
                        draft,
                        Array(article("Contoh", text: String(repeating: "kata ", count: 3000)).utf8)
                    )
                },
                right: {
                    try budget(
                        "page: 20",
                        draft,
                        Array(article("Contoh", text: String(repeating: "kata ", count: 3000)).utf8)
                    )
                }
            )
        ),
        (
            "section-without-folder",
            made(
                wrong: { try sections("berita, pers") },
                right: { try sections("berita") }
            )
        ),
        (
            // The trials run without a program that makes pictures smaller.
            "picture-library",
            made(
                wrong: { try budget("page: 200", "content/media/a.png", SamplePicture.png(width: 1601, height: 9)) },
                right: { try budget("page: 200", "content/media/a.png", SamplePicture.png(width: 1600, height: 9)) }
            )
        ),
        (
            "picture-metadata",
            made(
                wrong: { try originals(SamplePicture.photograph(width: 40, height: 30)) },
                right: { try originals(SamplePicture.jpeg(width: 40, height: 30)) }
            )
        ),
        (
            "unsafe-name",
            made(
                wrong: { try around(["content/media/lampiran\u{202E}fdp.pdf": "%PDF-1.7\n"]) },
                right: { try around(["content/media/lampiran.pdf": "%PDF-1.7\n"]) }
            )
        ),
        (
            "hidden-characters",
            made(
                wrong: { try around([draft: article("Rapat\u{200B} kerja")]) },
                right: { try around([draft: article("Rapat kerja")]) }
            )
        ),
        (
            "equal-names",
            made(
                wrong: {
                    var portal = try around(["content/media/resume\u{301}.pdf": "%PDF-1.7\n"])
                    // A dictionary holds one of two equal names.
                    portal.links["content/media/resum\u{E9}.pdf"] = "resume\u{301}.pdf"
                    return portal
                },
                right: { try around(["content/media/resume\u{301}.pdf": "%PDF-1.7\n"]) }
            )
        ),
        (
            "similar-names",
            made(
                wrong: {
                    try around(["content/media/Foto/a.pdf": "%PDF-1.7\n", "content/media/foto/b.pdf": "%PDF-1.7\n"])
                },
                right: {
                    try around(["content/media/foto/a.pdf": "%PDF-1.7\n", "content/media/foto/b.pdf": "%PDF-1.7\n"])
                }
            )
        ),
        (
            "too-heavy",
            made(
                wrong: {
                    try budget("picture: 10", "content/media/a.png", picture(bytes: 10 * 1024 + 1), originals: true)
                },
                right: { try budget("picture: 10", "content/media/a.png", picture(bytes: 10 * 1024), originals: true) }
            )
        ),
        (
            "unreadable-picture",
            made(
                wrong: { try budget("page: 200", "content/media/a.png", Array("bukan gambar".utf8)) },
                right: { try budget("page: 200", "content/media/a.png", picture(bytes: 1024)) }
            )
        ),
    ]

    private static let tomorrow = "content/berita/2026/11/besok.md"

    /// The files of a register that has these columns of these rows.
    private static func register(_ name: String, rows: String, in table: String? = nil) -> [String: String] {
        let path = "content/register/\(name)/\(table ?? name).csv"
        return [
            path: Excerpt(path: path, part: .cells).text(rows, existing: nil),
            "content/register/\(name)/register.yaml": "profile: \(name)\n",
        ]
    }

    /// A log without entries.
    private static let log = "terang-log/1\nasal kota.example/data/log\n= 0 \(emptyRoot)\n"
    private static let emptyRoot = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="

    /// An output folder with a log of a size.
    private static func published(size: Int) -> [String: String] {
        [
            "output/data/log/checkpoint": "kota.example/data/log\n\(size)\n\(emptyRoot)\n",
            "output/feed.xml": "<rss><channel><link>https://kota.example/</link><generator>Terang</generator>",
        ]
    }

    private static func agency(rows: [String], in table: String? = nil) -> [String: String] {
        let rows = rows.enumerated().map { "\($0 + 1),diskominfo,\($1)\n" }
        return register("dip", rows: "nomor,opd,klasifikasi\n" + rows.joined(), in: table)
            .merging(["content/opd.csv": "kode,nama\ndiskominfo,Dinas Komunikasi\n"]) { own, _ in own }
    }

    /// A list from the portal of an agency.
    private static func harvested(portal: String) -> [String: String] {
        let table = register(
            "dip",
            rows:
                "nomor,klasifikasi,sumber,diambil\n1,berkala,https://dinkes.example,2026-01-02\n2,setiap_saat,https://dinkes.example,2026-01-02\n",
            in: "dari/dinkes"
        )
        return table.merging(["content/opd.csv": "kode,nama,portal\ndinkes,Dinas Kesehatan,\(portal)\n"]) { own, _ in
            own
        }
    }

    /// A register with one request, and the figures of its year.
    private static func figures(_ row: String) -> [String: String] {
        [
            "content/register/permohonan/register.yaml": "profile: permohonan\n",
            "content/register/permohonan/2025.csv": "nomor,tanggal,pokok,putusan\n1,2025-01-06,Anggaran,dikabulkan\n",
            "content/layanan/permohonan.csv": "tahun,diterima,dikabulkan\n\(row)\n",
        ]
    }

    private static func exempt(document: String) -> [String: String] {
        register("dik", rows: "sha256\nba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\n")
            .merging(["content/media/denah.pdf": document]) { own, _ in own }
    }

    private static func document(_ text: String) throws -> TemporaryPortal {
        try around(["content/media/2026/surat.pdf": text])
    }

    private static func linked(to target: String) throws -> TemporaryPortal {
        var portal = try around()
        portal.links["content/media/2026/tautan.pdf"] = target
        return portal
    }

    private static func table(columns: Int) -> String {
        String(repeating: "| a ", count: columns) + "|\n" + String(repeating: "| - ", count: columns) + "|\n"
    }

    /// The portal with another file in its theme, or without it.
    private static func themed(_ path: String, _ text: String?) throws -> TemporaryPortal {
        var portal = try around()
        portal.files["themes/polos/" + path] = text.map { Array($0.utf8) }
        return portal
    }

    /// A text that compression does not make short.
    private static var varied: String { (1...1500).map { "kata\($0 * 7919 % 10_007)" }.joined(separator: " ") }

    private static func bytes(_ bytes: [UInt8]) throws -> TemporaryPortal {
        var portal = try around()
        portal.files[draft] = bytes
        return portal
    }

    private static func budget(
        _ budget: String,
        _ path: String,
        _ bytes: [UInt8],
        originals: Bool = false
    ) throws -> TemporaryPortal {
        var portal = try around()
        if originals { portal.files["content/site.yaml"]? += Array("pictures: originals\n".utf8) }
        portal.files["content/site.yaml"]? += Array("budgets: {\(budget)}\n".utf8)
        portal.files[path] = bytes
        return portal
    }

    /// The portal with a photograph that is published as it is.
    private static func originals(_ photograph: [UInt8]) throws -> TemporaryPortal {
        var portal = try around()
        portal.files["content/site.yaml"]? += Array("pictures: originals\n".utf8)
        portal.files["content/media/foto.jpg"] = photograph
        return portal
    }

    private static let fixedHolidays =
        "date,name\n2026-01-01,Tahun Baru\n2026-05-01,Hari Buruh\n2026-06-01,Pancasila\n2026-08-17,Kemerdekaan\n"
    private static let movableHolidays = """
        2026-01-16,Isra Mikraj
        2026-02-17,Imlek
        2026-03-19,Nyepi
        2026-03-21,Idul Fitri
        2026-04-03,Wafat Yesus Kristus
        2026-05-14,Kenaikan Yesus Kristus
        2026-05-27,Idul Adha
        2026-05-31,Waisak
        2026-06-16,Tahun Baru Hijriah
        2026-08-25,Maulid

        """

    /// A row of a list with nothing wrong.
    private static let list = [
        [
            "nomor", "klasifikasi", "opd", "judul", "ringkasan", "pejabat_menguasai", "penanggung_jawab",
            "waktu_pembuatan",
            "tempat_pembuatan", "bentuk", "retensi",
        ],
        [
            "1", "setiap_saat", "", "Profil", "Profil dinas", "Kepala Dinas", "Sekretaris", "2016", "Kota Contoh",
            "cetak",
            "P5Y",
        ],
    ]

    private static func workbook(_ bytes: [UInt8]) throws -> TemporaryPortal {
        var portal = try around(["content/register/dip/register.yaml": "profile: dip\n"])
        portal.files["content/register/dip/dip.xlsx"] = bytes
        return portal
    }

    private static func sections(_ folders: String) throws -> TemporaryPortal {
        var portal = try around()
        let sections = folders.split(separator: ", ").map { "  - folder: \($0)\n" }.joined()
        portal.files["content/site.yaml"]? += Array(("sections:\n" + sections).utf8)
        return portal
    }

    private static func picture(bytes: Int) -> [UInt8] {
        let picture = SamplePicture.png(width: 400, height: 300)
        return picture + [UInt8](repeating: 0, count: bytes - picture.count)
    }
}
