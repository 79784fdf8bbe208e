import Rendering
import TestSupport
import Testing

@Suite struct InlineCodeTests {
    @Test func `Points at every script and style within a template`() async throws {
        let text = """
            <p ⟦inline-code⟧style="color: red" title="a > b" class='style="x"'>{{title}}</p>
            ⟦inline-code⟧<style>p {}</style>
            ⟦inline-code⟧<script>alert(1)</script>
            ⟦inline-code⟧<script type="module">alert(1)</script>
            <BUTTON ⟦inline-code⟧onClick=go() type=button ⟦inline-code⟧Style='top: 0'>x</BUTTON>
            """
        #expect(try await themed(template(.article, text)).loadTheme().surprises == [])
    }

    @Test(arguments: [
        "<p ⟦inline-code⟧style\t=\t'x'>a</p>", "<p ⟦inline-code⟧STYLE\r\n= 'x'>a</p>",
        "<p ⟦inline-code⟧onfocus =x>a</p>",
        "⟦inline-code⟧<STYLE>p {}</STYLE>", "⟦inline-code⟧<Script>x</Script>",
    ])
    func `Points at the only one of a template, however it is written`(text: String) async throws {
        #expect(try await themed(template(.article, text)).loadTheme().surprises == [])
    }

    @Test(arguments: [
        #"<script src="/a.js"></script><script type="application/ld+json">{}</script>"#,
        "<!-- <style> -->{{! <p style='x'> }}",
        #"<p title="style=1 onclick=2" data-style="x" on="1" class="onclick">style="x"</p>"#, "a < b style='x' > c",
    ])
    func `Says nothing of scripts in files, data, comments and words`(text: String) async throws {
        #expect(try await themed(template(.article, text)).loadTheme().surprises == [])
    }
}
