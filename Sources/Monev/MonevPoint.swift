public import Diagnostics

/// A section of the checklist.
public enum MonevGroup: String, Sendable, CaseIterable {
    case saranaLayanan = "sarana-layanan"
    case berkala
    case sertaMerta = "serta-merta"
    case setiapSaat = "setiap-saat"
    case pengecualian
    case pelaporan
    case inovasi

    public var title: LocalizedText {
        switch self {
        case .saranaLayanan: LocalizedText(id: "Sarana layanan", en: "Service")
        case .berkala: LocalizedText(id: "Informasi berkala", en: "Periodic information")
        case .sertaMerta: LocalizedText(id: "Informasi serta merta", en: "Information to be announced immediately")
        case .setiapSaat: LocalizedText(id: "Informasi setiap saat", en: "Information available at all times")
        case .pengecualian: LocalizedText(id: "Pengecualian", en: "Exemption")
        case .pelaporan: LocalizedText(id: "Pelaporan", en: "Reporting")
        case .inovasi: LocalizedText(id: "Inovasi", en: "Innovation")
        }
    }
}

struct MonevPoint: Sendable {
    /// Lower-case letters and hyphens; unique in the checklist.
    let id: String
    let group: MonevGroup
    /// What the portal should show.
    let title: LocalizedText
    /// How much the point counts: 3 for what the law asks every body for by name, 1 for what it does beyond, 2 for the rest.
    let weight: Int
    /// The file in which it is written, from the portal's root.
    let file: String
    let test: @Sendable (MonevEvidence) -> MonevFinding
}
