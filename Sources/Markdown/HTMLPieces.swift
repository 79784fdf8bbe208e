/// HTML cut at each destination, so that resolving links is concatenation.
struct HTMLPieces: Sendable {
    struct Slot: Sendable {
        enum Element: Sendable { case anchor, image(alternativeText: String) }
        /// Index in `MarkdownDocument.links`.
        let link: Int
        let element: Element
        /// The rest of the tag, from the attribute after the destination to ">".
        let attributes: String
        /// What follows, up to the next slot.
        let text: String
    }

    /// What precedes the first slot.
    let head: String
    let slots: [Slot]

    func joined(_ resolve: (Int) -> ResolvedLink) -> String {
        guard !slots.isEmpty else { return head }
        var html = head
        for slot in slots {
            slot.write(resolve(slot.link), to: &html)
            html += slot.text
        }
        return html
    }
}

extension HTMLPieces.Slot {
    fileprivate func write(_ target: ResolvedLink, to html: inout String) {
        switch (element, target) {
        case (.anchor, .link(let href, let isExternal)):
            html += "<a href=\""
            HTMLText.appendURL(href, to: &html)
            html += isExternal ? "\" rel=\"external\"" : "\""
            html += attributes
        case (.anchor, .picture(let href, _, _)):
            html += "<a href=\""
            HTMLText.appendURL(href, to: &html)
            html += "\""
            html += attributes
        case (.anchor, .unlinked):
            html += "<a"
            html += attributes
        case (.image, .picture(let source, let width, let height)):
            writeImage(source, width, height, to: &html)
        case (.image, .link(let source, _)):
            writeImage(source, nil, nil, to: &html)
        case (.image(let alternativeText), .unlinked):
            html += alternativeText
        }
    }

    private func writeImage(_ source: String, _ width: Int?, _ height: Int?, to html: inout String) {
        html += "<img src=\""
        HTMLText.appendURL(source, to: &html)
        html += "\""
        if let width { html += " width=\"\(width)\"" }
        if let height { html += " height=\"\(height)\"" }
        html += " loading=\"lazy\" decoding=\"async\""
        html += attributes
    }
}

/// Text as HTML takes it.
enum HTMLText {
    /// Percent-encodes what may not stand in an address and escapes what may not stand in an attribute.
    static func appendURL(_ url: String, to html: inout String) {
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(url.utf8.count + 16)
        for byte in url.utf8 {
            switch byte {
            case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
            case UInt8(ascii: "'"): bytes.append(contentsOf: "&#x27;".utf8)
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: bytes.append(byte)
            case 0x21, 0x23...0x25, 0x28...0x2F, 0x3A, 0x3B, 0x3D, 0x3F, 0x40, 0x5F, 0x7E: bytes.append(byte)
            default: bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        html += String(decoding: bytes, as: UTF8.self)
    }

    static func escaped(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == 0x26 || $0 == 0x3C || $0 == 0x3E || $0 == 0x22 }) else { return text }
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
            case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
            case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
            case UInt8(ascii: "\""): bytes.append(contentsOf: "&quot;".utf8)
            default: bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The value of an attribute in which "&amp;" stands for "&".
    static func withoutEscapedAmpersands(_ value: ArraySlice<UInt8>) -> String {
        let escape = Array("amp;".utf8)
        var bytes: [UInt8] = []
        var index = value.startIndex
        while index < value.endIndex {
            bytes.append(value[index])
            let isEscape = value[index] == UInt8(ascii: "&") && value[(index + 1)...].starts(with: escape)
            index += isEscape ? 1 + escape.count : 1
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
