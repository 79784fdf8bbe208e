import Content
import Files
public import Markdown

/// The sizes in which pictures are published beside their own files, by the addresses of these.
public struct PublishedPictures: Sendable {
    /// A size of a picture.
    public struct File: Sendable, Hashable {
        public let address: String
        /// Pixels.
        public let width: Int
        /// Where its bytes are on this machine. Empty for the picture's own file.
        public let file: String

        package init(address: String, width: Int, file: String) {
            self.address = address
            self.width = width
            self.file = file
        }
    }

    /// All that is published of a picture.
    public struct Sizes: Sendable, Hashable {
        /// Bytes of the picture's own file as it is published.
        public let bytes: Int
        /// The picture's own file and smaller ones of its format, the narrowest first.
        public let own: [File]
        /// Files of formats that take less, the smallest format first.
        public let others: [[File]]

        package init(bytes: Int, own: [File], others: [[File]]) {
            self.bytes = bytes
            self.own = own
            self.others = others
        }
    }

    /// By the address, percent-encoded.
    private let sizes: [String: Sizes]
    /// What networks show of pages that have no picture of their own. Nil where none was drawn.
    let card: File?

    /// A portal whose pictures have one size each.
    public static let none = PublishedPictures([:])

    package init(_ sizes: [String: Sizes], card: File? = nil) {
        self.sizes = sizes
        self.card = card
    }

    /// The card as a picture of a page.
    ///
    /// - Parameter alt: what it shows.
    package func card(alt: String) -> PublishedPicture? {
        card.map { PublishedPicture(address: $0.address, size: .card, alt: alt, caption: "", credit: "") }
    }

    /// The sizes of the picture at an address, percent-encoded. Nil where there is only one.
    public subscript(address: String) -> Sizes? { sizes[address] }

    /// A route for each file that was made.
    package var routes: [Route] {
        var seen: Set<String> = []
        let made = sizes.sorted { $0.key < $1.key }.flatMap { ($0.value.own + $0.value.others.flatMap(\.self)) }
        // Two pictures may be the same.
        return (made + [card].compactMap(\.self)).filter { !$0.file.isEmpty && seen.insert($0.address).inserted }.map {
            Route(picture: $0.address, at: $0.file)
        }
    }
}

extension PublishedPictures.Sizes {
    /// What HTML says of the sizes.
    ///
    /// - Parameters:
    ///   - prefix: what addresses of the portal begin with.
    ///   - width: how wide the picture is shown, as the attribute `sizes` has it.
    public func sources(prefix: String, shown width: String) -> PictureSources {
        func srcset(_ files: [PublishedPictures.File]) -> String {
            files.map { "\(prefix)\($0.address) \($0.width)w" }.joined(separator: ", ")
        }
        return PictureSources(
            sources: others.map { files in
                .init(type: FileType.of(files.first?.address ?? "").mediaType, srcset: srcset(files))
            },
            srcset: own.count > 1 ? srcset(own) : "",
            sizes: width
        )
    }
}
