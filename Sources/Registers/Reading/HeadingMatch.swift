import Diagnostics
import Reading

/// What the cells below a heading hold.
enum CellRole: Sendable, Hashable {
    /// The value of a column, by its index.
    case column(Int)
    /// Time and place together, by the indices of their columns.
    case timeAndPlace(time: Int, place: Int)
    /// The number and year of a regulation, by the indices of their columns.
    case numberAndYear(number: Int, year: Int)
    /// A regulation by kind, number, year and title, by the indices of their columns; those of year and title are nil where another heading
    /// has them.
    case regulation(kind: Int, number: Int, year: Int?, title: Int?)
    /// A citation of Pasal 17, which is the ground of an exemption and its legal basis, by the indices of their columns.
    case ground(letters: Int, law: Int)
    /// What caused the state of a row: `Dicabut/Diubah dengan`. By the indices of the columns for the causes of single states.
    case cause([Int])
    /// A mark that says that one value of a column holds.
    case tick(Int, value: String)
    /// A part of a retention schedule, by the index of the retention's column: how long a record is `aktif` or `inaktif` or, where the state
    /// is empty, what becomes of it.
    case scheduled(Int, state: String)
    /// One of several things that the row has, such as a document of a procurement package: each is an entry of its own. By the index of the
    /// column for its kind.
    case thing(Int, kind: String)

    /// The indices of the columns that get a value.
    var columns: [Int] {
        switch self {
        case .column(let index), .tick(let index, _), .scheduled(let index, _), .thing(let index, _): [index]
        case .timeAndPlace(let time, let place): [time, place]
        case .numberAndYear(let number, let year): [number, year]
        case .regulation(let kind, let number, let year, let title): [kind, number] + [year, title].compactMap { $0 }
        case .ground(let letters, let law): [letters, law]
        case .cause(let indices): indices
        }
    }

    /// Whether other cells of a row may hold parts of the column's value as well.
    var isPart: Bool {
        switch self {
        case .tick, .scheduled, .thing: true
        case .column, .timeAndPlace, .numberAndYear, .regulation, .ground, .cause: false
        }
    }
}

/// Finds the column that a heading means.
struct HeadingMatch: Sendable {
    private let columns: RegisterColumns
    let legend: ClassLegend
    private let names: [String: Int]
    /// The words of signs, with the column's index.
    private let signs: [(words: Set<String>, column: Int)]
    /// The columns for the causes of states.
    private let causes: [(state: String, column: Int)]
    private let timeAndPlace: (time: Int, place: Int)?
    /// Of regulations, which are called by both.
    private let numberAndYear: (number: Int, year: Int)?
    /// Words of English headings beside Indonesian ones.
    private let english: Set<String>

    /// - Parameter legend: what codes of classes stand for.
    init(_ columns: RegisterColumns, legend: ClassLegend = .none) {
        self.columns = columns
        self.legend = legend
        english = Self.english.union(columns.flatMap { HeadingName.words(of: $0.title.en) })
        names = columns.headings
        signs = columns.enumerated().flatMap { index, column in
            column.signs.map { (Set(HeadingName.fullWords(of: $0)), index) }
        }
        causes = columns.enumerated().compactMap { index, column in column.state.map { ($0, index) } }
        timeAndPlace = columns.place(of: .time).flatMap { time in
            columns.place(of: "tempat_pembuatan").map { (time, $0) }
        }
        if columns.section == "jenis", let year = columns.place(of: "tahun"),
            let number = columns.place(of: columns.number)
        {
            numberAndYear = (number, year)
        } else {
            numberAndYear = nil
        }
    }

    /// Returns what a heading means: by a name, title or synonym of a column or, failing that, by the words in it. Nil where
    /// it means none, or where it has a word that no heading of a list has: that may be an internal note.
    func role(of heading: String) -> CellRole? {
        let inOrder = HeadingName.fullWords(of: heading)
        if let index = HeadingName.column(heading, words: inOrder, in: names) { return .column(index) }
        let words = Set(inOrder)
        let whole = heading.withoutBrackets
        if whole != heading, let index = HeadingName.column(whole, in: names),
            words.subtracting(HeadingName.fullWords(of: whole)).subtracting(legend.codes)
                .filter({ !$0.allSatisfy(\.isNumber) }).isSubset(of: Self.vocabulary.union(english))
        {
            return .column(index)
        }
        if let role = role(ofBilingual: heading) { return role }
        if whole != heading || !words.isDisjoint(with: Self.scheduleWords), let role = scheduled(whole) { return role }
        if let numberAndYear, words.contains("nomor"), !words.isDisjoint(with: ["tahun", "tanggal"]),
            words.isSubset(of: [
                "nomor", "tahun", "tanggal", "dan", "peraturan", "produk", "hukum", "ditetapkan", "penetapan",
            ])
        {
            return .numberAndYear(number: numberAndYear.number, year: numberAndYear.year)
        }
        if causes.count > 1, words.subtracting(["dengan", "oleh", "dan", "atau"]) == Set(causes.map(\.state)) {
            return .cause(causes.map(\.column))
        }
        var best: [Int: Int] = [:]
        for sign in signs where sign.words.isSubset(of: words) {
            best[sign.column] = max(best[sign.column] ?? 0, sign.words.count)
        }
        guard let most = best.values.max() else { return nil }
        let signWords = signs.filter { best[$0.column] != nil }.reduce(into: Set<String>()) { $0.formUnion($1.words) }
        guard words.subtracting(signWords).isSubset(of: Self.vocabulary) else { return nil }
        let found = best.filter { $0.value == most }.map(\.key)
        if found.count == 1 { return .column(found[0]) }
        if let timeAndPlace, Set(found) == [timeAndPlace.time, timeAndPlace.place] {
            return .timeAndPlace(time: timeAndPlace.time, place: timeAndPlace.place)
        }
        return nil
    }

