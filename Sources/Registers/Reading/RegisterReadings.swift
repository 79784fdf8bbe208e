package import Diagnostics
package import Files

/// What the files of all registers said. Rows name agencies and rows of other files, so that they are read together.
package struct RegisterReadings: Sendable {
    let files: RegisterFiles
    package let stamps: [String: FileStamp]
    package let registers: Registers
    /// What the reader found wrong.
    let faults: [Diagnostic]
    /// That, and what the rules find wrong.
    package let diagnostics: [Diagnostic]

    package static let none = RegisterReadings(
        files: .none,
        stamps: [:],
        registers: .none,
        faults: [],
        diagnostics: []
    )
}
