import Diagnostics

/// The bytes of a text file, addressed by the locations of diagnostics. Bytes outside the edits are preserved: byte
/// order mark, line ends, a missing line end at the end of the file.
struct EditedText {
    let bytes: [UInt8]
    /// The offset of each line's first byte.
    private let lines: [Int]
    private let lineEnd: [UInt8]

    /// Fails where the bytes are not UTF-8.
    init?(_ bytes: [UInt8]) {
        do {
            _ = try UTF8Span(validating: bytes.span)
        } catch {
            return nil
        }
        self.bytes = bytes
        var lines = [bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
        var hasReturns = false
        for (index, byte) in bytes.enumerated() {
            let isReturn = byte == UInt8(ascii: "\r")
            if isReturn { hasReturns = true }
            // A carriage return alone ends a line, too; before a line feed it is part of that line's end.
            let isEnd =
                byte == UInt8(ascii: "\n")
                || isReturn && (index + 1 == bytes.count || bytes[index + 1] != UInt8(ascii: "\n"))
            if isEnd { lines.append(index + 1) }
        }
        self.lines = lines
        let hasBoth = hasReturns && bytes.firstRange(of: Array("\r\n".utf8)) != nil
        lineEnd = Array((hasBoth ? "\r\n" : hasReturns && !bytes.contains(UInt8(ascii: "\n")) ? "\r" : "\n").utf8)
    }

    /// A range of the file and its replacement.
    struct Piece: Hashable {
        let range: Range<Int>
        let replacement: [UInt8]

        /// Returns whether the pieces exclude each other. Two insertions at one place have no defined order.
        func collides(with other: Piece) -> Bool {
            range.overlaps(other.range) || range.lowerBound == other.range.lowerBound
                || range.contains(other.range.lowerBound) || other.range.contains(range.lowerBound)
        }
    }

    /// Returns the piece for an edit, or nil where the file has no such place.
    func piece(_ edit: TextEdit) -> Piece? {
        guard let start = offset(of: edit.start), let end = offset(of: edit.end), start <= end else { return nil }
        let replacement = edit.replacement.utf8.flatMap { $0 == UInt8(ascii: "\n") ? lineEnd : [$0] }
        return Piece(range: start..<end, replacement: replacement)
    }

    /// Pieces of a file that do not collide, in the order of their places.
    struct Pieces {
        fileprivate private(set) var sorted: [Piece] = []

        /// Adds all of the pieces, or none of them where one collides, and returns whether it did. Two rules may ask for
        /// the same piece.
        mutating func add(_ pieces: [Piece]) -> Bool {
            var added: [Piece] = []
            for piece in pieces {
                let place = place(of: piece)
                if place < sorted.count, sorted[place] == piece { continue }
                // Whatever collides with one further away collides with a neighbor, too.
                guard !sorted[max(place - 1, 0)..<min(place + 1, sorted.count)].contains(where: piece.collides) else {
                    for piece in added { sorted.remove(at: self.place(of: piece)) }
                    return false
                }
                sorted.insert(piece, at: place)
                added.append(piece)
            }
            return true
        }

        /// Returns the index of the first piece that does not begin before another.
        private func place(of piece: Piece) -> Int {
            var range = sorted.startIndex..<sorted.endIndex
            while !range.isEmpty {
                let middle = range.lowerBound + range.count / 2
                range =
                    sorted[middle].range.lowerBound < piece.range.lowerBound
                    ? middle + 1..<range.upperBound : range.lowerBound..<middle
            }
            return range.lowerBound
        }
    }

    /// Returns the bytes with some pieces replaced.
    func with(_ pieces: Pieces) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var place = 0
        for piece in pieces.sorted {
            result += bytes[place..<piece.range.lowerBound]
            result += piece.replacement
            place = piece.range.upperBound
        }
        return result + bytes[place...]
    }

    /// Returns the offset of a place, or nil where the file has none such. The line after the last one is the end of the file.
    private func offset(of place: SourceLocation) -> Int? {
        guard place.line >= 1, place.column >= 1 else { return nil }
        guard place.line <= lines.count else {
            return place.line == lines.count + 1 && place.column == 1 ? bytes.count : nil
        }
        var offset = lines[place.line - 1]
        for _ in 1..<place.column {
            guard offset < bytes.count, bytes[offset] != UInt8(ascii: "\n"), bytes[offset] != UInt8(ascii: "\r") else {
                return nil
            }
            offset += 1
            while offset < bytes.count, bytes[offset] & 0b1100_0000 == 0b1000_0000 { offset += 1 }
        }
        return offset
    }
}
