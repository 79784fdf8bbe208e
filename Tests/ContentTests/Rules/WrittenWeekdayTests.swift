import Diagnostics
import TestSupport
import Testing

@Suite struct WrittenWeekdayTests {
    @Test(arguments: [
        "Rapat ⟦contradicted-weekday⟧Senin, 28 November 2026 di aula.",
        "Libur ⟦contradicted-weekday⟧Kamis (27/11/2026).",
        "**⟦contradicted-weekday⟧Minggu**, 28 Nov 2026 dan *⟦contradicted-weekday⟧Jum'at, 28-11-2026*.",
        "Mulai ⟦contradicted-weekday⟧Rabu tanggal 3 Desember 2026.",
        "On ⟦contradicted-weekday⟧Monday, November 28, 2026.",
        "On ⟦contradicted-weekday⟧Friday, 28 November 2026.",
    ])
    func `A date with another day of the week than its own is told`(body: String) async throws {
        #expect(try await MarkedPortal(body: body + "\n").build().surprises == [])
    }

    @Test(arguments: [
        "Sabtu, 28 November 2026, Jum'at (27/11/2026) dan Jumat 17 Agustus 1945.", "Friday, November 27th, 2026.",
        "Sabtu dan Minggu, 28 November 2026.", "Malam Minggu, 28 November 2026.", "Senin–Sabtu, 23 November 2026.",
        "Kamis malam, 28 November 2026.", "Minggu kedua, 28 November 2026.", "Senin, 28–29 November 2026.",
        "Semula Senin, 28 November 2026, kini dibetulkan.", "Tertulis `Senin, 28 November 2026` di surat.",
        "Senin, 31 Februari 2026.", "Harian Minggu 28 November 1826.", "Tuesday, 02/03/2026.", "Kamis, 28/11/26.",
        "```\nSenin, 28 November 2026\n```",
    ])
    func `Other days and dates are left alone`(body: String) async throws {
        #expect(try await MarkedPortal(body: body + "\n").surprises(of: "contradicted-weekday") == [])
    }

    @Test func `The day of the date is the cure`() async throws {
        let fault = try await MarkedPortal(body: "Rapat Senin (28/11/2026).\n").build().fault("contradicted-weekday")
        #expect(fault.message.id == "\"Senin (28/11/2026)\" hari Sabtu, bukan Senin")
        #expect(fault.help?.id == "betulkan harinya atau tanggalnya; dengan tanggal itu: Sabtu")
    }
}
