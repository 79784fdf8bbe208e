public import Diagnostics

/// The texts around the checklist, shared by every view of its result.
public enum MonevWords {
    public static let title = LocalizedText(id: "Butir keterbukaan informasi", en: "Points of openness")

    public static let notice = LocalizedText(
        id: """
            Pemeriksaan mandiri atas isi portal. Ini bukan instrumen resmi Komisi Informasi atau kementerian, dan persennya bukan \
            nilai. Butir dihitung menurut bobotnya; sebagian dihitung \
            setengah, dan yang tidak dapat dinilai tidak dihitung.
            """,
        en: """
            A self-check of what the portal shows. It is not the official instrument of the Komisi Informasi or a ministry, and \
            its percentage is not a score. Points count by their weight, those shown in part by half, and those that cannot \
            be answered not at all.
            """
    )

    public static let held = LocalizedText(
        id: "Ditahan karena kesalahan, belum dihitung",
        en: "Held back because of errors, not counted yet"
    )
    public static let byAgency = LocalizedText(id: "Per perangkat daerah", en: "By agency")
    public static let whole = LocalizedText(id: "Seluruh badan publik", en: "The body as a whole")
    /// Precedes the file in which a point of an agency is written.
    public static let file = LocalizedText(id: "berkas", en: "file")
    /// Precedes the addresses that show a point.
    public static let at = LocalizedText(id: "di", en: "at")

    /// Precedes what is missing, or why a point is not judged.
    public static func lacks(_ state: MonevState) -> LocalizedText {
        state == .takDinilai ? LocalizedText(id: "sebab", en: "because") : LocalizedText(id: "kurang", en: "lacks")
    }

    public static func title(of state: MonevState) -> LocalizedText {
        switch state {
        case .ya: LocalizedText(id: "ya", en: "yes")
        case .sebagian: LocalizedText(id: "sebagian", en: "in part")
        case .isian: LocalizedText(id: "siap diisi", en: "form")
        case .belum: LocalizedText(id: "belum", en: "not yet")
        case .takDinilai: LocalizedText(id: "tidak dinilai", en: "not judged")
        }
    }

    public static func counts(_ share: MonevShare) -> LocalizedText {
        let rest =
            share.takDinilai == 0
            ? LocalizedText(id: "", en: "")
            : LocalizedText(id: ", \(share.takDinilai) tidak dinilai", en: ", \(share.takDinilai) not judged")
        let forms =
            share.isian == 0
            ? LocalizedText(id: "", en: "")
            : LocalizedText(id: ", \(share.isian) siap diisi", en: ", \(share.isian) as forms")
        return LocalizedText(
            id: "\(share.ya) ya, \(share.sebagian) sebagian\(forms.id), \(share.belum) belum\(rest.id)",
            en: "\(share.ya) yes, \(share.sebagian) in part\(forms.en), \(share.belum) not yet\(rest.en)"
        )
    }

    /// Precedes the files to write.
    public static let todo = LocalizedText(id: "Yang perlu ditulis, menurut bobotnya", en: "What to write, by weight")

    public static func forms(_ share: MonevShare) -> LocalizedText {
        LocalizedText(
            id: "\(share.formPercent)% bobotnya sudah ada, setidaknya sebagai isian",
            en: "\(share.formPercent)% of the weight is there, at least as forms"
        )
    }

    public static func questionnaire(_ result: MonevQuestionnaire) -> LocalizedText {
        let (questions, parts) = (result.questions, result.parts)
        return LocalizedText(
            id: """
                Kuesioner penilaian dengan \(questions.count) pertanyaan dan \(parts.count) rincian: \
                \(questions.count { $0.state == .ya }) pertanyaan dan \(parts.count { $0.state == .ya }) rincian terjawab penuh
                """,
            en: """
                A questionnaire of \(questions.count) questions and \(parts.count) details: \
                \(questions.count { $0.state == .ya }) questions and \(parts.count { $0.state == .ya }) details answered in full
                """
        )
    }

    /// Precedes the numbers of questions that are not answered in full.
    public static let open = LocalizedText(id: "belum penuh, nomor", en: "not in full, numbers")

    /// Follows the first entries of a long list.
    public static func more(_ count: Int) -> LocalizedText {
        LocalizedText(id: "dan \(count) lagi", en: "and \(count) more")
    }
}
