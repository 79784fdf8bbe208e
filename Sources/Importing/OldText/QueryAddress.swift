import Reading
import Serialization

/// An old address whose query says what it shows: `/index.php?option=com_content&view=article&id=5:rapat`.
struct QueryAddress: Hashable {
    /// As browsers send it. `/` also for the program that answers for it, `/index.php`.
    let path: String
    /// By name. Of a number that a short name follows, such as Joomla's `5:rapat`, the number.
    let parameters: [String: String]

    /// Nil for addresses without a query, and for queries whose names or values no list of redirects can hold.
    ///
    /// - Parameter base: the base path of the new portal, which old addresses do not have.
    init?(_ text: String, base: String = "") {
        let address = WebAddress(text)
        guard let query = address.query, !query.isEmpty else { return nil }
        let path = address.path(below: base)
        self.path = ["", "/", "/index.php"].contains(path) ? "/" : path
        var parameters: [String: String] = [:]
        for part in query.replacing("&amp;", with: "&").split(separator: "&") {
            let pair = part.split(separator: "=", maxSplits: 1).map { $0.percentDecoded }
            guard pair.count == 2 else { continue }
            let number = pair[1].prefix(while: \.isNumber)
            let isNumbered = !number.isEmpty && pair[1].dropFirst(number.count).first == ":"
            parameters[pair[0].lowercased()] = isNumbered ? String(number) : pair[1]
        }
        self.parameters = parameters
        guard !parameters.isEmpty, Self.isPlain(self.path, and: "/") else { return nil }
    }

    private init(path: String, parameters: [String: String]) {
        self.path = path
        self.parameters = parameters
    }

    /// Returns whether letters, digits and a few signs are all that a text has.
    private static func isPlain(_ text: String, and signs: String = "") -> Bool {
        !text.isEmpty && text.count <= 100
            && text.allSatisfy {
                $0.isASCII && ($0.isLetter || $0.isNumber || "_.-".contains($0) || signs.contains($0))
            }
    }

    /// Whether a list of redirects can hold the address.
    var isListable: Bool {
        parameters.allSatisfy { name, value in
            Self.isPlain(name) && !name.contains("-") && !name.contains(".") && Self.isPlain(value)
        }
    }

    /// The names of the parameters, sorted.
    var names: [String] { parameters.keys.sorted() }

    /// Returns the address with only some of its parameters. Nil where it lacks one.
    func narrowed(to names: [String]) -> QueryAddress? {
        var kept: [String: String] = [:]
        for name in names {
            guard let value = parameters[name] else { return nil }
            kept[name] = value
        }
        return QueryAddress(path: path, parameters: kept)
    }
}
