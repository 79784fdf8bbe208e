package import Diagnostics
package import Files
package import Reading

/// The files of all registers as they were read. Rows name agencies and rows of other files, so that all are read together.
package struct RegisterReadings: Sendable {
    let files: RegisterFiles
    package let stamps: [ContentPath: FileStamp]
    package let registers: Registers
    /// The diagnostics of the reader.
    let faults: [Diagnostic]
    /// The diagnostics of the reader and of the rules.
    package let diagnostics: [Diagnostic]

    package static let none = RegisterReadings(
        files: .none,
        stamps: [:],
        registers: .none,
        faults: [],
        diagnostics: []
    )
}
