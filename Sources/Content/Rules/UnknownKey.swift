import Diagnostics
import Markdown
import Reading

/// A key in front matter that Terang does not know.
enum UnknownKey {
    static let rule = Rule.error(
        "unknown-key",
        title: LocalizedText(id: "Kunci tidak dikenal", en: "Unknown key"),
        explanation: """
            Kepala artikel hanya menerima kunci yang dikenal, supaya salah ketik tidak hilang diam-diam. Data bebas untuk \
            tema ditulis di bawah `extra`.
            """,
        en: """
            Front matter takes known keys only, so that a typing error is not lost in silence. Free data for the \
            theme goes below `extra`.
            """,
        wrong: "tittle: Rapat koordinasi",
        right: "title: Rapat koordinasi"
    )

    /// Reports a key of a standing page.
    ///
    /// - Parameter articleKeys: the keys that only articles have. Most pages have no unknown key, for which they are needed.
    static func inPage(
        _ articleKeys: @escaping @Sendable @autoclosure () -> Set<String>
    ) -> @Sendable (Located<String>, String?, [String]) -> Diagnostic {
        { key, nearest, known in
            guard articleKeys().contains(key.value) else { return diagnostic(key, nearest: nearest, known: known) }
            return Diagnostic(
                rule,
                at: key.location,
                id: "kunci \"\(key.value)\" hanya untuk artikel",
                en: "the key \"\(key.value)\" is for articles only",
                help: help(forArticleKey: key.value)
            )
        }
    }

    private static func help(forArticleKey key: String) -> LocalizedText {
        switch key {
        case "date": withoutDate
        case "withdrawn": withoutNotice
        default: elsewhere
        }
    }

    private static let withoutNotice = LocalizedText(
        id:
            "halaman tidak ditarik dengan pemberitahuan: tulis draft: true sebagai ganti baris ini, dan hapus tautan ke halaman ini dari menu",
        en:
            "pages are not withdrawn with a notice: write draft: true instead of this line, and remove links to this page from the menus"
    )

    private static let elsewhere = LocalizedText(
        id: "hapus barisnya, atau pindahkan berkas ini ke folder artikel",
        en: "delete the line, or move this file to a folder of articles"
    )

    private static let withoutDate = LocalizedText(
        id:
            "halaman tidak menunggu tanggal: tulis draft: true sebagai ganti baris ini bila belum boleh terbit, hapus barisnya bila boleh, atau pindahkan berkas ini ke folder artikel",
        en:
            "pages do not wait for a date: write draft: true in place of this line where it must not be public yet, delete the line where it may, or move this file to a folder of articles"
    )

    /// Reports a key of an article in a section of some kind. A key of another kind of section is told as that.
    static func inArticle(
        of kind: SectionKind,
        _ sections: [Section]
    ) -> @Sendable (Located<String>, String?, [String]) -> Diagnostic {
        { key, nearest, known in
            let kinds = FrontMatter.keysOfKinds.filter { $0.kind != kind && $0.names.contains(key.value) }.map(\.kind)
            guard let first = kinds.first else { return diagnostic(key, nearest: nearest, known: known) }
            let names = kinds.map(\.rawValue)
            let help: LocalizedText
            if let section = sections.first(where: { kinds.contains($0.kind) }) {
                help = LocalizedText(
                    id: "pindahkan berkas ini ke content/\(section.folder)/, atau hapus barisnya",
                    en: "move this file to content/\(section.folder)/, or delete the line"
                )
            } else {
                help = LocalizedText(
                    id:
                        "tambahkan bagiannya di content/site.yaml, di bawah sections: \(first.declaration), dan pindahkan berkas ini ke sana",
                    en:
                        "add such a section to content/site.yaml, below sections: \(first.declaration), and move this file there"
                )
            }
            return Diagnostic(
                rule,
                at: key.location,
                id:
                    "kunci \"\(key.value)\" hanya untuk bagian berjenis \(names.joined(separator: " atau ")) (kind)",
                en: "the key \"\(key.value)\" is for sections of the kind \(names.joined(separator: " or ")) only",
                help: help
            )
        }
    }

    /// Keys that people bring from other systems, and what to write instead.
    private struct Habit {
        /// In small letters, without signs between words.
        let keys: Set<String>
        /// The keys among which one of these is looked for.
        var beside: [String] = []
        let help: LocalizedText
        /// Whether the key says whether or when a text is public, which a key with a similar name does not.
        var tellsState = false
    }

