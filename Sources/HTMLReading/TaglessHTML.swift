import ASCII

/// Extracts the text of HTML that is nested too deeply to be parsed, without building a tree.
enum TaglessHTML {
    /// Returns HTML that consists of paragraphs only: one for each text between the tags of blocks.
    static func paragraphs(of html: String) -> String {
        let bytes = Array(html.utf8)
        var result: [UInt8] = []
        var index = 0
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "<"), index + 1 < bytes.count else {
                result.append(bytes[index])
                index += 1
                continue
            }
            if bytes[index...].starts(with: "<!--".utf8) {
                index = end(of: "-->", in: bytes, from: index + 4)
                continue
            }
            let isEnd = bytes[index + 1] == UInt8(ascii: "/")
            let letters = bytes[(index + (isEnd ? 2 : 1))...].prefix(while: \.isASCIIAlphanumeric)
            guard let first = letters.first, first > UInt8(ascii: "9") else {
                result += "&lt;".utf8
                index += 1
                continue
            }
            let name = String(decoding: letters, as: UTF8.self).lowercased()
            index = end(of: ">", in: bytes, from: letters.endIndex)
            if !isEnd, HTMLText.unread.contains(name) { index = end(of: "</" + name, in: bytes, from: index) }
            if !HTMLNames.inline.contains(name) { result += "\n<p>".utf8 }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Returns the index after a word in any case, or the end of the text.
    private static func end(of word: String, in bytes: [UInt8], from start: Int) -> Int {
        let wanted = Array(word.utf8)
        var index = start
        while index + wanted.count <= bytes.count {
            let isFound = wanted.indices.allSatisfy { offset in
                let byte = bytes[index + offset]
                return byte == wanted[offset] || byte | 0x20 == wanted[offset] && byte.isASCIIAlphanumeric
            }
            if isFound { return index + wanted.count }
            index += 1
        }
        return bytes.count
    }
}
