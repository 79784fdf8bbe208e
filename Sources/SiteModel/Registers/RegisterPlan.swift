import Diagnostics
import Reading
import Registers

/// Which rows are shown, as what and where: what links and addresses need to know before the site is made.
struct RegisterPlan: Sendable {
    struct Row: Sendable {
        let id: String
        let address: String
        let nomor: String
        let register: String
        /// Where its number is written.
        let location: SourceLocation
        let isShown: Bool
    }

    /// For each row of `Registers.publicInformation`, in its order.
    let publicRows: [Row]
    /// For each row of `Registers.exemptInformation`, in its order.
    let exemptRows: [Row]
    /// The shown registers with columns of their own, and for each its rows.
    let others: [(register: Register, rows: [Row])]
    let registers: Registers

    /// Whether there is a DIK that is shown.
    var showsExempt: Bool { registers.registers.contains { $0.isShown && $0.definition.profile == .dik } }

    /// Whether the portal has nothing of this half.
    var isEmpty: Bool { registers.registers.isEmpty && registers.agencies.isEmpty && registers.requestFigures.isEmpty }

    var allRows: [Row] { publicRows + exemptRows + others.flatMap(\.rows) }

    init(_ registers: Registers) {
        self.registers = registers
        let shown = Set(registers.registers.filter(\.isShown).map(\.name))
        publicRows = Self.rows(registers.publicInformation, shown, register: \.register, row: \.row) {
            NumberedRow(nomor: $0.nomor, klasifikasi: $0.klasifikasi, opd: $0.opd)
        }
        exemptRows = Self.rows(registers.exemptInformation, shown, register: \.register, row: \.row) {
            NumberedRow(nomor: $0.nomor, klasifikasi: nil, opd: $0.opd)
        }
        others = registers.registers.filter { $0.isShown && $0.definition.profile == nil }.map { register in
            (register, Self.rows(of: register))
        }
    }

    /// Rows come in the order of their registers, so that those of one stand together.
    private static func rows<Information>(
        _ informations: [Information],
        _ shown: Set<String>,
        register: (Information) -> String,
        row: (Information) -> RegisterRow,
        numbered: (Information) -> NumberedRow
    ) -> [Row] {
        var rows: [Row] = []
        var rest = informations[...]
        while let first = rest.first {
            let name = register(first)
            let ofRegister = rest.prefix { register($0) == name }
            let identities = RowIdentity.identities(of: ofRegister.map(numbered), register: name)
            for (information, identity) in zip(ofRegister, identities) {
                rows.append(
                    Row(
                        id: identity.id,
                        address: RegisterAddresses.row(identity.slug, of: name),
                        nomor: numbered(information).nomor,
                        register: name,
                        location: row(information).location(of: "nomor"),
                        isShown: shown.contains(name)
                    )
                )
            }
            rest = rest.dropFirst(ofRegister.count)
        }
        return rows
    }

    private static func rows(of register: Register) -> [Row] {
        let shape = RowShape(profile: nil, columns: register.definition.columns)
        let numbered = register.rows.map { NumberedRow(nomor: shape.nomor(of: $0), klasifikasi: nil, opd: nil) }
        let identities = RowIdentity.identities(of: numbered, register: register.name)
        return zip(register.rows, identities).map { row, identity in
            Row(
                id: identity.id,
                address: RegisterAddresses.otherRow(identity.slug, of: register.name),
                nomor: shape.nomor(of: row),
                register: register.name,
                location: row.location(of: shape.number),
                isShown: true
            )
        }
    }
}

extension Register {
    /// Whether the register has pages and data files.
    var isShown: Bool { definition.isPublished }
}
