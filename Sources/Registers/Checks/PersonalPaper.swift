import ASCII
import Reading

/// Papers that everybody has of their own, such as `SK Kenaikan Pangkat`: two words in capital letters after one are a name, also where neither is
/// common.
enum PersonalPaper {
    /// Those that a person carries or has a number by.
    static let cards = Set(words: "ktp kk npwp skck bpjs rekening ijazah paspor")

    /// The words with which the names of such papers end.
    private static let endings: [[String]] =
        cards.sorted().map { [$0] }
            + """
            kenaikan pangkat, gaji berkala, slip gaji, riwayat hidup, hukuman disiplin, kartu keluarga, tanda penduduk,
            akta kelahiran, akta kematian, akta perkawinan, akta cerai, akta nikah, buku nikah, surat nikah, rekam medis,
            rekam medik, surat cuti, izin cuti, izin belajar, tugas belajar, izin perceraian, sk mutasi, sk pindah, sk
            cpns, sk pns, sk pppk, sk pensiun, pensiun, karpeg, taspen, kgb, skp
            """.split(separator: ",").map { HeadingName.words(of: String($0)) }

    /// The words of the longest of them.
    private static let longest = endings.map(\.count).max() ?? 0

    /// Further words, after which public lists name officials.
    private static let offices: [[String]] = ["pengangkatan", "pemberhentian", "pemecatan", "penunjukan"].map { [$0] }

    /// Words after such papers that are no names.
    private static let ordinary = Set(
        words: """
            periode golongan ruang tahun januari februari maret april mei juni juli agustus september oktober november
            desember aparatur sipil negeri jabatan fungsional struktural umum kolektif otomatis pilihan reguler istimewa
            luar dalam biasa anumerta berkala besar sakit melahirkan alasan penting tahunan bersama dini janda duda batas
            usia atas sendiri dengan hormat elektronik digital keliling massal gratis online daring baru hilang rusak
            ganda palsu asli legal legalisir terakhir paket sarjana strata diploma doktor magister profesi kas belanja
            modal giro koran tabungan hibah bantuan usaha cabang rawat inap jalan gigi mulut gawat darurat sejahtera
            harapan mandiri yatim piatu tingkat berat sedang ringan utama madya muda pertama haji umrah umroh khusus asing
            anak dewasa pemula lansia honorer kontrak harian lepas non eselon kelas lama singkat lengkap dan di pada untuk
            yang tidak mampu jaminan sosial ketenagakerjaan nasional lokal internal eksternal publik hukum rumah tangga
            sehat pintar tani nelayan identitas wajib pajak bumi bangunan kendaraan bermotor listrik air telepon barcode
            warga jemaah jamaah calon dokter tentara polisi veteran blangko formulir contoh format kerja medis medik
            spesialis dasar menengah tinggi lanjutan swasta mutasi masuk keluar lintas antar zonasi menurut jenjang miskin
            ekstrem beda agama bulan bulanan triwulan semester nikah siri campuran resmi terbaru tertentu sementara tetap
            aktif nonaktif pasif penuh rutin susulan ulang rusun kosong bersih prima cepat mudah murah lancar inovasi
            jemput bola door to tangan fisik cetak mati hidup lahir cerai wali terima tunjangan insentif pokok uang dana
            biaya negara daerah lokasi tempat waktu jam hari minggu versi nomor kode jumlah data laporan rekap
            rekapitulasi sistem aplikasi web portal gedung kabupaten kota provinsi kecamatan kelurahan desa lingkup
            lingkungan bidang urusan perihal sesuai secara oleh dari ke antara serta atau per perempuan pria wanita laki
            remaja balita bayi disabilitas difabel rentan terlantar mikro makro kecil modern tradisional adat budaya islam
            kristen katolik hindu buddha konghucu syariah konvensional terpadu satu dua tiga pintu atap tamtama bintara
            perwira polri tni
            """
    )

    /// Words with which titles of what an office does for many begin; what follows is a place or the name of the service: `Rekap KK Batu Urip`.
    private static let services = Set(
        words: """
            rekap rekapitulasi pendataan data sop inovasi pembuatan penerbitan layanan pelayanan laporan jumlah daftar
            """
    )

