import Content
import Diagnostics
import Reading
import SiteModel

/// What was public before, as far as the kept texts and the output folder show.
struct PublishedPast {
    /// The last published state of a file.
    enum Version {
        /// - text: nil where the copy was lost or altered.
        /// - former: the path of the file with this text, where the file has been renamed since.
        case earlier(PublishedSources.Entry, text: [UInt8]?, former: String?)
        /// The file was not public.
        case new
        case unknown
    }

    /// The files in the output folder.
    let files: Set<OutputPath>
    private let sources: PublishedSources
    private let whole: Portal
    /// Published texts whose files no longer exist.
    private var orphans: [ContentPath: PublishedSources.Entry]

    init(root: String, output: String, whole: Portal) throws {
        files = try OutputFolder(path: output, root: root).publishedFiles()
        sources = try PublishedSources(root: root)
        self.whole = whole
        let present = whole.loadedLibrary.texts
        orphans = sources.entries.filter { !present.contains($0.key) && $0.value.address != nil }
    }

    mutating func version(of text: HeldText) throws -> Version {
        switch sources.knowledge {
        case .kept(let entries, _):
            if let entry = entries[text.id] { return .earlier(entry, text: try sources.text(of: entry), former: nil) }
            guard let (former, entry, earlier) = try orphan(like: text) else { return .new }
            orphans[former] = nil
            return .earlier(entry, text: earlier, former: former.shown)
        case .absent: return files.isEmpty || isNew(text) ? .new : .unknown
        case .damaged, .interrupted: return !files.isEmpty && isNew(text) ? .new : .unknown
        }
    }

    /// Returns the last published state of a register file.
    func version(ofRegisterFile id: ContentPath) throws -> Version {
        switch sources.knowledge {
        case .kept(let entries, knowsTables: true):
            guard let entry = entries[id] else { return .new }
            return .earlier(entry, text: try sources.text(of: entry), former: nil)
        case .absent, .kept: return mayBePublic(registerFile: id) ? .unknown : .new
        case .damaged, .interrupted: return files.isEmpty || mayBePublic(registerFile: id) ? .unknown : .new
        }
    }

    /// Returns the path on this machine of the kept copy of a text.
    func copy(of entry: PublishedSources.Entry) -> String { sources.copy(of: entry) }

    /// Returns whether the output has a page or data file of the register that a file belongs to, or of any register for a file that belongs to all.
    private func mayBePublic(registerFile id: ContentPath) -> Bool {
        let parts = id.parts.map(String.init)
        let isOfOne = parts.first == ContentPath.registersFolder && parts.count > 1
        let places = isOfOne ? RegisterAddresses.beginnings(ofRegister: parts[1]) : [RegisterAddresses.landing]
        return files.contains { path in places.contains(where: Address(ofFile: path.text).isBelow) }
    }

    /// The fraction of the longer text's lines that two texts must share to be taken for the same text.
    private static let likeness = 0.5

    /// Finds the published text of a renamed file: the one with the same bytes, else the same address, else the most shared lines.
    private func orphan(
        like text: HeldText
    ) throws -> (id: ContentPath, entry: PublishedSources.Entry, text: [UInt8]?)? {
        let isPage = { (id: ContentPath) in
            id.isBelow(ContentFolder.pagesFolder) || id.isBelow(ContentFolder.servicesFolder)
        }
        var best: (id: ContentPath, likeness: Double)?
        var texts: [ContentPath: [UInt8]] = [:]
        for (id, entry) in orphans.sorted(by: { $0.key < $1.key }) where isPage(id) == text.isPage {
            if let address = entry.address, text.addresses.contains(address) {
                return (id, entry, try sources.text(of: entry))
            }
            guard let earlier = try sources.text(of: entry) else { continue }
            texts[id] = earlier
            let likeness = Self.likeness(earlier, text.bytes)
            if likeness >= Self.likeness, likeness > best?.likeness ?? 0 { best = (id, likeness) }
        }
        return best.flatMap { best in orphans[best.id].map { (best.id, $0, texts[best.id]) } }
    }

