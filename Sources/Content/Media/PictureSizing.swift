/// The formats in which sizes of pictures are made.
package enum PictureFormat: String, Sendable, Hashable, Codable, CaseIterable {
    case jpg, png, webp, avif
}

/// In which sizes a picture is published.
package struct PictureSizing: Sendable, Hashable, Codable {
    /// The picture's own format.
    package let format: PictureFormat
    /// Width in pixels as it is published.
    package let width: Int
    /// Whether the picture itself is published smaller than it is, because it is too wide or too heavy.
    package let isReduced: Bool
    /// Whether it has to be, because it is wider than pictures are published.
    package let isTooWide: Bool

    /// A picture to make.
    package struct Step: Sendable, Hashable, Codable {
        package let format: PictureFormat
        package let width: Int

        package init(format: PictureFormat, width: Int) {
            self.format = format
            self.width = width
        }

        /// The file that holds it, which begins with a name for the whole picture.
        package func file(of picture: String) -> String { "\(picture)-\(width).\(format.rawValue)" }
    }

    /// The picture's own file.
    package var own: Step { Step(format: format, width: width) }

    /// The widths in which smaller pictures are made: what a phone of 360 points shows with one, two and three pixels for a point, which are also the
    /// widths of cards and text columns on large screens. One that is nearly the picture's own is left out.
    var smallerWidths: [Int] { [400, 680, 1080].filter { $0 * 5 <= width * 4 } }

    /// Returns the pictures to make, the widest first, and for each width the picture's own format first. A file that is published as it is has no
    /// step.
    package func steps(withAVIF: Bool) -> [Step] {
        let own = isReduced ? [own] : []
        // A picture that has no smaller sizes gains little from another format.
        guard !smallerWidths.isEmpty else { return own }
        // Smaller pictures of a PNG take more than it does, where it is a chart; browsers that read no WebP get the PNG itself.
        let smaller = (format == .png ? [] : [format]) + others(withAVIF: withAVIF)
        return own + others(withAVIF: withAVIF).map { Step(format: $0, width: width) }
            + smallerWidths.reversed().flatMap { width in smaller.map { Step(format: $0, width: width) } }
    }

    private func others(withAVIF: Bool) -> [PictureFormat] {
        (format == .webp ? [] : [.webp]) + (withAVIF ? [.avif] : [])
    }
}
