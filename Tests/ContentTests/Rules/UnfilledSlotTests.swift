import TestSupport
import Testing

@Suite struct UnfilledSlotTests {
    @Test(arguments: [
        "Isi.\n\n⟦unfilled-slot⟧TODO: tambah foto\n", "Harga ⟦unfilled-slot⟧[TBD] per orang\n",
        "⟦unfilled-slot⟧Lorem ipsum dolor sit amet.\n", "⟦unfilled-slot⟧Tambahkan sedikit teks isi\n\nIsi.\n",
        "Acara ⟦unfilled-slot⟧tanggal XX Oktober 2026 lalu.\n", "Dibuka ⟦unfilled-slot⟧Bapak ________ di aula.\n",
        "Klik atau ketuk ⟦unfilled-slot⟧di sini untuk memasukkan teks.\n",
        "Nomor ⟦unfilled-slot⟧[belum diisi: nomor]\n",
        "Kata ⟦unfilled-slot⟧[Nama Pejabat], kepala dinas.\n", "Ia berkata, \"⟦unfilled-slot⟧[tuliskan kutipan]\".\n",
        "Uraian: ⟦unfilled-slot⟧[isi kegiatan di sini]\n", "Anggaran sebesar ⟦unfilled-slot⟧Rp XXX disiapkan.\n",
        "Biaya ⟦unfilled-slot⟧Rp. xxx.xxx,- per orang\n",
        "Rapat pada ⟦unfilled-slot⟧tanggal XX November 2026.\n", "Surat ⟦unfilled-slot⟧Nomor: XXX/2026\n",
        "Isi.\n\n⟦unfilled-slot⟧[FOTO 1]\n", "Isi.\n\n⟦unfilled-slot⟧[gambar: apel pagi.jpg]\n",
        "Isi.\n\n⟦unfilled-slot⟧IMG_1234.jpg\n", "Isi.\n\n⟦unfilled-slot⟧[rapat.jpg]\n",
        "Isi.\n\n⟦unfilled-slot⟧Foto: media/rapat.jpg\n", "⟦unfilled-slot⟧Nama : ........\n",
        "Surat bertanggal lama, ⟦unfilled-slot⟧nomor ____ ini.\n",
        "IMG-1.jpg ⟦unfilled-slot⟧(file terlampir)\n\nIsi.\n",
        "Halaman {PAGE ⟦unfilled-slot⟧\\* MERGEFORMAT}\n", "⟦unfilled-slot⟧Meta Description: Rapat.\n\nIsi.\n",
        "Dinas Informatika Kota Contoh, kata ⟦unfilled-slot⟧[nama pejabat].\n",
        "⟦unfilled-slot⟧Tentu! Berikut rilis yang Anda minta:\n\nIsi.\n",
        "⟦unfilled-slot⟧Tentu, berikut artikel beritanya:\n\nIsi.\n",
        "Isi.\n\n⟦unfilled-slot⟧Apakah Anda ingin saya ringkas?\n",
        "Kepada ⟦unfilled-slot⟧«Nama_Lengkap» di tempat\n", "Kepada ⟦unfilled-slot⟧{ MERGEFIELD Nama } di tempat\n",
        "Lihat halaman ⟦unfilled-slot⟧{PAGEREF _Ref12 \\h}.\n", "Isi [⟦unfilled-slot⟧Comment [AS1]: cek] lagi.\n",
        "Isi.\n\n⟦unfilled-slot⟧Formatted: Font: Bold\n", "Isi.\n\n⟦unfilled-slot⟧[image: rapat.png]\n",
        "Isi.\n\n⟦unfilled-slot⟧Semoga membantu! Ada yang lain?\n", "Angka ⟦unfilled-slot⟧citeturn0search1 naik.\n",
        "Isi.\n\n⟦unfilled-slot⟧(Catatan redaksi: cek nama pejabat sebelum terbit)\n",
        "Isi ⟦unfilled-slot⟧[mohon periksa angkanya sebelum tayang].\n",
        "Rapat ⟦unfilled-slot⟧dihadiri … orang.\n", "Rapat pada ⟦unfilled-slot⟧tanggal ... November 2026.\n",
        "Jumlah peserta ⟦unfilled-slot⟧??? orang.\n", "Rapat ⟦unfilled-slot⟧dihadiri xxx orang.\n",
        "Rapat Senin ⟦unfilled-slot⟧(xx/11/2026) lalu.\n", "Acara dibuka oleh ⟦unfilled-slot⟧[isi nama pejabat].\n",
        "Anggaran ⟦unfilled-slot⟧Rp......... miliar.\n", "Dibuka oleh ⟦unfilled-slot⟧[........].\n",
        "Isi.\n\n⟦unfilled-slot⟧[FOTO DISINI]\n", "Isi.\n\n⟦unfilled-slot⟧!(media/2026/perahu.jpg)\n",
        "Isi ⟦unfilled-slot⟧[sisipkan foto] lagi.\n", "Isi.\n\n⟦unfilled-slot⟧FIXME: angka\n",
        "⟦unfilled-slot⟧As an AI language model, I have no data.\n\nIsi.\n",
        "Isi.\n\n⟦unfilled-slot⟧Sebagai model bahasa, saya tidak memiliki data terbaru.\n\nIsi.\n",
    ])
    func `What is still to be written is told`(body: String) async throws {
        #expect(try await MarkedPortal(body: body).build().surprises == [])
    }

