import Diagnostics
import TestSupport
import Testing

@Suite struct ShownAsWrittenTests {
    @Test(arguments: [
        "title: ⟦foreign-markup⟧<b>Rapat</b>", "title: ⟦foreign-markup⟧Rapat &amp; sidang",
        "title: ⟦foreign-markup⟧Rapat **besar**", "title: ⟦foreign-markup⟧Eﬁsiensi anggaran",
        "title: Rapat\nsummary: ⟦foreign-markup⟧Anggaran eﬁsien", "title: ⟦foreign-markup⟧𝗥𝗮𝗽𝗮𝘁 besar",
        "title: Rapat\nsummary: ⟦foreign-markup⟧Jum\\u2019at",
        "title: Rapat\nsummary: ⟦foreign-markup⟧Lihat [ini](https://kota.example)",
    ])
    func `Code in a title or a summary is told`(head: String) async throws {
        let portal = MarkedPortal(article: "---\n\(head)\ndate: 2017-10-13\n---\nIsi.\n")
        #expect(try await portal.build().surprises == [])
    }

    @Test(arguments: ["title: R&D, A < B dan 5 * 3", "title: Rapat [ralat] (lagi)", "title: \"Anggaran 5**\""])
    func `Honest titles are left alone`(head: String) async throws {
        let portal = MarkedPortal(article: "---\n\(head)\ndate: 2017-10-13\n---\nIsi.\n")
        #expect(try await portal.build().surprises == [])
    }

    @Test func `The headers of a chat are told once`() async throws {
        let body =
            "Isi.\n\n⟦foreign-markup⟧[20/11/26 09.15.22] Humas: Rapat pindah\n\n[20/11/26 09.16.01] +62 000-0000: Siap\n"
        let result = try await MarkedPortal(body: body).build()
        #expect(result.surprises == [])
        #expect(result.diagnostics.first?.related.map(\.line) == [9])
    }

    @Test(arguments: [
        "Percakapannya:\n\n> [20/11/26 09.15] Budi: Airnya naik\n>\n> [20/11/26 09.16] Siti: Di sini juga\n",
        "```\n[20/11/26 09.15] Budi: Airnya naik\n```\n",
        "[20/11/2026 09.15] Pos 1: tinggi air 80 cm\n\n[20/11/2026 09.20] Pos 2: 90 cm\n",
        "[20/11/2026 09.15] Pembukaan acara: sambutan\n",
    ])
    func `A chat that is quoted, and a chronicle, are no leftovers`(body: String) async throws {
        #expect(try await MarkedPortal(body: body).build().surprises == [])
    }

    @Test func `An agenda is no chat`() async throws {
        #expect(try await MarkedPortal(body: "09/10/2017 08.00 - 10.00 WIB: Rapat\n").build().surprises == [])
    }

    @Test(arguments: [
        "Naik ⟦foreign-markup⟧#REF! persen\n", "Lihat ⟦foreign-markup⟧Error! Reference source not found.\n",
        "Lihat ⟦foreign-markup⟧Kesalahan! Sumber referensi tidak ditemukan.\n",
        "| a | b |\n|---|---|\n| 1 | ⟦foreign-markup⟧#DIV/0! |\n",
        "| a | b |\n|---|---|\n| 1 | ⟦foreign-markup⟧##### |\n",
        "| a | b |\n|---|---|\n| 1 | ⟦foreign-markup⟧=SUM(B1:B2) |\n",
        "Jumlahnya ⟦foreign-markup⟧=RATA.RATA(A1:A3) rupiah\n",
    ])
    func `Errors of Word and Excel are told`(body: String) async throws {
        #expect(try await MarkedPortal(body: body).build().surprises == [])
    }

    @Test(arguments: [
        "Tulis `=A1` dan hasilnya `#REF!`.\n", "```\n#N/A\n```\n", "#NAMAku dan #KITABISA!\n",
        "Human Error! Begitu katanya.\n", "x =(a+b) dan y = F(x)\n", "### N/A\n", "## Jadwal ########\n",
        "Nomor 3273########0001 disamarkan.\n", "~~~\n#REF!\n~~~\n", "Kode:\n\n    =SUM(A1:A2)\n",
        "- Kode:\n\n  ```\n  #N/A\n  ```\n",
    ])
    func `Examples and hashtags are no errors`(body: String) async throws {
        #expect(try await MarkedPortal(body: body).build().surprises == [])
    }

