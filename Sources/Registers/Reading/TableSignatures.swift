import ASCII
import Reading

/// Finds the records of a table in which somebody signs: place and date, office, name, NIP. They are at the end of a list,
/// and at the end of each of its parts.
struct TableSignatures {
    private let records: ArraySlice<CSVRecord>
    private let numberCell: Int?
    /// Cells of times, where a place and a date are an entry's own.
    private let timeCells: Set<Int>

    /// Returns the indices of those records.
    static func find(
        in records: ArraySlice<CSVRecord>,
        numberCell: Int?,
        timeCells: Set<Int>,
        width: Int
    ) -> Set<Int> {
        guard width >= (numberCell == nil ? 4 : 3) else { return [] }
        let finder = TableSignatures(records: records, numberCell: numberCell, timeCells: timeCells)
        var found: Set<Int> = []
        var start = records.startIndex
        while start < records.endIndex {
            if finder.isWhole(records[start]) {
                start += 1
                continue
            }
            let end = records[start...].firstIndex { finder.isWhole($0) } ?? records.endIndex
            found.formUnion(end == records.endIndex ? finder.last(start..<end) : finder.inner(start..<end))
            start = end
        }
        return found
    }

    /// The last cell in which names of sections are.
    private var firstTextCell: Int { (numberCell ?? 0) + 1 }

    /// Whether a record has the cells or the number of an entry.
    private func isWhole(_ record: CSVRecord) -> Bool {
        if record.cells.contains(where: { $0.index == numberCell && $0.text.value.isRowNumber }) { return true }
        return record.cells.count > 3 && !isStrong(record)
    }

    /// The signature at the end: all that follows what says so.
    private func last(_ run: Range<Int>) -> Set<Int> {
        if let strong = run.first(where: { isStrong(records[$0]) }) {
            return Set(begin(strong, in: run)..<run.upperBound).subtracting(run.filter { isClass(records[$0]) })
        }
        return run.first { isWeak(records[$0]) }.map { Set($0..<run.upperBound) } ?? []
    }

    /// Signatures before further entries, whose sections do not belong to them.
    private func inner(_ run: Range<Int>) -> Set<Int> {
        guard let strong = run.first(where: { isStrong(records[$0]) }) else { return [] }
        let start = begin(strong, in: run)
        let columns = Set(run.filter { isStrong(records[$0]) }.flatMap { records[$0].cells.map(\.index) })
        var end = start
        var isClosed = false
        var names = 0
        for index in start..<run.upperBound {
            let record = records[index]
            if isStrong(record) {
                end = index
                isClosed = record.cells.contains { isNumberOfPerson($0.text.value) }
                names = isClosed ? 0 : names
                continue
            }
            let cells = record.cells
            let isSection = isClass(record) || cells.first.map { SectionMark.begins($0.text.value) } == true
            let isInBlock = cells.allSatisfy { columns.contains($0.index) || $0.index > firstTextCell }
            guard !isClosed, !isSection, isInBlock else { continue }
            let isName = !isWeak(record)
            let isLeft = cells.allSatisfy { $0.index <= firstTextCell }
            if isName, isLeft, names > 0, index + 1 == run.upperBound { continue }
            names += isName ? 1 : 0
            end = index
        }
        return Set(start...end).subtracting(run.filter { isClass(records[$0]) })
    }

    /// The first record of a signature: the office may be above what says for certain that it is one.
    private func begin(_ strong: Int, in run: Range<Int>) -> Int {
        let columns = Set(records[strong].cells.map(\.index))
        var start = strong
        for index in (max(run.lowerBound, strong - 6)..<strong).reversed() {
            guard records[index].cells.allSatisfy({ columns.contains($0.index) }), !isClass(records[index]) else {
                break
            }
            if isWeak(records[index]) { start = index }
        }
        return start
    }

    private func isClass(_ record: CSVRecord) -> Bool {
        record.cells.count <= 2 && record.cells.last.map { Klasifikasi(section: $0.text.value) != nil } == true
    }

    /// Whether a record is one of a signature for certain.
    private func isStrong(_ record: CSVRecord) -> Bool {
        record.cells.contains { cell in
            let text = cell.text.value
            guard text.utf8.count <= 600 else { return false }
            if isPlaceAndDate(text) { return record.cells.count == 1 || !timeCells.contains(cell.index) }
            if isNumberOfPerson(text) { return true }
            guard Self.mayBegin(text, with: Self.openings) else { return false }
            let words = HeadingName.words(of: String(text.prefix(80)))
            let two = words.prefix(2).joined(separator: " ")
            return ["mengetahui", "menyetujui", "mengesahkan", "ttd"].contains(words.first ?? "")
                || ["ditetapkan di", "dikeluarkan di", "disahkan di", "disahkan oleh", "pada tanggal", "dibuat di"]
                    .contains(two)
        }
    }

