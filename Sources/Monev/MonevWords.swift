public import Diagnostics

/// The texts around the checklist, shared by every view of its result.
public enum MonevWords {
    public static let title = LocalizedText(id: "Butir keterbukaan informasi", en: "Points of openness")

    public static let notice = LocalizedText(
        id: """
            Pemeriksaan mandiri atas isi portal. Ini bukan instrumen resmi Komisi Informasi atau kementerian, dan persennya bukan \
            nilai. Sebagian dihitung setengah.
            """,
        en: """
            A self-check of what the portal shows. It is not the official instrument of the Komisi Informasi or a ministry, and \
            its percentage is not a score. Points shown in part count half.
            """
    )

    public static let byAgency = LocalizedText(id: "Per perangkat daerah", en: "By agency")
    public static let whole = LocalizedText(id: "Seluruh badan publik", en: "The body as a whole")
    /// Precedes the addresses that show a point.
    public static let at = LocalizedText(id: "di", en: "at")
    /// Precedes what is missing.
    public static let lacks = LocalizedText(id: "kurang", en: "lacks")

    public static func title(of state: MonevState) -> LocalizedText {
        switch state {
        case .ya: LocalizedText(id: "ya", en: "yes")
        case .sebagian: LocalizedText(id: "sebagian", en: "in part")
        case .belum: LocalizedText(id: "belum", en: "not yet")
        }
    }

    public static func counts(_ share: MonevShare) -> LocalizedText {
        LocalizedText(
            id: "\(share.ya) ya, \(share.sebagian) sebagian, \(share.belum) belum",
            en: "\(share.ya) yes, \(share.sebagian) in part, \(share.belum) not yet"
        )
    }

    /// Follows the first entries of a long list.
    public static func more(_ count: Int) -> LocalizedText {
        LocalizedText(id: "dan \(count) lagi", en: "and \(count) more")
    }
}