    @Test(arguments: [
        "Kata [nama disamarkan], korban.\n", "Bab XX Perda itu.\n", "Tombol untuk memasukkan teks.\n",
        "Lihat [nama jalan](https://kota.example).\n", "Surat [nomor 5] itu.\n",
        "Isi [perjanjian] itu [isi perjanjian].\n", "Metodo todo el mundo.\n", "HUT ke-30 (XXX) kota.\n",
        "Isi.\n\n[Foto: Humas]\n", "Berkas foto.jpg dikirim.\n",
        "Penutupan PON XX Oktober 2021 meriah.\n", "Angkatan XX November 2026 dibuka.\n",
        "PON XX di Papua, abad XXI, bus XXL, tanggal XXI.\n",
        "Keputusan Nomor XX Tahun 2026 dan No. 5/XX/2026.\n", "Lihat | TODO: contoh |\n", "```\nTODO: kode\n```\n",
        "Di surat tertulis \"[nama kecamatan]\" saja.\n", "Templatnya berisi `[nama desa]`.\n",
        "Kirim surel dengan subjek [nama lengkap] - [posisi].\n", "Ketik LAPOR [nama lengkap] [alamat].\n",
        "Warga bertanya, \"Apakah Anda ingin saya bantu?\" lalu pergi.\n", "Tentu, berikut ini cara melapor.\n",
        "Mesin menjawab \"Sebagai model bahasa, saya tidak tahu\" berulang kali.\n",
        "Spanduk bertulisan \"Rp XXX\" dicopot.\n",
        "Sebagai model bahasa, ChatGPT dilatih dengan naskah.\n", "Naskah \"lorem ipsum\" diganti.\n",
        "Buku «Laskar Pelangi» dan harian «Kompas».\n", "Bila a << b, { nama } atau {satu}.\n", "Semoga bermanfaat.\n",
        "Tutup gas (periksa selangnya lagi) lalu nyalakan.\n", "Kok bisa ??? Begitu katanya … lalu diam.\n",
        "Catatan (cek jadwal sebelum berangkat).\n", "Warga (perlu periksa berkas sebelum terbit SK).\n",
        "Data (dicek operator sebelum dimuat ke sistem).\n", "Penumpang (periksa tiket sebelum naik).\n",
        "Ia berkata, \"Kami [...] siap [....]\"\n", "Isi [isi perjanjian nama baik] itu.\n",
        "Ukuran kaus XX orang dewasa.\n",
        "Formulir keberatan:\n\nNama : ........\n", "Kata demi kata....\n",
    ])
    func `Other words are left alone`(body: String) async throws {
        #expect(try await MarkedPortal(body: body).build().surprises == [])
    }
}
