import Content
import Diagnostics
import Reading

/// The pages that explain the service, from `content/layanan/`.
enum ServicePages {
    /// The order that the law and readers expect, by file name without extension.
    private static let usual = [
        "profil", "profil-ppid", "tugas-dan-fungsi", "struktur", "pejabat", "sk-ppid", "maklumat", "dasar-hukum",
        "standar-layanan", "sop", "tata-cara", "tata-cara-permohonan", "permohonan", "formulir-permohonan",
        "tata-cara-keberatan", "keberatan", "formulir-keberatan", "sengketa", "tata-cara-sengketa", "biaya", "jadwal",
        "faq", "survei", "laporan", "penyampaian-laporan",
    ]

    /// Returns the identifiers of the service pages: the usual ones in their order, then others by identifier.
    static func ordered(_ pages: [StandingPage]) -> [ContentPath] {
        let places = Dictionary(keepingFirst: usual.enumerated().map { ($1, $0) })
        func place(_ id: ContentPath) -> Int { places[String(id.rawValue.dropFirst(8).dropLast(3))] ?? usual.count }
        return pages.map(\.id).filter { $0.isBelow(ContentFolder.servicesFolder) }
            .sorted { (place($0), $0) < (place($1), $1) }
    }
}
