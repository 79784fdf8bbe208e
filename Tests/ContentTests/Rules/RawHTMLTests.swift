import Diagnostics
import TestSupport
import Testing

@Suite struct RawHTMLTests {
    @Test(arguments: [
        "Isi ⟦raw-html⟧<b>penting</b>. Lagi ⟦raw-html⟧</i>.\n", "⟦raw-html⟧<div>\nisi\n</div>\n",
        "Isi.\n\n⟦raw-html⟧<!-- catatan -->\n",
        "> é ⟦raw-html⟧<br>\n", "⟦raw-html⟧<script>alert(1)</script>\n", "| a |\n| - |\n| é ⟦raw-html⟧<br> |\n",
    ])
    func `Points at each piece of HTML`(body: String) async throws {
        let result = try await MarkedPortal(body: body).build()
        #expect(result.surprises == [])
    }

    @Test func `Says what to write instead`() async throws {
        #expect(
            try await MarkedPortal(body: "Isi<br>\n").build().wording("raw-html")
                == LocalizedText(
                    id:
                        "HTML mentah tidak diizinkan: <br>\nakhiri baris dengan \\ lalu pindah baris; di dalam tabel, pakai titik koma",
                    en:
                        "raw HTML is not allowed: <br>\nend the line with \\ and begin a new one; in a table, use a semicolon"
                )
        )
    }

    @Test(arguments: [
        ("<a href=\"https://kota.example/a b\">unduh</a>", "tulis: [teks](https://kota.example/a%20b)"),
        ("x <img alt='Warga desa' src=/foto.jpg>", "tulis: ![Warga desa](/foto.jpg)"),
        ("Ketik <nama pemohon> y", "tulis: \\<nama pemohon>"), ("bila a<b dan c>d", "tulis: \\<b dan c>"),
        ("<B>x</B>", "tulis: **teks**"),
        (
            "x <Badge type=\"tip\" />",
            "hapus tandanya: komponen MDX atau Vue tidak bekerja di sini; isinya ditulis sebagai Markdown"
        ),
        (
            "x <Tab a=\"1\" b>",
            "hapus tandanya: komponen MDX atau Vue tidak bekerja di sini; isinya ditulis sebagai Markdown"
        ),
        (
            "Tekan </Kembali>",
            "hapus tandanya: komponen MDX atau Vue tidak bekerja di sini; isinya ditulis sebagai Markdown"
        ), ("REG#<Nama> y", "tulis: \\<Nama>"),
        ("x <Nama> y", "isi, atau hapus; bila memang untuk dibaca begitu, tulis: \\<Nama>"),
        ("x <!-- rahasia --> y", "hapus dari <!-- sampai -->; catatan redaksi tidak disimpan di dalam naskah"),
    ])
    func `Says for each element what to write`(body: String, help: String) async throws {
        let wording = try await MarkedPortal(body: body + "\n").build().wording("raw-html")
        #expect(wording.id.split(separator: "\n").last.map(String.init) == help)
    }

    @Test(arguments: [
        "Dibuka oleh <nama pejabat>.", "Kepada <Kepala Dinas>", "Kirim ke <nomor>", "<nama>, <jabatan>, hadir",
    ])
    func `No cure publishes a slot that nobody filled in`(body: String) async throws {
        let found = try await MarkedPortal(body: body + "\n").build().diagnostics.filter { $0.rule.id == "raw-html" }
        #expect(!found.isEmpty && found.allSatisfy { $0.fix == nil })
    }

    @Test(arguments: ["1 < 2 dan 3 > 2\n", "\\<b>\n", "`<b>`\n", "<https://kota.example>\n", "    <div>\n"])
    func `Takes what is no HTML`(body: String) async throws {
        let result = try await MarkedPortal(body: body).build()
        #expect(result.surprises == [])
    }

    @Test func `Is silent where the portal allows it`() async throws {
        let settings = TemporaryPortal.settings + "markdown:\n  raw_html: true\n"
        let result = try await MarkedPortal(body: "Isi <b>penting</b>.\n", settings: settings).build()
        #expect(result.surprises == [])
    }
}
