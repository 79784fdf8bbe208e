import Diagnostics
import Serialization
import Testing

@Suite struct JSONReportTests {
    @Test func `Says everything`() {
        #expect(
            JSONReport(language: .id).value(fault(related: [other])).text(.indented) == """
                {
                  "rule": "unknown-key",
                  "severity": "error",
                  "path": "content/berita/rapat.md",
                  "line": 4,
                  "column": 1,
                  "message": "kunci \\"tittle\\" tidak dikenal",
                  "help": "maksudnya \\"title\\"?",
                  "related": [
                    {
                      "path": "content/berita/lain.md",
                      "line": 2,
                      "column": 8
                    }
                  ]
                }
                """
        )
    }

    @Test func `Leaves out what there is not`() {
        #expect(
            JSONReport(language: .en).value(fault(tooHeavy, message: "a\u{1B}\n😀", help: nil)).text()
                == #"{"rule":"too-heavy","severity":"warning","path":"content/berita/rapat.md","line":4,"column":1,"#
                + #""message":"unknown key \"a\u001b\n😀\""}"#
        )
    }
}
