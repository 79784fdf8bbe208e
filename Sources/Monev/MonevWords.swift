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
        case .belum: LocalizedText(id: "belum", en: "not yet")
        case .takDinilai: LocalizedText(id: "tidak dinilai", en: "not judged")
        }
    }

    public static func counts(_ share: MonevShare) -> LocalizedText {
        let rest =
            share.takDinilai == 0
            ? LocalizedText(id: "", en: "")
            : LocalizedText(id: ", \(share.takDinilai) tidak dinilai", en: ", \(share.takDinilai) not judged")
        return LocalizedText(
            id: "\(share.ya) ya, \(share.sebagian) sebagian, \(share.belum) belum\(rest.id)",
            en: "\(share.ya) yes, \(share.sebagian) in part, \(share.belum) not yet\(rest.en)"
        )
    }

    /// Follows the first entries of a long list.
    public static func more(_ count: Int) -> LocalizedText {
        LocalizedText(id: "dan \(count) lagi", en: "and \(count) more")
    }
}