    /// What a heading of a retention schedule means: `Retensi Inaktif`, `Nasib Akhir`. Nil for others.
    private func scheduled(_ heading: String) -> CellRole? {
        let words = HeadingName.words(of: heading)
        let rest = words.filter { !Self.scheduleWords.contains($0) }
        guard rest.count < words.count, let index = columns.place(of: .retensi) else { return nil }
        let state = words.first { ["aktif", "inaktif"].contains($0) }
        // "Aktif" by itself may be said of anything.
        let isOfRetention =
            rest.isEmpty
            ? words.starts(with: ["nasib", "akhir"]) : role(of: rest.joined(separator: " ")) == .column(index)
        return isOfRetention ? .scheduled(index, state: state ?? "") : nil
    }

    private static let scheduleWords: Set<String> = ["aktif", "inaktif", "nasib", "akhir"]

    /// What a heading means that says it in English, too: `Judul / Title`, on one line or two. Nil for others.
    private func role(ofBilingual heading: String) -> CellRole? {
        guard heading.utf8.contains(where: { "/|\n".utf8.contains($0) }) else { return nil }
        let parts = heading.split { "/|\n".contains($0) }.map(String.init)
        guard parts.count > 1 else { return nil }
        let words = parts.map { Set(HeadingName.words(of: $0)) }
        for (index, part) in parts.enumerated() {
            let others = words.enumerated().filter { $0.offset != index }.reduce(into: Set()) {
                $0.formUnion($1.element)
            }
            guard others.subtracting(words[index]).isSubset(of: english), let role = role(of: part) else { continue }
            return role
        }
        return nil
    }

    /// Returns what a heading means in a table that has a column for each kind of thing: `KAK`, `HPS`, `Kontrak`. Nil for other headings,
    /// and where entries are not things of certain kinds.
    func thing(_ heading: String) -> CellRole? {
        guard let index = columns.indices.first(where: { columns[$0].place == .title && !columns[$0].choices.isEmpty })
        else { return nil }
        return columns[index].choice(heading).map { .thing(index, kind: $0) }
    }

    /// Returns the choice of a group's column that a tick below one of its parts stands for: `Ditolak` below `Keputusan`. Nil for
    /// other groups and parts.
    func tick(_ part: String, below group: String) -> CellRole? {
        guard case .column(let index) = role(of: group), !columns[index].choices.isEmpty,
            let choice = columns[index].choice(part)
        else { return nil }
        // "KAK" below "Dokumen" is a document of its own.
        return columns[index].place == .title ? .thing(index, kind: choice) : .tick(index, value: choice)
    }

    /// Whether a heading means the numbers of rows.
    func isNumber(_ heading: String) -> Bool {
        if case .column(let index)? = role(of: heading) { columns[index].name == columns.number } else { false }
    }

    /// The index of the column that a heading means, if no entry leaves it blank. Nil for others.
    func columnOfEachEntry(_ heading: String) -> Int? {
        guard case .column(let index) = role(of: heading) else { return nil }
        let column = columns[index]
        let isFilled =
            column.name == columns.number || column.isRequired && (column.place == .title || column.kind == .date)
        return isFilled ? index : nil
    }

    /// Returns the value that a tick below a heading stands for, such as `Softcopy`, `Serta Merta` or `Tidak Ada`. Nil where the
    /// heading is not a value of a column of classes or forms, or of a free status.
    func tick(_ heading: String) -> CellRole? {
        if let index = columns.place(of: .bentuk) {
            let read = BentukInformasi.read(heading)
            if read.unread.isEmpty, !read.forms.isEmpty { return .tick(index, value: heading) }
        }
        if let index = columns.place(of: .klasifikasi),
            let value = Klasifikasi(text: heading)?.rawValue
                ?? (Klasifikasi.isExempt(heading) ? "dikecualikan" : legend.value(of: heading))
        {
            return .tick(index, value: value)
        }
        if let index = columns.place(of: "status"), columns[index].choices.isEmpty,
            let value = Self.availability[HeadingName.folded(heading)]
        {
            return .tick(index, value: value)
        }
        return nil
    }