    private static func likeness(_ left: [UInt8], _ right: [UInt8]) -> Double {
        if left == right { return 1 }
        let lines = [left, right].map { text in
            Set(text.split(separator: UInt8(ascii: "\n")).filter { $0.contains { $0 > UInt8(ascii: "-") } })
        }
        return Double(lines[0].intersection(lines[1]).count) / Double(max(1, lines.map(\.count).max() ?? 1))
    }

    /// Returns whether no published page missing from the portal can belong to a file.
    private func isNew(_ text: HeldText) -> Bool {
        let claimed = Set(whole.site.routes.all.filter { $0.source != text.id.shown }.map(\.path))
        return !files.contains { path in
            guard !claimed.contains(path.text) else { return false }
            let isItsOwn = text.addresses.contains { $0.file == path.text }
            return isItsOwn || mayBe(path.text, of: text)
        }
    }

    private func mayBe(_ path: String, of text: HeldText) -> Bool {
        let parts = path.split(separator: "/")
        guard parts.last == "index.html", let first = parts.first.map(String.init) else { return false }
        let isSection = whole.library.settings.sections.contains { $0.folder == first }
        if !text.isPage { return Addresses.mayBeArticle(path) && first == text.id.topFolder }
        return !isSection && parts.count > 1 && AddressFolder(rawValue: first).map { $0 == .publicInformation } ?? true
    }
}

extension PublishedPast {
    /// The maximum number of addresses that are listed.
    private static let listed = 10

    /// Remarks for editors about the kept texts, each a sentence.
    var notes: [LocalizedText] {
        let place = PublishedSources.shownIndex
        switch sources.knowledge {
        case .damaged:
            return [
                LocalizedText(
                    id:
                        "Catatan terbitan terakhir (\(place)) rusak, maka tidak dipakai; penerbitan berikutnya menulisnya lagi.",
                    en:
                        "The record of the last publication (\(place)) is damaged and not used; the next publication writes it anew."
                )
            ]
        case .interrupted:
            return [
                LocalizedText(
                    id:
                        "Penerbitan terakhir terputus, maka catatannya (\(place)) tidak dipakai; penerbitan berikutnya menulisnya lagi.",
                    en:
                        "The last publication was interrupted, so its record (\(place)) is not used; the next publication writes it anew."
                )
            ]
        case .absent where files.isEmpty:
            return [
                LocalizedText(
                    id:
                        "Belum ada catatan terbitan (.terang/) dan belum ada hasil terbitan: berkas yang ditahan dianggap belum pernah terbit.",
                    en:
                        "There is neither a record of a publication (.terang/) nor a published portal yet: files that are held back count as new."
                )
            ]
        case .absent:
            return [
                LocalizedText(
                    id:
                        "Catatan terbitan terakhir (.terang/terbit/) tidak ada: hanya berkas yang jelas belum tampil di hasil terbitan yang dapat ditahan.",
                    en:
                        "The record of the last publication (.terang/terbit/) is gone: only files that are clearly not in the published portal can be held back."
                )
            ]
        case .kept: return []
        }
    }

    /// Returns a sentence for each address that was public, is missing from a portal, and may belong to a file that was renamed and is held back.
    func lost(in portal: Portal) -> [LocalizedText] {
        let gone = orphans.compactMap { id, entry in entry.address.map { (id: id, address: $0) } }
            .filter { portal.site.routes[$0.address] == nil }.sorted { $0.id < $1.id }
        return gone.prefix(Self.listed).map { id, address in
            LocalizedText(
                id: """
                    Alamat \(address) tadinya terbit dari \(id.shown), yang sekarang tidak ada: halamannya hilang. \
                    Bila berkas itu diganti namanya dan sekarang ditahan, perbaiki berkas yang ditahan.
                    """,
                en: """
                    The address \(address) was published from \(id.shown), which no longer exists: the page is \
                    gone. If the file was renamed and is now held back, correct the file that is held back.
                    """
            )
        }
    }
}
