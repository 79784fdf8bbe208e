/// Marks that go through cmark-gfm in the place of destinations and at the start of headings, to be found in the HTML.
///
/// A mark in the HTML is only looked for behind `<a href="`, `<img src="` and `<h1>` to `<h6>`. Escaping keeps a text
/// from writing those; raw HTML, which is copied as it stands, cannot hold the mark, because the text does not.
struct SlotToken {
    private static let name = Array("xslot".utf8)
    /// Ends a mark.
    static let end = UInt8(ascii: "e")
    /// Begins every mark; the index follows, in decimal digits.
    let prefix: String

    /// A mark that does not occur in `text`.
    init(absentFrom text: [UInt8]) {
        let taken = text.withUnsafeBufferPointer(Self.numbers)
        var number = 0
        while taken.contains(number) { number += 1 }
        prefix = "xslot\(number)s"
    }

    /// Numbers that follow the name of marks in `text`.
    private static func numbers(in text: UnsafeBufferPointer<UInt8>) -> Set<Int> {
        let name = name
        var numbers: Set<Int> = []
        var index = 0
        while index + name.count < text.count {
            defer { index += 1 }
            guard text[index] == UInt8(ascii: "x"), matches(name, text, at: index) else { continue }
            var number = 0
            var end = index + name.count
            while end < text.count, (0x30...0x39).contains(text[end]), number < 10_000_000 {
                number = number * 10 + Int(text[end] - 0x30)
                end += 1
            }
            numbers.insert(number)
        }
        return numbers
    }

    private static func matches(_ name: [UInt8], _ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        for offset in name.indices where text[index + offset] != name[offset] { return false }
        return true
    }

    /// The mark of the link or heading with this index.
    func mark(_ index: Int) -> String { "\(prefix)\(index)e" }
}
