import Diagnostics

/// An agency that lists nothing in a class of which every office has something.
enum AgencyWithoutRows {
    static let rule = Rule.warning(
        "agency-without-rows",
        title: LocalizedText(
            id: "Perangkat daerah belum mengisi suatu klasifikasi",
            en: "Agency without rows in a class"
        ),
        explanation: """
            Perangkat daerah belum mencantumkan informasi `berkala` atau `setiap_saat`. Informasi `serta_merta` tidak dituntut: menurut UU 14/2008 Pasal 10 itu hanya informasi yang \
            dapat mengancam hajat hidup orang banyak dan ketertiban umum.
            """,
        en: """
            An agency lists no information of the class `berkala` or `setiap_saat`. The class `serta_merta` is not asked for: \
            under UU 14/2008, Pasal 10, it holds only what can threaten the life of many and public order.
            """
    )

    static let check = RegisterCheck(rule, find)

    private static func find(_ registers: Registers) -> [Diagnostic] {
        var filled: [String: Set<Klasifikasi>] = [:]
        let lists = registers.registers.filter { $0.definition.profile == .dip }
        let held = lists.flatMap(\.missingRows).map(\.row)
        let heldTables = lists.flatMap(\.heldTables)
        // What is held back and names no agency may be anyone's.
        guard held.allSatisfy({ $0.opd != nil }), heldTables.allSatisfy({ $0.agency != nil }) else { return [] }
        let facts = registers.publicInformation.map { $0.facts as any RegisterFacts } + held.map(\.facts)
        for row in facts {
            guard let opd = row.opd, let klasifikasi = row.klasifikasi else { continue }
            filled[opd, default: []].insert(klasifikasi)
        }
        let undecided = Set(held.filter { $0.klasifikasi == nil }.compactMap(\.opd) + heldTables.compactMap(\.agency))
        guard !facts.isEmpty else { return [] }
        if filled.isEmpty, registers.agencies.count > 1, let row = lists.lazy.compactMap(\.rows.first).first {
            return [unnamed(row)]
        }
        return registers.agencies.filter { !undecided.contains($0.code) }.compactMap { agency in
            let missing = Klasifikasi.allCases.filter { !$0.isConditional && filled[agency.code]?.contains($0) != true }
            guard !missing.isEmpty else { return nil }
            let names = missing.map(\.rawValue).joined(separator: ", ")
            return Diagnostic(
                rule,
                at: agency.location,
                id: "\(agency.name) belum punya informasi \(names)",
                en: "\(agency.name) lists no information of the class \(names)",
                help:
                    "bila informasinya ada, tambahkan barisnya di daftar informasi publik dengan opd: \(agency.code)",
                en: "where it has some, add its rows to the list of public information with opd: \(agency.code)"
            )
        }
    }

    /// - Parameter first: the first row of a list in which no row names an agency.
    private static func unnamed(_ first: AnyRow) -> Diagnostic {
        Diagnostic(
            rule,
            at: first.written.location,
            id:
                "tidak satu baris pun menyebut perangkat daerahnya, jadi tidak tampil di halaman perangkat daerah mana pun",
            en: "no row names its agency, so that none is shown on the page of an agency",
            help:
                "tambahkan kolom perangkat_daerah, atau satu berkas untuk setiap perangkat daerah, dengan nama kodenya",
            en: "add a column perangkat_daerah, or make a file for each agency, named after its code"
        )
    }
}
