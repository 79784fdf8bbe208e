import Content
import Diagnostics
import Digests
import Files
import Reading
import SiteModel

/// Removes documents that the portal's list of exempt information names from a published portal that cannot currently be republished. A notice
/// replaces each document, so that no link breaks, until the next publication removes the notice.
struct ExemptWithdrawal {
    private let portal: Portal

    init(_ portal: Portal) { self.portal = portal }

    /// Returns a sentence about each document that ``carryOut(in:)`` would remove.
    func pending(in folder: OutputFolder) async throws -> [LocalizedText] {
        try await listed(unnoticed(in: folder)) { path in
            LocalizedText(
                id: """
                    \(path) sudah terbit dan termasuk informasi yang dikecualikan: `terang build` akan mengganti isinya dengan \
                    pemberitahuan, juga selama portal belum dapat terbit.
                    """,
                en: """
                    \(path) is public and is exempt information: `terang build` will replace it with a notice, even while the \
                    portal cannot be published.
                    """
            )
        }
    }

    /// Returns the exempt files in the output that no notice has replaced yet.
    private func unnoticed(in folder: OutputFolder) async throws -> [OutputPath] {
        let notice = WithdrawnDocument(language: portal.library.settings.language)
        return try await documents(in: folder).filter { path in
            try !Files.file("\(folder.path)/\(path)", holds: notice.bytes(for: path.text))
        }
    }

    /// Replaces the documents by notices. Returns their paths, and a sentence about each.
    func carryOut(in folder: OutputFolder) async throws -> (paths: [OutputPath], notes: [LocalizedText]) {
        let notice = WithdrawnDocument(language: portal.library.settings.language)
        let withdrawn = try await unnoticed(in: folder)
        guard !withdrawn.isEmpty else { return ([], []) }
        let lock = try folder.lock()
        for path in withdrawn { try folder.replace(path, by: notice.bytes(for: path.text)) }
        withExtendedLifetime(lock) {}
        let notes = listed(withdrawn) { path in
            LocalizedText(
                id: """
                    \(path) sudah terbit dan termasuk informasi yang dikecualikan: isinya sekarang diganti pemberitahuan. Salinannya \
                    masih dapat tersimpan di peramban, mesin pencari, dan arsip; mintalah dihapus di sana.
                    """,
                en: """
                    \(path) was public and is exempt information: a notice has replaced it. Browsers, search engines and archives \
                    may still hold copies; ask for their removal.
                    """
            )
        }
        return (withdrawn, notes)
    }

    /// Returns the exempt files in the output: those published from media that the list names or whose digest it knows, with the other sizes of
    /// pictures, and those that the list names or knows themselves, even if their sources are gone.
    private func documents(in folder: OutputFolder) async throws -> [OutputPath] {
        var published: Set<OutputPath> = []
        var media: [MediaFile] = []
        let reader = MediaReader(portal.library.settings)
        for path in try folder.publishedFiles() where try entryKind(at: "\(folder.path)/\(path)") == .file {
            published.insert(path)
            guard path.text.hasPrefix(AddressFolder.media.rawValue + "/") else { continue }
            if let medium = try reader.read(ContentPath(path.text), in: folder.path).value { media.append(medium) }
        }
        let guarding = LeakGuard(portal.library.registers, now: portal.site.options.now)
        let named = try await guarding.exempt(among: media).map { OutputPath($0.path.rawValue) }
        let sources = Set(portal.diagnostics.filter { $0.rule == LeakGuard.rule }.flatMap(\.related).map(\.path))
        let routes = portal.site.routes.all.filter { route in route.source.map { sources.contains($0) } ?? false }
        let sizes = try names(ofSizesOf: portal.library.media.filter { sources.contains($0.path.shown) })
        let pictures = published.filter { sizes.contains($0.pictureName) }
        return Set(named + routes.map { OutputPath($0.path) }).intersection(published).union(pictures).sorted()
    }

    /// Returns the names with which the paths of the pictures' sizes begin, whatever formats were made.
    private func names(ofSizesOf media: [MediaFile]) throws -> Set<String> {
        var names: Set<String> = []
        for file in media {
            guard let sizing = file.sizing else { continue }
            let digest = try sha256(ofFile: file.file)
            for withAVIF in [false, true] {
                let name = try PictureMaker.name(of: sizing, digest, withAVIF: withAVIF)
                names.insert(OutputPath(Addresses.picture(name).file).pictureName)
            }
        }
        return names
    }

    /// The maximum number of files that are listed.
    private static let limit = 10

    private func listed(_ paths: [OutputPath], _ words: (OutputPath) -> LocalizedText) -> [LocalizedText] {
        let rest = paths.count - Self.limit
        let more = LocalizedText(id: "Begitu pula \(rest) berkas lain.", en: "The same applies to \(rest) more files.")
        return paths.prefix(Self.limit).map(words) + (rest > 0 ? [more] : [])
    }
}

/// The notice in place of a withdrawn document, in the format that the file name promises.
struct WithdrawnDocument {
    let language: Language

    private var text: String {
        LocalizedText(id: "Dokumen ini ditarik dari portal.", en: "This document has been withdrawn.")[language]
    }

    func bytes(for path: String) -> [UInt8] {
        FileType.ending(of: path) == "pdf" ? Array(pdf.utf8) : Array((text + "\n").utf8)
    }

    /// A PDF page with the text, which must be ASCII without brackets.
    private var pdf: String {
        let content = "BT /F1 16 Tf 72 720 Td (\(text)) Tj ET"
        let objects = [
            "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            """
            << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R \
            /Resources << /Font << /F1 5 0 R >> >> >>
            """,
            "<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ]
        var file = "%PDF-1.4\n"
        var table = "0000000000 65535 f \n"
        for (index, object) in objects.enumerated() {
            let offset = String(file.utf8.count)
            table += String(repeating: "0", count: 10 - offset.count) + offset + " 00000 n \n"
            file += "\(index + 1) 0 obj\n\(object)\nendobj\n"
        }
        let start = file.utf8.count
        return file + "xref\n0 \(objects.count + 1)\n\(table)trailer\n<< /Size \(objects.count + 1) /Root 1 0 R >>\n"
            + "startxref\n\(start)\n%%EOF\n"
    }
}
