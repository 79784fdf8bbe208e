import SiteModel
import TestSupport

/// A portal with a DIP of two agencies, a DIK, and a register with columns of its own. The cells hold what makes CSV hard.
func registerPortal(showsExempt: Bool = true) -> TemporaryPortal {
    TemporaryPortal(files: [
        "content/opd.csv": "kode,nama\ndinkes,Dinas Kesehatan\ndisdik,Dinas Pendidikan\n",
        "content/media/rkpd.pdf": "rencana",
        "content/register/dip/register.yaml": """
        profile: dip
        title: Daftar Informasi Publik
        licence: CC-BY-4.0
        decree: {number: 188/5/2026, date: 2026-01-05}

        """,
        "content/register/dip/dip.csv": dipRows,
        "content/register/dik/register.yaml": """
        profile: dik
        published: \(showsExempt)
        columns:
          - {name: tautan, type: uri}

        """,
        "content/register/dik/dik.csv": dikRows,
        "content/register/aset/register.yaml": """
        title: Daftar Aset
        columns:
          - {name: nomor, required: true}
          - {name: nilai, type: number}
          - {name: jumlah, type: integer}
          - {name: beli, type: date}
          - {name: dipakai, type: boolean}
          - {name: foto, type: uri}
          - {name: label, type: list}

        """,
        "content/register/aset/aset.csv": """
        nomor;nilai;jumlah;beli;dipakai;foto;label
        1;1.250,75;1.000;2025-03-01;ya;media/rkpd.pdf;besar, merah
        2;;2;kemarin;tidak;https://foto.example/2;

        """,
    ])
}

private let dipRows = """
    nomor,klasifikasi,opd,judul,ringkasan,pejabat_menguasai,penanggung_jawab,waktu_pembuatan,tempat_pembuatan,bentuk,\
    retensi,berkas,tanggal_mutakhir
    1,Berkala,Dinas Kesehatan,"Rencana ""kerja"", ringkas","Baris satu
    baris dua",Kepala,Kepala,2026,Kota,Website dan hardcopy,5 tahun,media/rkpd.pdf,2026-02-01
    2,setiap saat,disdik,Profil; kantor,Isi,Kepala,Kepala,2026,Kota,softcopy,permanen,,2026-03-01

    """

private let dikRows = """
    nomor,informasi,opd,pasal_17,dasar_hukum,konsekuensi_dibuka,konsekuensi_ditutup,jangka_waktu,mulai,sha256,tautan
    1,Denah ruang server,dinkes,h angka 4,Peraturan,Bahaya,Aman,P2Y,2026-01-01,\
    \(String(repeating: "ab", count: 32)),https://drive.example/rahasia

    """

/// The open data of a portal as texts by path, seen in May 2026.
func openData(of portal: TemporaryPortal) async throws -> [String: String] {
    try dataTexts(try await portal.build(now: "2026-05-01"))
}

func dataTexts(_ built: CheckedSite) throws -> [String: String] {
    try texts(of: built.site).filter { $0.key.hasPrefix("data/") || $0.key.hasPrefix("feed/") }
}
