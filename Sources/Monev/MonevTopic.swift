import Diagnostics

/// A point of which is not said yet where it is written and what shows it.
struct MonevTopic {
    let id: String
    let group: MonevGroup
    let weight: Int
    let title: LocalizedText

    func shown(in file: String, _ test: @escaping @Sendable (MonevEvidence) -> MonevFinding) -> MonevPoint {
        MonevPoint(id: id, group: group, title: title, weight: weight, file: file, test: test)
    }

    /// A page of its own.
    ///
    /// - Parameter parts: what its text says, by one of several phrases each.
    func onPage(folder: String = "layanan", or other: String? = nil, saying parts: [String]...) -> MonevPoint {
        let file = "content/\(folder)/\(id).md"
        return shown(in: file, MonevCriteria.page([id] + [other].compactMap(\.self), file: file, parts: parts))
    }

    /// A part of a page.
    func onPart(of file: String, or other: String? = nil, saying parts: [String]...) -> MonevPoint {
        let name = file.split(separator: "/").last.map { String($0.dropLast(3)) } ?? ""
        return shown(in: file, MonevCriteria.part(of: [name] + [other].compactMap(\.self), file: file, parts))
    }

    /// A row, a register or a page about a subject.
    func about(_ phrases: String..., page: String? = nil, file: String? = nil) -> MonevPoint {
        let file = file ?? page.map { "content/halaman/\($0).md" } ?? MonevChecklist.list
        return shown(in: file, MonevCriteria.subject(phrases, page: page))
    }
}

extension MonevChecklist {
    static func point(_ id: String, _ group: MonevGroup, _ weight: Int, _ indonesian: String, _ english: String)
        -> MonevTopic
    {
        MonevTopic(id: id, group: group, weight: weight, title: LocalizedText(id: indonesian, en: english))
    }
}
