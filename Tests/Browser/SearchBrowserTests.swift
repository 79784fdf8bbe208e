import Foundation
import TestSupport
import Testing

@testable import Search

/// The search page in a browser: the script, its words, and the page without it.
@Suite(.serialized, .ownThread, .ends) struct SearchBrowserTests {
    private static func article(_ title: String, _ date: String, _ text: String, category: String = "") -> String {
        let categories = category.isEmpty ? "" : "categories: [\(category)]\n"
        return "---\ntitle: \(title)\ndate: \(date)\n\(categories)---\n\(text)\n"
    }

    private static let lead =
        "Pemerintah kota memperbaiki ruas utama di pusat kota selama tiga pekan, mulai dari simpang lima."

    private static let files: [String: String] = [
        "content/berita/jadwal.md": article(
            "Jadwal pelayanan kantor",
            "2025-03-01",
            "Loket melayani warga yang datang setiap hari kerja.",
            category: "layanan-publik"
        ),
        "content/berita/keliling.md": article("Mobil keliling", "2024-05-01", "Ada layanan keliling untuk warga desa."),
        "content/berita/banjir.md": article(
            "Peringatan banjir",
            "2025-04-01",
            "Sungai meluap dan jalan ditutup.",
            category: "pengumuman"
        ),
        "content/berita/clinic.md": article(
            "Two clinics are opened",
            "2025-06-01",
            "The town has opened two clinics, and they are open for all of the people who live there."
        ),
        "content/berita/jalan.md": article(
            "Perbaikan jalan",
            "2023-02-01",
            lead + "\n\n" + String(repeating: "Aspal dan rambu diganti pada malam hari. ", count: 20)
                + "\n\n- Penutup: \\<b>trotoar\\</b> di depan pasar juga dibangun."
        ),
        "content/halaman/profil.md": "---\ntitle: Profil kota\n---\nKota di tepi sungai.\n",
        "content/opd.csv": "kode,nama,singkatan\ndinkes,Dinas Kesehatan,Dinkes\nbpbd,Badan Bencana,BPBD\n",
        "content/register/dip/register.yaml": "title: Daftar Informasi Publik\nprofile: dip\n",
        "content/register/dip/dip.csv": """
        nomor,klasifikasi,opd,judul,ringkasan
        1,berkala,dinkes,Laporan pelayanan puskesmas,Jumlah kunjungan
        2,setiap_saat,bpbd,Peta rawan banjir,Daerah yang sering tergenang

        """,
    ]

    private func look(
        _ files: [String: String] = files,
        width: Int = 1000,
        height: Int = 700,
        _ work: (Browser, ServedPortal) async throws -> Void
    ) async throws {
        var portal = TemporaryPortal(files: files)
        portal.files.merge(try RepositoryFolder.files(below: "themes", as: "themes")) { first, _ in first }
        try await portal.inFolder { root in
            let served = try ServedPortal(root: root, now: "2026-01-05 08:00")
            defer { served.stop() }
            let browser = try Browser(width: width, height: height)
            do {
                try await work(browser, served)
            } catch {
                try browser.quit()
                throw error
            }
            try browser.quit()
        }
    }

    /// Opens the search page and returns the titles of the results, once the page says that it is done.
    private func results(_ query: String, in browser: Browser, _ portal: ServedPortal) async throws -> [String] {
        try await browser.open(portal.url + "/cari/?" + query)
        return try await results(in: browser)
    }

    private func results(in browser: Browser) async throws -> [String] {
        try await browser.wait(for: "/[.]$|[.] /.test(document.querySelector('.finder [role=status]')?.textContent)")
        return try browser.value("[...document.querySelectorAll('.results h2')].map((title) => title.textContent)")
            as? [String] ?? []
    }

