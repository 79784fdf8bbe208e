package import Diagnostics
package import Files
import Reading

/// Looks at the files in `content/media/`.
package struct MediaReader {
    /// kB above which a picture is reported.
    private let budget: Int
    private let handling: PictureHandling

    package init(_ settings: SiteSettings) {
        budget = settings.budgets.picture
        handling = settings.pictures
    }

    /// The largest table that is looked at, in bytes: as large as those of registers.
    private static let tableLimit = 20 * 1024 * 1024

    /// The file, unless it is of a kind that is not published; and what is wrong with it.
    package func read(_ path: String, in content: String) throws(FileError) -> (
        value: MediaFile?, diagnostics: [Diagnostic]
    ) {
        let reported = ContentFiles.shown(path)
        let type = FileType.of(path)
        guard type.isMedia else { return (nil, [MediaKind.unknown(path: reported)]) }
        let file = content + "/" + path
        let stamp = try FileStamp(of: file)
        let size = try fileSize(file)
        if type.isXML, let content = ActiveXML.firstActiveContent(in: try readFile(file)) {
            return (nil, [MediaKind.active(path: reported, content: content, isPicture: type.isPicture)])
        }
        let head = FileContent(try readFile(file, limit: FileContent.headSize))
        let foreign = try MediaContent.check(head, path: reported) { (target) throws(FileError) in
            try entryKind(at: content + target.dropFirst("content".count)) == nil
        }
        var diagnostics = foreign.map { [$0] } ?? []
        if ["csv", "tsv"].contains(FileType.ending(of: path)), size <= Self.tableLimit {
            let text = String(decoding: try readFile(file), as: UTF8.self)
            let lines = String(text.drop { $0 == "\u{FEFF}" }).replacing("\r\n", with: "\n").replacing("\r", with: "\n")
            diagnostics += FormulaCell.find(in: lines, path: reported)
        }
        var picture: PictureSize?
        if type.isPicture {
            // Photographs carry previews and colour profiles in front of their size.
            let isWhole = type.isText || handling == .originals
            let bytes = try readFile(file, limit: isWhole ? .max : 1024 * 1024)
            if handling == .originals, CleanPicture(bytes)?.hadPosition == true {
                diagnostics.append(PictureMetadata.diagnostic(path: reported))
            }
            picture = PictureSize(bytes)
            if picture == nil, foreign == nil { diagnostics.append(UnreadablePicture.diagnostic(path: reported)) }
            if size > budget * 1024 {
                diagnostics.append(TooHeavy.picture(path: reported, size: size, budget: budget))
            }
        }
        return (MediaFile(path: path, file: file, size: size, stamp: stamp, picture: picture), diagnostics)
    }
}
