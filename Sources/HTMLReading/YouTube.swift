/// Addresses of videos on YouTube.
package enum YouTube {
    /// What stands before a video's name, in players and in pages.
    private static let beginnings = [
        "youtube.com/embed/", "youtube-nocookie.com/embed/", "youtube.com/v/", "youtube.com/watch?v=",
    ]

    /// The name of the video that an address leads to; nil for other addresses.
    package static func video(in address: String) -> String? {
        for beginning in beginnings {
            guard let range = address.firstRange(of: beginning) else { continue }
            let name = address[range.upperBound...].prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
            if !name.isEmpty { return String(name) }
        }
        return nil
    }

    /// The page of a video.
    package static func page(of video: String) -> String { "https://www.youtube.com/watch?v=" + video }
}
