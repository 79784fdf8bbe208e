import Diagnostics
import Registers

/// The grounds of exemption.
extension RegisterWords {
    /// `Pasal 17 huruf b dan huruf h angka 5`.
    func letters(_ letters: [Pasal17]) -> String {
        letters.isEmpty ? "" : word(id: "Pasal 17 ", en: "Article 17 ") + joined(letters.map(part))
    }

    /// What the letters protect, in few words: `rahasia pribadi`.
    func ground(_ letters: [Pasal17]) -> String {
        var seen: Set<Pasal17.Huruf> = []
        // Some of them are lists of two themselves.
        return letters.map(\.huruf).filter { seen.insert($0).inserted }.map { $0.protects[language] }.joined(
            separator: "; "
        )
    }

    /// `huruf h angka 4`.
    func part(_ pasal: Pasal17) -> String {
        word(id: "huruf ", en: "letter ") + pasal.huruf.rawValue
            + (pasal.angka.map { word(id: " angka ", en: " number ") + String($0) } ?? "")
    }

    /// What is said over the list of exempt information: no more than what its rows have.
    func exemptList(_ rows: [ExemptInformation]) -> String {
        func all(_ has: (ExemptInformation) -> Bool) -> Bool { !rows.isEmpty && rows.allSatisfy(has) }
        let tested = all(\.isTested) ? word(id: " setelah uji konsekuensi", en: " after a test of consequences") : ""
        let parts = [
            all { !$0.alasan.isBlankMark } ? word(id: "alasan", en: "a reason") : nil,
            all { $0.berakhir != nil } ? word(id: "batas waktu", en: "an end") : nil,
        ].compactMap { $0 }
        let first = word(
            id: "Informasi yang dikecualikan menurut UU 14/2008 Pasal 17\(tested).",
            en: "Information that is exempt under Act 14/2008, Article 17\(tested)."
        )
        guard !parts.isEmpty else { return first }
        return first
            + word(id: " Setiap barisnya menyebut ", en: " Each row gives ") + joined(parts) + "."
    }

    private func joined(_ parts: [String]) -> String {
        guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
        let comma = parts.count > 2 ? "," : ""
        return parts.dropLast().joined(separator: ", ") + comma + word(id: " dan ", en: " and ") + last
    }
}

/// Titles of pages.
extension RegisterWords {
    var landing: String { word(id: "Informasi Publik", en: "Public information") }
    var agencies: String { word(id: "Perangkat Daerah", en: "Agencies") }
    var matrix: String { word(id: "Matriks Informasi Publik", en: "Matrix of public information") }
    var changes: String { word(id: "Perubahan Daftar", en: "Changes to the registers") }
    var report: String { word(id: "Laporan Layanan Informasi", en: "Report on information requests") }
    var noAgency: String { word(id: "Tanpa perangkat daerah", en: "Without an agency") }
    var present: String { word(id: "sekarang", en: "now") }
}
