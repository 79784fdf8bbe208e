import Diagnostics
import Files

/// Looks at the files in `content/media/`.
struct MediaReader {
    /// kB above which a picture is reported.
    let budget: Int

    private static let pictureKinds: Set<String> = ["jpg", "jpeg", "png", "gif", "webp", "avif", "svg"]

    /// Kinds that browsers show as pages when they are opened by themselves.
    private static let xmlKinds: Set<String> = ["svg", "xml", "kml"]

    /// The file, unless it is of a kind that is not published; and what is wrong with it.
    func read(_ path: String, in content: String) throws(FileError) -> (value: MediaFile?, diagnostics: [Diagnostic]) {
        let reported = ContentFolder.reported(path)
        let kind = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
        guard MediaFile.kinds.contains(kind) else { return (nil, [MediaKind.unknown(path: reported)]) }
        let file = content + "/" + path
        let stamp = try FileStamp(of: file)
        let size = try fileSize(file)
        if Self.xmlKinds.contains(kind), let content = ActiveXML.firstActiveContent(in: try readFile(file)) {
            return (nil, [MediaKind.active(path: reported, content: content, isPicture: kind == "svg")])
        }
        var diagnostics: [Diagnostic] = []
        var picture: PictureSize?
        if Self.pictureKinds.contains(kind) {
            // Photographs carry previews and colour profiles in front of their size.
            let bytes = try readFile(file, limit: kind == "svg" ? .max : 1024 * 1024)
            picture = PictureSize(bytes)
            if picture == nil { diagnostics.append(UnreadablePicture.diagnostic(path: reported)) }
            if size > budget * 1024 {
                diagnostics.append(TooHeavy.picture(path: reported, size: size, budget: budget))
            }
        }
        return (MediaFile(path: path, file: file, size: size, stamp: stamp, picture: picture), diagnostics)
    }
}
