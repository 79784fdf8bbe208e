import Diagnostics
import TestSupport
import Testing

@Suite struct HiddenSignTests {
    @Test(arguments: [
        "Ra⟦control-character⟧\u{8}pat", "é ⟦control-character⟧\u{1B}[31mmerah", "a⟦control-character⟧\u{0}b",
        "a ⟦control-character⟧\u{202E}txt.exe", "a ⟦control-character⟧\u{2066}b\u{2069}", "a⟦control-character⟧\u{7F}",
        "Ra⟦invisible-character⟧\u{200B}pat", "Ra⟦invisible-character⟧\u{AD}pat", "é⟦invisible-character⟧\u{FEFF}é",
        "Ra⟦invisible-character⟧\u{200C}pat dan si\u{AD}dang", "Nama⟦invisible-character⟧\u{2028}Jabatan",
        "Nama ⟦invisible-character⟧\u{2029}Jabatan", "Nama⟦invisible-character⟧\u{85}Jabatan",
    ])
    func `A hidden sign is where it is`(text: String) async throws {
        #expect(try await MarkedPortal(body: "Isi.\n\n\(text)\n").build().surprises == [])
    }

    @Test func `Front matter, settings and tables are looked at, too`() async throws {
        let portal = MarkedPortal(
            files: [
                "content/berita/rapat.md": "---\ntitle: Ra⟦control-character⟧\u{0}pat\ndate: 2017-10-13\n---\nIsi.\n",
                "content/opd.csv": "kode,nama\ndinkes,Dinas Ke⟦invisible-character⟧\u{AD}sehatan\n",
            ]
        )
        #expect(try await portal.build().surprises == [])
    }

    @Test(arguments: [
        "Keluarga 👨‍👩‍👧 dan ✍️", "كتاب\u{200C}ها \u{2067}x\u{2069} \u{200F}", "Rapat \u{200B}besar\u{200B}",
        "\tmenjorok\u{A0}tak putus",
        "“Kutipan” – dan…",
    ])
    func `Signs that writing needs are left alone`(text: String) async throws {
        #expect(try await MarkedPortal(body: text + "\n").build().surprises == [])
    }

    @Test func `UTF-16 is told for what it is`() async throws {
        var portal = MarkedPortal()
        portal.portal.files["content/berita/rapat.md"] = "---\ntitle: Rapat\n---\n".utf8.flatMap { [$0, 0] }
        #expect(try await portal.build().diagnostics.map(\.rule.id) == ["not-utf8"])
    }

    @Test func `Breaks of Word become spaces, and the rest of a damaged letter stays for a human`() async throws {
        let broken = try await MarkedPortal(body: "Nama\u{B}Jabatan\n").build().fault("control-character")
        let place = { Diagnostics.SourceLocation(path: "content/berita/rapat.md", line: 5, column: $0) }
        #expect(broken.fix == .edits([TextEdit(from: place(5), to: place(6), replacement: " ")]))
        let separated = try await MarkedPortal(body: "Nama\u{2028}Jabatan\n").build().fault("invisible-character")
        #expect(separated.fix == .edits([TextEdit(from: place(5), to: place(6), replacement: " ")]))
        let damaged = try await MarkedPortal(body: "Kata\u{9D} selesai\n").build().fault("control-character")
        #expect(damaged.fix == nil)
        #expect(damaged.help?.id.contains("salin lagi dari naskah aslinya") == true)
    }

    @Test func `Deletes the signs`() async throws {
        let fault = try await MarkedPortal(body: "Ra\u{AD}pat si\u{200B}dang\n").build().fault("invisible-character")
        func place(_ column: Int) -> Diagnostics.SourceLocation {
            Diagnostics.SourceLocation(path: "content/berita/rapat.md", line: 5, column: column)
        }
        #expect(
            fault.fix
                == .edits([
                    TextEdit(from: place(3), to: place(4), replacement: ""),
                    TextEdit(from: place(10), to: place(11), replacement: ""),
                ])
        )
    }
}
