import RelatedNews

/// A small portal without a single tag: six topics, one article of each in turn, a week apart.
enum TopicCorpus {
    static let topics = ["banjir", "anggaran", "vaksinasi", "informasi", "kemerdekaan", "gempa"]

    static var documents: [RelatedNewsDocument] {
        let texts = [floods, budget, vaccination, information, independence, earthquakes]
        return (0..<6).flatMap { round in
            topics.indices.map { topic in
                let lines = texts[topic][round].split(separator: "\n", maxSplits: 1).map(String.init)
                let week = round * topics.count + topic
                return RelatedNewsDocument(
                    id: "\(topics[topic])-\(round)",
                    time: 1_500_000_000 + week * 7 * 86_400,
                    title: lines[0],
                    body: lines[1],
                    section: "berita"
                )
            }
        }
    }

    private static let floods = [
        """
        Banjir Rendam Dua Kelurahan, Warga Mengungsi
        Hujan deras sejak Minggu malam membuat sungai meluap dan merendam ratusan rumah. Petugas penanggulangan bencana
        mendirikan tenda pengungsian serta dapur umum di halaman kantor kecamatan. Ketinggian air mencapai satu meter.
        """,
        """
        Pompa Air Ditambah untuk Kurangi Genangan
        Dinas pekerjaan umum memasang empat pompa baru di hilir sungai. Dengan pompa itu genangan yang biasa menetap
        setelah hujan deras surut lebih cepat, sehingga permukiman di bantaran tidak lagi kebanjiran.
        """,
        """
        Warga Bantaran Sungai Bergotong Royong Bersihkan Saluran
        Menjelang musim hujan, warga mengangkat lumpur dan sampah dari saluran air. Saluran yang tersumbat menjadi
        penyebab luapan dan banjir pada tahun lalu. Kelurahan menyediakan truk pengangkut lumpur.
        """,
        """
        Pengungsi Banjir Mulai Pulang Setelah Air Surut
        Ratusan pengungsi kembali ke rumah sesudah genangan surut. Petugas membantu menyemprot lumpur dan membagikan
        air bersih. Dapur umum masih dibuka dua hari lagi untuk keluarga yang rumahnya terendam paling dalam.
        """,
        """
        Tanggul Sungai Jebol, Sawah Terendam
        Luapan sungai menjebol tanggul sepanjang sepuluh meter dan merendam sawah. Alat berat dikerahkan menutup tanggul
        dengan karung pasir sebelum hujan turun lagi. Petani diminta melapor agar bibit pengganti dapat disalurkan.
        """,
        """
        Peringatan Dini Banjir Dipasang di Hulu
        Alat pengukur tinggi muka air kini terpasang di hulu sungai. Bila air naik melewati batas siaga, sirene berbunyi
        dan warga bantaran punya waktu satu jam untuk mengungsi sebelum banjir tiba di permukiman.
        """,
    ]

    private static let budget = [
        """
        Rancangan APBD Diserahkan kepada Dewan
        Pemerintah kota menyerahkan nota keuangan dan rancangan anggaran pendapatan dan belanja daerah. Belanja modal
        naik, terutama untuk jalan dan sekolah, sedangkan defisit ditutup dari sisa lebih pembiayaan.
        """,
        """
        Dewan Bahas Perubahan Anggaran Tahun Berjalan
        Badan anggaran dewan menelaah pergeseran belanja dalam rancangan perubahan APBD. Pendapatan asli daerah
        melampaui target sehingga ada ruang untuk menambah belanja modal tanpa memperbesar defisit.
        """,
        """
        Pendapatan Asli Daerah Lampaui Target Triwulan
        Badan keuangan daerah mencatat pajak hotel dan restoran sebagai penyumbang terbesar pendapatan asli daerah.
        Realisasi itu menjadi dasar penghitungan anggaran pendapatan dalam APBD berikutnya.
        """,
        """
        Laporan Realisasi Anggaran Raih Opini Wajar
        Badan pemeriksa memberi opini wajar tanpa pengecualian atas laporan keuangan daerah. Catatan pemeriksa tentang
        pengelolaan aset dan belanja hibah akan ditindaklanjuti badan keuangan dalam enam puluh hari.
        """,
        """
        Rapat Paripurna Sahkan APBD
        Dewan mengesahkan anggaran pendapatan dan belanja daerah dalam rapat paripurna. Seluruh fraksi menerima nota
        keuangan dengan catatan agar serapan belanja modal dipercepat dan defisit dijaga.
        """,
        """
        Serapan Belanja Modal Dipacu Menjelang Tutup Anggaran
        Badan keuangan daerah meminta setiap dinas mempercepat serapan belanja. Hingga kini realisasi belanja modal
        dalam APBD baru separuh, padahal pendapatan sudah mendekati target.
        """,
    ]

