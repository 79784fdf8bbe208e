import ArgumentParser
import Content
import Diagnostics
import Files
import Publishing
import Serialization

struct Diff: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Membandingkan dua folder hasil, halaman demi halaman. (Compare two builds.)",
        discussion: """
            Menunjukkan apa yang diubah oleh suntingan, tema baru, atau versi Terang yang baru: berkas yang baru, yang hilang, dan yang \
            berubah, dengan teks dan tag yang berbeda. Berkas yang berubah dengan cara yang sama ditulis sekali. Tidak ada yang ditulis.

            Contoh:
              terang build --output /tmp/baru
              terang diff output /tmp/baru
              terang diff output /tmp/baru --all      setiap potongan dan setiap alamat

            Kode keluar: 0 selesai dibandingkan, sama atau tidak; 64 salah perintah; 70 gangguan komputer.
            """
    )

    @Argument(help: ArgumentHelp("Folder hasil yang lama.", valueName: "lama"))
    var old: String

    @Argument(help: ArgumentHelp("Folder hasil yang baru.", valueName: "baru"))
    var new: String

    @Option(help: "text untuk manusia, json untuk program.")
    var format = ResultFormat.text

    @Flag(help: "Tulis semuanya. Bawaan: sepuluh alamat dan dua belas potongan setiap perubahan.")
    var all = false

    @Option(help: "Bahasa pesan: id atau en.")
    var lang: Language?

    func validate() throws {
        for folder in [old, new] {
            guard let place = try resolvedPath(folder), try entryKind(at: place) == .directory else {
                throw ValidationError(
                    id: "\(folder) bukan folder. Sebut dua folder hasil: terang diff output /tmp/baru",
                    en: "\(folder) is not a folder. Name two output folders: terang diff output /tmp/baru",
                    in: lang ?? .id
                )
            }
        }
    }

    func run() async throws {
        let language = lang ?? .id
        try await Console.run(in: { language }) {
            let comparison = try OutputComparison(from: old, to: new)
            let printer = ComparisonPrinter(language: language, isWhole: all)
            Console.writeResult(format == .json ? printer.json(comparison) : printer.text(comparison))
        }
    }
}

/// Prints what differs between two output folders.
struct ComparisonPrinter: Wording {
    let language: Language
    /// Whether nothing is left out.
    let isWhole: Bool

    private static let addressLimit = 10
    private static let pieceLimit = 12
    private static let pieceLength = 200

    func text(_ comparison: OutputComparison) -> String {
        let changed = comparison.changes.reduce(0) { $0 + $1.paths.count }
        var text = ""
        if changed > 0 { text += word("Berubah (\(changed)):\n", "Changed (\(changed)):\n") }
        for change in comparison.changes { text += self.text(change) }
        text += list(word("Baru", "New"), comparison.added) + list(word("Hilang", "Gone"), comparison.removed)
        return text + word("Sama: \(comparison.same) berkas.\n", "The same: \(comparison.same) files.\n")
    }

    private func text(_ change: OutputComparison.Change) -> String {
        let addresses = listed(change.paths.map(shown))
        let pieces = change.removed.map { "- " + $0 } + change.added.map { "+ " + $0 }
        let detail =
            pieces.isEmpty
            ? [word("(bukan teks, atau hanya urutan dan spasi)", "(not a text, or only order and blanks)")]
            : limited(change.removed, "- ") + limited(change.added, "+ ")
        return addresses.map { "  \($0)\n" }.joined() + detail.map { "    \($0)\n" }.joined()
    }

    private func list(_ title: String, _ paths: [String]) -> String {
        paths.isEmpty ? "" : "\(title) (\(paths.count)):\n" + listed(paths.map(shown)).map { "  \($0)\n" }.joined()
    }

    private func listed(_ lines: [String]) -> [String] {
        guard !isWhole, lines.count > Self.addressLimit else { return lines }
        let rest = lines.count - Self.addressLimit
        return lines.prefix(Self.addressLimit) + [word("dan \(rest) lagi", "and \(rest) more")]
    }

    private func limited(_ pieces: [String], _ sign: String) -> [String] {
        let lines = pieces.map {
            sign + ($0.count > Self.pieceLength && !isWhole ? $0.prefix(Self.pieceLength) + "…" : $0).printedOnOneLine
        }
        guard !isWhole, lines.count > Self.pieceLimit else { return lines }
        let rest = lines.count - Self.pieceLimit
        return lines.prefix(Self.pieceLimit) + [sign + word("dan \(rest) potongan lagi", "and \(rest) more pieces")]
    }

    /// The address of a page, or the path of another file.
    private func shown(_ path: String) -> String { Address(ofFile: path).rawValue.printedOnOneLine }

    func json(_ comparison: OutputComparison) -> String {
        let changes = comparison.changes.map { change -> JSON in
            [
                "paths": .array(change.paths.map { .string($0) }),
                "removed": .array(change.removed.map { .string($0) }),
                "added": .array(change.added.map { .string($0) }),
            ]
        }
        let json: JSON = [
            "changed": .array(changes),
            "added": .array(comparison.added.map { .string($0) }),
            "removed": .array(comparison.removed.map { .string($0) }),
            "same": .integer(comparison.same),
        ]
        return json.text(.indented) + "\n"
    }
}
