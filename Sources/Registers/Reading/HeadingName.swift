import Diagnostics
import Reading

extension HeadingName {
    /// The index of each column by its folded name, title and synonyms, as written and with abbreviations written out. Names come before
    /// titles and these before synonyms where several columns share one.
    static func names(of columns: some Sequence<RegisterColumn>) -> [String: Int] {
        var names: [String: Int] = [:]
        func add(_ name: String, _ column: Int) {
            for key in [folded(name), fullWords(of: name).joined()] where !key.isEmpty && names[key] == nil {
                names[key] = column
            }
        }
        for (index, column) in columns.enumerated() { add(column.name, index) }
        for (index, column) in columns.enumerated() {
            for language in Language.allCases { add(column.title[language], index) }
        }
        for (index, column) in columns.enumerated() {
            for synonym in column.synonyms { add(synonym, index) }
        }
        return names
    }

    /// The index of the column that a heading names, by what ``names(of:)`` returns. Nil where it names none.
    static func column(_ heading: String, in names: [String: Int]) -> Int? {
        column(heading, words: fullWords(of: heading), in: names)
    }

    /// - Parameter words: what ``fullWords(of:)`` returns.
    static func column(_ heading: String, words: [String], in names: [String: Int]) -> Int? {
        names[folded(heading)] ?? names[words.joined()]
    }

    /// The words of a heading with usual abbreviations written out: `Tgl. Masuk` is `tanggal masuk`.
    static func fullWords(of heading: String) -> [String] { words(of: heading).flatMap { abbreviations[$0] ?? [$0] } }

    private static let abbreviations: [String: [String]] = [
        "no": ["nomor"], "tgl": ["tanggal"], "thn": ["tahun"], "th": ["tahun"], "bln": ["bulan"], "yg": ["yang"],
        "dgn": ["dengan"], "utk": ["untuk"], "wkt": ["waktu"], "tmpt": ["tempat"], "btk": ["bentuk"], "jgk": ["jangka"],
        "jk": ["jangka"], "jns": ["jenis"], "info": ["informasi"], "dok": ["dokumen"], "klas": ["klasifikasi"],
        "ket": ["keterangan"], "reg": ["registrasi"], "ttg": ["tentang"], "jml": ["jumlah"],
        "satker": ["satuan", "kerja"],
        "pj": ["penanggung", "jawab"], "penanggungjawab": ["penanggung", "jawab"],
    ]
}
