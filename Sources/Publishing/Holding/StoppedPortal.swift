import Diagnostics

/// What is said of a portal of which nothing can be published.
enum StoppedPortal {
    /// Places that are named one by one.
    private static let named = 5

    /// Returns which faults keep everything from being published, among many that would only hold their own files back.
    ///
    /// - Parameter isAboutExemption: whether what cannot be read may name documents that must not be published.
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

    /// Why a file that nobody would miss stops the portal.
    private static let exemptionReason = LocalizedText(
        id: " Daftar yang dikecualikan (DIK) yang tidak terbaca mungkin menyebut dokumen yang tidak boleh terbit.",
        en: " A list of exempt information (DIK) that cannot be read may name documents that must not be published."
    )
}
