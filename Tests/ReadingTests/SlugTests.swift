import Reading
import Testing

@Suite struct SlugTests {
    @Test(arguments: [
        ("Rapat Koordinasi PPID", "rapat-koordinasi-ppid"),
        ("Salat Jum'at di Masjid Agung", "salat-jumat-di-masjid-agung"),
        ("Salat Jum’at", "salat-jumat"), ("Sabtu–Minggu: 24 jam!", "sabtu-minggu-24-jam"),
        ("Perda No. 5/2017", "perda-no-5-2017"),
        ("Kafé Crème Brûlée", "kafe-creme-brulee"), ("Straße", "strasse"), ("Łódź & Ærø", "lodz-dan-aero"),
        ("Sosial & Budaya", "sosial-dan-budaya"), ("A&B", "a-dan-b"), ("  --Rapat--  ", "rapat"),
        ("50% warga", "50-warga"),
        ("cafe\u{301}", "cafe"), ("İstanbul", "istanbul"), ("ﬁlm", "lm"), ("Rapat 🎉 Besar", "rapat-besar"),
        ("../../etc/passwd", "etc-passwd"), ("<script>", "script"),
    ])
    func `Are made of letters and digits`(title: String, slug: String) {
        #expect(Slug.make(from: title) == slug)
    }

    @Test(arguments: ["", "🎉🎉", "!!!", "公告", " - "])
    func `Are empty where nothing can be shown`(title: String) {
        #expect(Slug.make(from: title) == "")
    }

    @Test func `Are cut at the end of a word`() {
        let title = [String](repeating: "kesejahteraan", count: 9).joined(separator: " ")
        let slug = Slug.make(from: title)
        #expect(slug == [String](repeating: "kesejahteraan", count: 5).joined(separator: "-"))
        #expect(slug.utf8.count <= 80)
        #expect(Slug.make(from: String(repeating: "a", count: 300)) == String(repeating: "a", count: 80))
    }

    @Test(arguments: ["Rapat Koordinasi", "50% & lagi", String(repeating: "kata ", count: 60), "Jum'at"])
    func `Are valid and stay the same`(title: String) {
        let slug = Slug.make(from: title)
        #expect(Slug.isValid(slug))
        #expect(Slug.make(from: slug) == slug)
    }

    @Test(arguments: ["", "-", "a-", "-a", "A", "a b", "a/b", "..", "é", String(repeating: "a", count: 201), "a\n"])
    func `Do not take what is no part of an address`(text: String) {
        #expect(!Slug.isValid(text))
    }
}
