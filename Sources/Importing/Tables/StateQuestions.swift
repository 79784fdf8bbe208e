import Diagnostics

extension TableStates {
    /// Questions for the person who imports: columns whose meaning is not certain, with their values and the option
    /// that answers.
    var questions: [LocalizedText] {
        let uncertain = columns.filter { !$0.isCertain && !$0.profile.counts.isEmpty }.map(question)
        return uncertain + columns.filter { !$0.unknownWords.isEmpty }.map(wordQuestion)
            + columns.filter { $0.meaning == .approval }.map(approvalQuestion)
            + columns.filter(\.hasOtherTypes).map(typeQuestion) + (disagreements > 0 ? [disagreement] : [])
    }

    private var disagreement: LocalizedText {
        let flags = columns.filter { $0.meaning == .flag }
        let all = flags.map { prefix + $0.name }.joined(separator: ", ")
        // With all values of a column that has drafts, these would be published.
        let number = flags.first { !$0.tellsStates }.map { "\(prefix)\($0.name)=*" }
        let word = flags.first.map { column in
            let shown = column.profile.counts.keys.filter { column.flag($0) == .on }.sorted()
            return "\(prefix)\(column.name)=\(shown.joined(separator: ","))"
        }
        let example = number ?? word ?? ""
        return LocalizedText(
            id: """
                kolom \(all) tidak sepakat pada \(disagreements) baris, yang ditulis sebagai draf. Bila salah satunya tidak \
                menyatakan terbit, hapus yang sudah ditulis, lalu ulangi dengan kolom itu, misalnya: --publik \(example)
                """,
            en: """
                the columns \(all) disagree in \(disagreements) rows, which were written as drafts. Where one of them does not \
                say what was published, remove what was written and repeat with that column, for example: --publik \(example)
                """
        )
    }

    private static func listed(_ column: StateColumn, _ empty: String) -> (text: String, likeliest: String) {
        let counts = column.profile.counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        let list = counts.prefix(8).map { "\($0.key.isEmpty ? empty : "\"\($0.key.prefix(30))\""): \($0.value)" }
        let rest = counts.count > 8 || column.profile.hasFurther ? ", …" : ""
        return (list.joined(separator: ", ") + rest, counts.first { !$0.key.isEmpty }?.key ?? "1")
    }

    private func question(_ column: StateColumn) -> LocalizedText {
        let (id, likeliest) = Self.listed(column, "kosong")
        let name = prefix + column.name
        let all = column.meaning == .unclear
        return LocalizedText(
            id: """
                kolom \(name) tidak pasti artinya (\(id)), maka semua naskah ditulis sebagai draf. Nilai mana yang \
                terbit? Hapus yang sudah ditulis, lalu ulangi, misalnya dengan: --publik \(name)=\(likeliest)\
                \(all ? ", atau --publik \(name)=* bila kolom itu tidak menyatakan terbit" : "")
                """,
            en: """
                what the column \(name) means is not certain (\(Self.listed(column, "empty").text)), so that all texts were \
                written as drafts. Which value was published? Remove what was written and repeat, for example with: --publik \
                \(name)=\(likeliest)\(all ? ", or --publik \(name)=* where it does not say what was published" : "")
                """
        )
    }

    private func wordQuestion(_ column: StateColumn) -> LocalizedText {
        let name = prefix + column.name
        let words = column.unknownWords.prefix(8).map { "\"\($0.prefix(30))\": \(column.profile.counts[$0] ?? 0)" }
            .joined(separator: ", ")
        // A word beside known ones may well mean that a text was hidden.
        let known = column.profile.counts.keys.filter { column.flag($0) == .on }.sorted()
        let shown = known.isEmpty ? Array(column.unknownWords.prefix(1)) : known
        let answer = "\(name)=\(shown.joined(separator: ","))"
        return LocalizedText(
            id: """
                kolom \(name) memuat kata yang tidak dikenal (\(words)), maka naskahnya ditulis sebagai draf. Bila ada yang terbit, \
                hapus yang sudah ditulis, lalu ulangi dengan semua kata yang terbit, misalnya: --publik \(answer)
                """,
            en: """
                the column \(name) has words that are not known (\(words)), so that their texts were written as drafts. Where \
                some were published, remove what was written and repeat with all words that were published, for example: \
                --publik \(answer)
                """
        )
    }

    private func approvalQuestion(_ column: StateColumn) -> LocalizedText {
        let name = prefix + column.name
        return LocalizedText(
            id: """
                kolom \(name) kosong pada sebagian naskah, yang ditulis sebagai draf karena mungkin belum disetujui. Bila semuanya \
                terbit, hapus yang sudah ditulis, lalu ulangi dengan: --publik \(name)=*
                """,
            en: """
                the column \(name) is empty for some texts, which were written as drafts because nobody may have approved them. \
                Where all were published, remove what was written and repeat with: --publik \(name)=*
                """
        )
    }

    private func typeQuestion(_ column: StateColumn) -> LocalizedText {
        let name = prefix + column.name
        return LocalizedText(
            id: """
                kolom \(name) memuat beberapa jenis (\(Self.listed(column, "kosong").text)); yang tidak jelas naskah ditulis \
                sebagai draf. Bila semuanya terbit, hapus yang sudah ditulis, lalu ulangi dengan: --publik \(name)=*
                """,
            en: """
                the column \(name) holds several types (\(Self.listed(column, "empty").text)); those that may be no texts were \
                written as drafts. Where all were published, remove what was written and repeat with: --publik \(name)=*
                """
        )
    }
}
