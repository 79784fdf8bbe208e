/// The parts of a ZIP file in memory. Parts are found by the directory at its end and unpacked one at a time, within bounds.
public struct ZipArchive: Sendable {
    /// Why a file or a part of it cannot be read.
    public enum Fault: Error, Sendable, Hashable {
        case notAnArchive
        /// A part needs a password.
        case encrypted
        /// More or larger parts than any document has, or parts that grow beyond reason when they are unpacked.
        case tooLarge
        /// Cut off, ambiguous, or packed in a way that documents do not use.
        case damaged
    }

    private struct Entry {
        let name: String
        let method: Int
        let checksum: Int
        let packed: Int
        let unpacked: Int
        let offset: Int
        let isEncrypted: Bool
    }

    /// The size limit in bytes of one part that is unpacked, and of what a workbook may hold.
    public static let partLimit = 256 * 1024 * 1024
    private static let entryLimit = 5_000
    /// A part that is unpacked is at most so many times as large as in the file. Text in XML reaches 100.
    private static let ratioLimit = 400

    private let bytes: [UInt8]
    /// In the order in which the file holds them.
    private var entries: [Entry] = []
    private var places: [String: Int] = [:]

    /// - Parameter limit: how many bytes the parts may have together, unpacked.
    public init(_ bytes: [UInt8], limit: Int = partLimit) throws(Fault) {
        self.bytes = bytes
        guard bytes.starts(with: [0x50, 0x4B]) else { throw .notAnArchive }
        guard let end = Self.directoryEnd(bytes) else { throw .damaged }
        let count = number(end + 10, 2)
        var place = number(end + 16, 4)
        guard count <= Self.entryLimit else { throw .tooLarge }
        var total = 0
        for _ in 0..<count {
            guard place >= 0, place + 46 <= bytes.count, number(place, 4) == 0x0201_4B50 else { throw .damaged }
            let (nameLength, extra, comment) = (number(place + 28, 2), number(place + 30, 2), number(place + 32, 2))
            guard place + 46 + nameLength <= bytes.count else { throw .damaged }
            let entry = Entry(
                name: String(decoding: bytes[(place + 46)..<(place + 46 + nameLength)], as: UTF8.self),
                method: number(place + 10, 2),
                checksum: number(place + 16, 4),
                packed: number(place + 20, 4),
                unpacked: number(place + 24, 4),
                offset: number(place + 42, 4),
                isEncrypted: number(place + 8, 2) & 1 == 1
            )
            total += entry.unpacked
            entries.append(entry)
            place += 46 + nameLength + extra + comment
        }
        guard total <= limit else { throw .tooLarge }
        entries.sort { ($0.offset, $0.name) < ($1.offset, $1.name) }
        for (index, entry) in entries.enumerated() {
            // Two entries with one name are for different programs to read differently.
            guard places.updateValue(index, forKey: entry.name) == nil else { throw .damaged }
        }
    }

    /// The paths of the parts, in the order in which the file holds them.
    public var names: [String] { entries.map(\.name) }

    public func contains(_ name: String) -> Bool { places[name] != nil }

    public func contains(folder: String) -> Bool { entries.contains { $0.name.hasPrefix(folder) } }

    /// Returns a part unpacked, or nil where there is none.
    public func part(_ name: String) throws(Fault) -> [UInt8]? {
        guard let entry = places[name].map({ entries[$0] }) else { return nil }
        if entry.isEncrypted { throw .encrypted }
        let packed = try packedBytes(of: entry)
        guard entry.unpacked <= Self.partLimit, entry.unpacked / Self.ratioLimit <= max(entry.packed, 64) else {
            throw .tooLarge
        }
        switch entry.method {
        case 0: return Array(packed)
        case 8: return try unpack(packed, entry.unpacked)
        default: throw .damaged
        }
    }

    /// Returns the file with other bytes in some parts. All other parts are copied as they are packed, in the order of the file;
    /// the times at which parts were written go.
    public func replacing(_ parts: [String: [UInt8]]) throws(Fault) -> [UInt8] {
        var archive = StoredArchive()
        var written: [UInt8] = []
        for entry in entries {
            if entry.isEncrypted { throw .encrypted }
            guard let new = parts[entry.name] else {
                let packed = try packedBytes(of: entry)
                guard entry.method == 0 || entry.method == 8 else { throw .damaged }
                let (size, checksum) = (entry.unpacked, UInt32(truncatingIfNeeded: entry.checksum))
                written += archive.beginPart(
                    entry.name,
                    size: size,
                    checksum: checksum,
                    deflatedSize: entry.method == 8 ? entry.packed : nil
                )
                written += packed
                continue
            }
            let packed = entry.method == 8 ? deflated(new) : nil
            written += archive.beginPart(
                entry.name,
                size: new.count,
                checksum: crc32(of: new),
                deflatedSize: packed?.count
            )
            written += packed ?? new
        }
        return written + archive.end()
    }

    private func packedBytes(of entry: Entry) throws(Fault) -> ArraySlice<UInt8> {
        guard entry.offset + 30 <= bytes.count, number(entry.offset, 4) == 0x0403_4B50 else { throw .damaged }
        let start = entry.offset + 30 + number(entry.offset + 26, 2) + number(entry.offset + 28, 2)
        guard start + entry.packed <= bytes.count else { throw .damaged }
        return bytes[start..<(start + entry.packed)]
    }

    private func unpack(_ packed: ArraySlice<UInt8>, _ size: Int) throws(Fault) -> [UInt8] {
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
                if unpacked.count > size { throw Fault.tooLarge }
            }
        } catch {
            throw (error as? Fault) ?? .damaged
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
