import Diagnostics

/// An agency that lists nothing in a class of which every office has something.
enum AgencyWithoutRows {
    static let rule = Rule(
        id: "agency-without-rows",
        severity: .warning,
        title: LocalizedText(
            id: "Perangkat daerah belum mengisi suatu klasifikasi",
            en: "Agency without rows in a class"
        ),
        explanation: LocalizedText(
            id: """
                Perangkat daerah belum mencantumkan informasi `berkala` atau `setiap_saat`. Informasi `serta_merta` tidak dituntut: menurut UU 14/2008 Pasal 10 itu hanya informasi yang \
                dapat mengancam hajat hidup orang banyak dan ketertiban umum.
                """,
            en: """
                An agency lists no information of the class `berkala` or `setiap_saat`. The class `serta_merta` is not asked for: \
                under UU 14/2008, Pasal 10, it holds only what can threaten the life of many and public order.
                """
        )
    )

    static let check = RegisterCheck(rule, find)

    private static func find(_ registers: Registers) -> [Diagnostic] {
        guard !registers.publicInformation.isEmpty else { return [] }
        var filled: [String: Set<Klasifikasi>] = [:]
        for information in registers.publicInformation {
            guard let opd = information.opd, let klasifikasi = information.klasifikasi else { continue }
            filled[opd, default: []].insert(klasifikasi)
        }
        return registers.agencies.compactMap { agency in
            let missing = Klasifikasi.allCases.filter { !$0.isConditional && filled[agency.code]?.contains($0) != true }
            guard !missing.isEmpty else { return nil }
            let names = missing.map(\.rawValue).joined(separator: ", ")
            return Diagnostic(
                rule,
                at: agency.location,
                message: LocalizedText(
                    id: "\(agency.name) belum punya informasi \(names)",
                    en: "\(agency.name) lists no information of the class \(names)"
                ),
                help: LocalizedText(
                    id:
                        "bila informasinya ada, tambahkan barisnya di daftar informasi publik dengan opd: \(agency.code)",
                    en: "where it has some, add its rows to the list of public information with opd: \(agency.code)"
                )
            )
        }
    }
}