    /// Whether a title begins as those of services do, and goes on with a paper: a `Daftar Riwayat Hidup` is a paper itself.
    private static func isOfService(_ text: String) -> Bool {
        let words = HeadingName.words(of: text)
        return words.first.map(services.contains) == true && !words.starts(with: ["daftar", "riwayat"])
    }

    /// The papers by their last words.
    private static let papersOfPeople = Dictionary(grouping: endings) { $0.last ?? "" }
    private static let allPapers = Dictionary(grouping: endings + offices) { $0.last ?? "" }

    /// Words that end a name.
    private static let ends = Set(words: "tahun periode bulan tanggal nomor golongan jabatan sebagai selaku nip")

    private static let signs = LetterSigns(
        (endings + offices).map { ending in
            let word = ending.last ?? ""
            return String((word.count < 4 ? " \(word) " : word).prefix(4))
        }
    )

    /// Whether the text names somebody after such a paper: `SK Kenaikan Pangkat Xxxx Yyyy`.
    ///
    /// - Parameter isOfOfficials: whether after papers of officials, too.
    static func namesOwner(in text: String, isOfOfficials: Bool = false) -> Bool {
        let followers = followers(in: text, isOfOfficials: isOfOfficials)
        guard !followers.isEmpty, !isOfService(text) else { return false }
        let isLoud = !text.contains(where: \.isLowercase)
        return followers.contains { words in
            let name = PersonName.withoutPeople(words).prefix { !ends.contains($0.lowercased()) }
            return (2...4).contains(name.count) && name.allSatisfy { isPart(of: $0, isLoud: isLoud) }
        }
    }

    /// Whether the text may name somebody after such a paper: whatever begins with a capital letter there.
    static func mayNameOwner(in text: String) -> Bool { !followers(in: text, isOfOfficials: true).isEmpty }

    /// The words in capital letters after each of the papers in a text, up to the next sign or small letter; at least one for each.
    private static func followers(in text: String, isOfOfficials: Bool) -> [ArraySlice<Substring>] {
        guard text.utf8.count <= 4_000, mayHaveFollowers(text), signs.mayOccur(in: text) else { return [] }
        let words = text.split(whereSeparator: \.isSpace)
        let papers = isOfOfficials ? allPapers : papersOfPeople
        return words.indices.dropFirst().compactMap { start in
            // Few words have capital letters, and these are looked at first.
            guard isCapital(words[start]), words[start - 1].last.map({ $0.isLetter || $0 == ":" || $0 == "-" }) == true
            else { return nil }
            guard let named = papers[PersonName.letters(words[start - 1])] else { return nil }
            let before = words[..<start].suffix(longest).map(PersonName.letters)
            guard named.contains(where: { before.suffix($0.count).elementsEqual($0) }) else { return nil }
            let run = words[start...].prefix(while: isCapital)
            let end = run.firstIndex { $0.last?.isLetter == false }
            return end.map { run[...$0] } ?? run
        }
    }

    /// Whether the bytes of a text have a capital letter after a space, or signs of other alphabets.
    private static func mayHaveFollowers(_ text: String) -> Bool {
        var previous: UInt8 = 0xFF
        for byte in text.utf8 {
            if byte >= 0x80 || previous <= UInt8(ascii: " ") && byte.isASCIIUppercase {
                return true
            }
            previous = byte
        }
        return false
    }

    private static func isCapital(_ word: Substring) -> Bool {
        word.first?.isUppercase == true && word.filter(\.isLetter).count > 1
    }

    private static func isPart(of word: Substring, isLoud: Bool) -> Bool {
        let letters = PersonName.letters(word)
        guard word.drop(while: \.isLetter).count <= 1, !ordinary.contains(letters),
            !PersonName.isThing(word, isLoud: isLoud)
        else { return false }
        let isDerived =
            letters.hasSuffix("an") && ["pe", "ke"].contains { letters.hasPrefix($0) && letters.count > 6 }
            || ["asi", "itas", "ional", "ologi", "nya", "isme"].contains { letters.hasSuffix($0) && letters.count > 5 }
            || ["ter", "peng", "peny", "peme", "pemb", "pelak", "peser"].contains {
                letters.hasPrefix($0) && letters.count > 6
            }
        return !isDerived
    }
}
