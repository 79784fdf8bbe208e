import Reading

/// The words by which ``PersonName`` tells people from offices, places and things, in small letters.
extension PersonName {
    /// Degrees after a name, without their stops.
    static let academic = Set(
        words: """
            se sh mh mm msi mt st skm ssos sip spd mpd skom mkom amd sstp map mph phd sp spt ssi sag mag sap shut skep
            mkes spog spa spb sked drg msc ba mba sik apt makp str ssn mhum spdi
            """
    )
    /// Titles before a name.
    static let before = Set(words: "drs. dra. ir. dr. drg. h. hj. prof. ns. apt.")
    static let addresses = Set(words: "sdr sdri saudara saudari bpk tn ny")

    /// Given and family names of which one is in many full names, and which no office is called by.
    static let common = family.union(
        Set(
            words: """
                budi agus siti dewi sri eko ahmad achmad akhmad muhammad mohammad muhamad mohamad abdul nurul rina rini
                yuli yulia dwi wahyu hendra heru hadi joko slamet rahman rahmat ismail ibrahim yusuf hasan yohanes
                wayan ketut nyoman komang ratna sugeng bambang tono suharto iskandar dedi deni endang yanti maryam
                fatimah aisyah nurhayati zainal zainuddin syamsul made gede putu kadek maria yosef yoseph yusup petrus
                agustinus antonius fransiskus fransisca theresia kristina margaretha elisabeth bernadus bernardus
                dominikus stefanus markus matheus mateus lukas simon daniel gabriel rafael martha anastasia veronika
                martinus aloysius ignasius kornelis thomas yakobus hendrikus wilhelmus emanuel melkianus marselinus
                yuliana yulius adrianus albertus alfian aminah amiruddin amirudin andreas andri anggraini anita anton
                aprilia arif arifin asep asrul azis aziz azwar baharuddin bahrudin benediktus blasius cahyono cecep
                dahlan darmanto darwin darwis didik dionisius dodi eddy eduardus edy erna ernawati erni fadhil fadli
                fauziah ferdinandus galih gregorius hafiz halimah hanafi hendri hendro heri herman hery hironimus husni
                ika irfan irma irwan jamaluddin jumadi kanisius kasman khairul khoirul kusnadi laurensius leonardus
                lilis lukman mahmud marlina maximus mirna misbahuddin mochamad mukhlis nanang ngatini nikolaus novi
                novita nuraini nurdin nurlaila oktavia oktavianus paijo parman partini paulus plasidus poniman
                rahmawati rahmi ridwan risma robertus rohana romlah rosmiati rudi rudy rusdi rusli rustam saiful
                samsuddin samsul santi sebastianus sigit silvester sofyan solihin solikhin subagyo subhan sudarmi
                sudarsono sugianto sugiarto sugiyanto suharti suharyanto sukardi sukarni sukirman sulaiman suliyanto
                sumarni sumiati suminah sumiyati sunardi sunarto supardi suparmi suprapto supriatna suryono susilo
                sutarno sutini sutisna suwarno suyanto syafruddin syahrul syaiful syarif syarifuddin tarmizi taufik
                taufiq titin toni tukiman ujang viktor vinsensius wagiman wawan widodo yanto yanuarius yayan yeni yenny
                yeremias yosefina yudi yuliani yuliati yuni yunita yusri zaenal zainab zakarias zubaidah zulfikar
                zulkarnain zulkifli kasiyem ngadiman ngatiyem paiman painem ponijan samijan sukinah sukirno suratmi
                sutinah tukinem wagimin wakijan
                """
        )
    )

