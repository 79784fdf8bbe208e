package import Diagnostics
package import Files
package import Reading

/// Looks at the files in `content/media/` and `content/akar/`.
package struct MediaReader {
    /// kB above which a picture is reported.
    private let budget: Int
    private let handling: PictureHandling

    package init(_ settings: SiteSettings) {
        budget = settings.budgets.picture
        handling = settings.pictures
    }

    /// The largest table, drawing or XML file that is looked at, in bytes: as large as the tables of registers.
    static let textLimit = 20 * 1024 * 1024
    /// The largest picture that is opened, in bytes. Cameras write a tenth of it.
    static let pictureLimit = 200 * 1024 * 1024

    /// The file, unless it is of a kind that is not published; and what is wrong with it.
    package func read(_ path: ContentPath, in content: String) throws(FileError) -> (
        value: MediaFile?, diagnostics: [Diagnostic]
    ) {
        let reported = path.shown
        let type = path.type
        let file = content + "/" + path.rawValue
        if RootFile.publishedPath(of: path) != nil {
            let fault = RootFile.fault(path, try readFile(file, limit: RootFile.readingLimit))
            if let fault { return (nil, [fault]) }
        } else if !type.isMedia {
            return (nil, [MediaKind.unknown(path: reported)])
        }
        let stamp = try FileStamp(of: file)
        let size = try fileSize(file)
        if type.isXML {
            // What cannot be looked at whole may hold a script.
            guard size <= Self.textLimit else { return (nil, [MediaKind.tooLarge(path: reported)]) }
            let bytes = try readFile(file)
            if let content = ActiveXML.firstActiveContent(in: bytes) {
                return (nil, [MediaKind.active(path: reported, content: content, isPicture: type.isPicture)])
            }
            if type.isPicture, let reference = OutsideReference.first(in: bytes) {
                return (nil, [MediaKind.outside(path: reported, reference)])
            }
        }
        if type.isPicture, size > Self.pictureLimit { return (nil, [UnreadablePicture.tooHeavy(path: reported)]) }
        let beginning = try readFile(file, limit: FileContent.headSize)
        let head = FileContent(beginning)
        let foreign = try MediaContent.check(head, beginning, path: reported) { (target) throws(FileError) in
            try entryKind(at: content + target.dropFirst("content".count)) == nil
        }
        var diagnostics = foreign.map { [$0] } ?? []
        if ["csv", "tsv"].contains(path.ending), size <= Self.textLimit {
            let text = String(decoding: try readFile(file), as: UTF8.self)
            let lines = String(text.drop { $0 == "\u{FEFF}" }).replacing("\r\n", with: "\n").replacing("\r", with: "\n")
            diagnostics += FormulaCell.find(in: lines, path: reported)
        }
        var picture: PictureSize?
        var sizing: PictureSizing?
        var publishedSize = size
        if type.isPicture {
            let bytes = try readFile(file)
            let clean = CleanPicture(bytes)
            if handling == .originals, clean?.hadPosition == true {
                diagnostics.append(PictureMetadata.diagnostic(path: reported))
            }
            picture = PictureSize(bytes)
            if head == .png || head == .webp, clean?.isTurned == true { picture = picture?.turned }
            if picture == nil, foreign == nil {
                let isShown = type.isText ? bytes.firstRange(of: Array("<svg".utf8)) != nil : head == .avif
                diagnostics.append(UnreadablePicture.diagnostic(path: reported, isBroken: !isShown))
            } else if let clean, !clean.isWhole {
                diagnostics.append(UnreadablePicture.damaged(path: reported))
            }
            if let picture, picture.isTooLarge, !type.isText {
                diagnostics.append(UnreadablePicture.tooLarge(path: reported, picture))
            }
            sizing = picture.flatMap { self.sizing(head, bytes, size: size, $0) }
            if !type.isText, handling != .originals, picture != nil, sizing?.isReduced != true {
                publishedSize = clean?.bytes.count ?? size
            }
            if size > budget * 1024, sizing == nil {
                diagnostics.append(TooHeavy.picture(path: reported, size: size, budget: budget))
            }
        }
        let media = MediaFile(
            path: path,
            file: file,
            size: size,
            publishedSize: publishedSize,
            stamp: stamp,
            picture: sizing == nil ? picture : picture?.reduced,
            sizing: sizing
        )
        return (media, diagnostics)
    }

    /// The sizes of a picture that does not move.
    private func sizing(_ content: FileContent?, _ bytes: [UInt8], size: Int, _ picture: PictureSize) -> PictureSizing?
    {
        guard handling != .originals, !picture.isTooLarge else { return nil }
        let format: PictureFormat? =
            switch content {
            case .jpeg: .jpg
            case .png where !PNGParts(bytes).isAnimated: .png
            case .webp where !WebPParts(bytes).isAnimated: .webp
            default: nil
            }
        guard let format else { return nil }
        let isTooWide = picture.width > PictureSize.publishedWidth
        return PictureSizing(
            format: format,
            width: picture.reduced.width,
            isReduced: isTooWide || size > budget * 1024,
            isTooWide: isTooWide
        )
    }
}
