import Content
import Diagnostics
import TestSupport
import Testing

@Suite struct DraftMarkTests {
    private static func article(_ title: String, _ more: String = "") -> String {
        "---\ntitle: \(title)\ndate: 2017-10-13\n\(more)---\nIsi.\n"
    }

    @Test func `Whatever says that an article is a draft is found where it is`() async throws {
        let mark = "⟦draft-mark⟧"
        let portal = MarkedPortal(files: [
            "content/berita/satu.md": Self.article("\(mark)\"[DRAFT] Satu\""),
            "content/berita/dua.md": Self.article("\(mark)DRAF - Dua"),
            "content/berita/tiga.md": Self.article("\(mark)Tiga (jangan diterbitkan)"),
            "content/berita/sepuluh.md": Self.article("\(mark)KONSEP - Sepuluh"),
            "content/berita/sebelas.md": Self.article("\(mark)Sebelas (JANGAN TAYANG DULU)"),
            "content/berita/duabelas.md": Self.article("\(mark)Dua belas - DRAFT"),
            "content/berita/DRAFT-empat.md": mark + Self.article("Empat"),
            "content/berita/DRAF rilis.md": mark + Self.article("Rilis"),
            "content/berita/rilis_draft.md": Self.article("Rilis baru"),
            "content/berita/draft/lima.md": mark + Self.article("Lima"),
            "content/berita/Jangan Terbit/enam.md": mark + Self.article("Enam"),
            "content/berita/rahasia/status.md": mark + Self.article("Status"),
            "content/berita/keadaan.md": Self.article("Keadaan", "extra: {⟦draft-mark⟧status: embargo}\n"),
            "content/berita/tujuh.md": Self.article("Tujuh", "extra: {\(mark)draft: true}\n"),
            "content/berita/daftar.md": Self.article("Daftar", "extra:\n  - \(mark)draft: true\n"),
            "content/berita/ringkas.md": Self.article("Ringkas", "summary: |\n  Rapat\n  \(mark)draft: true\n"),
            "content/berita/acc.md": Self.article("\(mark)Rapat anggaran - menunggu acc Kadis"),
            "content/berita/rapat (jangan publish).md": mark + Self.article("Rapat"),
            "content/berita/nama.md": Self.article("Nama", "author: ⟦draft-mark⟧Sari (jangan dimuat namanya)\n"),
            "content/berita/catatan.md": Self.article("Catatan", "# ⟦draft-mark⟧jangan tayang dulu\n"),
            "content/berita/embargo.md": Self.article("Embargo").replacing(
                "13\n",
                with: "13 # ⟦draft-mark⟧embargo sampai 1 Desember 2094\n"
            ),
            "content/berita/tayang.md": Self.article("\(mark)Uji (belum disetujui, jangan ditayangkan)"),
            "content/berita/nonaktif.md": Self.article("Nonaktif", "extra: {⟦draft-mark⟧published: nonaktif}\n"),
            "content/berita/delapan.md": Self.article("Delapan").replacing(
                "Isi.",
                with: "\(mark)published: false\n\nIsi."
            ),
            "content/halaman/sembilan.md": "---\ntitle: \(mark)[Draf]\n---\nIsi.\n".replacing(
                "[Draf]",
                with: "Sembilan [Draf]"
            ),
        ])
        let result = try await portal.build()
        #expect(result.surprises.filter { !"\($0)".contains("unsafe-name") } == [])
    }