    /// Names among the common ones that end a full name, and that few places are called by.
    static let family = Set(
        words: """
            susanto santoso wibowo setiawan kurniawan gunawan hidayat saputra saputri sutrisno suryadi supriyadi
            siregar nasution simanjuntak harahap sinaga fitriani handayani rahayu puspitasari ningsih suparman hartono
            wati susilawati sulistyowati purnomo nugroho prasetyo mulyadi mulyono syahputra fauzi rizki rizky
            adriansyah alamsyah anggraeni ardiansyah astuti budiman dalimunthe damanik darmawan daulay dowansiba enembe
            ernawati fahlevi fahreza firmansyah gebze ginting hardiansyah hariyanto hariyono haryanto haryono hasibuan
            hastuti hendrawan herawati hermawan hidayati hidayatullah hutabarat hutagalung hutapea indrawati irawan
            iskandarsyah kaize kawilarang kbarek khasanah kogoya kristanto kristianto kurniawati kusumawati latuconsina
            lekatompessy lestariningsih lubis lumintang maharani mamoto mandacan mandagi manuhutu manurung marpaung
            matondang mulyana nainggolan napitupulu ndiken nurjanah nurjannah pakpahan pangemanan panjaitan pardede
            pasaribu pattiasina pelupessy pohan pujiastuti purwanti purwanto purwati rahmadani rahmadhani rahmadi
            rahmawati rambe ramdani ramdhani rangkuti ritonga rumambi rumbiak sahetapy saragih sembiring setiawati
            setyawan setyawati sihombing sihotang silalahi simatupang simbolon sipayung sitepu sitompul sitorus
            situmorang soselisa sukmawati supit suryana suryani tabuni tahitoe tampubolon tarigan tuasikal tumbelaka
            wahyudi wahyuni wahyuningsih wattimena wenas wenda wicaksono widiastuti wulandari yoman yuliana yulianti
            yulianto
            """
    )

    /// Words of offices and of places that are called after people.
    static let offices = Set(
        words: """
            kepala kabid kabag kasi kasubbag kasubag sekretaris sekretariat bagian bidang seksi sub subbagian subbag
            unit dinas badan kantor camat lurah kelurahan kecamatan desa kaur direktur direktorat wakil ketua anggota
            staf ppid pejabat tim rsud rs rsu rumah puskesmas universitas fakultas sekolah sd smp sma smk sdn smpn
            jalan jl gedung upt uptd bupati walikota wali gubernur rektor dekan operator admin bendahara pengurus
            koordinator pengelola pembantu pusat balai biro lembaga komisi perpustakaan laboratorium bandara taman
            masjid pasar museum stadion inspektur inspektorat program institut politeknik yayasan klinik kebun
            pelabuhan gelanggang panti kabupaten kota provinsi dusun kampung nagari pulau sungai waduk jembatan danau
            gunung perumahan pondok pesantren hotel pt cv ud koperasi candi makam monumen hutan gua goa pantai kawasan
            blok piala beasiswa batik asisten manajer arsiparis penata pranata analis gang gg lorong simpang perempatan
            pertigaan bundaran underpass flyover tol terminal stasiun halte dermaga lapangan alun plaza mal mall toko
            ruko kios apotek apotik praktik posyandu madrasah mts akademi akper akbid sanggar gereja vihara wihara pura
            klenteng kelenteng langgar musala mushola mushalla surau istana keraton kesultanan kerajaan benteng
            bendungan bendung embung irigasi situ telaga kolam curug terjun bukit lembah teluk muara komplek kompleks
            griya graha wisma villa bank bumdes bumd gapoktan poktan kelompok paguyuban perkumpulan perhimpunan ikatan
            forum organisasi nabi santo santa pahlawan tugu patung tari lagu festival lomba turnamen kejuaraan liga
            kodim korem kodam koramil polres polsek polda lapas rutan lanud sirkuit padepokan pemerintah pemda pemkab
            pemkot pemprov negara daerah kementerian republik indonesia masyarakat adat suku umat warga perusahaan
            perseroan perum perumda perusda pihak orang perorangan pribadi swasta rakyat presiden menteri plt plh
            panitia pengadilan kejaksaan kepolisian dewan sekda sekjen dirjen kapolres kapolda kajari dandim kadis
            kaban kades penjabat keluarga ahli nahdlatul muhammadiyah pemuda karang kwartir palang fraksi satuan
            keuskupan paroki sinode direksi komisaris pimpinan baznas laznas dekranasda majelis varietas gudang pabrik
            cagar situs partai radio studio armada
            """
    ).union(ideas)

