import CExpat

/// The start tag of an element.
package struct XMLElement {
    package let name: String
    /// Attributes by their name as written, with its prefix.
    package let attributes: XMLAttributes
}

/// The attributes of an element, searched one by one: elements have few, and a sheet has millions of elements.
package struct XMLAttributes {
    private var pairs: [(name: String, value: String)] = []

    package subscript(name: String) -> String? { pairs.first { $0.name == name }?.value }

    /// The first attribute whose name ends with a text, such as `:id`.
    package subscript(nameEnd end: String) -> String? { pairs.first { $0.name.hasSuffix(end) }?.value }

    mutating func append(_ name: String, _ value: String) { pairs.append((name, value)) }
}

/// The reason why a document could not be read to its end.
package enum XMLFault: Error {
    /// The document is not well-formed from this line on, counted from 1.
    case damaged(line: Int)
    case documentType
    case tooDeep
    /// The parser could not be created, because memory ran out.
    case unavailable

    /// The line from which the document could not be read; 1 where the fault concerns the whole document.
    package var line: Int { if case .damaged(let line) = self { line } else { 1 } }
}

/// Reads an XML document with expat, event by event. Refuses documents with a DTD, which rules out expanding entities.
/// Not safe to share between tasks.
package final class XMLWalk {
    package enum Event {
        case begin(XMLElement)
        case end(String)
        case text(String)
    }

    /// How element names are reported.
    package enum Names {
        /// As written, such as `wp:post_id`.
        case written
        /// Without the prefix.
        case local
    }

    private let take: (Event) throws -> Void
    private let names: Names
    private var fault: (any Error)?
    private let parser: XML_Parser
    private var depth = 0
    private static let depthLimit = 200
    /// The number of bytes handed to the parser at a time.
    private static let pieceSize = 16 * 1024 * 1024

    private init?(_ names: Names, _ take: @escaping (Event) throws -> Void) {
        guard let parser = XML_ParserCreate(nil) else { return nil }
        self.parser = parser
        self.names = names
        self.take = take
    }

    deinit { XML_ParserFree(parser) }

    /// Reports every element and text to `take` in document order.
    ///
    /// - Throws: `XMLFault`, or the first error of `take`, which stops the reading.
    package static func read(
        _ bytes: [UInt8],
        names: Names = .local,
        _ take: @escaping (Event) throws -> Void
    ) throws {
        guard let walk = XMLWalk(names, take) else { throw XMLFault.unavailable }
        try walk.run(bytes)
    }

    /// Reports the start and end of every element in document order, each end with the text since the tag before it.
    ///
    /// - Throws: `XMLFault`.
    package static func readElements(
        _ bytes: [UInt8],
        names: Names = .local,
        begin: @escaping (XMLElement) -> Void,
        end: @escaping (_ name: String, _ text: String) -> Void
    ) throws {
        var text = ""
        try read(bytes, names: names) { event in
            switch event {
            case .begin(let element):
                text = ""
                begin(element)
            case .text(let part): text += part
            case .end(let name):
                end(name, text)
                text = ""
            }
        }
    }

    private func run(_ bytes: [UInt8]) throws {
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in XMLWalk.of(data)?.stop(XMLFault.documentType) }
        XML_SetElementHandler(parser) { data, name, attributes in
            guard let name else { return }
            XMLWalk.of(data)?.begin(name, attributes)
        } _: { data, name in
            guard let walk = XMLWalk.of(data), let name else { return }
            walk.depth -= 1
            walk.report(.end(walk.name(name)))
        }
        XML_SetCharacterDataHandler(parser) { data, text, count in
            guard let walk = XMLWalk.of(data), let text else { return }
            let bytes = UnsafeRawBufferPointer(start: text, count: Int(count))
            walk.report(.text(String(decoding: bytes, as: UTF8.self)))
        }
        var start = 0
        repeat {
            let end = min(start + Self.pieceSize, bytes.count)
            let status = bytes[start..<end].withUnsafeBytes { piece in
                let isLast: Int32 = end == bytes.count ? 1 : 0
                return XML_Parse(parser, piece.bindMemory(to: CChar.self).baseAddress, Int32(piece.count), isLast)
            }
            if let fault { throw fault }
            guard status == XML_STATUS_OK else { throw XMLFault.damaged(line: Int(XML_GetCurrentLineNumber(parser))) }
            start = end
        } while start < bytes.count
    }

    private static func of(_ data: UnsafeMutableRawPointer?) -> XMLWalk? {
        data.map { Unmanaged<XMLWalk>.fromOpaque($0).takeUnretainedValue() }
    }

    private func begin(
        _ name: UnsafePointer<CChar>,
        _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?
    ) {
        depth += 1
        if depth > Self.depthLimit { return stop(XMLFault.tooDeep) }
        var values = XMLAttributes()
        var index = 0
        while let attributes, let key = attributes[index], let value = attributes[index + 1] {
            values.append(String(cString: key), String(cString: value))
            index += 2
        }
        report(.begin(XMLElement(name: self.name(name), attributes: values)))
    }

    private func report(_ event: Event) {
        guard fault == nil else { return }
        do {
            try take(event)
        } catch {
            stop(error)
        }
    }

    private func stop(_ fault: any Error) {
        self.fault = self.fault ?? fault
        XML_StopParser(parser, 0)
    }

    private func name(_ written: UnsafePointer<CChar>) -> String {
        let name = String(cString: written)
        guard names == .local, let colon = name.utf8.lastIndex(of: UInt8(ascii: ":")) else { return name }
        return String(name[name.utf8.index(after: colon)...])
    }
}
