import Diagnostics
import SiteModel
import TestSupport
import Testing

@Suite struct InternalNoteTests {
    @Test(arguments: [
        ("DRAFT - BELUM DISETUJUI; JANGAN DISEBARLUASKAN", Severity.error), ("(UNTUK KALANGAN SENDIRI)", .error),
        ("Sifat: Rahasia", .error), ("DRAF", .warning), ("Daftar Informasi Publik (terbatas)", .warning),
        ("DAFTAR INFORMASI PUBLIK TERBUKA UNTUK UMUM", nil), ("BAGIAN UMUM SEKRETARIAT DAERAH", nil),
        ("Pasal 17 UU 14/2008", nil), ("Sekolah Luar Biasa (tertutup)", .warning), ("RAHASIA", .error),
        ("Sifat: Terbuka", nil), ("Pengecualian ada di Daftar Informasi yang Dikecualikan", nil),
    ])
    func `A title tells that the whole table is not to be published`(title: String, severity: Severity?) async throws {
        let csv = "DAFTAR INFORMASI PUBLIK,,,\n\(title),,,\nNo,Judul,Ringkasan,Klasifikasi\n1,Profil,Isi,Berkala\n"
        let found = try await MarkedPortal(dip: csv).portal.load().diagnostics.filter { $0.rule.id == "internal-note" }
        #expect(found.map(\.severity) == (severity.map { [$0] } ?? []))
    }

    @Test(arguments: [
        "ringkasan\n⟦internal-note⟧Laporan (Belum ada di drive humas)",
        "ringkasan\n\"⟦internal-note⟧Renstra (2020-2024, masih kurang yang 2025-2029)\"",
        "ringkasan\n⟦internal-note⟧Datanya belum ada",
        "ringkasan\n⟦internal-note⟧Belum ada dokumen",
        "ringkasan\n⟦internal-note⟧Isi laporan ??? lengkap",
        "ringkasan\n⟦internal-note⟧cek lagi ke bagian umum",
        "ringkasan\n⟦internal-note⟧TODO lengkapi",
        "ringkasan\n⟦internal-note⟧???",
        "ringkasan\n⟦internal-note⟧Laporan menyusul",
        "ringkasan\n⟦internal-note⟧Lampiran belum lengkap di berkas",
        "ringkasan\n⟦internal-note⟧[12/01/26 09.15] Admin: mohon dilengkapi ya pak",
        "ringkasan\n⟦internal-note⟧Tautan folder dan password: rahasia",
        "ringkasan\n⟦internal-note⟧Kata sandi wifi: tamu2025 untuk tamu",
        "ringkasan\n⟦internal-note⟧PIN 123456",
        "ringkasan\n⟦internal-note⟧Menunggu konfirmasi dari bidang",
        "ringkasan\n⟦internal-note⟧Laporan [diisi ringkasan]", "ringkasan\n⟦internal-note⟧Berkas nunggu kabid",
        "ringkasan\n⟦internal-note⟧Isi laporan; jangan diterbitkan dulu", "judul,ringkasan\n⟦internal-note⟧TEST,Isi",
        "judul,ringkasan\n⟦internal-note⟧Tes,Isi", "tempat_pembuatan\n⟦internal-note⟧tes",
    ])
    func `Reports notes among colleagues`(csv: String) async throws {
        #expect(try await MarkedPortal(dip: csv).surprises(of: "internal-note") == [])
    }

    @Test(arguments: [
        "ringkasan\nDesa yang belum ada jaringan listrik",
        "ringkasan\nDaerah dengan air bersih yang masih kurang menurut survei",
        "ringkasan\nPermohonan belum lengkap dikembalikan",
        "ringkasan\nSistem metode dan mastodon", "ringkasan\nTes kesehatan pegawai",
        "ringkasan\nTim menyusul ke lokasi bencana",
        "ringkasan\nKebijakan password: minimal delapan karakter",
        "ringkasan\nProsedur ganti kata sandi: lihat panduan",
        "ringkasan\nKode PIN: cara mendapatkan",
        "ringkasan\nSandi dan Persandian Negara: Kebijakan",
        "ringkasan\nKata Sandi: Panduan",
        "ringkasan\nPelaksanaan PIN 2025",
        "ringkasan\nTata cara menunggu konfirmasi pembayaran retribusi",
        "ringkasan\nBelum ada perubahan sejak ditetapkan", "ringkasan\nDaftar sengketa (belum ada permohonan)",
        "tempat_pembuatan\nTes", "ringkasan\n[2025-2029] Rencana strategis: tujuan dan sasaran",
        "ringkasan\n[Arsip] Catatan: 1945",
    ])
    func `Leaves ordinary sentences alone`(csv: String) async throws {
        #expect(try await MarkedPortal(dip: csv).surprises(of: "internal-note") == [])
    }
}
