import Foundation
import FoundationXML

/// An XML document as a parser that is not ours reads it.
struct ParsedXML {
    struct Element {
        let name: String
        let attributes: [String: String]
        /// The text inside, without that of elements inside.
        var text = ""
    }

    /// In the order in which they begin.
    let elements: [Element]

    init(_ text: String) throws {
        let reader = Reader()
        let parser = XMLParser(data: Data(text.utf8))
        parser.delegate = reader
        guard parser.parse() else {
            throw NotWellFormed(line: parser.lineNumber, reason: "\(parser.parserError as Any)")
        }
        elements = reader.elements
    }

    /// The texts of all elements with a name.
    func texts(_ name: String) -> [String] {
        elements.filter { $0.name == name }.map(\.text)
    }

    struct NotWellFormed: Error {
        let line: Int
        let reason: String
    }

    private final class Reader: NSObject, XMLParserDelegate {
        var elements: [Element] = []
        private var open: [Int] = []

        func parser(
            _ parser: XMLParser,
            didStartElement name: String,
            namespaceURI: String?,
            qualifiedName: String?,
            attributes: [String: String]
        ) {
            open.append(elements.count)
            elements.append(Element(name: name, attributes: attributes))
        }

        func parser(
            _ parser: XMLParser,
            didEndElement name: String,
            namespaceURI: String?,
            qualifiedName: String?
        ) {
            open.removeLast()
        }

        func parser(_ parser: XMLParser, foundCharacters text: String) {
            if let last = open.last { elements[last].text += text }
        }
    }
}