    private static let vaccination = [
        """
        Puskesmas Mulai Vaksinasi Lansia
        Lansia yang terdaftar menerima suntikan vaksin di puskesmas. Tenaga kesehatan memeriksa tekanan darah sebelum
        penyuntikan dan mengamati penerima selama setengah jam sesudahnya.
        """,
        """
        Vaksinasi Pelajar Digelar di Sekolah
        Tim dinas kesehatan menyuntikkan vaksin kepada pelajar yang sudah mendapat izin orang tua. Pelajar yang demam
        ditunda dan dijadwalkan ulang di puskesmas terdekat.
        """,
        """
        Stok Vaksin Aman, Warga Diminta Lengkapi Dosis
        Dinas kesehatan memastikan persediaan vaksin cukup untuk dosis lanjutan. Warga yang terlambat tetap dilayani di
        puskesmas tanpa mengulang dosis dari awal.
        """,
        """
        Mobil Vaksinasi Keliling Jangkau Desa Terpencil
        Tenaga kesehatan mendatangi desa yang jauh dari puskesmas dengan mobil keliling. Lansia dan penyandang
        disabilitas divaksin di rumah, lalu diamati oleh kader sampai keadaannya baik.
        """,
        """
        Imunisasi Campak bagi Balita Dikejar
        Puskesmas dan posyandu mengejar cakupan imunisasi campak. Bidan menyuntikkan vaksin kepada balita yang belum
        lengkap dosisnya, dan dinas kesehatan memantau cakupan setiap pekan.
        """,
        """
        Cakupan Vaksinasi Dosis Ketiga Capai Target
        Dinas kesehatan mencatat cakupan dosis ketiga melewati target provinsi. Penyuntikan bagi lansia tetap dibuka di
        semua puskesmas selama persediaan vaksin ada.
        """,
    ]

    private static let information = [
        """
        PPID Mutakhirkan Daftar Informasi Publik
        Pejabat pengelola informasi dan dokumentasi memutakhirkan daftar informasi publik bersama PPID pembantu. Setiap
        dinas menyerahkan ringkasan dokumen yang wajib diumumkan secara berkala.
        """,
        """
        Permohonan Informasi Kini Dapat Diajukan Daring
        Pemohon tidak perlu datang ke meja layanan PPID. Formulir permohonan informasi publik diisi daring, dan jawaban
        dikirim dalam sepuluh hari kerja sesuai aturan keterbukaan.
        """,
        """
        Uji Konsekuensi Tetapkan Informasi yang Dikecualikan
        PPID menguji konsekuensi sebelum mengecualikan dokumen. Hasilnya ditetapkan sebagai daftar informasi yang
        dikecualikan dan diumumkan, sehingga pemohon mengetahui alasannya.
        """,
        """
        Komisi Informasi Nilai Keterbukaan Badan Publik
        Komisi informasi menilai situs, meja layanan, dan daftar informasi publik dalam pemeringkatan keterbukaan. PPID
        menyiapkan bukti bahwa permohonan dijawab tepat waktu.
        """,
        """
        Bimbingan Teknis bagi PPID Pembantu
        PPID pembantu dari semua dinas berlatih menyusun daftar informasi publik dan melayani permohonan. Materi lain
        ialah cara menguji konsekuensi dan menangani keberatan pemohon.
        """,
        """
        Sengketa Informasi Selesai lewat Mediasi
        Pemohon dan badan publik bersepakat dalam mediasi yang dipimpin komisi informasi. PPID menyerahkan dokumen yang
        diminta karena tidak termasuk informasi yang dikecualikan.
        """,
    ]

