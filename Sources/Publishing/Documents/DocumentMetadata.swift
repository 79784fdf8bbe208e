import Patterns

/// The metadata of documents as XMP (ISO 16684-1).
enum DocumentMetadata {
    /// What a document is, its dates, and the standard that it keeps, such as PDF/A.
    private static let kept = Pattern(
        /dc:(?:title|description|subject|language|rights|format|type|date|identifier)|xmp:(?:Create|Modify|Metadata)Date|xmpRights:(?:Marked|UsageTerms|WebStatement)|pdf:(?:Keywords|PDFVersion|Trapped)|pdf(?:a|ua|x)id:[\w.-]+/
    )
    private static let element = Pattern(
        /<(?!rdf:|x:)((?:[\w-]+:)?[A-Za-z_][\w.-]*)(?:\s[^>]*)?(?:\/>|>[\s\S]*?<\/\1\s*>)/
    )
    private static let attribute = Pattern(
        /\s(?!xmlns:|xml:|rdf:)([\w-]+:[\w.-]+)\s*=\s*(?:"[^"]*"|'[^']*')/
    )

    /// Returns the text without everything else: programs write the names of people, machines and themselves in elements of their own.
    static func withoutPeople(_ xmp: String) -> String {
        xmp.replacing(element) { $0.output.1.wholeMatch(of: kept) == nil ? "" : String($0.output.0) }
            .replacing(attribute) { $0.output.1.wholeMatch(of: kept) == nil ? "" : String($0.output.0) }
    }
}
