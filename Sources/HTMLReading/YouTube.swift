/// Recognises addresses of YouTube videos.
package enum YouTube {
    /// The address prefixes of players and pages before a video's identifier.
    private static let beginnings = [
        "youtube.com/embed/", "youtube-nocookie.com/embed/", "youtube.com/v/", "youtube.com/watch?v=",
    ]

    /// Returns the identifier of the video at an address, or nil for other addresses.
    package static func video(in address: String) -> String? {
        for beginning in beginnings {
            guard let range = address.firstRange(of: beginning) else { continue }
            let name = address[range.upperBound...].prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
            if !name.isEmpty { return String(name) }
        }
        return nil
    }

    /// Returns the address of a video's page.
    package static func page(of video: String) -> String { "https://www.youtube.com/watch?v=" + video }
}
