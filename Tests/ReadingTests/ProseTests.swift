import Testing

@testable import Reading

@Suite struct ProseTests {
    /// `·` stands for a space in the place of code.
    @Test(arguments: [
        ("a `b` c", "a ··· c"),
        ("`a ``b` c", "······· c"),
        ("``a`b`` c", "······· c"),
        ("`a ``b", "`a ``b"),
        ("` `` ``` ` `` a", "·········· `` a"),
        ("`` a ` b ``` c ` d ``", "·····················"),
        ("`a` `b` `c", "··· ··· `c"),
        ("a ```", "a ```"),
        ("satu ` dua\ntiga ` empat", "satu ` dua\ntiga ` empat"), ("```\na", "···\n·"),
    ])
    func `What stands between two equal runs of backticks on a line is code`(text: String, shown: String) {
        let prose = Prose(Array(text.utf8)[...], path: "").text
        #expect(String(decoding: prose, as: UTF8.self) == shown.replacing("·", with: " "))
    }
}
