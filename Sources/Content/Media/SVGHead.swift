/// The root element of an SVG file.
enum SVGHead {
    /// Width and height of the root element in pixels or, failing that, of its `viewBox`.
    static func size(_ bytes: [UInt8]) -> PictureSize? {
        let head = String(decoding: bytes.prefix(4096), as: UTF8.self)
        guard let match = head.firstMatch(of: /<svg\b[^>]*>/) else { return nil }
        let root = match.output
        if let width = length("width", in: root), let height = length("height", in: root) {
            return .of(width: width, height: height)
        }
        guard let box = root.firstMatch(of: /viewBox\s*=\s*["']([^"']*)["']/) else { return nil }
        let numbers = box.1.split { $0 == " " || $0 == "," }.compactMap { Double($0) }
        guard numbers.count == 4 else { return nil }
        return pixels(numbers[2], numbers[3])
    }

    /// An attribute in pixels. Other units, such as `100%`, say nothing of the picture's shape.
    private static func length(_ name: String, in root: Substring) -> Int? {
        guard let start = root.firstRange(of: " \(name)=")?.upperBound else { return nil }
        let value = root[start...].dropFirst().prefix { $0 != "\"" && $0 != "'" }
        let digits = value.hasSuffix("px") ? value.dropLast(2) : value
        return Double(digits).flatMap { (1...100_000).contains($0) ? Int($0.rounded()) : nil }
    }

    private static func pixels(_ width: Double, _ height: Double) -> PictureSize? {
        guard (1...100_000).contains(width), (1...100_000).contains(height) else { return nil }
        return .of(width: Int(width.rounded()), height: Int(height.rounded()))
    }
}