    @Test(arguments: [
        "⟦draft-mark⟧EMBARGO sampai 30 November 2026 pukul 10.00 WIB\n\nIsi.",
        "⟦draft-mark⟧Embargo hingga Senin, 30 November\n\nIsi.",
        "**⟦draft-mark⟧EMBARGO: jangan disiarkan sebelum pukul 12.00**\n\nIsi.",
        "SIARAN PERS\n\n⟦draft-mark⟧[EMBARGO]\n\nIsi.", "⟦draft-mark⟧JANGAN DITERBITKAN DULU\n\nIsi.",
        "⟦draft-mark⟧(DRAFT)\n\nIsi.",
        "⟦draft-mark⟧Draf – belum disetujui Kabag\n\nIsi.",
        "⟦draft-mark⟧Catatan redaksi: jangan dimuat dulu\n\nIsi.",
        "Isi.\n\n⟦draft-mark⟧NB: foto menyusul, tunggu acc Kadis",
        "⟦draft-mark⟧(belum final, menunggu persetujuan Sekda)\n\nIsi.", "⟦draft-mark⟧RAHASIA - INTERNAL\n\nIsi.",
        "⟦draft-mark⟧Sifat : Rahasia\n\nIsi.", "⟦draft-mark⟧Draft 3\n\nIsi.", "⟦draft-mark⟧[HOLD]\n\nIsi.",
        "Isi.\n\n⟦draft-mark⟧(tidak untuk dipublikasikan)",
        "Isi.\n\n⟦draft-mark⟧Off the record.", "⟦draft-mark⟧[RAHASIA]\n\nIsi.", "⟦draft-mark⟧(RAHASIA)\n\nIsi.",
        "⟦draft-mark⟧- RAHASIA -\n\nIsi.", "⟦draft-mark⟧Klasifikasi: Rahasia\n\nIsi.",
        "⟦draft-mark⟧Sifat Surat : Rahasia\n\nIsi.", "⟦draft-mark⟧STRICTLY CONFIDENTIAL\n\nIsi.",
        "⟦draft-mark⟧EMBARGOED UNTIL 1 January 2031\n\nIsi.", "⟦draft-mark⟧Diembargo sampai 1 Januari 2031\n\nIsi.",
        "Isi.\n\n⟦draft-mark⟧NB tunggu acc Kadis", "Isi.\n\n⟦draft-mark⟧N.B.: jangan tayang dulu",
        "⟦draft-mark⟧[CATATAN: tunggu acc Kadis sebelum tayang]\n\nIsi.",
        "Isi.\n\n⟦draft-mark⟧NB: HOLD", "Isi.\n\n⟦draft-mark⟧Catatan: mohon berita ini jangan dimuat dulu.",
        "Isi.\n\n⟦draft-mark⟧Jangan tayang dulu ya", "## ⟦draft-mark⟧EMBARGO sampai 30 November 2026\n\nIsi.",
        "Isi.\n\n**⟦draft-mark⟧UNTUK KALANGAN TERBATAS**",
        "Isi.\n\n⟦draft-mark⟧NB: tunggu acc Pak Kadis sebelum tayang",
        "Isi.\n\n⟦draft-mark⟧NB: tunggu persetujuan Pak Kadis", "Isi.\n\n⟦draft-mark⟧NB: mohon di-acc dulu",
        "Isi.\n\n⟦draft-mark⟧Belum di-ACC Kadis", "Isi.\n\n⟦draft-mark⟧Menunggu ACC Kabag Humas",
        "Isi.\n\n*⟦draft-mark⟧Jangan dipublikasikan sebelum Senin*",
        "Isi.\n\n⟦draft-mark⟧Mohon koreksi sebelum ditayangkan.",
        "Isi.\n\n⟦draft-mark⟧--DRAFT--",
        "Isi.\n\n⟦draft-mark⟧-- DRAFT --",
        "⟦draft-mark⟧Draft rilis\n\nIsi.", "⟦draft-mark⟧Draf rilis, mohon koreksi Bapak/Ibu\n\nIsi.",
        "Isi.\n\n⟦draft-mark⟧Tayangkan setelah pukul 10.00", "Isi.\n\n⟦draft-mark⟧Confidential",
        "Isi.\n\n⟦draft-mark⟧For internal use only", "Isi.\n\n⟦draft-mark⟧Bukan untuk konsumsi publik",
    ])
    func `A line at either end of a text that holds nothing back is told`(body: String) async throws {
        let portal = MarkedPortal(files: ["content/berita/satu.md": Self.article("Satu").replacing("Isi.", with: body)])
        #expect(try await portal.build().surprises == [])
    }

    @Test func `The cure of an embargo is its end as the date`() async throws {
        let text = "EMBARGO sampai 30 November 2026 pukul 10.00\n\nIsi."
        let portal = MarkedPortal(files: ["content/berita/satu.md": Self.article("Satu").replacing("Isi.", with: text)])
        let found = try await portal.build().diagnostics.filter { $0.rule.id == "draft-mark" }
        #expect(found.count == 1)
        #expect(found.first?.help?.id.contains("date: 2026-11-30 10:00") == true)
    }

