import Diagnostics

extension TableStates {
    /// Questions for the person who imports: columns whose meaning is not certain, with their values and the option that answers.
    var questions: [LocalizedText] {
        let uncertain = speaking.filter { !$0.isCertain && !$0.profile.counts.isEmpty }
        return question(uncertain) + columns.filter { !$0.unknownWords.isEmpty }.map(wordQuestion)
            + columns.filter { $0.meaning == .approval }.map(approvalQuestion)
            + columns.filter { !$0.isCertain && $0.profile.counts.isEmpty && !$0.profile.stateKeys.isEmpty }.map(
                keyQuestion
            ) + columns.filter { comingMoments[$0.index] != nil }.map(momentQuestion)
            + columns.filter(\.hasOtherTypes).map(typeQuestion) + (disagreements > 0 ? [disagreement] : [])
    }

    private var disagreement: LocalizedText {
        let flags = columns.filter { $0.meaning == .flag }
        let all = flags.map { prefix + $0.name }.joined(separator: ", ")
        // With all values of a column that has drafts, these would be published.
        let number = flags.first { !$0.tellsStates }.map { answer($0, "*") }
        let word = flags.first.map { column in
            answer(column, column.profile.counts.keys.filter { column.flag($0) == .on }.sorted().joined(separator: ","))
        }
        let example = number ?? word ?? ""
        return LocalizedText(
            id: """
                kolom \(all) tidak sepakat pada \(disagreements) baris, yang ditulis sebagai draf. Bila salah satunya tidak \
                menyatakan terbit, ulangi (hapus dulu yang sudah ditulis) dengan kolom itu, misalnya: \(example)
                """,
            en: """
                the columns \(all) disagree in \(disagreements) rows, which were written as drafts. Where one of them does not \
                say what was published, repeat (remove first what was written) with that column, for example: \(example)
                """
        )
    }

    private static func listed(_ column: StateColumn, _ empty: String) -> String {
        let isLock = StateNames.isLock(column.name)
        let values = column.profile.counts.map { (isLock && !$0.key.isEmpty ? "…" : $0.key, $0.value) }
        let counts = Dictionary(values, uniquingKeysWith: +).sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        let shown = column.profile.hasFurther ? 3 : 12
        let list = counts.prefix(shown).map { "\($0.key.isEmpty ? empty : "\"\($0.key.prefix(30))\""): \($0.value)" }
        return list.joined(separator: ", ") + (counts.count > shown || column.profile.hasFurther ? ", …" : "")
    }

    /// Returns an answer that suits a column: the most frequent value, or whether there is one.
    private func answer(_ column: StateColumn) -> String {
        let profile = column.profile
        // Without a password, or all where these are none.
        if StateNames.isLock(column.name) { return answer(column, profile.hasNothing ? "" : "*") }
        let likeliest = profile.counts.min { ($1.value, $0.key) < ($0.value, $1.key) }
        let nothing = profile.counts.filter { StateColumn.isNothing($0.key) }.values.reduce(0, +)
        let isFilled = column.meaning == .unclear && profile.hasNothing && (profile.hasFurther || profile.holdsMoments)
        guard isFilled else { return answer(column, likeliest?.key ?? "1") }
        return answer(
            column,
            nothing * 2 > profile.counts.values.reduce(0, +) ? "" : TableImportOptions.PublicValues.filled
        )
    }

    /// Returns the option that answers for a column, as shells take it.
    private func answer(_ column: StateColumn, _ value: String) -> String {
        Self.answer("\(prefix)\(column.name)=\(value)")
    }

    /// Returns `--publik` with an answer, as shells take it.
    static func answer(_ text: String) -> String {
        let isPlain = text.allSatisfy { $0.isLetter || $0.isNumber || "=.,_-:/*".contains($0) }
        guard !isPlain else { return "--publik \(text)" }
        return text.contains { "\"`$\\".contains($0) }
            ? "--publik '\(text.replacing("'", with: "'\\''"))'" : "--publik \"\(text)\""
    }

