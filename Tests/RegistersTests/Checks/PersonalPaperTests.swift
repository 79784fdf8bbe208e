import Diagnostics
import Registers
import SiteModel
import TestSupport
import Testing

/// Names of which no part is common, after papers that somebody has.
@Suite struct PersonalPaperTests {
    private static let rest = "Isi,Kepala,Bidang,2025,Kota,digital,5 tahun"
    private static let head =
        "nomor,klasifikasi,judul,ringkasan,pejabat_menguasai,penanggung_jawab,waktu_pembuatan,tempat_pembuatan,bentuk,retensi\n"

    private static let named = [
        "KK a.n. Xavrin Lumowo", "SK Kenaikan Pangkat Zulbaidi Karsomuko", "SK kenaikan pangkat Zulbaidi Karsomuko",
        "Slip Gaji Wistara Kolondam Tahun 2025", "Ijazah Pegawai Dastrina Molewu", "KTP Wistara Kolondam",
        "SK PENSIUN WISTARA KOLONDAM", "Kartu Keluarga: Wistara Kolondam", "Daftar Riwayat Hidup Wistara Kolondam",
    ]
    private static let unnamed = [
        "SK Kenaikan Pangkat Periode April 2025", "SK Kenaikan Pangkat Aparatur Sipil Negara",
        "Kartu Keluarga Sejahtera",
        "SOP Izin Belajar dan Tugas Belajar Pegawai", "Pensiun Janda Duda", "Rekening Kas Umum Daerah",
        "KTP Elektronik Keliling", "Ijazah Sekolah Dasar", "Hukuman Disiplin Tingkat Berat", "REKAM MEDIS RAWAT INAP",
        "Daftar Riwayat Hidup Pejabat Struktural", "SKP Kepala Dinas", "Rekam Medis Elektronik Terintegrasi",
        "NPWP Badan Usaha", "Rekapitulasi Ijazah Pegawai Menurut Jenjang", "KK Miskin Ekstrem",
        "Rekap KK Batu Urip", "Pendataan KK Marga Mulya", "SOP Kartu Keluarga Lubuklinggau Barat",
        "Inovasi KK Pelangi Ceria", "Kenaikan Pangkat Tamtama Polri", "Sdr. Sekretaris Daerah",
        "Surat Nikah Beda Agama", "SK Kenaikan Pangkat Penata Muda", "BPJS Ketenagakerjaan Cabang Kota Contoh",
    ]

    private func found(_ files: [String: String]) async throws -> [Diagnostic] {
        try await TemporaryPortal(files: files).load().diagnostics.filter { $0.rule.id == "named-applicant" }
    }

    private func lines(_ titles: [String], profile: String) async throws -> [Int] {
        let rows = titles.enumerated().map { index, title in
            switch profile {
            case "dip": "\(index + 1),berkala,\(title),\(Self.rest)\n"
            case "dik": "\(index + 1),\(title),h.4\n"
            default: "\(index + 1),2026-02-02,\(title),ditolak\n"
            }
        }
        let heads = [
            "dip": Self.head, "dik": "nomor,informasi,pasal_17\n", "permohonan": "nomor,tanggal,pokok,putusan\n",
        ]
        return try await found([
            "content/register/m/register.yaml": "profile: \(profile)",
            "content/register/m/m.csv": (heads[profile] ?? "") + rows.joined(),
        ]).map(\.location.line).sorted()
    }

    @Test(arguments: ["dip", "dik", "permohonan"])
    func `Names after papers of one's own are reported, and what else is after them is not`(profile: String)
        async throws
    {
        #expect(try await lines(Self.named, profile: profile) == Array(2..<(2 + Self.named.count)))
        #expect(try await lines(Self.unnamed, profile: profile) == [])
    }

    @Test func `After decisions on officials, names are reported where nobody is to be named`() async throws {
        let titles = ["SK Pemberhentian Wartono Kidulsari", "SK Pengangkatan Tenaga Harian Lepas"]
        #expect(try await lines(titles, profile: "permohonan") == [2])
        #expect(try await lines(titles, profile: "dik") == [2])
        #expect(try await lines(titles, profile: "dip") == [])
    }

    @Test func `A name after a label for those whose data is protected holds the row back`() async throws {
        let texts = [
            "Pelapor: Hartono", "Korban : Siti Aminah", "Pelapor: Masyarakat", "Pelapor: Inspektorat", "Korban: Anak",
        ]
        let rows = texts.enumerated().map { index, text in
            "\(index + 1),berkala,Laporan \(index),\(text),Kepala,Bidang,2025,Kota,digital,5 tahun\n"
        }
        let found = try await found([
            "content/register/m/register.yaml": "profile: dip", "content/register/m/m.csv": Self.head + rows.joined(),
        ])
        #expect(found.filter { $0.severity == .error }.map(\.location.line).sorted() == [2, 3])
    }

    @Test func `They are reported in registers of one's own where the paper is protected`() async throws {
        let files = [
            "content/register/m/register.yaml": "columns: [{name: nomor}, {name: judul}]\n",
            "content/register/m/m.csv": "nomor,judul\n1,KK a.n. Xavrin Lumowo\n2,Piagam a.n. Xavrin Lumowo\n",
        ]
        #expect(try await found(files).map(\.location.line) == [2])
    }

    @Test(arguments: named + ["SK Pensiun Wistara"])
    func `They are never among samples`(title: String) async throws {
        let files = ["content/dip.csv": Self.head + "1,berkala,\(title),\(Self.rest)\n"]
        try await TemporaryPortal(files: files).inFolder { root in
            let table = try TableExplanation(root + "/content/dip.csv", path: "dip.csv", profile: .dip)
            #expect(table.headings[2].examples == ["…"])
        }
    }
}
