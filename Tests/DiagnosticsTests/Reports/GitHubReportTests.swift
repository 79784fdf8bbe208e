import Diagnostics
import Testing

@Suite struct GitHubReportTests {
    private let report = GitHubReport(language: .id)

    @Test func `Is a workflow command`() {
        #expect(
            report.text(fault()) == "::error file=content/berita/rapat.md,line=4,col=1,title=unknown-key::"
                + "kunci \"tittle\" tidak dikenal%0Amaksudnya \"title\"?\n"
        )
        #expect(
            GitHubReport(language: .en).text(fault(tooHeavy, help: nil))
                == "::warning file=content/berita/rapat.md,line=4,col=1,title=too-heavy::unknown key \"tittle\"\n"
        )
    }

    @Test func `Escapes what would end a property or a command`() {
        #expect(
            report.text(fault(path: "content/a,b:c%.md", message: "50% a,b:c\r\n::error::x\u{1B}[2J", help: nil))
                == "::error file=content/a%2Cb%3Ac%25.md,line=4,col=1,title=unknown-key::"
                + "kunci \"50%25 a,b:c  ::error::x [2J\" tidak dikenal\n"
        )
    }
}
