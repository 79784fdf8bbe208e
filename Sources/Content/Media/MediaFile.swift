import Files

/// A picture or document in `content/media/`.
public struct MediaFile: Sendable, Hashable {
    /// The path below `content/`, such as `media/2017/rapat.jpg`. With a slash before it, the address.
    public let path: String
    /// Where its bytes are on this machine.
    public let file: String
    /// Bytes.
    public let size: Int
    /// Which state of the file this is.
    let stamp: FileStamp?
    /// Width and height of a picture in pixels, nil for other media.
    public let picture: PictureSize?
}
