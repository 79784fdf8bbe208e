import Serialization

/// Strings in the order of their UTF-8 bytes, which JavaScript's order agrees with for all characters of words.
struct SortedKeys {
    private let strings: ByteStrings
    /// The numbers of the strings.
    let order: [Int]

    init(_ strings: ByteStrings) {
        self.strings = strings
        // The first eight bytes nearly always decide.
        let heads = (0..<strings.count).map { number in
            let range = strings.range(of: number)
            return (0..<8).reduce(UInt64(0)) { head, offset in
                head << 8 | (offset < range.count ? UInt64(strings.bytes[range.lowerBound + offset]) : 0)
            }
        }
        order = (0..<strings.count).sorted { left, right in
            if heads[left] != heads[right] { return heads[left] < heads[right] }
            return strings.bytes[strings.range(of: left)].lexicographicallyPrecedes(
                strings.bytes[strings.range(of: right)]
            )
        }
    }

    func bytes(of key: Int) -> ArraySlice<UInt8> { strings.bytes[strings.range(of: key)] }

    func text(of key: Int) -> String { strings.text(of: key) }

    func length(of key: Int) -> Int { strings.range(of: key).count }

    /// Returns whether a string is a word rather than a number or a label.
    func isWord(_ key: Int) -> Bool {
        let bytes = bytes(of: key)
        return bytes.first.map { $0 > UInt8(ascii: "9") } ?? false && !bytes.contains(UInt8(ascii: ":"))
    }
}

/// JSON objects that together hold the entries of sorted keys, split into files of about the same size.
struct KeyedFiles {
    private(set) var texts: [String] = []
    /// For each file, a text that sorts after the last key of the previous file and not after its own first key.
    private(set) var firstKeys: [String] = []

    /// - Parameters:
    ///   - order: the sorted keys.
    ///   - files: the number of files; some may be empty.
    ///   - weight: returns the estimated size of a key's entry, without the key, relative to the others.
    ///   - write: appends the entry of a key as JSON.
    init(
        _ keys: SortedKeys,
        _ order: [Int],
        files: Int,
        weight: (Int) -> Int,
        write: (Int, inout [UInt8]) -> Void
    ) {
        let weights = order.map { keys.length(of: $0) / 2 + 3 + weight($0) }
        let total = max(1, weights.reduce(0, +))
        var reached = 0
        var index = 0
        for file in 1...max(1, files) {
            let previous = index > 0 ? keys.text(of: order[index - 1]) : ""
            firstKeys.append(index < order.count ? Self.divider(previous, keys.text(of: order[index])) : "\u{FFFF}")
            var text = [UInt8(ascii: "{")]
            while index < order.count, file == files || reached * files < total * file {
                if text.count > 1 { text.append(UInt8(ascii: ",")) }
                text += JSON.string(keys.text(of: order[index])).text().utf8
                text.append(UInt8(ascii: ":"))
                write(order[index], &text)
                reached += weights[index]
                index += 1
            }
            text += "}\n".utf8
            texts.append(String(decoding: text, as: UTF8.self))
        }
    }

    /// Returns the shortest prefix of the second text that sorts after the first one.
    private static func divider(_ first: String, _ second: String) -> String {
        let shared = zip(first.unicodeScalars, second.unicodeScalars).prefix { $0 == $1 }.count
        return String(String.UnicodeScalarView(second.unicodeScalars.prefix(shared + 1)))
    }
}