    /// What ticks below headings say of information that an office may not have.
    private static let availability = [
        "ada": "ada", "tersedia": "tersedia", "tidakada": "tidak ada", "belumada": "belum tersedia",
        "tidaktersedia": "tidak tersedia", "belumtersedia": "belum tersedia",
    ]

    /// Returns the class that a tick below a longer heading stands for: `Informasi yang Wajib Diumumkan secara Berkala (B)`. Nil where it
    /// names none.
    func tick(ofSection heading: String) -> CellRole? {
        guard let index = columns.place(of: .klasifikasi),
            let found = Klasifikasi(section: heading)
        else { return nil }
        return .tick(index, value: found.rawValue)
    }

    /// Returns the time that a tick below a year stands for: `Tahun 2024`, `Waktu Pembuatan 2024`. Nil for other headings.
    func tick(ofYear heading: String) -> CellRole? {
        guard let time = columns.place(of: .time),
            let year = heading.split(whereSeparator: \.isWhitespace).last, TableName.isYear(String(year)),
            role(of: String(heading.dropLast(year.count)).trimmed) == .column(time)
        else { return nil }
        return .tick(time, value: String(year))
    }

    /// Words of English headings beside those of the columns' titles.
    private static let english: Set<String> = [
        "the", "of", "and", "or", "in", "for", "at", "by", "to", "no", "number", "title", "name", "information",
        "public", "document", "summary", "description", "content", "contents", "class", "classification", "category",
        "type", "kind", "official", "officer", "charge", "unit", "responsible", "person", "responsibility", "office",
        "holder", "time", "date", "year", "place", "location", "creation", "created", "made", "issued", "issuance",
        "publication", "form", "format", "media", "available", "retention", "period", "storage", "archive", "link",
        "url", "legal", "basis", "consequence", "consequences", "disclosed", "disclosure", "closed", "opened",
        "exemption", "reason", "remarks", "possession",
    ]

    /// Words that headings of lists have beside those that tell the column.
    private static let vocabulary: Set<String> = [
        "yang", "dan", "atau", "di", "ke", "dari", "untuk", "oleh", "bagi", "pada", "bila", "jika", "apabila", "kalau",
        "terhadap", "informasi", "publik", "dokumen", "data", "arsip", "pejabat", "unit", "satuan", "kerja", "bidang",
        "bagian", "seksi", "opd", "skpd", "badan", "lembaga", "instansi", "organisasi", "perangkat", "daerah",
        "pembuat", "pembuatan", "buat", "penerbit", "penerbitan", "dibuat", "diterbitkan", "tersedia", "ketersediaan",
        "isi", "singkat", "ringkas", "jenis", "tipe", "bentuk", "media", "format", "lama", "masa", "jangka", "waktu",
        "retensi", "ayat", "ps", "psl", "huruf", "angka", "hari", "instalasi", "ruang",
        // Questions of forms.
        "siapa", "anda", "kapan", "mana", "dimana", "berapa", "apa", "jelaskan", "sebutkan", "tuliskan", "tersebut",
        "boleh", "lebih", "satu", "ada", "opsional", "disimpan", "penyimpanan", "pengecualian", "dikecualikan",
        "konsekuensi", "pertimbangan", "akibat", "dampak", "judul", "nama", "hardcopy", "softcopy", "hard", "soft",
        "copy", "file", "cetak", "digital", "elektronik", "tahun", "terbit", "bulan", "hukum", "dasar", "menguasai",
        "penguasaan", "pengelola", "penyedia", "pelaksana", "tanggung", "jawab", "penanggung", "tempat", "lokasi", "uu",
        "pasal", "dibuka", "ditutup", "manfaat", "uraian", "urut", "nomor", "kip", "ki", "perki", "ppid", "masyarakat",
        "kepentingan", "umum", "berkala", "serta", "divisi", "merta", "setiap", "saat", "kategori", "klasifikasi",
        "tanggal", "web", "website", "online", "tautan", "link", "rp", "rupiah", "hasil", "uji", "pengujian", "sk",
        "surat", "keputusan", "penetapan", "lain", "lainnya", "ri",
    ]
}

extension String {
    /// The text without what is in brackets: `Bentuk Informasi (Cetak/Elektronik)`.
    var withoutBrackets: String {
        guard utf8.contains(where: { "([".utf8.contains($0) }) else { return self }
        var depth = 0
        var text = ""
        for character in self {
            if character == "(" || character == "[" { depth += 1 }
            if depth == 0 { text.append(character) }
            if character == ")" || character == "]" { depth = max(0, depth - 1) }
        }
        return text
    }
}
