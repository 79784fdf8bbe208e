import Registers
import SiteModel
import Templates

/// What a row's page and its entry in lists have in common.
protocol RowFacts: TemplateView {
    var entry: RowEntry { get }
    var context: RegisterContext { get }
}

extension RowFacts {
    var row: AnyRow { entry.row }

    static var isStale: NameTable<Self>.Entry {
        .flag("is_stale", "whether it is due to be updated") { $0.entry.isStale }
    }

    /// - Parameter limit: the characters after which the text is cut. Nil for no limit.
    static func letter(limit: Int? = nil) -> NameTable<Self>.Entry {
        .text("letter", "the letters of UU 14/2008, Pasal 17, with their numbers, in words; as written where unread") {
            cut($0.context.letters(of: $0.row), limit)
        }
    }

    static var ground: NameTable<Self>.Entry {
        .text("ground", "what the letters protect; empty where unknown") { $0.context.ground(of: $0.row) }
    }

    /// - Parameter limit: as for ``letter(limit:)``.
    static func term(limit: Int? = nil) -> NameTable<Self>.Entry {
        .text("term", "how long it stays closed: dikecualikan sampai 6 Mei 2049") {
            cut($0.context.term(of: $0.entry), limit)
        }
    }

    static var opens: NameTable<Self>.Entry {
        .text("opens", "the day on which it becomes public; empty where there is none") { $0.context.opens($0.entry) }
    }

    static var isEnded: NameTable<Self>.Entry {
        .flag("is_ended", "whether the exemption has ended") { $0.entry.term?.isInForce == false }
    }

    private static func cut(_ text: String, _ limit: Int?) -> String {
        limit.map { excerpt(text, limit: $0) } ?? text
    }
}