    private static let moments = Set(
        ForeignKeys.publication + ForeignKeys.starts + ["jadwal", "embargo", "embargountil", "embargosampai"]
    )
    private static let clock: Set<String> = ["jam", "time", "pukul"]

    /// The first that has a key and is beside those that are known is told.
    private static let habits = [
        Habit(
            keys: moments,
            beside: ["draft", "date"],
            help: LocalizedText(
                id:
                    "hanya date yang menahan artikel sampai waktunya: tulis saat terbitnya di sana, dan hapus baris ini",
                en:
                    "only date keeps an article until its time: write the moment of publication there, and delete this line"
            ),
            tellsState: true
        ),
        Habit(keys: moments, beside: ["draft"], help: withoutDate, tellsState: true),
        Habit(
            keys: Set(ForeignKeys.ends + ["validuntil", "berlakusampai"]),
            beside: ["expires"],
            help: LocalizedText(
                id: "tulis akhirnya, misalnya: expires: 2026-12-31 18:00",
                en: "write its end, such as: expires: 2026-12-31 18:00"
            ),
            tellsState: true
        ),
        Habit(
            keys: Set(ForeignKeys.pictures + ["banner"]),
            beside: ["image"],
            help: LocalizedText(
                id: "tulis: image: {src: media/foto.jpg, alt: Apa yang tampak}",
                en: "write: image: {src: media/photo.jpg, alt: What is to be seen}"
            )
        ),
        Habit(keys: clock, beside: ["start"], help: time(after: "start")),
        Habit(keys: clock, help: time(after: "date")),
        Habit(
            keys: ["src", "alt", "caption", "credit"],
            beside: ["image"],
            help: LocalizedText(
                id: "tulis di bawah image:, menjorok dua spasi",
                en: "write it below image:, indented by two spaces"
            )
        ),
        Habit(
            keys: Set(words: "imagealt alttext imagecaption imagecredit photocredit"),
            beside: ["image"],
            help: LocalizedText(
                id: "tulis di bawah image:, menjorok dua spasi, sebagai alt, caption, atau credit",
                en: "write it below image:, indented by two spaces, as alt, caption or credit"
            )
        ),
        Habit(
            keys: Set(
                words: """
                    layout permalink comments sidebar toc weight type template sitemap featured header lang id guid robots
                    share mathjax
                    """
            ),
            help: LocalizedText(
                id: "hapus barisnya: kunci ini milik sistem lain dan tidak berguna di sini",
                en: "delete the line: the key belongs to another system and has no use here"
            )
        ),
        Habit(
            keys: DraftKeys.showing.union(DraftKeys.hiding).union(DraftKeys.telling)
                .union(["password", "protected", "akses", "access"]),
            beside: ["draft"],
            help: LocalizedText(
                id:
                    "bila naskah ini belum boleh terbit, tulis sebagai gantinya: draft: true; bila boleh, hapus barisnya",
                en: "if this text may not be published yet, write instead: draft: true; if it may, delete the line"
            ),
            tellsState: true
        ),
    ]

    private static func time(after key: String) -> LocalizedText {
        LocalizedText(
            id: "tulis jamnya sesudah tanggal, misalnya: \(key): 2026-01-31 09:00",
            en: "write the time after the day, such as: \(key): 2026-01-31 09:00"
        )
    }

    @Sendable static func diagnostic(_ key: Located<String>, nearest: String?, known: [String]) -> Diagnostic {
        let folded = key.value.lowercased().filter { !"_- ".contains($0) }
        let habits = habits.filter { $0.keys.contains(folded) }
        let list = known.joined(separator: ", ")
        return Diagnostic(
            rule,
            at: key.location,
            id: "kunci \"\(key.value)\" tidak dikenal",
            en: "unknown key \"\(key.value)\"",
            help: nearest.flatMap { habits.contains(where: \.tellsState) ? nil : $0 }.map(LocalizedText.didYouMean)
                ?? habits.first { $0.beside.allSatisfy(known.contains) }?.help
                ?? LocalizedText(
                    id: "data bebas ditulis di bawah \"extra\"; kunci yang dikenal: \(list)",
                    en: "free data goes below \"extra\"; known keys: \(list)"
                )
        )
    }
}
