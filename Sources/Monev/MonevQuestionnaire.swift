import Diagnostics

/// The questions with which a ministry scored the pages of its units in 2024: 35 questions, nine of them in 51 details. They are known by
/// their numbers; their wording is not Terang's.
public struct MonevQuestionnaire: Sendable, Hashable {
    public let questions: [MonevQuestion]
    public let parts: [MonevQuestion]

    init(_ answers: [MonevAnswer], _ evidence: MonevEvidence) {
        let states = Dictionary(keepingFirst: answers.map { ($0.id, $0.finding.state) })
        func question(_ number: Int, _ points: [String]) -> MonevQuestion {
            MonevQuestion(number: number, points: points, state: MonevState.of(points.compactMap { states[$0] }))
        }
        questions = (1...35).map { question($0, Self.points[$0] ?? []) }
        let documents = MonevCriteria.parts(about: Self.procurement, evidence)
        parts = (1...51).map { number in
            guard Self.documents.contains(number) else { return question(number, Self.partPoints[number] ?? []) }
            let state = documents.dropFirst(number - Self.documents.lowerBound).first ?? .belum
            return MonevQuestion(number: number, points: ["dokumen-pengadaan"], state: state)
        }
    }

    private static let procurement = "pengadaan"
    /// The details that ask for kinds of procurement documents, in the order in which a procurement makes them.
    private static let documents = 12...49

    /// The points that answer each question.
    private static let points: [Int: [String]] = [
        1: ["sk-ppid"], 2: ["pedoman"], 3: ["sop"], 4: ["profil-ppid"], 5: ["tugas-ppid"], 6: ["struktur-ppid"],
        7: ["visi-misi"], 8: ["forum"], 9: ["laporan-tahunan", "angka-permohonan"], 10: ["penyampaian-laporan"],
        11: ["meja-layanan"], 12: ["formulir-permohonan"], 13: ["daftar-permohonan"], 14: ["jadwal"], 15: ["maklumat"],
        16: ["biaya"], 17: ["tata-cara"], 18: ["tata-cara-keberatan"], 19: ["sengketa"], 20: ["laman"],
        21: ["berita-terkait", "laporan-badan", "perencanaan"], 22: ["aksesibilitas", "bentuk-lain"],
        23: ["profil-badan", "alamat-badan", "tugas-badan", "struktur-badan"], 24: ["lhkpn"], 25: ["laporan-badan"],
        26: ["perencanaan", "anggaran"], 27: ["pengaduan"], 28: ["statistik", "kepegawaian", "laporan-keuangan"],
        29: ["dokumen-pengadaan"], 30: ["daftar-berkala", "daftar-setiap-saat", "penetapan-dip"], 31: ["peraturan"],
        32: ["surat"], 33: ["aset"], 34: ["daftar-serta-merta"], 35: ["data-terbuka", "perubahan"],
    ]

    /// The points that answer each detail. Nobody can tell from a portal whether a list was handed up (50 and 51).
    private static let partPoints: [Int: [String]] = [
        1: ["laporan-tahunan"], 2: ["angka-permohonan"], 3: ["angka-permohonan"], 4: ["angka-permohonan"],
        5: ["laporan-badan"], 6: ["perencanaan"], 7: ["alamat-badan"], 8: ["tugas-badan"], 9: ["struktur-badan"],
        10: ["kepegawaian"], 11: ["laporan-keuangan"],
    ]
}

/// A question by its number, and how the portal answers it.
public struct MonevQuestion: Sendable, Hashable {
    public let number: Int
    /// Identifiers of the points that answer it; empty where none does.
    public let points: [String]
    public let state: MonevState
}

extension MonevState {
    /// What several points say together. Without any the question is not judged.
    static func of(_ states: [MonevState]) -> MonevState {
        let judged = states.filter { $0 != .takDinilai }
        if judged.isEmpty { return .takDinilai }
        if judged.allSatisfy({ $0 == .ya }) { return .ya }
        if judged.contains(where: { $0 == .ya || $0 == .sebagian }) { return .sebagian }
        return judged.allSatisfy { $0 == .isian } ? .isian : .belum
    }
}