    /// `Kota Contoh, 5 Januari 2026`, by itself or in the first line.
    private func isPlaceAndDate(_ text: String) -> Bool {
        guard text.utf8.contains(UInt8(ascii: ",")), let line = text.split(separator: "\n").first, line.count <= 80,
            let comma = line.firstIndex(of: ","),
            line.first?.isUppercase == true
        else { return false }
        let date = line[line.index(after: comma)...].split(separator: " ")
        return (2...4).contains(date.count) && date.contains { CalendarNames.month(named: $0) != nil }
            && date.last?.filter(\.isNumber).count == 4 && !line[..<comma].contains(where: \.isNumber)
    }

    private static let personSigns = LetterSigns([" nip", " nrp"])

    /// `NIP. 1`, `NIP:`; in the lines of one cell, too.
    private func isNumberOfPerson(_ text: String) -> Bool {
        guard Self.personSigns.mayOccur(in: text) else { return false }
        return text.split(separator: "\n").contains { line in
            guard Self.mayBegin(line, with: Self.numberOpenings) else { return false }
            let words = HeadingName.words(of: String(line.prefix(40)))
            guard let first = words.first, ["nip", "nrp", "nippppk", "nipppk"].contains(first) else { return false }
            return words.count == 1 || words[1].first?.isNumber == true
        }
    }

    /// The first three letters of what is signed with, and of the names for numbers of persons.
    private static let openings = ["men", "ttd", "dit", "dik", "dis", "pad", "dib"].map(packed)
    private static let numberOpenings = ["nip", "nrp"].map(packed)

    private static func packed(_ letters: String) -> UInt32 { letters.utf8.reduce(0) { $0 << 8 | UInt32($1) } }

    /// Whether the first three letters of a text may be some of these, which no cell of most entries begins with.
    private static func mayBegin(_ text: some StringProtocol, with openings: [UInt32]) -> Bool {
        var letters: UInt32 = 0
        for byte in text.utf8 {
            if byte >= 0x80 { return true }
            guard byte.isASCIILetter else { continue }
            letters = letters << 8 | UInt32(byte | 0x20)
            if letters > 0xFFFF { return openings.contains(letters) }
        }
        return false
    }

    /// Whether a record has a word of signatures that entries may have as well.
    private func isWeak(_ record: CSVRecord) -> Bool {
        record.cells.contains { cell in
            let words = HeadingName.words(of: String(cell.text.value.prefix(300)))
            // Every row below the last whole one is asked.
            let isSign = words.indices.contains { place in
                Self.signs[words[place]]?.contains { words[(place + 1)...].starts(with: $0) } == true
            }
            return isSign || isPlaceAndDate(cell.text.value)
        }
    }

    /// The words of signatures by the first of them, with those that follow it.
    private static let signs: [String: [[String]]] = Dictionary(
        grouping: [
            "ditetapkan", "mengetahui", "nip", "ttd", "kepala", "sekretaris", "pejabat pengelola", "ppid", "direktur",
            "wali kota", "walikota", "bupati", "gubernur", "menyetujui", "disahkan", "camat", "plt", "a n", "ketua",
            "keterangan", "catatan", "inspektur", "rektor", "tanggal", "lurah", "menteri", "sekretariat", "asisten",
            "kabag", "kasubbag",
        ].map { $0.split(separator: " ").map(String.init) },
        by: \.[0]
    ).mapValues { $0.map { Array($0.dropFirst()) } }
}

/// The signs with which sections are counted: `A.`, `II.`, `B)`.
enum SectionMark {
    static func isMark(_ text: String) -> Bool {
        let isLetter = text.count == 1 && text.first?.isUppercase == true && text.first?.isASCII == true
        return isLetter || (!text.isEmpty && text.allSatisfy { "IVXLC".contains($0) })
    }

    /// The text without the sign: of `A. Dinas Kesehatan`, the agency.
    static func removed(from text: String) -> String {
        let sign = text.prefix { $0.isASCII && $0.isNumber }
        let rest = sign.isEmpty && begins(text) ? text.drop { $0.isASCII && $0.isLetter } : text.dropFirst(sign.count)
        guard let mark = rest.first, ".)".contains(mark), sign.isEmpty || rest.dropFirst().first == " " else {
            return text
        }
        return String(rest.dropFirst()).trimmed
    }