    @Test(arguments: [
        "⟦foreign-markup⟧Diteruskan berkali-kali\n\nAir mati.\n", "> *⟦foreign-markup⟧Forwarded*\n\nAir mati.\n",
        "Isi.\n\n⟦foreign-markup⟧Pesan ini telah dihapus\n",
        "⟦foreign-markup⟧Lihat postingan ini di Instagram\n\nIsi.\n",
        "Isi.\n\n⟦foreign-markup⟧ADVERTISEMENT\n\nLagi.\n", "Isi.\n\n⟦foreign-markup⟧Suka · Komentar · Bagikan\n",
        "Isi.\n\n⟦foreign-markup⟧Lihat selengkapnya\n",
    ])
    func `A note of a messenger is told`(body: String) async throws {
        #expect(try await MarkedPortal(body: body).build().surprises == [])
    }

    @Test(arguments: [
        "Kirim ke ⟦foreign-markup⟧[email protected] sebelum Senin.\n",
        "Surel: ⟦foreign-markup⟧\\[email\u{A0}protected\\]\n",
        "Alamat email ini ⟦foreign-markup⟧dilindungi dari robot spam. Anda memerlukan Javascript yang aktif untuk melihatnya.\n",
        "This email address is being ⟦foreign-markup⟧protected from spambots. You need JavaScript enabled to view it.\n",
        "Akun dinas dilindungi dari robot spam. Warga tenang.\n",
        "Halaman itu dilindungi dari robot spam. Tim menulisnya ulang tanpa JavaScript.\n",
    ])
    func `What a web page has in the place of an address is told`(body: String) async throws {
        #expect(try await MarkedPortal(body: body).build().surprises == [])
    }

    @Test(arguments: [
        "Diteruskan oleh dinas, surat itu sampai di camat.\n", "Pesan yang diteruskan berkali-kali sering keliru.\n",
        "Tandanya \"Diteruskan berkali-kali\".\n", "Selengkapnya:\n\n- satu\n", "Bagikan ini kepada warga lain.\n",
    ])
    func `A sentence about messages is not a note`(body: String) async throws {
        #expect(try await MarkedPortal(body: body).build().surprises == [])
    }

    @Test func `A text that a social network cut is told, and a formula is none`() async throws {
        let body = "Wali Kota membuka pameran ⟦foreign-markup⟧... Lihat selengkapnya\n"
        #expect(try await MarkedPortal(body: body).build().surprises == [])
        #expect(try await MarkedPortal(body: "Rumus 𝐸 = 𝑚𝑐² dan 𝑥.\n").build().surprises == [])
        let link = "Isi.\n\n[Baca selengkapnya](https://kota.example/a)\n"
        #expect(try await MarkedPortal(body: link).surprises(of: "foreign-markup") == [])
    }

    @Test func `A single message of a number is a chat`() async throws {
        let body = "⟦foreign-markup⟧12/10/26, 07:15 - +62 000-0000: Warga bekerja bakti.\n"
        #expect(try await MarkedPortal(body: body).build().surprises == [])
    }

    @Test func `Letters of a PDF that could not be copied are told`() async throws {
        #expect(try await MarkedPortal(body: "Wali ⟦garbled-text⟧(cid:12)(cid:45) hadir.\n").build().surprises == [])
    }

    @Test func `The whole sentence of Word is shown, and a formula is called one`() async throws {
        let word = try await MarkedPortal(body: "Lihat Error! Bookmark not defined. Lalu lain.\n").build()
        #expect(try word.fault("foreign-markup").message.id.hasPrefix("\"Error! Bookmark not defined.\" adalah galat"))
        let formula = try await MarkedPortal(body: "Naik =SUM(A1:A3) rupiah.\n").build()
        #expect(try formula.fault("foreign-markup").message.id.hasPrefix("\"=SUM(A1:A3)\" adalah rumus"))
    }

    @Test(arguments: [
        "⟦bad-value⟧LUBUKLINGGAU – Wali kota membuka rapat.\n", "⟦bad-value⟧**Lubuklinggau,** — Rapat dibuka.\n",
        "⟦bad-value⟧*LUBUKLINGGAU (20/11)* - Wali kota.\n",
    ])
    func `A dateline that the key says as well is told`(body: String) async throws {
        let head = "title: Rapat\ndate: 2017-10-13\nlocation: Lubuklinggau"
        #expect(try await MarkedPortal(article: "---\n\(head)\n---\n\(body)").build().surprises == [])
    }

    @Test(arguments: [
        "Lubuklinggau punya pasar baru.\n", "Lubuklinggau-Curup ditutup.\n", "PALEMBANG – Rapat dibuka.\n",
    ])
    func `Other words at the beginning are no dateline`(body: String) async throws {
        let head = "title: Rapat\ndate: 2017-10-13\nlocation: Lubuklinggau"
        #expect(try await MarkedPortal(article: "---\n\(head)\n---\n\(body)").build().surprises == [])
    }
}
