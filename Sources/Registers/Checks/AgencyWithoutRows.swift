import Diagnostics

/// An agency that lists nothing in a class.
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
                Setiap perangkat daerah menguasai informasi dari ketiga klasifikasi. Penilai keterbukaan informasi melihat sel \
                yang kosong dalam matriks perangkat daerah dan klasifikasi.
                """,
            en: """
                Each agency holds information of all three classes. Assessors look at the empty cells in the matrix of agencies \
                and classes.
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
            let missing = Klasifikasi.allCases.filter { filled[agency.code]?.contains($0) != true }
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
                    id: "tambahkan barisnya di daftar informasi publik dengan opd: \(agency.code)",
                    en: "add its rows to the list of public information with opd: \(agency.code)"
                )
            )
        }
    }
}
