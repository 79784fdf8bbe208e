/// The sizes of a picture in `srcset`: `a.jpg 300w, b.jpg 1024w`, `a.jpg, b.jpg 2x`.
enum PictureSet {
    /// Returns the address of the largest size. Nil where the element offers none.
    static func largest(of element: HTMLElement) -> String? {
        let names = ["data-srcset", "data-lazy-srcset", "srcset"]
        let candidates = names.compactMap { element[$0] }.flatMap(read)
        return candidates.reduce(nil as (address: String, size: Double)?) { best, next in
            best.map { $0.size >= next.size } == true ? best : next
        }?.address
    }

    private static func read(_ text: String) -> [(address: String, size: Double)] {
        var found: [(address: String, size: Double)] = []
        var isComplete = true
        for word in text.split(whereSeparator: HTMLText.isSpace) {
            // Addresses may contain commas, but do not end with one.
            let bare = word.hasSuffix(",") ? word.dropLast() : word
            if isComplete, word == "," { continue }
            if isComplete {
                found.append((String(bare), 1))
            } else if let size = Double(bare.dropLast()), !found.isEmpty {
                found[found.count - 1].size = size
            }
            isComplete = word.hasSuffix(",")
        }
        return found.filter { !$0.address.isEmpty && !$0.address.lowercased().hasPrefix("data:") }
    }
}
