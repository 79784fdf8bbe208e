import Diagnostics

/// How points of the checklist are made.
extension MonevChecklist {
    typealias Test = @Sendable (MonevEvidence) -> MonevFinding

    static func point(
        _ id: String,
        _ group: MonevGroup,
        _ weight: Int,
        _ indonesian: String,
        _ english: String,
        file: String,
        _ test: @escaping Test
    ) -> MonevPoint {
        MonevPoint(id, group, LocalizedText(id: indonesian, en: english), weight: weight, file: file, test: test)
    }

    /// A page of its own.
    ///
    /// - Parameter parts: what its text says, by one of several phrases each.
    static func page(
        _ id: String,
        _ weight: Int,
        _ indonesian: String,
        _ english: String,
        group: MonevGroup = .saranaLayanan,
        folder: String = "layanan",
        or other: String? = nil,
        parts: [String]...
    ) -> MonevPoint {
        point(
            id,
            group,
            weight,
            indonesian,
            english,
            file: "content/\(folder)/\(id).md",
            MonevCriteria.page([id] + (other.map { [$0] } ?? []), file: "content/\(folder)/\(id).md", parts: parts)
        )
    }

    /// A part of a page.
    static func part(
        _ id: String,
        _ weight: Int,
        _ indonesian: String,
        _ english: String,
        of file: String,
        or other: String? = nil,
        _ parts: [String]...
    ) -> MonevPoint {
        let name = file.split(separator: "/").last.map { String($0.dropLast(3)) } ?? ""
        let names = [name] + (other.map { [$0] } ?? [])
        return point(
            id,
            .saranaLayanan,
            weight,
            indonesian,
            english,
            file: file,
            MonevCriteria.part(of: names, file: file, parts)
        )
    }

    /// A row, a register or a page about a subject.
    static func subject(
        _ id: String,
        _ weight: Int,
        _ indonesian: String,
        _ english: String,
        group: MonevGroup = .berkala,
        page: String? = nil,
        file: String? = nil,
        _ phrases: String...
    ) -> MonevPoint {
        point(
            id,
            group,
            weight,
            indonesian,
            english,
            file: file ?? page.map { "content/halaman/\($0).md" } ?? list,
            MonevCriteria.subject(phrases, page: page)
        )
    }
}
