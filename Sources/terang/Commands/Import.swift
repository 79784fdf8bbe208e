import ArgumentParser
import Content
import Diagnostics
import Files
import Foundation
import Importing
import Reading

struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Memindahkan isi situs lama ke content/. (Import an old site.)",
        discussion: """
            Menulis artikel dan halaman dari situs lama sebagai berkas Markdown, lalu melaporkan yang harus dilihat manusia: \
            gambar yang harus disalin, kategori yang harus ditambahkan ke site.yaml, isi yang tidak dapat dipindahkan. \
            Berkas yang sudah ada tidak pernah ditimpa, dan impor yang diulang tidak menggandakan naskah.

            Contoh:
              terang import wordpress ekspor.xml --dry-run      melihat laporannya dulu
              terang import wordpress ekspor.xml --uploads wp-content/uploads
              terang import blogger blog.xml
              terang import html halaman-tersimpan/
              terang import markdown situs-jekyll/
              terang import sql portal-lama.sql --list          tabel di dump phpMyAdmin
              terang import csv berita.csv --dry-run
              terang check                                      sesudahnya

            Kode keluar: 0 juga bila ada yang harus dilihat manusia, 64 salah perintah, 70 gangguan komputer.
            """,
        subcommands: [
            ImportWordPress.self, ImportBlogger.self, ImportMediaWiki.self, ImportHTML.self, ImportMarkdown.self,
            ImportSQL.self,
            ImportCSV.self,
        ]
    )
}

/// Options shared by all sources.
struct ImportArguments: ParsableArguments, PortalSelecting {
    @Option(help: .root) var root = "."
    @Option(help: .lang) var lang: Language?

    @Option(help: ArgumentHelp("Folder artikel (sections di site.yaml); bawaan: yang pertama.", valueName: "folder"))
    var section: String?

    @Option(
        name: [.long, .customLong("media-folder")],
        help: ArgumentHelp(
            "Salinan gambar dan dokumen situs lama, misalnya wp-content/uploads; berkasnya diambil dari sini.",
            valueName: "folder"
        )
    )
    var uploads: String?

    @Flag(help: "Hanya laporkan; tidak menulis apa pun.")
    var dryRun = false

    @Flag(name: .shortAndLong, help: "Sebutkan semua berkas dalam laporan.")
    var verbose = false

    @Option(help: "Laporan: text untuk manusia, json untuk program.")
    var format = ResultFormat.text

    func validate() throws { try validateRoot() }
}

extension ImportArguments {
    /// Writes what a source has into the portal, and prints the report.
    ///
    /// - Parameter read: returns the contents of the source.
    func write(_ read: (ImportPlace) throws -> ImportedSource) async throws {
        try await run { opened, language in
            if let folder = uploads, try entryKind(at: folder + "/.") != .directory {
                throw ValidationError(
                    id: "--uploads \(folder) tidak ada atau bukan folder",
                    en: "--uploads \(folder) is not a folder",
                    in: language
                )
            }
            let target = try await ImportTarget.open(root: folder, settings: opened.settings)
            let place = ImportPlace(
                section: try target.section(section),
                base: target.settings.url.basePath,
                zone: target.settings.zone,
                now: Self.now
            )
            let source = try read(place)
            let printer = ImportPrinter(language: language, isVerbose: verbose)
            do {
                let copy = try uploads.map { try MediaCopy(PlaceArguments.withoutSlash($0)) }
                let report = try ImportWriter(target, copy: copy)
                    .write(source, isRehearsal: dryRun, now: place.now)
                printer.print(report, as: format)
                try keep(report, printer, language: language)
            } catch let interrupted as ImportInterrupted {
                printer.print(interrupted.report, as: format)
                throw interrupted
            }
        }
    }

