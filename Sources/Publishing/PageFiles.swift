import Patterns
import Rendering

/// The files that a browser loads for a page: style sheets, scripts, the icon and every picture, each once. Pictures
/// count in the size that a phone loads.
struct PageFiles {
    /// Addresses as the page refers to them, unescaped, in the order of the page.
    private(set) var files: [(address: String, part: PageOverBudget.Part)] = []
    private var seen: Set<String> = []

    /// The width in pixels that is sharp on a phone.
    private static let phone = 800

    /// - Parameter html: a page written by Terang, with escaped attributes in double quotes.
    init(html: [UInt8]) {
        // The address from the preceding `<source>`, which offers the picture in a smaller format.
        var offered: String?
        for tag in Self.tags(in: html) {
            let values = Self.attributes(of: tag)
            switch tag.prefix(while: { $0 != " " && $0 != ">" }) {
            case "link" where values["rel"] == "stylesheet": add(values["href"], .css)
            case "link" where values["rel"] == "icon": add(values["href"], .pictures)
            case "script": add(values["src"], .js)
            case "source": offered = offered ?? values["srcset"].flatMap(Self.candidate)
            case "img":
                add(offered ?? values["srcset"].flatMap(Self.candidate) ?? values["src"], .pictures)
                offered = nil
            default: break
            }
        }
    }

    private mutating func add(_ address: String?, _ part: PageOverBudget.Part) {
        guard let address, !address.isEmpty, !address.hasPrefix("data:"), seen.insert(address).inserted else { return }
        files.append((address, part))
    }

    /// Returns the narrowest file that is wide enough for a phone or, failing that, the widest.
    private static func candidate(_ srcset: String) -> String? {
        let all = srcset.split(separator: ",").compactMap { candidate -> (address: String, width: Int)? in
            let words = candidate.split(separator: " ")
            guard words.count == 2, let width = Int(words[1].dropLast()) else { return nil }
            return (String(words[0]), width)
        }
        .sorted { $0.width < $1.width }
        return (all.first { $0.width >= phone } ?? all.last)?.address
    }

    /// Returns the tags that load a file, without their angle brackets.
    private static func tags(in html: [UInt8]) -> [String] {
        var tags: [String] = []
        var position = 0
        while let start = html[position...].firstIndex(of: UInt8(ascii: "<")) {
            position = start + 1
            let rest = html[position...]
            guard ["link ", "script ", "source ", "img "].contains(where: { rest.starts(with: $0.utf8) }) else {
                continue
            }
            var isQuoted = false
            let end = rest.firstIndex { byte in
                if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
                return byte == UInt8(ascii: ">") && !isQuoted
            }
            position = end ?? html.endIndex
            tags.append(String(decoding: html[(start + 1)..<position], as: UTF8.self))
        }
        return tags
    }

    private static let attribute = Pattern(/([a-z]+)="([^"]*)"/)

    private static func attributes(of tag: String) -> [String: String] {
        var values: [String: String] = [:]
        for match in tag.matches(of: attribute) {
            let value = match.output.2.replacing("&amp;", with: "&").replacing("&#39;", with: "'")
            values[String(match.output.1)] = String(value)
        }
        return values
    }
}
