import Compression

/// The parts of a ZIP file in memory. Parts are found by the directory at its end and unpacked one at a time, within
/// bounds.
struct ZipArchive {
    private struct Entry {
        let method: Int
        let packed: Int
        let unpacked: Int
        let offset: Int
        let isEncrypted: Bool
    }

    private let bytes: [UInt8]
    private var entries: [String: Entry] = [:]

    private static let entryLimit = 5_000
    /// The size limit of one part and of all together, unpacked, in bytes.
    private static let partLimit = 256 * 1024 * 1024
    /// A part that is unpacked is at most so many times as large as in the file. Text in XML reaches 100.
    private static let ratioLimit = 400

    init(_ bytes: [UInt8]) throws(WorkbookFault) {
        self.bytes = bytes
        guard bytes.starts(with: [0x50, 0x4B]) else { throw .notAWorkbook }
        guard let end = Self.directoryEnd(bytes) else { throw .damaged }
        let count = number(end + 10, 2)
        var place = number(end + 16, 4)
        guard count <= Self.entryLimit else { throw .tooLarge }
        var total = 0
        for _ in 0..<count {
            guard place >= 0, place + 46 <= bytes.count, number(place, 4) == 0x0201_4B50 else { throw .damaged }
            let (nameLength, extra, comment) = (number(place + 28, 2), number(place + 30, 2), number(place + 32, 2))
            guard place + 46 + nameLength <= bytes.count else { throw .damaged }
            let name = String(decoding: bytes[(place + 46)..<(place + 46 + nameLength)], as: UTF8.self)
            let entry = Entry(
                method: number(place + 10, 2),
                packed: number(place + 20, 4),
                unpacked: number(place + 24, 4),
                offset: number(place + 42, 4),
                isEncrypted: number(place + 8, 2) & 1 == 1
            )
            total += entry.unpacked
            // Two entries with one name are for different programs to read differently.
            guard entries[name] == nil else { throw .damaged }
            entries[name] = entry
            place += 46 + nameLength + extra + comment
        }
        guard total <= Self.partLimit else { throw .tooLarge }
    }

    func contains(_ name: String) -> Bool { entries[name] != nil }

    func contains(folder: String) -> Bool { entries.keys.contains { $0.hasPrefix(folder) } }

    /// Returns a part unpacked, or nil where there is none.
    func part(_ name: String) throws(WorkbookFault) -> [UInt8]? {
        guard let entry = entries[name] else { return nil }
        if entry.isEncrypted { throw .encrypted }
        guard entry.offset + 30 <= bytes.count, number(entry.offset, 4) == 0x0403_4B50 else { throw .damaged }
        let start = entry.offset + 30 + number(entry.offset + 26, 2) + number(entry.offset + 28, 2)
        guard start + entry.packed <= bytes.count else { throw .damaged }
        guard entry.unpacked / Self.ratioLimit <= max(entry.packed, 64) else { throw .tooLarge }
        let packed = bytes[start..<(start + entry.packed)]
        switch entry.method {
        case 0: return Array(packed)
        case 8: return try unpack(packed, entry.unpacked)
        default: throw .damaged
        }
    }

    private func unpack(_ packed: ArraySlice<UInt8>, _ size: Int) throws(WorkbookFault) -> [UInt8] {
        var rest = packed
        let inflater = Inflater(.none) {
            defer { rest = [] }
            return Array(rest)
        }
        var unpacked: [UInt8] = []
        unpacked.reserveCapacity(size)
        do {
            while true {
                let piece = try inflater.next()
                if piece.isEmpty { break }
                unpacked += piece
                // The directory may lie about the size.
                if unpacked.count > size { throw WorkbookFault.tooLarge }
            }
        } catch {
            throw (error as? WorkbookFault) ?? .damaged
        }
        guard unpacked.count == size else { throw .damaged }
        return unpacked
    }

    /// The place of the record at the end of the directory, before a comment of up to 64 KiB.
    private static func directoryEnd(_ bytes: [UInt8]) -> Int? {
        guard bytes.count >= 22 else { return nil }
        return (max(0, bytes.count - 22 - 65_535)...(bytes.count - 22)).last {
            bytes[$0] == 0x50 && bytes[$0 + 1] == 0x4B && bytes[$0 + 2] == 0x05 && bytes[$0 + 3] == 0x06
        }
    }

    /// The number of some bytes, the lowest first. 0 beyond the end.
    private func number(_ offset: Int, _ count: Int) -> Int {
        guard offset >= 0, offset + count <= bytes.count else { return 0 }
        return (0..<count).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
    }
}