    /// Writes the whole report beside `content/`, where the printed one leaves something out.
    private func keep(_ report: ImportReport, _ printer: ImportPrinter, language: Language) throws {
        guard !dryRun, format == .text, printer.leavesOut(of: report) else { return }
        let isWritten = try OwnFile.write(printer.file(report), to: "\(folder)/\(Self.reportName)", head: "")
        let text =
            isWritten
            ? LocalizedText(
                id: "Laporan selengkapnya: \(Self.reportName) di folder portal.",
                en: "The whole report: \(Self.reportName) in the portal's folder."
            )
            : LocalizedText(
                id: "\(Self.reportName) di folder portal bukan berkas biasa dan dibiarkan; laporan selengkapnya: -v",
                en:
                    "\(Self.reportName) in the portal's folder is not a plain file and was left alone; the whole report: -v"
            )
        Console.writeResult("\n" + text[language] + "\n")
    }

    private static let reportName = "laporan-impor.txt"

    private static var now: Instant { Instant(secondsSinceEpoch: Int(Date().timeIntervalSince1970)) }

    /// The most bytes of a source that is read as a whole.
    private static let sizeLimit = 1024 * 1024 * 1024

    /// Reads the bytes of a source file, in UTF-8 and unpacked.
    ///
    /// - Throws: `ImportError.notReadable` where the file does not exist.
    static func bytes(of path: String, wanted: String = "ekspor WordPress", give: LocalizedText) throws -> [UInt8] {
        try requireFile(path, give: give)
        return try SourceFile.bytes(of: path, wanted: wanted, limit: sizeLimit)
    }

    /// - Throws: `ImportError.notReadable` where the file does not exist.
    static func requireFile(_ path: String, give: LocalizedText) throws {
        let kind = try entryKind(at: path)
        guard kind != .file, kind != .symbolicLink else { return }
        throw ImportError.notReadable(
            id: "\(path) tidak ada atau bukan berkas. \(give.id)",
            en: "\(path) is not a file. \(give.en)"
        )
    }
}

struct ImportWordPress: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "wordpress",
        abstract: "Dari berkas ekspor WordPress. (From an export of WordPress.)",
        discussion: """
            Di WordPress: Perkakas → Ekspor → Semua konten. Yang dibawa: pos, halaman, kategori, tag, nama penulis, kutipan, \
            gambar unggulan, draf, alamat lama. Yang tidak: komentar, menu, wijet; jumlahnya dilaporkan.

            Contoh:
              terang import wordpress ekspor.xml --dry-run
              terang import wordpress ekspor.xml --uploads cadangan/wp-content/uploads
            """
    )

    @OptionGroup var arguments: ImportArguments

    @Option(
        help: ArgumentHelp(
            "Jenis kiriman tema atau plugin yang dulu tampil: post_type=pengumuman,layanan. Boleh beberapa kali.",
            valueName: "post_type=jenis"
        )
    )
    var publik: [String] = []

    @Argument(help: ArgumentHelp("Berkas .xml dari Perkakas → Ekspor.", valueName: "sumber"))
    var source: String

    func run() async throws {
        let give = LocalizedText(
            id: "Sebut berkas .xml dari Perkakas → Ekspor di WordPress.",
            en: "Name the .xml file that Tools → Export in WordPress creates."
        )
        try await arguments.write { place in
            let bytes = try ImportArguments.bytes(of: source, give: give)
            return try WordPressSource(place, publicTypes: try types()).read(bytes)
        }
    }

    /// - Throws: `ImportError` where an option names another column, or cannot be read.
    private func types() throws -> Set<String> {
        let values = try publik.map(TableImportOptions.PublicValues.read)
        guard values.allSatisfy({ $0.column == "post_type" && $0.values != nil }) else {
            throw ImportError.wrongArgument(
                id: "--publik di sini hanya untuk jenis kiriman, misalnya --publik post_type=pengumuman,layanan",
                en: "--publik is only for types here, such as --publik post_type=pengumuman,layanan"
            )
        }
        return Set(values.flatMap { $0.values ?? [] })
    }
}

