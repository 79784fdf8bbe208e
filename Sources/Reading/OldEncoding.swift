import Encodings

/// Texts in encodings that spreadsheets and editors of Windows write.
package enum OldEncoding {
    /// Returns a text in UTF-8, with the line ends that it has. Nil where its encoding is not certain.
    package static func utf8(_ bytes: [UInt8]) -> [UInt8]? {
        if isUTF32(bytes) { return nil }
        if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes.dropFirst(2)) { $0 | $1 << 8 } }
        if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes.dropFirst(2)) { $0 << 8 | $1 } }
        guard isWindows1252(bytes) else { return nil }
        var text = String.UnicodeScalarView()
        for byte in bytes { text.append(Windows1252.scalar(byte)) }
        return Array(String(text).utf8)
    }

    /// Whether ``utf8(_:)`` has a text for the bytes.
    static func isCertain(_ bytes: some Sequence<UInt8>) -> Bool {
        let start = Array(bytes.prefix(2))
        return !isUTF32(bytes) && (start == [0xFF, 0xFE] || start == [0xFE, 0xFF] || isWindows1252(bytes))
    }

    /// Whether bytes begin with a mark of UTF-32, which begins like one of UTF-16.
    static func isUTF32(_ bytes: some Sequence<UInt8>) -> Bool {
        [[0xFF, 0xFE, 0, 0], [0, 0, 0xFE, 0xFF]].contains(Array(bytes.prefix(4)))
    }

    private static func utf16(_ bytes: ArraySlice<UInt8>, _ unit: (UInt16, UInt16) -> UInt16) -> [UInt8]? {
        guard bytes.count.isMultiple(of: 2) else { return nil }
        let units = stride(from: bytes.startIndex, to: bytes.endIndex, by: 2).map {
            unit(UInt16(bytes[$0]), UInt16(bytes[$0 + 1]))
        }
        return String(validating: units, as: UTF16.self).map { Array($0.utf8) }
    }

    /// Whether all bytes that are not ASCII are quotation marks, dashes and signs that Indonesian texts have in Windows-1252. In other
    /// old encodings these bytes are letters and parts of frames, which they do not have.
    private static func isWindows1252(_ bytes: some Sequence<UInt8>) -> Bool {
        bytes.allSatisfy { $0 < 0x80 ? $0 != 0 : signs.contains($0) }
    }

    private static let signs: Set<UInt8> = [
        0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x99, 0xA0, 0xA7, 0xA9, 0xAB, 0xAE, 0xB0, 0xB1, 0xB2, 0xB3,
        0xB7, 0xBB,
        0xBC, 0xBD, 0xBE, 0xD7, 0xE9,
    ]
}
