public import Content
import Files
public import Markdown

/// The sizes in which pictures are published in addition to their own files, by the address of that file.
public struct PublishedPictures: Sendable {
    public struct File: Sendable, Hashable {
        public let address: Address
        /// In pixels.
        public let width: Int
        /// The path of the file on this machine. Empty for the picture's own file.
        public let file: String

        package init(address: Address, width: Int, file: String) {
            self.address = address
            self.width = width
            self.file = file
        }
    }

    public struct Sizes: Sendable, Hashable {
        /// The size in bytes of the picture's own file as published.
        public let bytes: Int
        /// The picture's own file and its smaller sizes in the same format, the narrowest first.
        public let own: [File]
        /// The sizes in formats that compress better, the most compact format first.
        public let others: [[File]]

        package init(bytes: Int, own: [File], others: [[File]]) {
            self.bytes = bytes
            self.own = own
            self.others = others
        }
    }

    /// The picture of a page that has none, for those who share the page.
    public struct Card: Sendable, Hashable {
        package let file: File
        /// What is written on it.
        let title: String

        package init(file: File, title: String) {
            self.file = file
            self.title = title
        }
    }

    private let sizes: [Address: Sizes]
    /// The social cards by the addresses of their pages.
    private let cards: [Address: Card]

    /// The value for a portal whose pictures have only one size.
    public static let none = PublishedPictures([:])

    package init(_ sizes: [Address: Sizes], cards: [Address: Card] = [:]) {
        self.sizes = sizes
        self.cards = cards
    }

    /// Returns the social card of a page: its own, or that of the page above it that has one. Nil where none was drawn.
    ///
    /// - Parameter office: who publishes the portal.
    package func card(of address: Address, office: String) -> PublishedPicture? {
        guard !cards.isEmpty else { return nil }
        var folder = Substring(address.rawValue)
        while !folder.isEmpty, cards[Address(folder)] == nil {
            let above = folder.utf8.dropLast().lastIndex(of: UInt8(ascii: "/"))
            folder = above.map { folder[...$0] } ?? ""
        }
        return cards[Address(folder)].map { card in
            let alt = card.title == office ? office : "\(card.title) – \(office)"
            return PublishedPicture(address: card.file.address, size: .card, alt: alt, caption: "", credit: "")
        }
    }

    /// Returns the sizes of the picture at an address, or nil where there is only one.
    public subscript(address: Address) -> Sizes? { sizes[address] }

    /// The routes of all files that were made.
    package var routes: [Route] {
        var seen: Set<Address> = []
        let made = sizes.sorted { $0.key < $1.key }.flatMap { ($0.value.own + $0.value.others.flatMap(\.self)) }
        // Two media files may hold the same picture.
        return (made + cards.sorted { $0.key < $1.key }.map(\.value.file)).filter {
            !$0.file.isEmpty && seen.insert($0.address).inserted
        }.map {
            Route(picture: $0.address, at: $0.file)
        }
    }
}

extension PublishedPictures.Sizes {
    /// Returns the sizes in the form that HTML needs.
    ///
    /// - Parameters:
    ///   - prefix: the prefix of the portal's addresses.
    ///   - width: the displayed width, as the value of the attribute `sizes`.
    public func sources(prefix: String, shown width: String) -> PictureSources {
        func srcset(_ files: [PublishedPictures.File]) -> String {
            files.map { "\(prefix)\($0.address.encoded) \($0.width)w" }.joined(separator: ", ")
        }
        return PictureSources(
            sources: others.map { files in
                .init(type: files.first?.address.type.mediaType ?? "", srcset: srcset(files))
            },
            srcset: own.count > 1 ? srcset(own) : "",
            sizes: width
        )
    }
}
