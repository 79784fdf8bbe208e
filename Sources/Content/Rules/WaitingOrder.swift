import Patterns
import Reading

/// Words with which offices tell editors to wait with an article.
package enum WaitingOrder {
    /// Where a clause with nothing but an order to wait is told as that.
    struct Places: OptionSet {
        let rawValue: Int

        /// In a title and the name of a file, in forms that no headline has: "jangan tayang dulu", "tunggu acc".
        static let title = Places(rawValue: 1)
        /// As a whole value, too: "belum terbit".
        static let whole = Places(rawValue: 2)
        /// As a clause of a note to the editors: "mohon berita ini jangan dimuat dulu", "tunggu persetujuan Pak Kadis".
        static let note = Places(rawValue: 4)
        /// As a line of its own: "jangan ditayangkan sebelum Senin".
        static let line = Places(rawValue: 8)
    }

    /// Returns where a clause is an order to wait with the article itself. Empty for other clauses.
    static func places(of clause: some StringProtocol) -> Places {
        // "- Belum terbit" is an item of a list, and "Belum terbit:" leads to one.
        guard clause.first?.isLetter == true, clause.last != ":" else { return [] }
        var glued: [String] = []
        for word in String(clause).plainWords {
            // "di-ACC" and "di publish" are one word.
            if glued.last == "di" { glued.removeLast(); glued.append("di" + word) } else { glued.append(String(word)) }
        }
        let lead = glued.prefix { objects.contains($0) || requests.contains($0) || $0 == "masih" }
        var words = glued.dropFirst(lead.count)
        var deadline = ArraySlice<String>()
        if let before = words.firstIndex(of: "sebelum") {
            deadline = words[(before + 1)...]
            words = words[..<before]
            guard !deadline.isEmpty, deadline.allSatisfy({ isTime($0) || isPublishing($0) || chiefs.contains($0) })
            else { return [] }
        }
        var isPlain = lead.isEmpty && deadline.isEmpty
        if words.last == "ya" { (words, isPlain) = (words.dropLast(), false) }
        let saysFirst = words.last == "dulu"
        if saysFirst { words = words.dropLast() }
        guard let first = words.popFirst() else { return [] }
        let isRequest = lead.contains(where: requests.contains)
        let next = words.first ?? ""
        let others = words.dropFirst()
        switch first {
        case "jangan", "jgn": return never(words, isPlain: isPlain, saysFirst: saysFirst)
        case "belum" where isPublishing(next) && others.isEmpty && isPlain: return [.whole, .line]
        case "tunggu", "menunggu", "nunggu", "belum", "blm":
            let isOver = first.first == "b"
            guard (isOver ? ["acc", "diacc", "disetujui"] : ["acc", "approval", "persetujuan"]).contains(next),
                others.allSatisfy(chiefs.contains)
            else { return [] }
            // "Izin itu menunggu persetujuan pimpinan" may be for readers.
            if next.contains("setuju") {
                return others.first { !titles.contains($0) }.map(editors.contains) == true ? [.note, .line] : []
            }
            let isShort = others.isEmpty || !isOver && others.count == 1 && editors.contains(others.last ?? "")
            return isPlain && !saysFirst && isShort ? [.title, .note, .line] : [.note, .line]
        case "diacc": return isRequest && words.isEmpty ? [.note, .line] : []
        case "koreksi", "dikoreksi":
            let isAgain = words.allSatisfy { objects.contains($0) || ["kembali", "lagi", "ulang"].contains($0) }
            return isRequest && isAgain && deadline.contains(where: isPublishing) ? [.note, .line] : []
        case "tayangkan", "terbitkan", "siarkan":
            return ["setelah", "sesudah"].contains(next) && !others.isEmpty && others.allSatisfy(isTime) ? .line : []
        case "do", "don":
            let rest = words.dropFirst().filter { !["this", "yet"].contains($0) }
            return ["not", "t"].contains(next) && rest == ["publish"] ? [.note, .line] : []
        default: return []
        }
    }

    /// - Parameter words: those after "jangan".
    private static func never(_ words: ArraySlice<String>, isPlain: Bool, saysFirst: Bool) -> Places {
        let rest = words.drop { ["boleh", "dulu"].contains($0) }
        guard let verb = rest.first, rest.dropFirst().allSatisfy({ objects.contains($0) || $0 == "namanya" }) else {
            return []
        }
        let isBare = isPlain && rest.count == 1
        if isPublishing(verb) {
            let isOrder = saysFirst || ["terbit", "tayang", "publish", "dipublish"].contains(verb)
            let isTitle =
                isBare && words.count == 1 && isOrder && (!saysFirst || !verb.hasSuffix("kan") || verb.hasPrefix("di"))
            return Places(isTitle ? [.title, .note, .line] : [.note, .line]).union(isBare ? .whole : [])
        }
        let isPosting = verb.wholeMatch(of: posting) != nil || saysFirst && verb.wholeMatch(of: uploading) != nil
        return isPosting ? [.note, .line] : []
    }

    private static let requests: Set<String> = ["mohon", "tolong", "harap"]
    private static let objects: Set<String> = ["berita", "naskah", "artikel", "tulisan", "rilis", "ini"]
    private static let titles: Set<String> = ["pak", "bu", "bapak", "ibu"]
    private static let editors: Set<String> = ["kadis", "kabid", "kabag", "sekda", "sekdis", "redaksi", "redaktur"]
    private static let chiefs = titles.union(editors).union(["kasi", "camat", "lurah", "pimpinan", "atasan", "humas"])
    private static let publishable = Pattern(/(?:di)?(?:terbit|tayang|siar|publikasi|publish)(?:kan)?/)
    private static let posting = Pattern(/di(?:posting|muat)(?:kan)?/)
    private static let uploading = Pattern(/di(?:naik|unggah|upload)(?:kan)?/)

    private static func isPublishing(_ word: String) -> Bool { word.wholeMatch(of: publishable) != nil }

    private static func isTime(_ word: String) -> Bool {
        timeWords.contains(word) || word.allSatisfy(\.isNumber) || CalendarNames.month(named: word) != nil
            || CalendarNames.weekday(named: word) != nil
    }

    /// Words of conditions and of reports. A note with one does not order anything: "bila tanpa foto, jangan dimuat", "belum acc pimpinan, kata juru bicara".
    private static let telling: Set<Substring> = ["bila", "jika", "kalau", "apabila", "tanpa", "kata", "ujar", "tutur"]

    /// Whether one of the clauses of a note is an order to wait: "foto menyusul, tunggu acc Kadis". In "NIK dan KK, jangan
    /// dipublikasikan" other clauses may have its object.
    static func isGiven(inNote note: Substring) -> Bool {
        guard telling.isDisjoint(with: note.lowercased().plainWords) else { return false }
        let clauses = note.split { ",;.()[]".contains($0) }.map { String($0).trimmed }
        return clauses.contains { clause in
            let words = clause.lowercased()
            let places = Self.places(of: clause)
            let mayBeOfOther = words.hasPrefix("j") && clauses.count > 1 && !places.contains(.title)
            return places.contains(.note) && (!mayBeOfOther || words.hasSuffix("dulu") || words.hasSuffix("namanya"))
        }
    }

    /// `EMBARGO sampai 30 November 2026 pukul 10.00 WIB`, `[Embargo: jangan disiarkan dulu]`; not "Embargo hingga 2025 dikritik".
    static func isEmbargo(_ line: String) -> Bool {
        let words = line.lowercased().split { !$0.isLetter && !$0.isNumber }
        guard let first = words.first, ["embargo", "embargoed", "diembargo"].contains(String(first)) else {
            return false
        }
        let rest = words.dropFirst()
        if rest.isEmpty { return line.hasPrefix("EMBARGO") || line.first?.isLetter == false }
        // "Embargo sebelum perang" and "Embargo minyak belum dicabut" tell of one.
        let isMark =
            line.hasPrefix("EMBARGO") || line.lowercased().hasPrefix("embargo:") || line.first?.isLetter == false
        if isMark, rest.contains(where: { ["jangan", "belum", "sebelum"].contains(String($0)) }) { return true }
        return rest.allSatisfy { isTime(String($0)) }
    }

    private static let timeWords: Set<String> = [
        "sampai", "hingga", "s", "d", "sd", "dengan", "until", "till", "pukul", "jam", "hari", "tanggal", "tgl", "wib",
        "wita", "wit", "am", "pm", "at", "besok", "lusa",
    ]

    /// Returns whether one of the words of a remark on a text begins an order not to publish it: "mohon jangan ditayangkan sebelum rapat",
    /// "foto kurang, tahan dulu", "embargo sampai Senin". Not "jangan lupa foto", and "sudah diterbitkan di koran".
    ///
    /// - Parameter words: in small letters. Those of a remark are few; a longer text tells of other things.
    package static func isGiven(in words: [String]) -> Bool {
        let words = words.prefix(60)
        return words.indices.contains { index in
            let word = words[index]
            let rest = words[(index + 1)...]
            if word == "embargo" {
                let before = index > words.startIndex ? words[index - 1] : ""
                return !["tidak", "tanpa", "bebas", "ada"].contains(before) && rest.first.map(over.contains) != true
            }
            if word.hasSuffix("takedown") { return index == words.startIndex || !denials.contains(words[index - 1]) }
            if ["tunggu", "menunggu", "nunggu"].contains(word) {
                return rest.first.map { ["acc", "approval", "persetujuan"].contains($0) } == true
            }
            guard stops.contains(word) else { return false }
            let isNotYet = ["belum", "blm"].contains(word)
            // "Jangan dulu" says no more.
            if ["jangan", "jgn"].contains(word), rest.elementsEqual(["dulu"]) { return true }
            if !denials.contains(word), rest.first.map({ ["dulu", "dahulu"].contains($0) }) == true { return true }
            guard let verb = rest.first(where: { !fillers.contains($0) }) else { return false }
            // "Dinas belum menerbitkan izin" and "tidak muat di halaman" say what is, "jangan" what is to be.
            return verb.wholeMatch(of: published) != nil
                || ["jangan", "jgn", "dilarang"].contains(word) && verb.wholeMatch(of: publishing) != nil
                || isNotYet && ["disetujui", "acc", "diacc"].contains(verb)
        }
    }

    private static let over: Set<String> = [
        "sudah", "telah", "selesai", "berakhir", "lewat", "habis", "dicabut", "dibuka",
    ]
    private static let denials: Set<String> = [
        "jangan", "jgn", "belum", "blm", "tidak", "tdk", "tak", "bukan", "dilarang", "not", "don",
    ]
    private static let stops = denials.union(["tahan", "ditahan", "tunda", "ditunda", "batal", "hold"])
    /// Words between one that denies and what it denies.
    private static let fillers: Set<String> = [
        "boleh", "dulu", "dahulu", "untuk", "bisa", "dapat", "layak", "siap", "perlu", "usah", "akan", "jadi", "ikut",
        "di", "t", "yet", "be", "for", "to", "sampai",
    ]
    private static let published = Pattern(/(?:di|ter)?(?:terbit|tayang|publi|siarkan)\w*|dimuat(?:kan)?/)
    private static let publishing = Pattern(/(?:me|mem)(?:nerbit|nayang|publi|nyiarkan|muat)\w*|muat(?:kan)?/)
}
