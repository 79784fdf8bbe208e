/// The metadata of documents as XMP (ISO 16684-1).
enum DocumentMetadata {
    /// The text without the names of people, machines and programs. What a document is, its title and the standard that it keeps,
    /// such as PDF/A, stay.
    static func withoutPeople(_ xmp: String) -> String {
        let element =
            /<(dc:creator|dc:publisher|dc:contributor|xmp:CreatorTool|pdf:Producer|pdfx:[\w.-]+|xmpMM:[\w.-]+|photoshop:[\w.-]+|exif:[\w.-]+|tiff:[\w.-]+)(?:\s[^>]*)?(?:\/>|>[\s\S]*?<\/\1>)/
        let attribute =
            /\s(?:xmp:CreatorTool|pdf:Producer|pdfx:[\w.-]+|xmpMM:[\w.-]+|photoshop:[\w.-]+|exif:[\w.-]+|tiff:[\w.-]+)="[^"]*"/
        return xmp.replacing(element, with: "").replacing(attribute, with: "")
    }
}
