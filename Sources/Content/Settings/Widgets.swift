public import Reading

/// The visitor counter: figures known at build time and, optionally, where a script asks for newer ones.
public struct CounterSettings: Sendable, Hashable {
    public var figures = VisitorFigures()
    public var endpoint: Located<String>?

    static let keys = KeyTable(CounterSettings()) {
        Key("figures", .group(VisitorFigures.keys), to: \.figures)
            .meaning("angka saat dibangun", "figures at build time")
        Key("endpoint", .endpoint, to: \.endpoint).meaning("alamat angka terbaru", "where newer figures are")
    }
}

/// Visitors over five spans of time: the group `figures`, and `content/pengunjung.json`. Nil where a figure is not known,
/// which is not the same as zero.
public struct VisitorFigures: Sendable, Hashable {
    public var today: Int?
    public var yesterday: Int?
    public var week: Int?
    public var month: Int?
    public var total: Int?
    /// When the figures were taken, as their source wrote it.
    public var updated = ""
    public var source = ""

    package static let keys = KeyTable(VisitorFigures()) {
        Key("hari_ini", .count, to: \.today).meaning("hari ini", "today")
        Key("kemarin", .count, to: \.yesterday).meaning("kemarin", "yesterday")
        Key("minggu_ini", .count, to: \.week).meaning("minggu ini", "this week")
        Key("bulan_ini", .count, to: \.month).meaning("bulan ini", "this month")
        Key("total", .count, to: \.total).meaning("seluruhnya", "all")
        Key("diperbarui", .text, to: \.updated).meaning("kapan angka diambil", "when the figures were taken")
        Key("sumber", .text, to: \.source).meaning("asal angka", "where the figures come from")
    }
}

extension KeyType<Int> {
    /// More than any portal counts, and few enough that sums of them are numbers, too.
    fileprivate static var count: KeyType { integer(in: 0...1_000_000_000_000) }
}

/// The poll (jajak pendapat) of the sidebar.
public struct Poll: Sendable, Hashable {
    public var question = ""
    public var options: [PollOption] = []
    /// Where the form sends a vote. Without it there is no form, only the results.
    public var action: Located<String>?
    public var updated = ""

    static let keys = KeyTable(Poll()) {
        Key("question", .text, to: \.question).needed("Apa pendapat Anda?").meaning("pertanyaan", "the question")
        Key("options", .texts) { $0.options = $1.map { PollOption(title: $0) } }
            .meaning("pilihan jawaban", "the answers to choose from")
        Key("action", .endpoint, to: \.action).meaning("alamat pengiriman suara", "where votes are sent")
    }

    /// The keys of `content/jajak-pendapat.json`: results of this poll, by the titles of its options.
    package var resultKeys: KeyTable<Poll> {
        let votes = KeyTable(options) {
            options.indices.map { index in Key(options[index].title, .count) { $0[index].votes = $1 } }
        }
        return KeyTable(self) {
            Key("hasil", .group(votes), to: \.options)
            Key("diperbarui", .text, to: \.updated)
        }
    }
}

/// One answer of the poll.
public struct PollOption: Sendable, Hashable {
    public let title: String
    /// Nil where no result is known.
    public var votes: Int?
}
