import CExpat

/// An element that begins.
struct XMLElement {
    /// Without prefix.
    let name: String
    /// By name as written, with prefix.
    let attributes: XMLAttributes
}

/// The attributes of an element. There are few, so that they are looked through one by one: a sheet has millions of elements.
struct XMLAttributes {
    private var pairs: [(name: String, value: String)] = []

    subscript(name: String) -> String? { pairs.first { $0.name == name }?.value }

    /// The first attribute whose name ends with a text, such as `:id`.
    subscript(nameEnd end: String) -> String? { pairs.first { $0.name.hasSuffix(end) }?.value }

    mutating func append(_ name: String, _ value: String) { pairs.append((name, value)) }
}

/// Walks through an XML text with expat. Documents with a DTD are refused, and with them entities that grow. Not safe to
/// share between tasks.
final class XMLWalk {
    enum Event {
        case begin(XMLElement)
        /// The name without prefix.
        case end(String)
        case text(String)
    }

    private let take: (Event) throws(WorkbookFault) -> Void
    private var fault: WorkbookFault?
    private let parser: XML_Parser
    private var depth = 0
    private static let depthLimit = 200

    private init?(_ take: @escaping (Event) throws(WorkbookFault) -> Void) {
        guard let parser = XML_ParserCreate(nil) else { return nil }
        self.parser = parser
        self.take = take
    }

    deinit { XML_ParserFree(parser) }

    /// Reports every element and text to `take`, in order.
    static func read(_ bytes: [UInt8], _ take: @escaping (Event) throws(WorkbookFault) -> Void) throws(WorkbookFault) {
        guard let walk = XMLWalk(take) else { throw .damaged }
        try walk.run(bytes)
    }

    private func run(_ bytes: [UInt8]) throws(WorkbookFault) {
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in XMLWalk.of(data)?.stop(.tooLarge) }
        XML_SetElementHandler(parser) { data, name, attributes in
            guard let name else { return }
            XMLWalk.of(data)?.begin(name, attributes)
        } _: { data, name in
            guard let walk = XMLWalk.of(data), let name else { return }
            walk.depth -= 1
            walk.report(.end(XMLWalk.local(String(cString: name))))
        }
        XML_SetCharacterDataHandler(parser) { data, text, count in
            guard let walk = XMLWalk.of(data), let text else { return }
            let bytes = UnsafeRawBufferPointer(start: text, count: Int(count))
            walk.report(.text(String(decoding: bytes, as: UTF8.self)))
        }
        let status = bytes.withUnsafeBytes { buffer in
            XML_Parse(parser, buffer.bindMemory(to: CChar.self).baseAddress, Int32(clamping: buffer.count), 1)
        }
        if let fault { throw fault }
        guard status == XML_STATUS_OK else { throw .damaged }
    }

    private static func of(_ data: UnsafeMutableRawPointer?) -> XMLWalk? {
        data.map { Unmanaged<XMLWalk>.fromOpaque($0).takeUnretainedValue() }
    }

    private func begin(
        _ name: UnsafePointer<CChar>,
        _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?
    ) {
        depth += 1
        if depth > Self.depthLimit { return stop(.tooLarge) }
        var values = XMLAttributes()
        var index = 0
        while let attributes, let key = attributes[index], let value = attributes[index + 1] {
            values.append(String(cString: key), String(cString: value))
            index += 2
        }
        report(.begin(XMLElement(name: Self.local(String(cString: name)), attributes: values)))
    }

    private func report(_ event: Event) {
        guard fault == nil else { return }
        do {
            try take(event)
        } catch {
            stop(error)
        }
    }

    private func stop(_ fault: WorkbookFault) {
        self.fault = self.fault ?? fault
        XML_StopParser(parser, 0)
    }

    private static func local(_ name: String) -> String {
        name.utf8.lastIndex(of: UInt8(ascii: ":")).map { String(name[name.utf8.index(after: $0)...]) } ?? name
    }
}
