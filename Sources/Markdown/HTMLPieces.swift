/// The HTML of a document in pieces, cut at the tag of each link and picture, so that resolving links is concatenation.
struct HTMLPieces: Sendable {
    /// Where the tag of a link or picture is left open.
    struct Cut: Sendable, Codable {
        /// Offset of the rest of the tag, from the attribute after the destination.
        var start: Int
        /// End of a picture's tag, where the HTML goes on without the picture. Equal to `start` for a link.
        var end: Int
        /// What the address of a source is the value of.
        var attribute = "src"
        /// Whether the rest of a picture's tag says how large it is.
        var hasOwnSize = false
    }

    let html: [UInt8]
    /// One for each of `MarkdownDocument.links`, in their order.
    let cuts: [Cut]
    /// Where the footnotes begin, and how many cuts precede them.
    let body: (end: Int, cuts: Int)
    /// The replacement for what is missing.
    let labels: MarkdownOptions.Labels?

    func joined(_ links: [MarkdownLink], _ resolve: (Int) -> ResolvedLink?) -> MarkdownHTML {
        var told: Set<String> = []
        func text(_ range: Range<Int>, _ cuts: Range<Int>) -> String {
            guard !cuts.isEmpty else { return String(decoding: html[range], as: UTF8.self) }
            var output = HTMLBuffer(capacity: range.count + 96 * cuts.count)
            var position = range.lowerBound
            // Where a link ends whose note is yet to be written. Links have no links within.
            var note: (end: Int, text: String)?
            func copy(to end: Int) {
                if let known = note, known.end <= end {
                    output.copy(html[position..<known.end])
                    output.write(" <small>(")
                    output.escape(known.text.utf8)
                    output.write(")</small>")
                    position = known.end
                    note = nil
                }
                output.copy(html[position..<end])
                position = end
            }
            for index in cuts {
                let cut = self.cuts[index]
                copy(to: cut.start)
                let target = resolve(index)
                position = output.open(links[index], target, cut, labels) ? cut.start : cut.end
                if links[index].kind == .link, let target, target.isExternal {
                    // Who prints the page reads each address once: in the text, or behind the first link to it.
                    let isNew = told.insert(target.address).inserted
                    if !isNew || links[index].text == target.address { output.write(" data-ulang") }
                }
                if let text = target?.note, !text.isEmpty, let end = endOfLink(from: cut.start) { note = (end, text) }
                guard position < cut.end, target?.sizes != nil else { continue }
                copy(to: cut.end)
                output.write("</picture>")
            }
            copy(to: range.upperBound)
            return String(decoding: output.bytes, as: UTF8.self)
        }
        return MarkdownHTML(
            body: text(0..<body.end, 0..<body.cuts),
            footnotes: text(body.end..<html.count, body.cuts..<cuts.count)
        )
    }
}

extension HTMLPieces {
    private func endOfLink(from start: Int) -> Int? {
        html[start...].firstRange(of: Array("</a>".utf8))?.upperBound
    }
}

extension HTMLBuffer {
    /// Writes the beginning of a tag, or the alternative text of a picture that is not shown. Returns whether there is a tag.
    fileprivate mutating func open(
        _ link: MarkdownLink,
        _ target: ResolvedLink?,
        _ cut: HTMLPieces.Cut,
        _ labels: MarkdownOptions.Labels?
    ) -> Bool {
        switch link.kind {
        case .link:
            write("<a")
            if let target, target.isMissing {
                // How a link that leads nowhere is told to all readers: ARIA in HTML, "a" without "href".
                write(" role=\"link\" aria-disabled=\"true\"")
                if let labels { attribute("title", labels.missingLink) }
                return true
            }
            if let target { attribute("href", address: target.address) }
            if target?.isExternal == true { attribute("rel", "external") }
        case .picture:
            guard let target else {
                escape(link.text.utf8)
                return false
            }
            if target.isMissing {
                let name = link.destination.split(separator: "/").last.map(String.init) ?? ""
                write("<em>")
                if let labels { escape((labels.missingPicture + ": ").utf8) }
                escape((link.hasEmptyAlt ? name : link.text).utf8)
                write("</em>")
                return false
            }
            openPicture(target, hasOwnSize: cut.hasOwnSize)
        case .source:
            if let target, !target.isMissing { attribute(cut.attribute, address: target.address) }
        }
        return true
    }

    private mutating func openPicture(_ target: ResolvedLink, hasOwnSize: Bool) {
        if let sizes = target.sizes {
            write("<picture>")
            for source in sizes.sources {
                write("<source")
                attribute("type", source.type)
                attribute("srcset", source.srcset)
                attribute("sizes", sizes.sizes)
                write(" />")
            }
        }
        write("<img")
        attribute("src", address: target.address)
        if let sizes = target.sizes, !sizes.srcset.isEmpty {
            attribute("srcset", sizes.srcset)
            attribute("sizes", sizes.sizes)
        }
        if !hasOwnSize {
            if let width = target.width { attribute("width", String(width)) }
            if let height = target.height { attribute("height", String(height)) }
        }
        write(target.isEager ? " fetchpriority=\"high\" decoding=\"async\"" : " loading=\"lazy\" decoding=\"async\"")
    }
}

extension HTMLPieces: Codable {
    private enum Part: CodingKey {
        case html, cuts, bodyEnd, bodyCuts, labels
    }

    init(from decoder: any Decoder) throws {
        let parts = try decoder.container(keyedBy: Part.self)
        // As one text, and not as thousands of numbers.
        html = Array(try parts.decode(String.self, forKey: .html).utf8)
        cuts = try parts.decode([Cut].self, forKey: .cuts)
        body = (try parts.decode(Int.self, forKey: .bodyEnd), try parts.decode(Int.self, forKey: .bodyCuts))
        labels = try parts.decodeIfPresent(MarkdownOptions.Labels.self, forKey: .labels)
        let isOrdered = zip(cuts, cuts.dropFirst()).allSatisfy { $0.end <= $1.start }
        guard (0...html.count).contains(body.end), (0...cuts.count).contains(body.cuts), isOrdered,
            cuts.allSatisfy({ 0 <= $0.start && $0.start <= $0.end && $0.end <= html.count }),
            cuts.prefix(body.cuts).allSatisfy({ $0.end <= body.end }),
            cuts.dropFirst(body.cuts).allSatisfy({ $0.start >= body.end })
        else { throw DecodingError.dataCorrupted(.init(codingPath: [], debugDescription: "cuts outside of the HTML")) }
    }

    func encode(to encoder: any Encoder) throws {
        var parts = encoder.container(keyedBy: Part.self)
        try parts.encode(String(decoding: html, as: UTF8.self), forKey: .html)
        try parts.encode(cuts, forKey: .cuts)
        try parts.encode(body.end, forKey: .bodyEnd)
        try parts.encode(body.cuts, forKey: .bodyCuts)
        try parts.encodeIfPresent(labels, forKey: .labels)
    }
}
