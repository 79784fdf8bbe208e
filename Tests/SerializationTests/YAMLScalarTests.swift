import Serialization
import Testing
import Yams

@Suite
struct YAMLScalarTests {
    @Test
    func `Every text reads back as itself`() throws {
        let texts = [
            "", " ", "Rapat", "Rapat: hasil", "Rapat:hasil", "Rapat # 2", "Rapat#2", "2017-10-13", "12", "0x1F", "1e3",
            "yes", "No", "on",
            "null", "~", "- satu", "? apa", "\"kutip\"", "'kutip'", "C:\\data", "a\nb", "a\r\nb", "\ttab", "akhir ",
            "akhir:", "[satu]",
            "{satu: dua}", "satu, dua", "&jangkar", "*alias", "!tanda", "|", ">", "%", "@wali", "`kode`", "é", "Ünal",
            "٣", "\u{0}", "\u{85}", "\u{2028}", "\u{7F}", "👍 bagus", "اب", "true", "Y", "n", ".inf", "=", "<<",
            "satu\u{A0}dua", "-", "---",
        ]
        for text in texts {
            let yaml = "title: " + YAMLScalar.text(text) + "\n"
            let node = try #require(try Yams.compose(yaml: yaml)?.mapping?["title"])
            #expect(node.scalar?.string == text, "\(yaml)")
            #expect(node.tag == Tag(.str), "\(yaml)")
        }
    }

    @Test
    func `A plain title stays as editors would write it`() {
        let title = "Wali Kota buka \"Rakor PPID\", 13 Oktober (2017) & lainnya"
        #expect(YAMLScalar.text(title) == title)
    }
}
