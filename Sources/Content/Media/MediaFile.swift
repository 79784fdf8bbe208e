package import Files
public import Reading

/// A picture or document in `content/media/`, or a file for the root of the portal in `content/akar/`.
public struct MediaFile: Sendable, Hashable, Codable {
    /// The path below `content/`, such as `media/2017/rapat.jpg`.
    public let path: ContentPath
    /// Where its bytes are on this machine.
    public let file: String
    /// Bytes.
    public let size: Int
    /// Bytes of the file as it is published, without what is removed from pictures. Of pictures that are made smaller, those of the file.
    public let publishedSize: Int
    /// Which state of the file this is.
    let stamp: FileStamp?
    /// Width and height in pixels of a picture as it is published, nil for other media.
    public let picture: PictureSize?
    /// Nil for files of which no sizes are made: other media, pictures that move, drawings.
    package let sizing: PictureSizing?

    /// The path below the output folder. With a slash before it, the address.
    package var publishedPath: String { RootFile.publishedPath(of: path) ?? path.rawValue }

    /// Whether other services look for the file at a fixed place of the host.
    package var isRootFile: Bool { RootFile.publishedPath(of: path) != nil }

    /// Returns the bytes of a picture without what cameras and programs write into them. Nil for a file that is published as it is.
    package func cleaned(_ handling: PictureHandling) throws(FileError) -> [UInt8]? {
        guard picture != nil, handling != .originals, !path.type.isText else { return nil }
        let bytes = try readFile(file)
        return CleanPicture(bytes)?.bytes ?? bytes
    }
}