    @Test(arguments: [
        "Embargo hingga 2025 terhadap Kuba dikritik.", "Embargo minyak: harga naik", "Draf Rancangan Perda dibahas",
        "Jangan terbitkan izin baru, kata wali kota.", "KONSEP", "EMBARGO sampai 12 Oktober 2017\n\nIsi.",
        "Catatan: foto jangan dipublikasikan ulang tanpa izin.", "Catatan: rekaman dilarang disiarkan kembali.",
        "Catatan: pengajuan masih menunggu persetujuan Kepala Dinas Pendidikan.",
        "Catatan: izin belum disetujui oleh Kementerian X", "Catatan: Perda ini menunggu persetujuan Pimpinan DPRD.",
        "Catatan: jangan publikasikan data pribadi Anda di kolom komentar.", "Catatan: OTP jangan dipublikasikan.",
        "Note: Do not publish your PIN", "Catatan: foto KTP jangan dimuat di media sosial.",
        "Catatan Redaksi: foto jenazah jangan disiarkan", "NB: Jangan tayangkan rekaman ini tanpa izin panitia.",
        "[Foto: warga menunggu persetujuan pimpinan rapat]", "(Jangan publikasikan nomor KK Anda!)",
        "Catatan: bila fotonya kabur, jangan dimuat.", "Redaksi: belum ACC pimpinan, kata juru bicara.",
        "Nota: Menunggu persetujuan Kepala Dinas.", "Catatan: angka ini sementara, belum final.",
        "Catatan: mohon cek kembali nama Anda sebelum 30 November.", "Tahan dulu belanjanya!", "Tahan dulu!",
        "Catatan: Raperda dibahas, belum disetujui.", "Jangan bayar sebelum Senin", "Terbitkan setelah lunas",
        "Keadaan:\n\n- Belum terbit\n- Menunggu persetujuan Kabid", "- Jangan disiarkan sebelum pukul 22.00",
        "## Belum final",
        "Draf: mohon tanggapan tertulis paling lambat 30 Maret.", "Mohon diperiksa kembali sebelum diterbitkan.",
        "TAHAN DULU", "– Konsep –", "Belum tayang:", "Hasil hitung belum final, kata KPU.", "Draf rilis IMF dibahas.",
        "## Konsep 1", "### Draft 2", "Konsep #2", "**Konsep 1**", "**Draft 2**", "## INTERNAL", "INTERNAL",
        "DINAS INTERNAL",
        "RAHASIA!", "## RAHASIA", "## EMBARGO", "- RAHASIA", "Off the record: itulah nama siniar baru pemerintah kota",
        "(PENDING)", "Diembargo sebelum perang.", "Embargo minyak belum dicabut",
        "Catatan: NIK dan KK, jangan dipublikasikan.",
        "Pesan: jangan posting dulu!", "Jangan muat dulu!", "Diembargo sejak perang.",
        "Off the record, kata wali kota, rapat itu alot.",
        "Draf 3 Raperda dibahas.",
        "Bukan untuk umum saja, kata camat.",
        "Catatan: nama korban tidak dipublikasikan.", "(Raperda masih menunggu persetujuan DPRD)", "TERBATAS!",
        "(Wali kota menunggu persetujuan Kepala BPKP.)", "Sifat : Penting",
        "INFORMASI TERBATAS UNTUK WARGA", "Catatan: izin usaha itu belum disetujui.", "PENGUMUMAN INTERNAL",
    ])
    func `Texts about embargoes, and those whose date waits for the end, are left alone`(body: String) async throws {
        let portal = MarkedPortal(files: ["content/berita/satu.md": Self.article("Satu").replacing("Isi.", with: body)])
        #expect(try await portal.build().surprises == [])
    }

    @Test(arguments: [
        "Formasi PPPK – Menunggu Persetujuan Kepala BKN", "Waspada Penipuan - Jangan Publikasikan KTP Anda",
        "Aman Bermedia Sosial (Jangan Publikasikan Foto Anak)", "Petani Minta Pemkab - Jangan Terbitkan Izin Impor",
        "\"KPID: Tayangan Kekerasan – Jangan Disiarkan Sebelum Pukul 22.00\"",
        "Sidang DPRD – Raperda APBD Belum Disetujui Pimpinan", "Gerai Baru – Belum ACC, Warga Menolak",
        "RUPS Tunda Dividen - HOLD", "Daftar Permohonan Informasi (PENDING)", "Tarif Tol - Jangan Naik Dulu",
        "Draft 3 RPJMD Dibahas DPRD", "Data Pelapor (Tidak untuk Dipublikasikan)",
        "Skor Akhir - Belum Final", "Tayangan Kekerasan (Jangan Disiarkan Sebelum Pukul 22.00)",
        "\"Off the Record: Obrolan dengan Wali Kota\"", "\"Konsep 1: Kota Hijau\"",
    ])
    func `Headlines about orders and what waits are left alone`(title: String) async throws {
        let portal = MarkedPortal(files: ["content/berita/satu.md": Self.article(title)])
        #expect(try await portal.build().surprises == [])
    }

