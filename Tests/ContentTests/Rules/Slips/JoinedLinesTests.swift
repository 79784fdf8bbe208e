import Diagnostics
import TestSupport
import Testing

@Suite struct JoinedLinesTests {
    private static let pair = "Wali kota membuka acara di aula. Warga bertepuk tangan."
    private static let long =
        Array(repeating: "Warga mengantre di loket kependudukan", count: 5).joined(separator: " dan ") + "."

    @Test(arguments: [
        "⟦joined-lines⟧Hari/Tanggal : Minggu, 22 November 2026\nPukul : 07.00 WIB s.d. selesai\nTempat : Balai RW 05\n",
        "⟦joined-lines⟧Yth. Bapak Wali Kota,\nYth. para kepala dinas,\nhadirin sekalian.\n",
        "Acara kita:\n⟦joined-lines⟧Hari: Senin\nTempat: Aula\n",
        "⟦joined-lines⟧a. Kelompok satu membersihkan selokan\nb. Kelompok dua menanam pohon\n",
        "Hormat kami,\n⟦joined-lines⟧Kepala Dinas\nKota Contoh\nBidang Informasi\n",
        "⟦joined-lines⟧Dewasa Rp10.000,-\nAnak-anak Rp5.000,-\nLansia gratis\n",
        "⟦joined-lines⟧Kalau ada sumur di ladang,\nboleh kita menumpang mandi.\nKalau ada umur panjang,\nboleh kita jumpa lagi.\n",
        "⟦joined-lines⟧\(Self.long) Lagi: \(Self.long)\nHari ini \(Self.long)\n",
        "⟦joined-lines⟧\(Self.pair)\n\"Kami hadir,\" katanya. \(Self.pair)\n\(Self.pair)\nAcara selesai.\n",
        "> ⟦joined-lines⟧Hari: Senin\n> Tempat: Aula\n", "Program ⟦joined-lines⟧pembangun-\n\nan kota dimulai.\n",
    ])
    func `Points at the first of the lines`(body: String) async throws {
        #expect(try await MarkedPortal(body: body).build().surprises == [])
    }

    @Test(arguments: [
        "Hari: Senin\\\nTempat: Aula\n",
        "Hari: Senin  \nTempat: Aula\n",
        "- Hari: Senin\n- Tempat: Aula\n",
        "Hari: Senin\n\nTempat: Aula\n",
        "Wali kota mengatakan: semua warga diundang untuk hadir di balai kota, dan acara\nberikut: kerja bakti di seluruh wilayah kota.\n",
        "Kami datang.\nKami melihat.\nKami pulang.\n", "\(Self.long)\nHari ini \(Self.long)\n",
        "Isi.\n\(Self.long) \(Self.long)\n",
        "Wali kota hadir.\nIa membuka acara di aula.\nWarga bertepuk tangan.\nAcara usai.\n",
        "Menurut Dr. Ani, vaksin itu aman bagi semua warga kota.\nWarga diminta datang ke puskesmas terdekat di kota.\nVaksin gratis untuk semua umur dan tersedia setiap hari.\nBawalah kartu.\n",
        "Warga itu, yang\nrumahnya di tepi sungai,\nsudah mengungsi ke\nbalai kota kemarin.\n",
        "Jalan Merdeka Nomor 1,\nKota Contoh,\nProvinsi Contoh\n",
        "Kepala Dinas\nKota Contoh\n",
        "Rapat dibuka oleh wali kota pada hari Senin di aula\nBalai Kota dan dihadiri oleh seluruh kepala dinas dan\nCamat serta lurah se-kota.\n",
        "Dokumen ini memuat seluruh keputusan rapat tentang penetapan\nDaftar Informasi Publik\nKota Contoh\nTahun 2026\n",
        "A. Yani dan B. Sudirman adalah nama jalan\n", "Siswa SMP-\n\nan itu.\n", "Syarat anak-\n\n- satu\n",
    ])
    func `Takes lines that are meant to be a paragraph, or break`(body: String) async throws {
        #expect(try await MarkedPortal(body: body).build().surprises == [])
    }

    @Test func `Says how to keep the lines apart`() async throws {
        #expect(
            try await MarkedPortal(body: "Hari: Senin \nTempat: Aula\n").build().wording("joined-lines")
                == LocalizedText(
                    id:
                        "baris yang ditulis terpisah menyatu di halaman: \"Hari: Senin \"\nakhiri setiap baris selain yang terakhir dengan \\: Hari: Senin\\",
                    en:
                        "lines typed one below the other run together on the page: \"Hari: Senin \"\nend each line except the last with \\: Hari: Senin\\"
                )
        )
    }

    @Test(arguments: [
        "⟦table-markup⟧No\tNama\tJumlah\n1\tCangkul\t20\n2\tKarung\t40\n",
        "Alat:\n⟦table-markup⟧No\tNama\n1\tCangkul\nMohon dibawa.\n",
        "⟦table-markup⟧No\tNama | alias\n1\tCangkul\n",
    ])
    func `Finds a table that a spreadsheet copied`(body: String) async throws {
        #expect(try await MarkedPortal(body: body).build().surprises == [])
    }

    @Test func `A paragraph of two lines above dashes is hardly a heading`() async throws {
        let body = "⟦accidental-markup⟧Demikian undangan ini, atas kehadirannya\nkami ucapkan terima kasih\n-----\n"
        #expect(try await MarkedPortal(body: body).build().surprises == [])
        #expect(try await MarkedPortal(body: "Dasar hukum\n-----\n\nIsi.\n").build().surprises == [])
    }
}
