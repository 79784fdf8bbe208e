import Diagnostics

/// The remark about a portal that cannot be published at all.
enum StoppedPortal {
    /// The maximum number of places that are listed.
    private static let named = 5

    /// Names the faults that stop the portal, among many that would only hold back their own files.
    ///
    /// - Parameter isAboutExemption: whether a file that cannot be read may name documents that must not be published.
    static func words(_ stops: [Diagnostic], isAboutExemption: Bool = false) -> LocalizedText {
        let sorted = stops.sorted()
        let places = sorted.prefix(named).map { "\($0.location.path):\($0.location.line) [\($0.rule.id)]" }
        let list = places.joined(separator: ", ")
        let rest = stops.count - places.count
        let reason = isAboutExemption ? exemptionReason : LocalizedText(id: "", en: "")
        return LocalizedText(
            id: "Seluruh portal tertahan, karena kesalahan ini tidak dapat ditahan sendiri: \(list)"
                + (rest > 0 ? " dan \(rest) lainnya" : "") + ". Perbaiki itu dahulu." + reason.id,
            en: "Nothing can be published, because these errors cannot be held back with their files: \(list)"
                + (rest > 0 ? " and \(rest) more" : "") + ". Fix them first." + reason.en
        )
    }

    /// Explains why a seemingly unimportant file stops the portal.
    private static let exemptionReason = LocalizedText(
        id: " Daftar yang dikecualikan (DIK) yang tidak terbaca mungkin menyebut dokumen yang tidak boleh terbit.",
        en: " A list of exempt information (DIK) that cannot be read may name documents that must not be published."
    )
}
