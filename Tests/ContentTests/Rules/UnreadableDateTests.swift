import Diagnostics
import TestSupport
import Testing

@Suite struct UnreadableDateTests {
    @Test(arguments: [
        "date: ⟦unreadable-date⟧13 Oktober 17", "date: ⟦unreadable-date⟧2017-02-30", "date: ⟦unreadable-date⟧kemarin",
        "date: 2017-10-13\nupdated: ⟦unreadable-date⟧13/13/2017",
        "date: 2017-10-13\nexpires: ⟦unreadable-date⟧\"2018\"",
    ])
    func `Points at the date`(line: String) async throws {
        let article = "---\ntitle: Rapat\n\(line)\n---\nIsi.\n"
        let result = try await MarkedPortal(article: article).build()
        #expect(result.surprises == [])
    }

    @Test(arguments: [
        (
            "2026-02-30 10:00", "Februari 2026 berakhir tanggal 28",
            "tulis tanggal yang ada, misalnya: date: 2026-02-28 10:00"
        ),
        ("31 Juni 2026", "Juni 2026 berakhir tanggal 30", "tulis tanggal yang ada, misalnya: date: 2026-06-30"),
        ("2026-13-01 06.33 WITA", "tidak ada bulan 13", "maksudnya \"date: 2026-01-13 06:33 +08:00\"?"),
        (
            "2026-10-13 25:61", "tidak ada jam 25:61",
            "tulis jam 00:00 sampai 23:59 sesudah tanggalnya; tanpa jam: date: 2026-10-13"
        ),
        ("2026-10-13 24:00", "tidak ada jam 24:00", "tulis: date: 2026-10-14 00:00"),
        (
            "03/02/2026 7:06 PM", "hari dan bulannya dapat tertukar",
            "3 Februari: date: 2026-02-03 19:06; 2 Maret: date: 2026-03-02 19:06"
        ),
        ("13 Oktober 2017 06.33 setempat", "arti \"setempat\" tidak pasti", "maksudnya \"date: 2017-10-13 06:33\"?"),
        ("28/11/26 07.00", "tahunnya dua angka", "maksudnya \"date: 2026-11-28 07:00\"?"),
        ("26-11-28", "tahunnya dua angka", "26 November: date: 2028-11-26; 28 November: date: 2026-11-28"),
        ("pukul 09.30", "ini jam tanpa tanggal", "tulis tanggalnya di depan jam, misalnya: date: 2026-12-01 09:30"),
        ("28 November", "tahunnya tidak ada", "tambahkan tahunnya sesudah \"28 November\""),
        ("Sabtu, 28/11 pukul 07.00", "tahunnya tidak ada", "tambahkan tahunnya sesudah \"28/11\""),
        ("13 Oktober 17", "tahunnya dua angka", "maksudnya \"date: 2017-10-13\"?"),
        ("13 10 2017 06.33", nil, "tulis: date: 2017-10-13 06:33"),
        ("kemarin", "artinya lain setiap hari", "tulis tahun-bulan-hari, misalnya: date: 2017-10-13 06:33"),
        ("entah", nil, "tulis tahun-bulan-hari, misalnya: date: 2017-10-13 06:33"),
        ("27 November 2026 s.d. 28 November 2026", "ini dua tanggal", "maksudnya \"date: 2026-11-27\"?"),
        ("2026-12-01 08:00 - 10.00 WIB", "ini dua jam", "maksudnya \"date: 2026-12-01 08:00 +07:00\"?"),
    ])
    func `Keeps what is right of a date, and says what is wrong`(date: String, reason: String?, help: String)
        async throws
    {
        let article = "---\ntitle: Rapat\ndate: \(date)\n---\nIsi.\n"
        let wording = try await MarkedPortal(article: article).build().wording("unreadable-date")
        let message = "tanggal \"\(date)\" tidak terbaca" + (reason.map { ": " + $0 } ?? "")
        #expect(wording.id == message + "\n" + help)
    }

    @Test(arguments: [
        "2017-10-13", "2017-10-13 06:33:16", "\"2017-10-13T06:33:16+07:00\"", "Jumat, 13 Oktober 2017 pukul 06.33 WIB",
        "13/10/2017", "2017-10-13\u{A0}06:33",
    ])
    func `Takes dates in the forms that are read`(date: String) async throws {
        let article = "---\ntitle: Rapat\ndate: \(date)\n---\nIsi.\n"
        let result = try await MarkedPortal(article: article).build()
        #expect(result.surprises == [])
    }

    @Test(arguments: [
        (
            "start: 2026-12-01 08:00 - 10.00 WIB",
            "tulis: start: 2026-12-01 08:00 +07:00, dan end: 2026-12-01 10:00 +07:00"
        ), ("start: 2026-12-01 22:00-02:00", "tulis: start: 2026-12-01 22:00, dan end: 2026-12-02 02:00"),
        (
            "start: 2026-12-05 s.d. 2026-12-07",
            "tulis: start: 2026-12-05, dan hari terakhirnya end: 2026-12-07"
        ),
        ("start: 2026-12-01 14.00 s.d. 16.00", "tulis: start: 2026-12-01 14:00, dan end: 2026-12-01 16:00"),
        ("start: 2026-12-01\nend: besok", "tulis tahun-bulan-hari, misalnya: end: 2026-12-31 18:00"),
        (
            "start: 2026-12-01\nend: s.d. selesai",
            "hapus baris ini bila akhirnya belum pasti; bila pasti, tulis tanggalnya, misalnya: end: 2026-12-31 18:00"
        ),
    ])
    func `An end that is to come is not given a day in the past`(lines: String, help: String) async throws {
        let portal = MarkedPortal(
            files: ["content/agenda/a.md": "---\ntitle: Apel\ndate: 2026-11-20\n\(lines)\n---\nIsi.\n"],
            settings: TemporaryPortal.settings + "sections: [{folder: agenda, title: Agenda, kind: agenda}]\n"
        )
        #expect(try await portal.build().fault("unreadable-date").help?.id == help)
    }
}
