import Digests
import Files
import Search
import TestSupport
import Testing

@Suite struct SearchIndexTests {
    private static let documents = [
        SearchDocument(title: "Profil", address: "/profil/", texts: ["Melayani warga dengan layanan yang ramah."]),
        SearchDocument(
            title: "Jadwal pelayanan",
            address: "/jadwal/",
            day: "2026-01-05",
            note: "Halaman",
            lead: "Buka <setiap> hari.",
            texts: ["Loket dibuka pukul 08.00. Yang datang dilayani, dan yang lain menunggu."],
            labels: ["jenis:halaman", "tahun:2026"]
        ),
        SearchDocument(
            title: "Hospitals of the town",
            address: "/hospitals/",
            texts: ["There are two hospitals in the town, and each hospital has been open since 2017."],
            labels: ["jenis:halaman"]
        ),
        SearchDocument(title: "Anggaran 2026", address: "/anggaran/", texts: ["Rp1.250.000 untuk kantor."]),
    ]

    @Test(arguments: [
        ("pelayanan", [0, 1]), ("layanan", [0, 1]), ("melayani", [0, 1]), ("dilayani", [0, 1]),
        ("hospital", [2]), ("hospitals", [2]), ("open", [2]), ("2026", [3]), ("1250000", [3]), ("0800", [1]),
        ("jenis:halaman", [1, 2]), ("tahun:2026", [1]), ("halaman", []), ("tiada", []), ("setiap", []),
    ])
    func `A word leads to the documents with any of its forms`(word: String, expected: [Int]) throws {
        #expect(try IndexReader(Self.documents).documents(of: word).keys.sorted() == expected)
    }

    @Test func `Words collected by several tasks make the same index`() async throws {
        let documents = (0..<1_700).map { number in
            SearchDocument(
                title: number.isMultiple(of: 7) ? "Report \(number % 13)" : "Laporan \(number % 11)",
                address: "/\(number)/",
                day: "\(2000 + number / 200)-01-01",
                texts: ["Kegiatan ke-\(number * 7919 % 1_009) yang dilaksanakan dan the results of \(number % 97)"],
                labels: ["tahun:\(2000 + number % 26)"]
            )
        }
        let whole = try SearchIndex(SearchWords(documents))
        let layout = SearchLayout(documentCount: documents.count)
        try await TemporaryPortal(settings: nil).inFolder { folder in
            let store = ResultStore(folder: folder, conditions: "", isWritten: true)
            // The second time, the words are those that the first time kept.
            for results in [ResultStore.none, store, store] {
                let parts = try SearchIndex(await SearchWords(documents, results: results, jobs: 3))
                for file in layout.files + [.contents] { #expect(parts.text(of: file) == whole.text(of: file)) }
            }
            #expect(try listDirectory(folder).count > 3)
        }
    }

    @Test func `A title weighs more than a text, and several mentions more than one`() throws {
        let long = String(repeating: "dan lain lain ", count: 20)
        let reader = try IndexReader([
            SearchDocument(title: "Banjir", address: "/a/", texts: [long]),
            SearchDocument(title: "Hujan", address: "/b/", texts: [long + "banjir banjir"]),
            SearchDocument(title: "Angin", address: "/c/", texts: [long + "banjir"]),
        ])
        let fits = try reader.documents(of: "banjir")
        #expect(fits[0] ?? "" > fits[1] ?? "")
        #expect(fits[1] ?? "" > fits[2] ?? "")
    }

    @Test func `Results are shown as they were given`() throws {
        #expect(
            try IndexReader(Self.documents).shown(count: 4)[1] == [
                "Jadwal pelayanan", "/jadwal/", "2026-01-05", "Halaman", "Buka <setiap> hari.",
            ]
        )
    }

    @Test func `The same documents give the same files, and others another version`() throws {
        let files = SearchLayout(documentCount: 4).files
        let (first, second) = (try IndexReader(Self.documents), try IndexReader(Self.documents))
        #expect(files.map { first.index.text(of: $0) } == files.map { second.index.text(of: $0) })
        #expect(files.allSatisfy { first.index.text(of: $0) != nil })
        var changed = Self.documents
        changed[3].texts[0] += " kantor"
        #expect(try IndexReader(changed).version != first.version)
        changed = Self.documents
        changed[3].lead = "x"
        #expect(try IndexReader(changed).version != first.version)
    }

    @Test func `Nothing to find is an index, too`() throws {
        let reader = try IndexReader([])
        #expect(try reader.documents(of: "kota") == [:])
        #expect(try reader.shown(count: 0) == [])
    }

    @Test func `A word that repeats without end, in any number of forms, harms nothing`() throws {
        let forms = [
            "ajar", "ajarkan", "ajari", "mengajar", "mengajari", "mengajarkan", "diajar", "diajari", "pelajar",
        ]
        let text = (forms.joined(separator: " ") + " ").repeated(20_000)
        let reader = try IndexReader([SearchDocument(title: "", address: "/", texts: [text])])
        #expect(try reader.documents(of: "mengajar").keys.sorted() == [0])
    }

    /// Every word of many documents is in the file in which a browser looks for it.
    @Test(arguments: [1, 17, 450, 3_000]) func `Every word is found`(count: Int) throws {
        var state: UInt64 = 42
        func random(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        let syllables = ["ba", "ka", "lu", "mi", "ne", "ro", "su", "ti", "wa", "yo", "ng", "é", "Я", "都"]
        let documents = (0..<count).map { number in
            let words = (0..<12).map { _ in (0...random(4)).map { _ in syllables[random(14)] }.joined() }
            return SearchDocument(title: "unik\(number)", address: "/\(number)/", texts: [words.joined(separator: " ")])
        }
        let reader = try IndexReader(documents)
        for _ in 0..<200 {
            let number = random(count)
            for word in documents[number].texts[0].split(separator: " ") where word.count > 1 {
                let folded = word.replacing("é", with: "e")
                #expect(try reader.documents(of: String(folded))[number] != nil, "\(word)")
            }
        }
        #expect(try reader.shown(count: count).map { $0[1] } == documents.map(\.address))
    }
}

extension String {
    fileprivate func repeated(_ count: Int) -> String { String(repeating: self, count: count) }
}
