import ArgumentParser
import Diagnostics
import Foundation
import Importing
import Reading

/// Options of tabular sources.
struct TableArguments: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Kolom yang memuat apa: title=judul,body=isi_berita,date=tanggal. Boleh beberapa kali.",
            discussion: """
                Nama: title, body, date, time, updated, author, reporter, location, categories, tags, summary, image, caption, alt, \
                slug, status, pinned, id. Yang tidak disebut ditebak; "tags=" mengosongkan tebakan.
                """,
            valueName: "nama=kolom"
        )
    )
    var map: [String] = []

    @Option(
        help: ArgumentHelp(
            "Nilai kolom yang berarti terbit: status=Y, status=publish,1; status=* untuk semua, status=terisi. Boleh beberapa kali.",
            valueName: "kolom=nilai"
        )
    )
    var publik: [String] = []

    @Option(
        help: ArgumentHelp(
            "Pola alamat lama: '/berita/detail/{id}/{slug}'; menjadi aliases. Boleh beberapa kali.",
            discussion: "Di dalam kurung: nama seperti pada --map, nama kolom, atau year, month, day.",
            valueName: "pola"
        )
    )
    var oldAddress: [String] = []

    @Option(help: ArgumentHelp("Alamat situs lama, supaya tautan ke sana dikenal.", valueName: "https://…"))
    var site: String?

    @Flag(help: "Hanya tunjukkan tabel, kolom, dan tebakannya; tidak menulis apa pun.")
    var list = false

    /// - Throws: `ImportError` for options that cannot be read.
    func options(_ place: ImportPlace) throws -> TableImportOptions {
        var options = TableImportOptions(place)
        options.publicValues = try publik.map(TableImportOptions.PublicValues.read)
        options.assignments = try map.flatMap(TableImportOptions.Assignment.read)
        options.oldAddresses = try oldAddress.map { text in
            guard let pattern = OldAddressPattern(text) else {
                throw ImportError.wrongArgument(
                    LocalizedText(
                        id: """
                            --old-address "\(text)" bukan pola alamat. Mulai dengan /, dengan nama dalam kurung kurawal, misalnya \
                            '/berita/detail/{id}/{slug}'. Alamat dengan ? atau # dialihkan di server, bukan oleh berkas.
                            """,
                        en: """
                            --old-address "\(text)" is not a pattern for addresses. Begin with /, with names in braces, such as \
                            '/berita/detail/{id}/{slug}'. Addresses with ? or # are redirected by the server, not by files.
                            """
                    )
                )
            }
            return pattern
        }
        if let site, !site.lowercased().hasPrefix("https://"), !site.lowercased().hasPrefix("http://") {
            throw ImportError.wrongArgument(
                LocalizedText(
                    id: "--site ditulis lengkap, misalnya https://kota.example",
                    en: "--site is written in full, such as https://kota.example"
                )
            )
        }
        options.site = site ?? ""
        return options
    }
}

/// The shared parts of tabular imports.
struct TableRun {
    let arguments: ImportArguments
    let table: TableArguments
    /// The file, and the message where it does not exist.
    let source: String
    let give: LocalizedText

    /// - Parameters:
    ///   - tables: returns the tables of the source, for `--list`.
    ///   - read: returns its articles.
    func run(
        tables: (TableImportOptions) throws -> [TableListing],
        read: (TableImportOptions) throws -> ImportedSource
    ) async throws {
        if table.list {
            return try await arguments.run { opened, _ in
                try ImportArguments.requireFile(source, give: give)
                let listed = try tables(
                    TableImportOptions(ImportPlace(zone: .jakarta, now: Instant(secondsSinceEpoch: 0)))
                )
                Console.writeResult(TablePrinter(language: opened.language).text(listed, as: arguments.format))
            }
        }
        try await arguments.write { place in
            try ImportArguments.requireFile(source, give: give)
            return try read(table.options(place))
        }
    }
}

struct ImportSQL: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sql",
        abstract: "Dari dump basis data, atau ekspor JSON. (From a dump of a database, or an export in JSON.)",
        discussion: """
            Mencari tabel berita di dalam dump, menebak kolomnya, dan menulis setiap barisnya sebagai artikel. Nama kategori dan \
            penulis diambil dari tabel lain di dump yang sama. Pengodean yang rusak (â€œ) diperbaiki bila pasti, dan \
            dilaporkan bila tidak.

            Contoh:
              terang import sql lama.sql --list       lihat tabel dan tebakannya dulu
              terang import sql lama.sql --dry-run    lihat laporannya
              terang import sql lama.sql --table artikel --map title=nama,body=isi
              terang import sql lama.sql --old-address '/berita/detail/{id}/{slug}'
              terang import sql lama.sql --uploads cadangan/foto_berita
              terang import json ghost.json           ekspor Ghost, Strapi, Directus, Wix
            """,
        aliases: ["json"]
    )

    @OptionGroup var arguments: ImportArguments
    @OptionGroup var table: TableArguments

    @Option(
        name: .customLong("table"),
        help: ArgumentHelp("Tabel yang memuat berita; bawaan: ditebak.", valueName: "nama")
    )
    var name: String?

    @Argument(help: ArgumentHelp("Berkas .sql dari ekspor phpMyAdmin atau mysqldump, atau .json.", valueName: "sumber"))
    var source: String

    func run() async throws {
        let give = LocalizedText(
            id: "Sebut berkas .sql dari ekspor phpMyAdmin atau mysqldump.",
            en: "Name the .sql file that phpMyAdmin or mysqldump exported."
        )
        try await TableRun(arguments: arguments, table: table, source: source, give: give).run(
            tables: { try SQLImport(path: source, table: name, options: $0).tables() },
            read: { try SQLImport(path: source, table: name, options: $0).read() }
        )
    }
}

struct ImportCSV: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "csv",
        abstract: "Dari tabel CSV. (From a CSV table.)",
        discussion: """
            Baris pertama memuat nama kolom; setiap baris lain menjadi satu artikel. Pemisah koma, titik koma, atau tab. Simpan \
            dari Excel sebagai "CSV UTF-8".

            Contoh:
              terang import csv berita.csv --list
              terang import csv berita.csv --map title=Judul,date=Tanggal,body=Isi --dry-run
            """
    )

    @OptionGroup var arguments: ImportArguments
    @OptionGroup var table: TableArguments

    @Argument(help: ArgumentHelp("Berkas .csv.", valueName: "sumber"))
    var source: String

    func run() async throws {
        let give = LocalizedText(id: "Sebut berkas .csv.", en: "Name the .csv file.")
        try await TableRun(arguments: arguments, table: table, source: source, give: give).run(
            tables: { [try CSVImport(path: source, options: $0).columns()] },
            read: { try CSVImport(path: source, options: $0).read() }
        )
    }
}
