import TestSupport
import Testing

@Suite struct PersonalNumberTests {
    @Test func `Articles name no numbers of persons, and telephones of offices only`() async throws {
        let portal = MarkedPortal(
            article: """
                ---
                title: ⟦identity-number⟧Pemilik NIK 1601017112990000 dicari
                date: 2017-10-13
                ---

                Korban, Contoh (⟦telephone-number⟧0812-0000-0000), sudah pulang.

                Nomor KK ⟦identity-number⟧1601010101100012 dan NPWP 45.678.901.2-922.000 warga itu.

                Hubungi WhatsApp PPID 0812-0000-0000, atau [chat](https://wa.me/6281200000000).

                Narahubung: Contoh (0812 0000 0000). SK Nomor 800.1.3.3/123/2026, kode RUP 16010171129900.

                Kepala Dinas, NIP 19990230 202301 1 000. Rekening BRI 0123-01-012345-50-1 a.n. Panitia.

                """
        )
        #expect(try await portal.build().surprises == [])
    }
}