    private static let independence = [
        """
        Upacara Bendera HUT RI di Alun-Alun
        Ribuan orang mengikuti upacara peringatan kemerdekaan. Pasukan pengibar bendera pusaka menaikkan Merah Putih
        diiringi lagu kebangsaan, dilanjutkan pembacaan teks proklamasi.
        """,
        """
        Pasukan Pengibar Bendera Dikukuhkan
        Pelajar pilihan dikukuhkan sebagai pasukan pengibar bendera pusaka. Mereka berlatih sebulan untuk upacara HUT RI
        di alun-alun dan akan menaikkan Merah Putih pada detik-detik proklamasi.
        """,
        """
        Lomba Panjat Pinang Meriahkan Kemerdekaan
        Kampung-kampung menggelar lomba panjat pinang, balap karung, dan makan kerupuk untuk memeriahkan HUT RI. Gang
        dihias bendera Merah Putih dan umbul-umbul.
        """,
        """
        Karnaval Kemerdekaan Tampilkan Busana Daerah
        Peserta karnaval berjalan dari alun-alun dengan busana daerah dan kendaraan hias. Karnaval menutup rangkaian
        lomba peringatan HUT RI, diiringi lagu perjuangan.
        """,
        """
        Warga Diimbau Kibarkan Merah Putih
        Selama Agustus setiap rumah dan kantor diimbau mengibarkan bendera Merah Putih. Gapura kampung dihias
        umbul-umbul menyambut HUT RI, dan lomba antarkampung menilai hiasan terbaik.
        """,
        """
        Renungan Suci di Taman Makam Pahlawan
        Menjelang upacara kemerdekaan, peserta mengheningkan cipta di makam pahlawan. Obor dinyalakan, bendera pusaka
        disiapkan, dan lagu perjuangan mengiringi peringatan proklamasi.
        """,
    ]

    private static let earthquakes = [
        """
        Gempa Guncang Pesisir, Tidak Berpotensi Tsunami
        Gempa bermagnitudo 5,6 mengguncang pesisir pada dini hari. Badan meteorologi menyatakan pusat gempa di laut tidak
        berpotensi tsunami. Getaran terasa beberapa detik dan membuat orang berlari ke luar rumah.
        """,
        """
        Rumah Rusak akibat Gempa Didata
        Petugas mendata rumah yang retak dan roboh setelah gempa. Data kerusakan menjadi dasar bantuan perbaikan, dan
        keluarga yang rumahnya rusak berat tinggal sementara di tenda.
        """,
        """
        Siswa Berlatih Evakuasi Gempa dan Tsunami
        Ketika sirene berbunyi, siswa berlindung di bawah meja lalu berkumpul di lapangan. Simulasi gempa dan tsunami itu
        melatih evakuasi ke tempat tinggi dalam sepuluh menit.
        """,
        """
        Gempa Susulan Masih Terasa
        Badan meteorologi mencatat dua puluh gempa susulan dengan magnitudo yang kian kecil. Getaran tidak merusak
        bangunan, tetapi penghuni rumah retak diminta tetap di tenda.
        """,
        """
        Rumah Tahan Gempa Dibangun Kembali
        Bantuan perbaikan bagi rumah yang roboh karena gempa mulai disalurkan. Bangunan baru memakai rangka tahan gempa
        agar getaran tidak lagi meretakkan dinding.
        """,
        """
        Jalur Evakuasi Tsunami Diberi Rambu
        Rambu evakuasi dipasang dari pesisir ke bukit. Sesudah gempa kuat, orang di pesisir diminta mengikuti rambu itu
        ke tempat tinggi tanpa menunggu peringatan tsunami.
        """,
    ]
}
