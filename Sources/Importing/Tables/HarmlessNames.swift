import Reading

/// The names of columns that say nothing about showing rows: the one list of them. Of a system that is not known, a column
/// with another name is asked about where its values sort the rows (``ColumnProfile/sortsRows``).
enum HarmlessNames {
    /// Returns whether a column is about something else, by its name: `comment_status`, `urutan`, `id_kecamatan`.
    ///
    /// - Parameter noise: words that the names of the table's columns share.
    static func tells(_ name: String, noise: Set<String>) -> Bool {
        let words = ColumnName.words(of: name).filter { !$0.allSatisfy(\.isNumber) }
        let own = words.filter { !noise.contains($0) }
        let parts = (own.isEmpty ? words : own).flatMap(parts)
        if !subjects.isDisjoint(with: parts) { return true }
        if !kinds.isDisjoint(with: parts), parts.allSatisfy({ all.contains($0) || StateNames.meaning(of: $0) == nil }) {
            return true
        }
        return !attributes.isDisjoint(with: parts) && parts.allSatisfy { attributes.contains($0) || frame.contains($0) }
    }

    /// Returns the two known words that a word is written of, as `tglinput` is, or else the word.
    private static func parts(of word: String) -> [String] {
        if all.contains(word) { return [word] }
        return word.indices.dropFirst().lazy.map { [String(word[..<$0]), String(word[$0...])] }
            .first { $0.allSatisfy { all.contains($0) || frame.contains($0) } } ?? [word]
    }

    static let all = subjects.union(attributes)

    /// Words of what a text has beside it. Whatever else a name says, its column is about that: `tampil_slider`.
    private static let subjects = Set(
        words: """
            comment comments komentar komen ping pingback trackback headline utama slider slide slideshow carousel running ticker marquee featured
            unggulan pilihan pinned sticky top hot popular populer laris terlaris trending breaking home beranda homepage menu menus sidebar widget
            image images img gambar gbr foto photo picture video youtube yt audio music musik galeri gallery lampiran attachment attachments
            file pdf berkas cover sampul thumb thumbnail watermark iklan ads rss share notif notification notifikasi push email
            sms wa whatsapp telepon telp hp facebook fb twitter instagram ig like likes love suka rating hit hits view views
            viewed viewer reads dibaca klik click download unduh counter count jumlah jml total lang bahasa language locale gender
            kelamin jk seo meta keyword keywords robots noindex index sitemap slug url link website tautan permalink html
            markdown bbcode smiley emoticon toc terkait related changes revision bookmark bookmarks favorit favorite favorites vote votes voting migrated sync synced anggaran dana biaya harga price tarif
            """
    )

    /// Words of what tells nothing where all words of the name are such words.
    private static let attributes = Set(
        words: """
            urut urutan order sort ordering position nomor nomer no id year tahun thn month bulan bln week minggu day hari triwulan
            semester periode reading title judul subjudul subtitle sub anak caption cap kredit credit alt tag tags label category kategori cat
            kat rubrik kanal topik tema seksi jenis program urusan mood author owner penulis pengarang editor reporter redaktur
            wartawan kontributor contributor fotografer admin username operator penginput pejabat guru narasumber kontak nama name nm pangkat nip opd skpd dinas instansi
            lembaga unit uptd bidang bagian subbag sekolah satker kantor jabatan kota kabupaten kab kecamatan kec kelurahan kel desa nagari dusun rt
            rw wilayah daerah provinsi prov negara lokasi tempat alamat lat lng lon long latitude longitude koordinat
            sumber source asal penerbit isbn edisi volume halaman page color warna bg background icon ikon logo font align css
            style layout template format ringkas ringkasan kutipan catatan note notes ket keterangan deskripsi description
            parent induk lft rgt depth up down created updated modified edit edited diedit update ubah diubah dibuat input
            diinput tulis ditulis upload diupload login terakhir last target cetak new baru kunjungan ukuran size lebar tinggi
            width height durasi luas ekstensi mime browser os kegiatan acara event agenda penyelenggara pengirim peserta pakaian lahir
            agama surat perihal
            """
    )

    /// Words of names and kinds of things, whatever these are: `jenis_bencana`, `lokasi_kejadian`, but not `jenis_tayangan`.
    private static let kinds: Set<String> = ["jenis", "nama", "nm", "name", "lokasi", "tempat", "alamat", "sumber"]

    /// Words between those.
    private static let frame = StateNames.moments.union(StateNames.persons).union(["kd", "kode"])
}
