import Diagnostics
import Registers

/// What assessments of public bodies commonly look for on a portal, after UU 14/2008, Pasal 9 to 12, 17 and 19. The
/// wording and the weights are Terang's own: this is not an official instrument.
public enum MonevChecklist {
    /// All points, in the order of `MonevGroup.allCases`.
    public static let points =
        office + service + periodic + immediate + standing + exemption + reporting + innovation

    static let profile = "content/layanan/profil-ppid.md"
    static let body = "content/halaman/profil.md"
    static let list = "content/register/dip/"

    private static let exemption = [
        point("dik", .pengecualian, 3, "DIK ditampilkan", "The DIK is shown")
            .shown(in: "content/register/dik/", MonevCriteria.exemptList),
        point(
            "persetujuan-dik",
            .pengecualian,
            3,
            "Setiap pengecualian diuji, ditetapkan, dan disetujui",
            "Every exemption is tested, decreed and approved"
        )
        .shown(in: "content/register/dik/register.yaml", MonevCriteria.approvals),
        point("masa-dik", .pengecualian, 2, "Tidak ada pengecualian yang lewat masa", "No exemption has ended")
            .shown(in: "content/register/dik/", MonevCriteria.terms),
    ]

    private static let reporting = [
        point(
            "daftar-permohonan",
            .pelaporan,
            3,
            "Daftar permohonan, tanpa data pemohon",
            "Register of requests, without people"
        )
        .shown(in: "content/register/permohonan/", MonevCriteria.register("register permohonan", "daftar permohonan")),
        point("laporan-tahunan", .pelaporan, 6, "Laporan layanan tahun lalu", "Last year's service report")
            .shown(in: BesideTable.requestFigures.path, MonevCriteria.yearlyReport),
        point("angka-permohonan", .pelaporan, 2, "Angka permohonan lengkap", "Figures of requests")
            .shown(in: BesideTable.requestFigures.path, MonevCriteria.requestFigures),
        point("penyampaian-laporan", .pelaporan, 4, "Bukti penyampaian laporan", "Proof that the report was handed up")
            .onPage(),
        point("kemutakhiran", .pelaporan, 2, "Informasi mutakhir", "Information is fresh")
            .shown(in: list, MonevCriteria.freshRows),
        point("opd-lengkap", .pelaporan, 2, "Semua perangkat daerah tercakup", "All agencies are covered")
            .shown(in: list, MonevCriteria.agencies),
    ]

    private static let innovation = [
        point("data-terbuka", .inovasi, 1, "Data terbuka berlisensi", "Open data with a licence")
            .shown(in: list + "register.yaml", MonevCriteria.openData),
        point("perubahan", .inovasi, 1, "Catatan perubahan daftar", "Log of changes")
            .shown(in: list + "edisi/", MonevCriteria.changeLog),
        point("berita-terkait", .inovasi, 1, "Berita terhubung dengan daftar", "News on listed rows")
            .shown(in: "content/berita/", MonevCriteria.news),
    ]
}
