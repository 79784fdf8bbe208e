import Patterns

/// The root element of an SVG file.
enum SVGHead {
    private static let root = Pattern(/<svg\b[^>]*>/)

    /// Width and height of the root element in pixels or, failing that, of its `viewBox`.
    static func size(_ bytes: [UInt8]) -> PictureSize? {
        let head = String(decoding: bytes.prefix(4096), as: UTF8.self)
        guard let match = head.firstMatch(of: Self.root) else { return nil }
        let root = match.output
        if let width = length("width", in: root), let height = length("height", in: root) {
            return .of(width: width, height: height)
        }
        guard let box = attribute("viewBox", of: root) else { return nil }
        let numbers = box.split { $0 == " " || $0 == "," }.compactMap { Double($0) }
        guard numbers.count == 4 else { return nil }
        return pixels(numbers[2], numbers[3])
    }

    /// An attribute in pixels. Other units, such as `100%`, say nothing of the picture's shape.
    private static func length(_ name: String, in root: Substring) -> Int? {
        guard let value = attribute(name, of: root) else { return nil }
        let digits = value.hasSuffix("px") ? value.dropLast(2) : value
        return Double(digits).flatMap { (1...100_000).contains($0) ? Int($0.rounded()) : nil }
    }

    private static func attribute(_ name: String, of root: Substring) -> Substring? {
        var rest = root
        while let found = rest.firstRange(of: name) {
            let isWhole = rest[..<found.lowerBound].last?.isWhitespace ?? false
            rest = rest[found.upperBound...]
            let value = rest.drop(while: \.isWhitespace)
            guard isWhole, value.first == "=" else { continue }
            let quoted = value.dropFirst().drop(while: \.isWhitespace)
            guard let quote = quoted.first, quote == "\"" || quote == "'" else { return nil }
            return quoted.dropFirst().prefix { $0 != quote }
        }
        return nil
    }

    private static func pixels(_ width: Double, _ height: Double) -> PictureSize? {
        guard (1...100_000).contains(width), (1...100_000).contains(height) else { return nil }
        return .of(width: Int(width.rounded()), height: Int(height.rounded()))
    }
}