    @Test(arguments: [
        "menunggu-persetujuan-kepala-bkn", "jangan-publikasikan-ktp", "jangan-terbitkan-izin", "belum-acc-pimpinan",
    ])
    func `Names of files that tell what an article is about are left alone`(name: String) async throws {
        let portal = MarkedPortal(files: ["content/berita/\(name).md": Self.article("Satu")])
        #expect(try await portal.build().surprises == [])
    }

    @Test(arguments: [
        "Rapat - jangan publish", "Rapat – belum acc", "Rapat - anggaran - tunggu acc", "Rapat (jangan tayang dulu)",
        "\"[HOLD] Rapat\"", "Jangan tayang dulu - Rapat",
    ])
    func `A part of a title that is nothing but an order to wait is told`(title: String) async throws {
        let portal = MarkedPortal(files: ["content/berita/satu.md": Self.article("⟦draft-mark⟧" + title)])
        #expect(try await portal.build().surprises == [])
    }

    @Test(arguments: [
        "Draft 3", "Konsep 1", "Off the Record: Wali Kota", "Tidak untuk dipublikasikan", "HOLD", "[HOLD]",
    ])
    func `Marks that only lines of a text may be are no orders in other values`(value: String) {
        #expect(!DraftMark.isOrder(value))
    }

    @Test func `An apostrophe in a word before a comment is no quotation mark`() async throws {
        let portal = MarkedPortal(files: [
            "content/berita/satu.md": Self.article("Jum'at sehat di kota ⟦cut-value⟧# ⟦draft-mark⟧jangan tayang dulu"),
            "content/berita/dua.md": Self.article("'Jum''at # jangan tayang dulu'"),
            "content/berita/tiga.md": Self.article("\"Ia berkata \\\"ya\\\" # jangan tayang dulu\""),
        ])
        #expect(try await portal.build().surprises == [])
    }

    @Test func `A key in a list is no text of it, and no cure publishes the article`() async throws {
        let portal = MarkedPortal(files: [
            "content/berita/tag.md": Self.article("Tag", "tags: [satu, ⟦bad-value⟧⟦draft-mark⟧draft: true]\n"),
            "content/berita/baris.md": Self.article(
                "Baris",
                "tags:\n  - satu\n  - ⟦bad-value⟧⟦draft-mark⟧draft: true\n"
            ),
        ])
        let result = try await portal.build()
        #expect(result.surprises == [])
        for fault in result.diagnostics where fault.rule.id == "bad-value" {
            #expect(fault.help?.id == "tulis di baris sendiri, di luar daftar ini: draft: true")
            #expect(fault.fix == nil)
        }
    }

    @Test func `Articles about drafts, and those that say what they are, are left alone`() async throws {
        let portal = MarkedPortal(files: [
            "content/berita/draf-perda-dibahas.md": Self.article("Draf Rancangan Perda dibahas"),
            "content/berita/konsultasi-draf.md": Self.article("Konsultasi draf RKPD"),
            "content/berita/draft-rkpd.md": Self.article("\"Draft RKPD: dibahas warga\""),
            "content/berita/rtrw.md": Self.article("Raperda RTRW (draf) dibahas"),
            "content/berita/konsep.md": Self.article("Konsep kota hijau (konsep)"),
            "content/berita/izin.md": Self.article("Jangan terbitkan izin baru, kata wali kota"),
            "content/berita/tiga.md": Self.article("\"[DRAFT] Tiga\"", "draft: true\n"),
            "content/berita/DRAFT-empat.md": Self.article("Empat", "draft: false\n"),
            "content/berita/lima.md": Self.article("Lima", "extra: {status: selesai, draft: false}\n"),
            "content/berita/enam.md": Self.article("Enam", "draft: true\n") + "draft: true\n",
            "content/berita/jangan-dipublikasikan.md": Self.article("Data pribadi jangan dipublikasikan"),
            "content/berita/baru.md": Self.article(
                "Baru",
                "# Draf tidak terbit. Hapus baris ini bila naskah siap.\nsummary: \"Rapat #1: jangan tayang\"\n"
            ),
        ])
        #expect(try await portal.build().surprises == [])
    }
}