struct ImportBlogger: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "blogger",
        abstract: "Dari ekspor Blogger (Blogspot). (From an export of Blogger.)",
        discussion: """
            Di Blogger: Setelan → Kelola blog → Cadangkan konten; atau feed.atom dari Google Takeout. Yang dibawa: pos, \
            halaman, label, draf, alamat lama. Yang tidak: komentar dan tema; jumlahnya dilaporkan.

            Contoh:
              terang import blogger blog.xml --dry-run
              terang import blogger Takeout/Blogger/Blogs/desa/feed.atom
            """
    )

    @OptionGroup var arguments: ImportArguments

    @Argument(help: ArgumentHelp("Berkas .xml atau feed.atom.", valueName: "sumber"))
    var source: String

    func run() async throws {
        let give = LocalizedText(
            id: "Sebut berkas cadangan dari Blogger, atau feed.atom di folder Blogs dari Takeout.",
            en: "Name the backup file of Blogger, or feed.atom in the folder Blogs of a takeout."
        )
        try await arguments.write { place in
            try BloggerSource(place).read(ImportArguments.bytes(of: source, wanted: "ekspor Blogger", give: give))
        }
    }
}

struct ImportMediaWiki: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mediawiki",
        abstract: "Dari ekspor MediaWiki. (From an export of MediaWiki.)",
        discussion: """
            Di wiki: Istimewa:Ekspor; atau di servernya: php maintenance/dumpBackup.php --current > wiki.xml. Yang dibawa: halaman \
            isi menurut revisi terbarunya, halaman alihan sebagai alamat lama, catatan kaki, tabel, gambar. Yang tidak: templat, \
            halaman pengguna, pembicaraan, revisi lama; semuanya disebut atau dihitung.

            Contoh:
              terang import mediawiki wiki.xml --dry-run
              terang import mediawiki wiki.xml --publik --uploads images/
            """
    )

    @OptionGroup var arguments: ImportArguments

    @Flag(help: "Wikinya dulu dapat dibaca siapa saja tanpa masuk; tanpa ini semua halaman menjadi draf.")
    var publik = false

    @Argument(help: ArgumentHelp("Berkas .xml.", valueName: "sumber"))
    var source: String

    func run() async throws {
        let give = LocalizedText(
            id: "Sebut berkas .xml dari Istimewa:Ekspor di wiki.",
            en: "Name the .xml file that Special:Export of the wiki creates."
        )
        try await arguments.write { place in
            let bytes = try ImportArguments.bytes(of: source, wanted: MediaWikiSource.wanted, give: give)
            return try MediaWikiSource(place, isPublic: publik).read(bytes)
        }
    }
}

struct ImportHTML: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "html",
        abstract: "Dari halaman web yang disimpan. (From saved web pages.)",
        discussion: """
            Simpan setiap halaman berita dari peramban (Ctrl+S, "Halaman web, lengkap"). Judul, tanggal, penulis, naskah, \
            gambar, dan alamat lamanya dicari di dalamnya; menu, iklan, dan tombol berbagi dibuang.

            Contoh:
              terang import html halaman-tersimpan/        semua .html di dalam folder
              terang import html rapat.html
              terang import html daftar.txt                satu nama berkas di setiap baris
            """
    )

    @OptionGroup var arguments: ImportArguments

    @Argument(help: ArgumentHelp("Folder, satu berkas .html, atau daftar .txt.", valueName: "sumber"))
    var source: String

    func run() async throws {
        try await arguments.write { place in
            try PagesSource(place).read(PlaceArguments.withoutSlash(source))
        }
    }
}

struct ImportMarkdown: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "markdown",
        abstract: "Dari Hugo, Jekyll, Eleventy, Astro, atau Obsidian. (From a site of Markdown files.)",
        discussion: """
            Membaca semua berkas .md di folder situs: front matter YAML, TOML, atau JSON, tanggal di nama berkas, draf, alamat \
            lama menurut pengaturan situs, gambar di sebelahnya. Tag templat dan kode pendek yang tidak dikenal disebut \
            dengan nomor barisnya.

            Contoh:
              terang import markdown situs-jekyll/ --dry-run
              terang import markdown situs-hugo/
              terang import markdown catatan/rapat.md
            """
    )

    @OptionGroup var arguments: ImportArguments

    @Argument(help: ArgumentHelp("Folder situs, atau satu berkas .md.", valueName: "sumber"))
    var source: String

    func run() async throws {
        try await arguments.write { place in
            try MarkdownSource(place).read(PlaceArguments.withoutSlash(source))
        }
    }
}