    @Test func `words are found in any form, in both languages, and with a slip of the pen`() async throws {
        try await look { browser, portal in
            let services = ["Jadwal pelayanan kantor", "Laporan pelayanan puskesmas", "Mobil keliling"]
            for query in ["pelayanan", "layanan", "melayani", "dilayankan"] {
                #expect(try await results("q=" + query, in: browser, portal).sorted() == services, "\(query)")
            }
            #expect(try await results("q=opening+clinic", in: browser, portal) == ["Two clinics are opened"])
            #expect(try await results("q=jadwal+layanan", in: browser, portal) == ["Jadwal pelayanan kantor"])
            #expect(try await results("q=pusksmas", in: browser, portal) == ["Laporan pelayanan puskesmas"])
            #expect(try browser.text(".finder [role=status]")?.contains("pusksmas → puskesmas") == true)
            #expect(try await results("q=puskesmas+zebra", in: browser, portal) == ["Laporan pelayanan puskesmas"])
            #expect(
                try browser.text(".finder [role=status]")?.contains("Tidak ditemukan di portal ini: zebra.") == true
            )
            #expect(try await results("q=puskesmas+sungai", in: browser, portal).count == 3)
            #expect(try browser.text(".finder [role=status]")?.contains("memuat sebagian") == true)
            #expect(try await results("q=zebra", in: browser, portal) == [])
            #expect(try browser.text(".finder [role=status]")?.hasPrefix("Tidak ada hasil.") == true)
            for query in ["constructor", "__proto__", "%FF", "' OR ''=' --"] {
                let encoded = query.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
                #expect(try await results("q=" + encoded, in: browser, portal) == [], "\(query)")
            }
            let marks = "[...document.querySelectorAll('mark')].map((mark) => mark.textContent).join()"
            _ = try await results("q=banjir", in: browser, portal)
            #expect(try browser.value(marks) as? String == "banjir,banjir")
        }
    }

    /// A word that neither the title nor the beginning of a page has is shown where the page has it, and without its page
    /// the beginning stays.
    @Test(arguments: [360, 1280]) func `results show the place that has the words`(width: Int) async throws {
        try await look(width: width) { browser, portal in
            let hold = """
                window.asked = [];
                window.release = new Promise((done) => { window.go = done; });
                window.own ??= window.fetch;
                window.fetch = async (address, options) => {
                  if (String(address).includes('/indeks/')) return own(address, options);
                  window.asked.push(String(address));
                  await window.release;
                  return window.isBroken ? Promise.reject(new Error('offline')) : own(address, options);
                };
                window.type = (words) => {
                  document.querySelector('#portal_kata').value = words;
                  document.querySelector('main form').requestSubmit();
                };
                window.line = () => document.querySelector('.results li:first-child > p:last-child');
                0
                """
            try await browser.open(portal.url + "/cari/")
            _ = try browser.value(hold)
            _ = try browser.value("type('trotoar'); 0")
            #expect(try await results(in: browser) == ["Perbaikan jalan"])
            try await browser.wait(for: "asked.length === 1")
            #expect(try browser.value("asked[0]") as? String == "/berita/2023/02/perbaikan-jalan/")
            #expect(try browser.value("line().textContent") as? String == Self.lead)
            #expect(try browser.number("document.querySelectorAll('.results mark').length") == 0)
            let status = try browser.text(".finder [role=status]")
            let before = try #require(try browser.number("line().offsetHeight"))
            _ = try browser.value("go(); 0")
            try await browser.wait(for: "document.querySelector('.results mark')")
            #expect(
                try browser.value("line().textContent") as? String
                    == "Penutup: <b>trotoar</b> di depan pasar juga dibangun."
            )
            #expect(try browser.value("document.querySelector('.results mark').textContent") as? String == "trotoar")
            #expect(try browser.number("document.querySelectorAll('.results :is(b, img, script)').length") == 0)
            let after = try #require(try browser.number("line().offsetHeight"))
            #expect(abs(after - before) <= 26, "\(before) px became \(after)")
            // Results are not read aloud by themselves.
            #expect(try browser.text(".finder [role=status]") == status)
            #expect(
                try browser.value("document.querySelector('.results').closest('[aria-live], [role=status]')") == nil
            )

            for (query, count) in [("perbaikan", 0), ("trotoar", 1)] {
                _ = try browser.value(hold + "; window.isBroken = true; go(); type('\(query)'); 0")
                #expect(try await results(in: browser) == ["Perbaikan jalan"])
                if count > 0 {
                    try await browser.wait(for: "asked.length === \(count) && !document.querySelector('.awaited')")
                }
                #expect(try browser.number("asked.length") == Double(count), "\(query)")
                #expect(try browser.value("line().textContent") as? String == Self.lead)
            }
            let saving = "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })"
            _ = try browser.value(hold + "; \(saving); type('trotoar'); 0")
            #expect(try await results(in: browser) == ["Perbaikan jalan"])
            #expect(try browser.value("document.querySelector('.awaited')") == nil)
            #expect(try browser.number("asked.length") == 0)
        }
    }

    /// Pages of which each is heavier than most queries.
    @Test func `a query that has taken much fetches no more pages for excerpts`() async throws {
        let text = String(repeating: "Aspal dan rambu diganti pada malam hari. ", count: 900)
        let files = ["Pasar", "Taman", "Jembatan", "Sekolah"].map { title in
            (
                "content/berita/\(title).md",
                Self.article(title, "2024-05-01", "\(Self.lead)\n\nBatu zamrud.\n\n\(text)")
            )
        }
        try await look(Dictionary(uniqueKeysWithValues: files), height: 1_400) { browser, portal in
            #expect(try await results("q=zamrud", in: browser, portal).count == 4)
            try await browser.wait(for: "document.querySelector('mark') && !document.querySelector('.awaited')")
            let fetched =
                "performance.getEntriesByType('resource').filter(({ name }) => name.includes('/berita/')).length"
            let count = try #require(try browser.number(fetched))
            #expect((1...2).contains(count), "\(count)")
        }
    }

    /// The lists below the results wait until the results are there, and appear also where the script does not come.
    @Test(arguments: [360, 1280]) func `nothing moves while the page finds`(width: Int) async throws {
        try await look(width: width) { browser, portal in
            try browser.collectShifts()
            let isShown = "document.querySelector('main > section').checkVisibility({ visibilityProperty: true })"
            for query in ["", "?q=pelayanan", "?q=trotoar", "?q=zebra", "?q=banjir&jenis=berita"] {
                try await browser.open(portal.url + "/cari/" + query)
                if !query.isEmpty { _ = try await results(in: browser) }
                try await browser.wait(for: isShown + " && !document.querySelector('.awaited')")
                let shift = try #require(try browser.number("terangShift"))
                #expect(shift < 0.05, "\(query): \(shift)")
            }
            try browser.withhold("*/cari.*.js")
            try await browser.open(portal.url + "/cari/?q=banjir")
            #expect(try browser.number("document.querySelectorAll('.finder').length") == 0)
            try await browser.wait(for: isShown)
        }
    }

    @Test func `filters narrow the results, alone and together, and the address keeps them`() async throws {
        try await look(width: 360) { browser, portal in
            #expect(try await results("q=banjir", in: browser, portal).count == 2)
            #expect(try browser.number("document.documentElement.scrollWidth") == 360)
            let choose = """
                document.querySelector('[name=jenis]').value = 'informasi-publik';
                document.querySelector('[name=jenis]').dispatchEvent(new Event('change', { bubbles: true }))
                """
            _ = try browser.value(choose)
            #expect(try await results(in: browser) == ["Peta rawan banjir"])
            #expect(try browser.value("location.search") as? String == "?q=banjir&jenis=informasi-publik")
            _ = try browser.value("history.back()")
            try await browser.wait(for: "document.querySelectorAll('.results li').length === 2")
            #expect(try browser.value("document.querySelector('[name=jenis]').value") as? String == "")

            #expect(try await results("q=pelayanan&opd=dinkes", in: browser, portal) == ["Laporan pelayanan puskesmas"])
            #expect(try await results("q=banjir&klasifikasi=setiap_saat", in: browser, portal) == ["Peta rawan banjir"])
            #expect(try await results("q=layanan&tahun=2024", in: browser, portal) == ["Mobil keliling"])
            #expect(try await results("kategori=pengumuman", in: browser, portal) == ["Peringatan banjir"])
            #expect(
                try await results("jenis=berita&tahun=2025", in: browser, portal) == [
                    "Two clinics are opened", "Peringatan banjir", "Jadwal pelayanan kantor",
                ]
            )
            #expect(try await results("q=banjir&tahun=2024", in: browser, portal) == [])
        }
    }

    @Test func `a query that is a program is a text`() async throws {
        try await look { browser, portal in
            let attack = "<img src=x onerror=window.isBroken=true><script>window.isBroken=true</script>"
            let encoded = attack.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
            let titles = try await results("q=" + encoded, in: browser, portal)
            #expect(titles == [])
            #expect(try browser.value("document.querySelector('#portal_kata').value") as? String == attack)
            #expect(try browser.value("window.isBroken") == nil)
            #expect(try browser.number("document.querySelectorAll('.finder :is(img, script)').length") == 0)
        }
    }

    @Test func `the field of every page leads to the results, and nothing asks another host`() async throws {
        try await look { browser, portal in
            for page in ["/", "/berita/2025/03/jadwal/", "/tidak-ada/"] {
                try await browser.open(portal.url + page)
                let form = page == "/tidak-ada/" ? "main form" : "header form"
                _ = try browser.value(
                    "document.querySelector('\(form) [name=q]').value = 'banjir'; document.querySelector('\(form)').requestSubmit()"
                )
                try await browser.wait(for: "location.pathname === '/cari/' && location.search === '?q=banjir'")
                #expect(try await results(in: browser).count == 2)
            }
            let isOurs =
                "performance.getEntriesByType('resource').every(({ name }) => new URL(name).origin === location.origin)"
            #expect(try browser.value(isOurs) as? Bool == true)
            #expect(
                try browser.value("getComputedStyle(document.querySelector('header form')).display") as? String
                    == "none"
            )
            _ = try browser.value("document.querySelector('.results a').focus()")
            #expect(try browser.value("document.activeElement.pathname") as? String != "")
        }
    }

    @Test func `without JavaScript there are lists and another search engine`() async throws {
        try await look { browser, portal in
            try await browser.openWithoutScripts(portal.url + "/cari/?q=banjir")
            let text = try #require(try browser.text("main"))
            #expect(text.contains("Pencarian memerlukan JavaScript."))
            #expect(text.contains("Telusuri lewat daftar"))
            #expect(try browser.number("document.querySelectorAll('main form').length") == 0)
            let links = "[...document.querySelectorAll('main a')].map((link) => link.getAttribute('href')).join(' ')"
            #expect(
                try browser.value(links) as? String
                    == "https://duckduckgo.com/?q=site%3Akota.example /berita/ /kategori/ /tag/ /informasi-publik/"
            )
        }
    }

    /// The build and the script find the same words in a text with any character of the basic plane, and in any mixture of
    /// those that are special.
    @Test func `the script finds words as the build does`() async throws {
        var texts = (0x20...0xFFFF).compactMap { Unicode.Scalar($0) }.map { "ab\(Character($0))cd" }
        let special = ["a", "Bé", "s", "'", "’", "-", "1", "23", ".", ",", " ", "\u{301}", "ß", "ж", "京"]
        var state: UInt64 = 7
        for _ in 0..<5_000 {
            var text = ""
            for _ in 0..<8 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text += special[Int(state >> 33) % special.count]
            }
            texts.append(text)
        }
        texts.append(String(repeating: "é", count: 41) + " " + String(repeating: "ж", count: 21) + " 12345678901")
        var scanner = WordScanner()
        let expected = texts.map { text in
            var words: [String] = []
            scanner.scan(text) { word in
                var bytes: [UInt8] = []
                for index in word.indices { bytes.append(word[index]) }
                words.append(String(decoding: bytes, as: UTF8.self))
            }
            return words.joined(separator: " ")
        }
        try await look { browser, portal in
            try await browser.open(portal.url + "/cari/")
            let json = String(decoding: try JSONSerialization.data(withJSONObject: texts), as: UTF8.self)
            _ = try browser.value("window.texts = \(json); 0")
            _ = try browser.value(
                """
                import(document.querySelector('script[src*="/cari."]').src).then(({ wordsOf }) => {
                  window.words = window.texts.map((text) => wordsOf(text).join(' '));
                }); 0
                """
            )
            try await browser.wait(for: "window.words")
            let found = try #require(try browser.value("window.words") as? [String])
            let different = zip(texts, zip(expected, found)).filter { $1.0 != $1.1 }
            #expect(different.prefix(10).map { "\($0.debugDescription): \($1.0) / \($1.1)" } == [])
        }
    }
}