    /// Returns what is asked of columns whose meaning is not certain: of each what it holds, and one answer for all.
    private func question(_ columns: [StateColumn]) -> [LocalizedText] {
        guard !columns.isEmpty else { return [] }
        let holdings = columns.map { column in
            LocalizedText(
                id: "kolom \(prefix)\(column.name) tidak pasti artinya (\(Self.listed(column, "kosong")))",
                en: "what the column \(prefix)\(column.name) means is not certain (\(Self.listed(column, "empty")))"
            )
        }
        let answers = columns.map(answer).joined(separator: " ")
        let isUnclear = columns.contains { $0.meaning == .unclear }
        let lacks = columns.contains { $0.meaning == .unclear && $0.profile.hasNothing }
        // Further tables say something of some texts only.
        let texts =
            prefix.isEmpty
            ? LocalizedText(id: "semua naskah", en: "all texts")
            : LocalizedText(id: "naskah yang bergantung padanya", en: "the texts that depend on it")
        let ask = LocalizedText(
            id: """
                \(texts.id) ditulis sebagai draf. Nilai mana yang terbit? Ulangi (hapus dulu yang sudah ditulis), misalnya dengan: \
                \(answers)\(isUnclear ? "; kolom=* bila kolom itu tidak menyatakan terbit" : "")\
                \(lacks ? ", kolom=terisi bila yang terisi terbit, kolom= bila yang kosong" : "")
                """,
            en: """
                \(texts.en) were written as drafts. Which value was published? Repeat (remove first what was written), for example with: \
                \(answers)\(isUnclear ? "; column=* where it does not say what was published" : "")\
                \(lacks ? ", column=terisi where the filled ones were published, column= where the empty ones were" : "")
                """
        )
        guard holdings.count == 1 else { return holdings + [ask] }
        return holdings.map { LocalizedText(id: "\($0.id), maka \(ask.id)", en: "\($0.en), so that \(ask.en)") }
    }

    private func wordQuestion(_ column: StateColumn) -> LocalizedText {
        let name = prefix + column.name
        let words = column.unknownWords.prefix(8).map { "\"\($0.prefix(30))\": \(column.profile.counts[$0] ?? 0)" }
            .joined(separator: ", ")
        // A word beside known ones may well mean that a text was hidden.
        let known = column.profile.counts.keys.filter { column.flag($0) == .on }.sorted()
        let shown = known.isEmpty ? Array(column.unknownWords.prefix(1)) : known
        let answer = answer(column, shown.joined(separator: ","))
        return LocalizedText(
            id: """
                kolom \(name) memuat kata yang tidak dikenal (\(words)), maka naskahnya ditulis sebagai draf. Bila ada yang terbit, \
                ulangi (hapus dulu yang sudah ditulis) dengan semua kata yang terbit, misalnya: \(answer)
                """,
            en: """
                the column \(name) has words that are not known (\(words)), so that their texts were written as drafts. Where \
                some were published, repeat (remove first what was written) with all words that were published, for example: \
                \(answer)
                """
        )
    }

    private func approvalQuestion(_ column: StateColumn) -> LocalizedText {
        question(
            column,
            id:
                "kosong pada sebagian naskah, yang ditulis sebagai draf karena mungkin belum disetujui atau belum tayang",
            en:
                "is empty for some texts, which were written as drafts because they may not have been approved or shown"
        )
    }

    private func momentQuestion(_ column: StateColumn) -> LocalizedText {
        let count = comingMoments[column.index] ?? 0
        return question(
            column,
            id:
                "memuat waktu yang belum tiba pada \(count) naskah, yang ditulis sebagai draf karena mungkin belum tayang",
            en:
                "holds a time that is yet to come for \(count) texts, which were written as drafts because they may not be public yet"
        )
    }

    private func keyQuestion(_ column: StateColumn) -> LocalizedText {
        let keys = column.profile.stateKeys.sorted().joined(separator: ", ")
        return question(
            column,
            id: "menyimpan keadaan naskah (\(keys)) di dalam JSON, maka semuanya ditulis sebagai draf",
            en: "holds the states of texts (\(keys)) within JSON, so that all were written as drafts"
        )
    }

    private func typeQuestion(_ column: StateColumn) -> LocalizedText {
        question(
            column,
            id:
                "memuat beberapa jenis (\(Self.listed(column, "kosong"))); yang tidak jelas naskah ditulis sebagai draf",
            en:
                "holds several types (\(Self.listed(column, "empty"))); those that may be no texts were written as drafts"
        )
    }

    /// Returns a question about a column that may say nothing about showing rows.
    private func question(_ column: StateColumn, id: String, en: String) -> LocalizedText {
        let (name, answer) = (prefix + column.name, answer(column, "*"))
        return LocalizedText(
            id:
                "kolom \(name) \(id). Bila semuanya terbit, ulangi (hapus dulu yang sudah ditulis) dengan: \(answer)",
            en:
                "the column \(name) \(en). Where all were published, repeat (remove first what was written) with: \(answer)"
        )
    }
}
