import ArgumentParser
import Content
import Diagnostics
import Harvest
import Publishing
import Reading
import Registers
import SiteModel

/// Takes the lists of agencies from their own portals.
struct HarvestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "harvest",
        abstract: "Mengambil daftar perangkat daerah dari portalnya sendiri. (Take agencies' own lists.)",
        discussion: """
            Untuk setiap perangkat daerah yang kolom "Portal sendiri"-nya terisi di content/opd.csv, paket data portalnya \
            (data/datapackage.json) diambil, kolom dan SHA-256 tabelnya diperiksa, lalu barisnya ditulis dengan sumber dan \
            tanggalnya ke content/register/NAMA/dari/KODE.csv. Portal yang rusak atau lambat tidak mengubah apa pun: hasil \
            yang lama tetap dipakai. Hanya perintah ini, dan terang verify dengan alamat, yang memakai jaringan; terang build tidak.

            Diambil dengan curl (apt install curl), hanya lewat HTTPS, paling banyak tiga pengalihan.

            Kode keluar: 0 semua terambil, 2 sebagian tidak, 64 salah perintah, 70 gangguan komputer.

            Contoh:
              terang harvest
              terang harvest --opd dinkes --timeout 60
            """
    )

    @OptionGroup var place: PlaceArguments

    @Option(
        name: .customLong("opd"),
        help: ArgumentHelp("Hanya perangkat daerah ini; boleh diulang.", valueName: "kode")
    )
    var codes: [String] = []

    @Option(help: ArgumentHelp("Paling lama berapa detik untuk satu berkas.", valueName: "detik"))
    var timeout = 30

    func validate() throws {
        if !(1...600).contains(timeout) {
            throw ValidationError(
                id: "--timeout harus 1 sampai 600 detik.",
                en: "--timeout must be 1 to 600 seconds.",
                in: place.lang
            )
        }
    }

    func run() async throws {
        try await place.run { opened, language in
            let options = place.options(of: opened)
            let loader = LibraryLoader(root: options.root, jobs: options.jobs, settings: options.settings)
            let loaded = try await loader.load()
            let library = loaded.library
            guard library.settings.isReadable else { try Console.refuse(loaded.diagnostics, in: language) }
            let agencies = library.registers.agencies.filter { !$0.portal.isEmpty }
            for code in codes where !agencies.contains(where: { $0.code == code }) {
                throw ValidationError(
                    id: "--opd \(code): tidak ada di content/opd.csv, atau kolom \"Portal sendiri\"-nya kosong.",
                    en: "--opd \(code): not in content/opd.csv, or without a portal of its own.",
                    in: language
                )
            }
            let asked = codes.isEmpty ? agencies : agencies.filter { codes.contains($0.code) }
            let zone = library.settings.zone
            let harvester = Harvester(
                content: options.root + "/content",
                registers: library.registers.registers,
                agencies: agencies,
                fetch: try WebFetch(seconds: timeout),
                today: CalendarDay(at: options.now(zone), in: zone).isoDate,
                jobs: 4
            )
            let outcomes = try await harvester.harvest(asked)
            let found = outcomes.map { HarvestPrinter(language: language).text($0) }.joined()
            Console.writeResult(asked.isEmpty ? Self.nobody[language] + "\n" : found)
            if outcomes.contains(where: { $0.fault != nil }) { throw ExitCode.heldBack }
        }
    }

    private static let nobody = LocalizedText(
        id:
            "Belum ada yang diambil: isi kolom \"Portal sendiri\" di content/opd.csv dengan alamat portal perangkat daerah.",
        en:
            "Nothing to take: fill the column \"Portal sendiri\" of content/opd.csv with addresses of agencies' portals."
    )
}

/// Prints what became of an agency's lists.
private struct HarvestPrinter: Wording {
    let language: Language

    func text(_ outcome: Harvester.Outcome) -> String {
        let filled = outcome.tables.filter { $0.count > 0 }
        var lines = filled.map { table in
            "\(outcome.agency.code): \(table.path): \(change(table))"
                + (table.leftOut.isEmpty
                    ? ""
                    : word("; kolom yang tidak dikenal dilewati: ", "; unknown columns left out: ")
                        + table.leftOut.joined(separator: ", "))
        }
        if filled.isEmpty, outcome.fault == nil {
            lines.append("\(outcome.agency.code): \(word("daftarnya masih kosong", "its lists are empty so far"))")
        }
        if let fault = outcome.fault {
            let earlier =
                outcome.hasEarlier ? word("; hasil yang lama tetap dipakai", "; what was taken before stays") : ""
            lines.append("\(outcome.agency.code): \(word("gagal", "failed")): \(fault.text[language])\(earlier)")
        }
        return lines.map { $0 + "\n" }.joined()
    }

    private func change(_ table: Harvester.Table) -> String {
        let rows = word("\(table.count) baris", "\(table.count) rows")
        switch table.change {
        case .unchanged: return rows + word(", tidak berubah", ", unchanged")
        case .changed(let new, let gone):
            return rows
                + word(", \(new) baru atau berubah, \(gone) tidak ada lagi", ", \(new) new or changed, \(gone) gone")
        }
    }
}