    static func begins(_ text: String) -> Bool {
        let mark = text.prefix { $0.isASCII && $0.isLetter }
        return isMark(String(mark)) && [".", ")"].contains(text.dropFirst(mark.count).first)
    }
}

/// Names of agencies and their parts.
package enum OfficeName {
    static let words: Set<String> = [
        "dinas", "badan", "kecamatan", "kelurahan", "sekretariat", "inspektorat", "satuan", "kantor", "bagian", "biro",
        "bidang", "direktorat", "balai", "uptd", "upt", "rsud", "puskesmas", "bappeda", "bpbd", "bkpsdm",
    ]

    private static let parts: Set<String> = ["bagian", "bidang", "seksi", "subbagian", "uptd", "upt", "balai"]

    private static let labels: Set<String> = [
        "nama", "opd", "skpd", "pd", "perangkat", "daerah", "unit", "organisasi", "kerja", "satuan", "satker",
        "instansi", "ppid", "pelaksana", "pembantu", "publik",
    ]
    private static let bodies: Set<String> = ["pt", "perumda", "perusda", "perseroda", "pdam", "universitas"]

    /// The name without what counts or labels it: the agency of `1. Dinas Kesehatan`, `Nama OPD: Dinas Kesehatan`, `PPID Pelaksana Dinas Kesehatan`.
    static func name(in text: String) -> String {
        let name = SectionMark.removed(from: text)
        let label = name.prefix { $0 != ":" && $0 != "=" }
        if label.count < name.count, isLabel(String(label)) {
            return String(name.dropFirst(label.count + 1)).trimmed
        }
        let rest = name.split(separator: " ").drop {
            labels.contains($0.lowercased()) && !words.contains($0.lowercased())
        }
        let isLabelled = ["ppid ", "skpd ", "opd "].contains { name.lowercased().hasPrefix($0) }
        return isLabelled && !rest.isEmpty ? rest.joined(separator: " ") : name
    }

    /// Whether a text only says what a label says: `PPID PELAKSANA`.
    static func isLabel(_ text: String) -> Bool {
        let words = HeadingName.words(of: text)
        return words.allSatisfy { labels.contains($0) || $0 == "badan" && words.contains("publik") }
    }

    /// The words of a name with the usual abbreviations written out.
    static func fullWords(of name: String) -> [String] {
        HeadingName.words(of: name.replacing("&", with: " dan ")).map { abbreviations[$0] ?? $0 }
    }

    private static let abbreviations = [
        "din": "dinas", "bag": "bagian", "kec": "kecamatan", "kel": "kelurahan", "sekr": "sekretariat",
        "kab": "kabupaten",
    ]

    /// Whether a text names an office that is not a part of another one: not `BIDANG UMUM`, nor `Sekretariat` alone.
    static func isWhole(_ text: String) -> Bool {
        let words = HeadingName.words(of: text)
        guard words.count == 1 else { return begins(text) && !parts.contains(words[0]) }
        return ["bappeda", "bpbd", "bkpsdm"].contains(words[0])
            || ["inspektorat", "rsud", "puskesmas", "setda", "dprd"].contains(words[0]) && text == text.uppercased()
    }

    /// Whether a line names a body that is not a part of another one: an office, or what its label says is one: `OPD : SMP NEGERI 1`.
    static func names(_ line: String) -> Bool {
        let name = name(in: line)
        let label = line.dropLast(name.count)
        guard !isWhole(name), label.contains(where: { ":=".contains($0) }) else { return isWhole(name) }
        let first = HeadingName.words(of: name).first ?? ""
        return !labelsOfBodies.isDisjoint(with: HeadingName.words(of: String(label))) && TableRowKinds.isName(name)
            && !parts.contains(first) && !first.hasPrefix("sub") && first != "sekretariat"
    }

    private static let labelsOfBodies: Set<String> = [
        "opd", "skpd", "pd", "perangkat", "unit", "satuan", "satker", "instansi", "publik",
    ]

    /// Whether a text begins with the word for a body that is not an office: `PT SUKA MAJU`.
    static func isBody(_ text: String) -> Bool { bodies.contains(HeadingName.words(of: text).first ?? "") }

    /// Whether a text begins with the word for an office: `DINAS KESEHATAN`.
    package static func begins(_ text: String) -> Bool { words.contains(HeadingName.words(of: text).first ?? "") }
}

extension String {
    /// Whether the text is a number of a row in figures: `1`, `1.2`.
    fileprivate var isRowNumber: Bool { !isEmpty && allSatisfy { $0.isNumber || $0 == "." } }
}
