import Compression

/// The parts of a workbook's file.
struct WorkbookArchive {
    private let archive: ZipArchive

    init(_ bytes: [UInt8]) throws(WorkbookFault) {
        archive = try Self.reading { () throws(ZipArchive.Fault) in try ZipArchive(bytes) }
    }

    func contains(_ name: String) -> Bool { archive.contains(name) }

    func contains(folder: String) -> Bool { archive.contains(folder: folder) }

    /// Returns a part unpacked, or nil where there is none.
    func part(_ name: String) throws(WorkbookFault) -> [UInt8]? {
        try Self.reading { () throws(ZipArchive.Fault) in try archive.part(name) }
    }

    private static func reading<Value>(_ read: () throws(ZipArchive.Fault) -> Value) throws(WorkbookFault) -> Value {
        do {
            return try read()
        } catch {
            switch error {
            case .notAnArchive: throw .notAWorkbook
            case .encrypted: throw .encrypted
            case .tooLarge: throw .tooLarge
            case .damaged: throw .damaged
            }
        }
    }
}
