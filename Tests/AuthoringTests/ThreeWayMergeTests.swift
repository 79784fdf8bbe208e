import TestSupport
import Testing

@testable import Authoring

@Suite struct ThreeWayMergeTests {
    @Test(arguments: [
        ("a\nb\nc\n", "A\nb\nc\n", "a\nb\nC\n", "A\nb\nC\n"),
        ("a\nb\n", "a\nb\nakhir\n", "awal\na\nb\n", "awal\na\nb\nakhir\n"),
        ("a\nb\nc\n", "a\nc\n", "a\nb\nc\nd\n", "a\nc\nd\n"),
        ("a\nb\n", "a\nx\nb\n", "a\nx\nb\n", "a\nx\nb\n"),
        ("a\n", "a\r\nb\r\n", "c\na\n", "c\r\na\r\nb\r\n"),
        ("a", "a", "b", "b"), ("", "", "a\n", "a\n"),
    ])
    func `Edits at different places stay, both of them`(base: String, own: String, new: String, expected: String) {
        let merge = ThreeWayMerge(base: base, own: own, new: new)
        #expect(merge.text == expected)
        #expect(merge.conflicts == 0)
    }

    @Test func `What both changed stands twice between markers`() {
        let merge = ThreeWayMerge(base: "a\nb\nc\n", own: "a\nmilik\nc\n", new: "a\nbaru\nc\nd\n")
        #expect(
            merge.text == "a\n<<<<<<< milik Anda\nmilik\n=======\nbaru\n>>>>>>> tema bawaan\nc\nd\n"
        )
        #expect(merge.conflicts == 1)
        #expect(ThreeWayMerge(base: "", own: "x", new: "y").text.hasSuffix("x\n=======\ny\n>>>>>>> tema bawaan\n"))
    }

    @Test func `Who changed nothing gets the other's text, and no line is lost in any merge`() {
        var dice = Dice(seed: 7)
        func edited(_ lines: [String], _ dice: inout Dice) -> [String] {
            var lines = lines
            for _ in 0..<dice.roll(4) {
                let place = dice.roll(lines.count + 1)
                if place < lines.count, dice.roll(2) == 0 {
                    lines.remove(at: place)
                } else {
                    lines.insert("baris \(dice.roll(30))\n", at: place)
                }
            }
            return lines
        }
        for _ in 0..<500 {
            let base = (0..<8).map { _ in "baris \(dice.roll(30))\n" }
            let (own, new) = (edited(base, &dice), edited(base, &dice))
            func merge(_ own: [String], _ new: [String]) -> ThreeWayMerge {
                ThreeWayMerge(base: base.joined(), own: own.joined(), new: new.joined())
            }
            #expect(merge(base, new).text == new.joined())
            #expect(merge(own, base).text == own.joined())
            #expect(merge(own, own).text == own.joined())
            let both = merge(own, new).text.split(separator: "\n").map { "\($0)\n" }
            // What one side added is there.
            for line in own.filter({ !base.contains($0) }) { #expect(both.contains(line)) }
            for line in new.filter({ !base.contains($0) }) { #expect(both.contains(line)) }
        }
    }
}
