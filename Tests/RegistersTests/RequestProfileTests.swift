import Diagnostics
import Reading
import Registers
import SiteModel
import TestSupport
import Testing

@Suite struct RequestProfileTests {
    @Test func `Reads a request as offices write it`() async throws {
        let csv = """
            No. Pendaftaran;Tanggal Permohonan;Media;Kategori Pemohon;Informasi yang Diminta;Status Informasi;Jawaban;\
            Tanggal Pemberitahuan;Alasan Ditolak
            1;31/12/2025;WA;LSM;Daftar aset;Informasi setiap saat;diterima sebagian;07/01/2026;
            """
        let row = try #require(try await registers(.permohonan, csv).requests.first)
        #expect(row.saluran == "pesan")
        #expect(row.jenisPemohon == "badan_hukum")
        #expect(row.klasifikasiInformasi == "setiap_saat")
        #expect(row.facts.decision == .dikabulkanSebagian)
        #expect(row.title == "Daftar aset")
    }

    @Test func `Reads the book of requests that the standard of services prescribes`() async throws {
        let csv = """
            No,Tgl,Nama,Nomor Kontak,Informasi yang Diminta,Status Informasi,,,Jenis Permintaan,,Keputusan,Hari dan Tanggal,
            ,,,,,Di Bawah Penguasaan,,Belum Didokumentasikan,Melihat,Meminta Salinan,,Pemberitahuan Tertulis,Pemberian Informasi
            ,,,,,Ya,Tidak,,,,,,
            1,2026-01-05,Siti Contoh,0812,Anggaran,v,,,,v,Dikabulkan,Senin/12 Januari 2026,
            """
        let portal = MarkedPortal(files: [
            "content/register/daftar/register.yaml": "profile: permohonan", "content/register/daftar/a.csv": csv,
        ])
        let loaded = try await portal.portal.load()
        let row = try #require(loaded.library.registers.requests.first)
        #expect(loaded.library.registers.requests.count == 1)
        #expect(
            [row.pokok, row.putusan, row.written["tanggal_jawaban"]] == [
                "Anggaran", "dikabulkan", "Senin/12 Januari 2026",
            ]
        )
        #expect(row.facts.tanggalJawaban != nil)
        let errors = Set(loaded.diagnostics.filter { $0.severity == .error }.map(\.rule.id))
        #expect(errors == ["person-column"])
    }

    @Test func `Numbers begin anew in each year of the dates`() async throws {
        let csv = "nomor,tanggal,pokok,putusan\n1,31/12/2025,A,ditolak\n1,2026-01-02,B,ditolak\n"
        #expect(try await registers(.permohonan, csv).requests.map(\.id) == ["daftar/2025/1", "daftar/2026/1"])
    }

    @Test func `Reads the reasons of an objection by letter or word`() async throws {
        let csv = "nomor,tanggal,pokok,alasan,tanggapan,sengketa\n1,2026-01-02,A,\"a, Terlambat\",sebagian,012/REG\n"
        let row = try #require(try await registers(.keberatan, csv).objections.first)
        #expect(row.alasan.map(\.value) == ["ditolak", "melewati_waktu"])
        #expect(row.tanggapan == "diterima_sebagian")
        #expect(row.facts.isDisputed)
    }

    @Test(arguments: [
        "Nama", "Nama Pemohon", "NIK", "No. KTP", "Alamat", "No HP", "Telepon/WA", "Nomor Kontak", "E-mail",
        "Pekerjaan", "Kuasa",
        "Nama dan Alamat Pemohon",
    ])
    func `Refuses a column for people`(heading: String) async throws {
        for profile in [RegisterProfile.permohonan, .keberatan] {
            let portal = MarkedPortal(files: [
                "content/register/daftar/register.yaml": "profile: \(profile.name)",
                "content/register/daftar/a.csv":
                    "nomor,tanggal,pokok,alasan,putusan,tanggapan,⟦person-column⟧\(heading)\n1,2026-01-02,A,a,ditolak,,x\n",
            ])
            let diagnostics = try await portal.portal.load().diagnostics.filter { $0.rule.id == "person-column" }
            #expect(portal.result(of: diagnostics).surprises == [])
        }
    }

    @Test func `Refuses a column for people that register.yaml declares`() async throws {
        let portal = MarkedPortal(files: [
            "content/register/daftar/register.yaml": """
            profile: permohonan
            columns:
              - {name: ⟦person-column⟧nama_pemohon}
              - {name: petugas_loket}
            """,
            "content/register/daftar/a.csv": "nomor,tanggal,pokok,putusan\n1,2026-01-02,A,diproses\n",
        ])
        let loaded = try await portal.portal.load()
        #expect(portal.result(of: loaded.diagnostics).surprises == [])
        #expect(loaded.library.registers.registers.first?.definition.columns["nama_pemohon"] == nil)
    }

    @Test func `Tells subjects that name people from those that do not`() async throws {
        let named = [
            "Anggaran untuk Sdr. Contoh", "Surat a.n. Contoh", "Berkas atas nama Contoh", "Salinan ijazah Budi Contoh",
            "Daftar hadir Contoh S, S.H.", "Permohonan KTP Budi Contoh", "Laporan tahun 2026 Contoh Rahayu",
            "Tanah H. Ismail Contoh", "Denah rumah milik Budi Contoh", "Riwayat hukuman Contoh Ahmad",
        ]
        let others = [
            "Data An organic", "Daftar nama jalan", "Perjanjian atas nama kota", "Statistik NY dan TN",
            "Saudara kembar",
            "Pembangunan Jalan Ahmad Yani", "Bantuan di Desa Budi Mulya", "SK CPNS tahun 2020, SE dan IMB",
            "DATA HIDAYAT NURUL", "Anggaran Hari Jadi Kota Contoh", "Peta Jl. K.H. Ahmad Dahlan No. 5",
            "Laporan SLB Budi Utomo",
            "Bantuan RT 05 Sri Rejeki", "Peringatan Maulid Nabi Muhammad SAW", "Buku Pendidikan Budi Pekerti",
            "Rehabilitasi Bendungan Wahyu Asri", "Data Gapoktan Dewi Sri", "Bantuan kelompok tani Sri Rejeki",
            "Denah Rusunawa Budi Mulya",
        ]
        let rows = (named + others).enumerated().map { "\($0 + 1),2026-01-02,\"\($1)\",ditolak\n" }.joined()
        let portal = TemporaryPortal(files: [
            "content/register/daftar/register.yaml": "profile: permohonan",
            "content/register/daftar/a.csv": "nomor,tanggal,pokok,putusan\n" + rows,
        ])
        let found = try await portal.load().diagnostics.filter { $0.rule.id == "named-applicant" }
        #expect(found.map { $0.location.line - 2 }.sorted().map { (named + others)[$0] } == named)
    }

    @Test func `Assets may be called after people, and not tell to whom they are lent`() async throws {
        let portal = TemporaryPortal(files: [
            "content/register/aset/register.yaml": "profile: aset",
            "content/register/aset/a.csv": """
            nomor,nama,lokasi
            1,Laptop a.n. Yohanes Contoh,Kantor
            2,Gedung Jenderal Sudirman,Jl. K.H. Ahmad Dahlan
            3,Mobil dinas,Rumah Bpk. Contoh
            4,Tanah a.n. Pemerintah Kota Contoh,Kantor

            """,
        ])
        let found = try await portal.load().diagnostics.filter { $0.rule.id == "named-applicant" }
        #expect(found.map(\.location.line).sorted() == [2, 4])
    }

    @Test func `Exempt information about a person by name is held back, and none about kinds of people`() async throws {
        let errors = [
            "LHP kasus pegawai Budi Santoso", "Surat a.n. Wajib Pajak Budi Contoh", "Data atas nama Didik Prasetyo",
        ]
        let warnings = ["Wawancara Budi Santoso", "Surat a.n. Contoh Nahak", "Surat a.n. Ibu Contoh Nahak"]
        let others = [
            "LHP kasus pegawai", "Surat tagihan atas nama Wajib Pajak", "Data atas nama Debitur",
            "Data atas nama Peserta Didik",
            "Data atas nama Penyedia Jasa", "Data atas nama Pegawai Negeri Sipil",
            "Surat atas nama Kuasa Pengguna Anggaran",
            "Surat atas nama Pokja Pemilihan", "Surat a.n. Pj. Wali Kota", "Formulir Sdr. Pemohon",
            "Buku nikah atas nama Pemohon",
            "Data atas nama Mahasiswa", "Dokumen milik Penyedia Barang", "Data atas nama Anak Berhadapan Hukum",
            "Data atas nama Debitur Macet", "Data atas nama Siswa SMA Budi Utomo",
        ]
        let rows = (errors + warnings + others).enumerated().map { "\($0 + 1),\($1)\n" }.joined()
        let found = try await MarkedPortal(dik: "nomor,informasi\n" + rows).portal.load().diagnostics.filter {
            $0.rule.id == "named-applicant"
        }
        #expect(
            found.map { "\($0.location.line - 2) \($0.severity)" }.sorted()
                == errors.indices.map { "\($0) error" } + warnings.indices.map { "\($0 + errors.count) warning" }
        )
    }

    @Test func `Public lists name officials, and no people whose own affairs they hold`() async throws {
        let named = [
            "Sertifikat tanah a.n. Yohanes Contoh", "Surat izin atas nama Contoh Nahak", "SK pensiun an. Petrus Contoh",
            "Tanah milik Dominggus Contoh di Desa Contoh", "Surat kepada Sdr. Contoh",
            "Rekam medis pasien Agustinus Contoh",
            "REKAM MEDIS MARIA CONTOH", "Hukuman Disiplin Maria Contoh Nahak", "Penerima: Siti Contoh, Desa Contoh",
            "Data pasien Wagiman Hutapea", "Rekening korban Yeni Contoh",
        ]
        let others = [
            "Sertifikat tanah milik Pemerintah Kabupaten Contoh", "Perjanjian atas nama Pemerintah Daerah",
            "Surat Keputusan an. Bupati Contoh", "Gedung milik PT Contoh Jaya",
            "Profil Kepala Dinas Drs. Budi Contoh, M.Si",
            "Biografi Ahmad Yani", "Barang Milik Daerah", "Cuti Tahunan Pegawai",
            "Hukuman Disiplin Pegawai Negeri Sipil",
            "Tanah milik Desa Contoh Jaya", "Mutasi Jabatan Pimpinan Tinggi", "Data Korban Bencana Alam",
            "Sertifikat a.n. BKAD", "Tunjangan Hari Raya", "Pensiun Aparatur Sipil Negara",
        ]
        let rows = (named + others).enumerated().map { "\($0 + 1),\"\($1)\"\n" }.joined()
        let found = try await MarkedPortal(dip: "nomor,ringkasan\n" + rows).portal.load().diagnostics
            .filter { $0.rule.id == "named-applicant" }
        #expect(found.map { $0.location.line - 2 }.sorted().map { (named + others)[$0] } == named)
        let certain = found.filter { $0.severity == .error }.map { (named + others)[$0.location.line - 2] }
        #expect(
            Set(certain)
                == Set(
                    named.filter {
                        $0.lowercased().contains("pasien") || $0.contains("Hukuman") || $0.contains("MEDIS")
                            || $0.contains("korban")
                    }
                )
        )
    }

    @Test func `Homes, birthdays and lists of people in need are told, and rows about them are not`() async throws {
        let errors = [
            ("Daftar pegawai", "Alamat rumah: Jl. Melati No. 12 RT 03/05 Kelurahan Contoh"),
            ("Data bantuan", "Budi Contoh, Dusun Krajan RT 02 RW 03"),
            ("Data hibah", "Alamat tinggal penerima: Perum Griya Contoh Blok C-7"),
            ("Data anak korban kekerasan", "Alamat Jl. Kenanga 5"),
            ("Daftar pasien", "Sumarni, Paijo, Suwarno"),
            ("Biodata", "Tanggal lahir: Contoh, 3 Mei 1980"),
            ("Hasil pemeriksaan pasien atas nama Kasiyem", "Isi"),
            ("Pasien yang dirawat petugas: Siti Contoh, Budi Contoh", "Isi"),
            ("Petugas mendampingi korban Budi Santoso", "Isi"), ("Berkas perkara", "Tersangka anak: Rizky Contoh"),
            ("Kursi Roda Korban Budi Contoh", "Isi"), ("Data Anak Putus Sekolah a.n. Rizky Contoh", "Isi"),
            ("Daftar", "Pasien bernama Siti Contoh"), ("Surat tilang", "Pelanggar: Agus Contoh"),
            ("Foto panti", "Anak: Dewi Handayani (8 tahun)"), ("Petugas Pendamping Korban Siti Contoh", "Isi"),
            ("Surat kuasa pasien Siti Aminah untuk rekam medis", "Isi"), ("Catatan psikolog pasien Siti Aminah", "Isi"),
            ("Rekam medis dokter jaga pasien Siti Aminah", "Isi"), ("BAP penyidik saksi Siti Aminah", "Isi"),
            ("Laporan", "Laporan tim: korban Siti Aminah, Budi Santoso, Joko Susilo"),
            ("Dokter", "Dokter jaga, daftar pasien: Siti Aminah, Budi Santoso"),
        ]
        let warnings = [
            ("Daftar nama penerima BLT", "1. Ngatiyem 2. Wagimin 3. Suratmi"),
            ("Daftar tunggakan PBB", "Sukirno Rp450.000; Suparman Rp230.000"),
            ("Nilai Ujian Siswa Bernama Ahmad Contoh", "Isi"),
        ]
        let others = [
            ("Alamat kantor kelurahan", "Jl. Merdeka No. 1 RT 01 RW 02"),
            ("Rumah dinas", "Alamat rumah dinas: Jl. Contoh 1"),
            ("Data kependudukan", "Jumlah jiwa RT 01 sampai RT 09"), ("Jumlah penerima bantuan", "Menurut kecamatan"),
            ("Data pasien", "Umum, BPJS, Asuransi"), ("Tim layanan", "Budi Contoh, Siti Contoh"),
            ("Penerima bantuan", "Kelurahan Contoh, Kelurahan Baru"),
            ("Data korban", "Desa Budi Mulya, Sri Rejeki, Dewi Contoh"), ("Hari jadi", "Kota lahir di Contoh"),
            ("Data pelapor SPT", "Rekap, Grafik, Tabel"),
            ("Layanan bagi korban", "Alamat UPTD PPA untuk korban: Jl. Contoh 1"),
            ("Bantuan", "Bagi warga yang berdomisili di kampung nelayan"),
            ("Kelahiran", "Jumlah bayi lahir di RSUD periode 1 Januari 2024"),
            ("Hari jadi", "Tanggal lahir Kabupaten Contoh 12 Mei 1950"),
            ("Petugas", "Petugas pendamping korban: Siti Contoh, Budi Contoh, Agus Contoh"),
            ("Layanan", "Dokter penanggung jawab pasien: Siti Rahayu"), ("Kuasa hukum korban: Budi Santoso", "Isi"),
            ("Bantuan Korban Banjir Kampung Budi Mulya", "Isi"),
            ("Daftar Barang Milik Daerah", "Isi"), ("Tanah Milik Yayasan Budi Mulya", "Isi"),
            ("Bantuan Anak Yatim a.n. Baznas", "Isi"), ("Pidato Anak Agung Putu Santoso", "Isi"),
            ("Rumah Tahanan Negara", "Isi"),
            ("Pelanggar Perda menurut kecamatan", "Isi"),
        ]
        let rows = (errors + warnings + others).enumerated().map { "\($0 + 1),\"\($1.0)\",\"\($1.1)\"\n" }.joined()
        let found = try await MarkedPortal(dip: "nomor,judul,ringkasan\n" + rows).portal.load().diagnostics
            .filter { $0.rule.id == "named-applicant" }
        let lines = { (severity: Severity) in
            found.filter { $0.severity == severity }.map { $0.location.line - 2 }.sorted()
        }
        #expect(lines(.error) == Array(errors.indices))
        #expect(lines(.warning) == warnings.indices.map { $0 + errors.count })
    }

    @Test
    func `Registers of one's own, of laws and of procurement name officials, and no people whose data is protected`()
        async throws
    {
        let columns = "columns: [{name: no}, {name: kegiatan}, {name: petugas}, {name: alamat}]"
        let portal = TemporaryPortal(files: [
            "content/register/a/register.yaml": "title: Kegiatan\n" + columns,
            "content/register/a/a.csv": """
            no,kegiatan,petugas,alamat
            1,Kunjungan pasien Budi Santoso,,
            2,Narasumber Dr. Rina Contoh,,
            3,Siti Rahayu,Bpk. Sudirman,
            4,Pendampingan saksi dan korban,"Sri Wahyuni, Budi Santoso",Alamat: Jalan Kenanga 5
            5,"Korban: Sumarni, Paijo",,
            6,Kegiatan,,"Alamat rumah: Jalan Kenanga 5"
            """,
            "content/register/b/register.yaml": "profile: pengadaan",
            "content/register/b/b.csv": "no,paket,tahun,jenis dokumen\n1,Kursi roda korban Budi Santoso,2026,KAK\n",
            "content/register/c/register.yaml": "profile: regulasi",
            "content/register/c/c.csv": """
            nomor,tahun,jenis,judul
            1,2026,Keputusan,Pemberhentian a.n. Budi Santoso
            2,2026,Keputusan,Pengangkatan Saudara Budi Santoso sebagai Direktur PDAM
            3,2026,Peraturan Daerah,"Perlindungan Saksi dan Korban, Saudara Kandung"
            4,2026,Putusan,Putusan perkara atas nama Terdakwa
            """,
        ])
        let found = try await portal.load().diagnostics.filter { $0.rule.id == "named-applicant" }
        #expect(
            found.map { "\($0.location.path):\($0.location.line)" }.sorted() == [
                "content/register/a/a.csv:2", "content/register/a/a.csv:6", "content/register/a/a.csv:7",
                "content/register/b/b.csv:2",
            ]
        )
    }

    @Test func `A title of a public list that is only a name is told`() async throws {
        let csv = """
            nomor,judul,ringkasan
            1,Wagiman Hutapea,Isi
            2,SUMARNI CONTOH,Isi
            3,Masjid Ahmad Dahlan,Isi
            4,Budi Daya Ikan,Isi
            5,Profil Pejabat,Isi
            6,Profil Hidayat,Isi
            """
        let found = try await MarkedPortal(dip: csv).portal.load().diagnostics
            .filter { $0.rule.id == "named-applicant" }
        #expect(found.map(\.location.line).sorted() == [2, 3])
    }
}
