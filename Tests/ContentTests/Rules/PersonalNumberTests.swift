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

                @⟦telephone-number⟧6281273456789 mohon dicek.

                Nomor KK ⟦identity-number⟧1601010101100012 dan NPWP 45.678.901.2-922.000 warga itu.

                Hubungi WhatsApp PPID 0812-0000-0000, atau [chat](https://wa.me/6281200000000).

                Narahubung: Contoh (0812 0000 0000). SK Nomor 800.1.3.3/123/2026, kode RUP 16010171129900.

                Kepala Dinas, NIP 19990230 202301 1 000. Rekening BRI 0123-01-012345-50-1 a.n. Panitia.

                """
        )
        #expect(try await portal.build().surprises == [])
    }

    @Test(arguments: [
        "image: {src: media/a.png, alt: Warga, caption: ⟦identity-number⟧\"Contoh, NIK 1601017112990000\"}",
        "author: ⟦identity-number⟧Contoh (NIK 1601017112990000)",
        "tags: [rapat, ⟦identity-number⟧NIK 16010171 12990000]",
        "withdrawn: ⟦identity-number⟧memuat NIK 1601017112990000",
        "corrections: [{date: 2017-10-14, text: ⟦identity-number⟧semula NIK 1601017112990000}]",
        "summary: ⟦telephone-number⟧\"Contoh, HP 081200000000\"", "summary: ⟦written-password⟧\"Kata sandi: Kota2026\"",
        "image: {src: media/a.png, alt: Warga, caption: ⟦contradicted-weekday⟧\"Suasana, Kamis (27/11/2026)\"}",
        "summary: ⟦unfilled-slot⟧Dibuka [nama pejabat]",
    ])
    func `Words of the front matter are looked at as those of the text`(line: String) async throws {
        var portal = MarkedPortal(article: "---\ntitle: Rapat\ndate: 2017-10-13\n\(line)\n---\n\nIsi.\n")
        portal.portal.files["content/media/a.png"] = SamplePicture.png(width: 9, height: 9)
        #expect(try await portal.build().surprises == [])
    }

    @Test func `A number before an address is not a part of it`() async throws {
        let portal = MarkedPortal(
            article: """
                ---
                title: Rapat
                date: 2017-10-13
                slug: rapat-1601017112990000
                aliases: [/berita/1601017112990000]
                ---

                Lihat [NIK ⟦identity-number⟧1601017112990000](https://satu.example/a), [berkas](https://satu.example/1601017112990000).

                """
        )
        #expect(try await portal.build().surprises == [])
    }
}
