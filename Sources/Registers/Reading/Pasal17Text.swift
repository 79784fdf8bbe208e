import Reading

extension Pasal17 {
    /// Reads a letter of Pasal 17 with its number, in the cell that is meant for it: `h`, `h.4`, `H4`, `h angka 4`,
    /// `17 huruf j`, or a sentence that names Pasal 17. Nil where there is no letter from a to j, or more than one.
    public init?(text: String) {
        let words = HeadingName.words(of: text).filter { !Self.fillers.contains($0) }
        let rest = words.first == "17" ? words.dropFirst() : words[...]
        if let letter = rest.first.flatMap(Huruf.init), rest.count <= 2 {
            let number = rest.dropFirst().first
            if number == nil || number.flatMap(Int.init) != nil {
                self.init(huruf: letter, angka: number.flatMap(Int.init))
                return
            }
        }
        self.init(lawText: text)
    }

    /// Finds the letter in a sentence such as `UU 14/2008 Pasal 17 huruf h angka 4 jo. …`. Nil where no letter of Pasal 17
    /// is named, or more than one.
    public init?(lawText text: String) {
        let words = HeadingName.words(of: text)
        var found: Set<Pasal17> = []
        for index in words.indices where words[index] == "17" && index > 0 && words[index - 1] == "pasal" {
            var next = index + 1
            while next < words.count {
                if words[next] == "huruf" || words[next] == "ayat" { next += 1 }
                guard next < words.count, let letter = Huruf(rawValue: words[next]) else { break }
                next += 1
                var number: Int?
                if next + 1 < words.count, ["angka", "butir", "nomor"].contains(words[next]) {
                    number = Int(words[next + 1])
                    next += 2
                }
                found.insert(Pasal17(huruf: letter, angka: number))
                // "huruf b dan huruf h" names two.
                guard next < words.count, ["dan", "huruf", "serta", "atau"].contains(words[next]) else { break }
                if words[next] != "huruf" { next += 1 }
            }
        }
        guard found.count == 1, let only = found.first else { return nil }
        self = only
    }

    private static let fillers: Set<String> = ["pasal", "huruf", "angka", "butir", "nomor", "uu", "kip"]
}