    /// Ideas and plays on words: Budi Pekerti, Dwi Warna, Eko Wisata.
    private static let ideas = Set(words: "pekerti budaya daya warna wisata riparian")

    /// What numbers and cards of people are called, whose owner the law protects.
    static let numbered = PersonalPaper.cards.union(["nik"])

    /// Words that begin a sentence before the name of a person: documents, and what people are. Others with a capital letter name an
    /// institution or a place: `Rusunawa Budi Mulya`.
    static let papers = numbered.union(
        Set(
            words: """
                permohonan permintaan salinan fotokopi dokumen informasi sk shm shgb ajb bpkb stnk sim nip nrp lhkpn
                bap lhp spt data biodata identitas alamat foto gaji honor surat akta izin nilai sertifikat riwayat
                berkas hasil laporan rekam tanah perkara kasus hukuman nama pegawai pelapor terlapor saksi korban
                pasien siswa siswi mahasiswa guru dosen warga pemohon almarhum almarhumah haji hajah ibu bapak pak bu
                anak istri suami
                """
        )
    )

    /// Words before the names of people only, however these begin.
    static let acts = Set(
        words: """
            milik medis hukuman pengangkatan pemberhentian pemecatan pensiun mutasi cuti tugas pelapor terlapor saksi
            korban tersangka terdakwa pemohon bernama nama istri suami anak bayi balita pelanggar terpidana narapidana
            tahanan kepegawaian gaji tunjangan absensi lamaran terhadap
            """
    )

    /// Words before the names of people whose own affairs the text is about. Others, such as `laporan` and `profil`, are also written before
    /// those of officials.
    static let affairs = numbered.union(acts).subtracting(
        Set(words: "tugas mutasi nama kepegawaian terhadap pengangkatan")
    ).union(
        Set(
            words: """
                shm shgb ajb bpkb stnk sim bap biodata identitas alamat honor perkara kasus sertifikat akta pasien
                siswa siswi mahasiswa pegawai guru dosen almarhum almarhumah penerima
                """
        )
    )

    /// People whose data the law protects, in whatever list.
    static let protectedPeople = Set(words: "pasien korban tersangka terdakwa pelapor terlapor saksi")

    /// Words among these after which a full name is that of somebody whose data the law protects, whatever the list.
    static let protected = numbered.union(protectedPeople).union(
        Set(
            words: """
                hukuman medis almarhum almarhumah anak bayi balita pelanggar terpidana narapidana tahanan
                """
        )
    )

    /// Words for people whose data is protected, as labels before their names.
    static let labels = protectedPeople.union(["pelaku", "pengadu", "penderita"])

    /// Words between these and a name: `korban bernama Siti Contoh`.
    static let kin = Set(words: "anak istri suami ibu bapak bernama nama inisial keluarga")

    /// Words of titles of works about people.
    static let works = Set(words: "profil biografi tokoh buku film kisah sejarah lhkpn")

    /// Words in small letters before a name of which no part needs to be common.
    static let owners = Set(
        words: """
            milik bernama pelapor terlapor tersangka terdakwa almarhum almarhumah
            """
    )

    /// What people are, before a name or in place of one: `atas nama Wajib Pajak`.
    static let kinds = papers.subtracting(
        Set(words: "nama haji hajah ibu bapak pak bu almarhum almarhumah")
    ).union(
        Set(
            words: """
                wajib debitur kreditur nasabah peserta murid pelajar santri penyedia pelaku pengguna kuasa pokja pj pjs
                tersangka terdakwa terpidana narapidana tahanan penggugat tergugat pemilik pemegang penerima pelanggan
                konsumen klien karyawan karyawati pekerja buruh tenaga petani nelayan pedagang pengusaha rekanan
                kontraktor konsultan dokter perawat bidan penduduk penghuni penyewa pembeli penjual pengadu calon
                lansia bayi balita yang kepentingan hukum tuhan kandung tiri sepupu
                """
        )
    )

    static let villages = Set(words: "desa kelurahan kecamatan kampung nagari gampong pekon distrik")
}
