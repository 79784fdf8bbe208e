import Manual
import Testing

@testable import Preview

@Suite struct ManualPagesTests {
    @Test func `The documentation is a part of the preview, and its links lead on`() async throws {
        try await PreviewSample().serve { portal in
            #expect(await portal.text("/_terang/").contains("href=\"/_terang/docs/\""))
            let list = await portal.text("/_terang/docs/")
            for page in ManualPage.all {
                #expect(list.contains("href=\"/_terang/docs/\(page.name)\""))
                let answer = await portal.ask("/_terang/docs/\(page.name)")
                #expect(answer.status == 200)
                #expect(answer.header("Content-Security-Policy")?.contains("default-src 'none'") == true)
                let links = answer.text.matches(of: #/href="(/_terang/docs/|#)([a-z-]*)(?:#([^"]*))?"/#)
                for link in links where link.1 != "#" {
                    let target = await portal.ask("/_terang/docs/\(link.2)")
                    #expect(target.status == 200, "\(page.name): \(link.0)")
                    if let fragment = link.3 {
                        #expect(target.text.contains("id=\"\(fragment)\""), "\(page.name): \(link.0)")
                    }
                }
            }
            #expect(await portal.ask("/_terang/docs/tidak-ada").status == 404)
        }
    }

    @Test func `The file of an example is above it`() async throws {
        try await PreviewSample().serve { portal in
            let guide = await portal.text("/_terang/docs/panduan-redaktur")
            let example = #/<code>content/site\.yaml</code>:</p>\s*<pre[^>]*><code[^>]*>categories:/#
            #expect(guide.contains(example))
        }
    }

    @Test func `A finding on the desk leads to its rule`() async throws {
        let files = ["content/berita/dua.md": "---\ntitle: Dua\n---\nIsi.\n"]
        try await PreviewSample(files).serve { portal in
            #expect(await portal.text("/_terang/").contains("href=\"/_terang/docs/rules#missing-date\""))
            #expect(await portal.text("/_terang/docs/rules").contains("id=\"missing-date\""))
        }
    }
}
