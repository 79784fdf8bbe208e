import Content
import Diagnostics
import Registers

/// A block of the home page that the portal has nothing for.
enum EmptyBlock {
    static let rule = Rule.warning(
        "empty-block",
        title: LocalizedText(id: "Blok beranda tanpa isi", en: "Block of the home page without content"),
        explanation: """
            Blok yang belum punya isi tidak tampil. Bila portal juga tidak memiliki bagian, daftar, atau pengaturan yang \
            mengisinya, blok itu tidak akan pernah tampil, dan beranda tampak lain daripada yang ditulis. Jajak pendapat tanpa \
            `action` dan tanpa hasil memang tampil, tetapi tidak dapat dijawab siapa pun.
            """,
        en: """
            Blocks without content are left out. Where the portal has no section, register or setting to fill it either, a block \
            is never shown, and the home page looks different from what was written. A poll without `action` and without results \
            is shown, but nobody can answer it.
            """,
        wrong: "home: [latest, poll]",
        right: """
            home: [latest, poll]
            poll:
              question: Apa pendapat Anda tentang layanan kami?
              options: [Baik, Cukup, Kurang]
              action: /jajak
            """
    )

    static func diagnostics(of library: LibraryOutline) -> [Diagnostic] {
        let blocks: [Diagnostic] = library.settings.home.compactMap { block in
            guard let place = block.location, let need = need(of: block, library) else { return nil }
            return Diagnostic(
                rule,
                at: place,
                id: "blok \"\(block.kind.rawValue)\" tidak tampil: \(need.lack.id)",
                en: "the block \"\(block.kind.rawValue)\" is not shown: \(need.lack.en)",
                help: need.help
            )
        }
        guard let poll = library.settings.poll, let place = poll.place, poll.hasChoice,
            poll.options.allSatisfy({ $0.votes == nil })
        else { return blocks }
        let unanswerable = Diagnostic(
            rule,
            at: place,
            id: "jajak pendapat ini tampil tanpa dapat dijawab, dan belum ada hasilnya",
            en: "the poll is shown, but cannot be answered and has no results",
            help:
                "tambahkan di bawah poll: action: /jajak; servernya menurut terang docs pemasangan. Bila belum dipakai, hapus poll",
            en:
                "add below poll: action: /jajak; the server as terang docs pemasangan says. Delete poll while it is not used"
        )
        return blocks + [unanswerable]
    }

    /// Returns what a block lacks, and what to add. Nil for a block that has content or will have some.
    private static func need(of block: HomeBlock, _ library: LibraryOutline) -> (
        lack: LocalizedText, help: LocalizedText
    )? {
        let settings = library.settings
        func section(_ kind: SectionKind) -> (LocalizedText, LocalizedText)? {
            if settings.sections.contains(where: { $0.kind == kind }) { return nil }
            let name = kind.rawValue
            return (
                LocalizedText(
                    id: "tidak ada bagian dengan kind: \(name)",
                    en: "there is no section with kind: \(name)"
                ),
                LocalizedText(
                    id: "tambahkan di bawah sections: \(kind.declaration)",
                    en: "add below sections: \(kind.declaration)"
                )
            )
        }
        func setting(_ isMissing: Bool, _ key: String, _ example: String) -> (LocalizedText, LocalizedText)? {
            guard isMissing else { return nil }
            return (
                LocalizedText(id: "\"\(key)\" belum diisi", en: "\"\(key)\" is missing"),
                LocalizedText(id: "tambahkan: \(example)", en: "add: \(example)")
            )
        }
        let figures = LocalizedText(id: "isi dengan terang counter", en: "have it written by terang counter")
        switch block.kind {
        case .announcements: return section(.pengumuman)
        case .agenda: return section(.agenda)
        case .gallery: return section(.galeri)
        case .videos: return section(.video)
        case .services, .links:
            return setting(block.items.isEmpty, "items", "items: [{title: Hubungi kami, link: halaman/kontak.md}]")
        case .statistics: return setting(block.items.isEmpty, "items", "items: [{title: Penduduk, value: \"24.000\"}]")
        case .poll:
            let example = "poll: {question: Apa pendapat Anda?, options: [Baik, Cukup, Kurang]}"
            return setting(settings.poll == nil, "poll", example)
        case .counter:
            if let counter = settings.counter, !counter.hasContent {
                return (LocalizedText(id: "penghitung belum punya angka", en: "the counter has no figure yet"), figures)
            }
            return setting(settings.counter == nil, "counter", "counter: {figures: {total: 0}}")
        case .popular:
            guard settings.counter?.figures.popular.isEmpty ?? true else { return nil }
            return (
                LocalizedText(
                    id: "content/pengunjung.json tidak menyebut halaman terpopuler",
                    en: "content/pengunjung.json does not name the most visited pages"
                ),
                figures
            )
        case .leaders:
            // Rows that are held back are reported themselves.
            guard library.registers.officials.isEmpty, library.registers.heldBeside[.officials] == nil else {
                return nil
            }
            return (
                LocalizedText(id: "content/pejabat.csv tidak ada atau kosong", en: "there is no content/pejabat.csv"),
                LocalizedText(
                    id: "tulis pejabatnya di content/pejabat.csv, dan instansinya di content/opd.csv",
                    en: "write the officials in content/pejabat.csv, and their agencies in content/opd.csv"
                )
            )
        case .information:
            guard library.registers.registers.isEmpty else { return nil }
            return (
                LocalizedText(id: "portal ini belum memuat daftar informasi", en: "the portal has no registers"),
                LocalizedText(
                    id: "mulai dengan terang init --ppid, atau hapus baris ini",
                    en: "begin with terang init --ppid, or delete this line"
                )
            )
        case .alert, .banner, .latest, .section, .category, .categories: return nil
        }
    }
}
