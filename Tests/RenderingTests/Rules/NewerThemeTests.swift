import Diagnostics
import TestSupport
import Testing

@testable import Rendering

@Suite struct NewerThemeTests {
    @Test func `A theme for a later version of the program is reported, any other is taken`() async throws {
        let later = ThemeInterface.version + 1
        let result = try await themed(["theme.yaml": "interface: ⟦newer-theme⟧\(later)\n"]).loadTheme()
        #expect(result.surprises == [])
        #expect(
            try result.wording("newer-theme").en
                == "the theme was written for interface \(later), this program offers \(later - 1)\n"
                + "use a newer Terang; if all pages are right, write: interface: \(later - 1)"
        )
        for version in 1...ThemeInterface.version {
            #expect(try await themed(["theme.yaml": "interface: \(version)\n"]).loadTheme().surprises == [])
        }
    }

    @Test func `What is no version is reported as such`() async throws {
        let result = try await themed(["theme.yaml": "interface: ⟦bad-value⟧dua\n"]).loadTheme()
        #expect(result.surprises == [])
    }
}
