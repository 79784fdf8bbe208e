import Files
import Foundation
import TestSupport
import Testing

@testable import Preview

@Suite struct DeskTests {
    private static let files = [
        "content/berita/rencana.md": "---\ntitle: Rencana <b>\ndate: 2026-01-02\ndraft: true\n---\nIsi.\n",
        "content/berita/festival.md": "---\ntitle: Festival\ndate: 2026-12-03 08:00\n---\nIsi.\n",
        "content/berita/lowongan.md":
            "---\ntitle: Lowongan\ndate: 2026-01-02\nexpires: 2026-01-20\n---\nIsi.\n",
        "content/berita/kelak.md":
            "---\ntitle: Kelak\ndate: 2026-01-02\nexpires: 2026-06-20\n---\n[x](festival.md)\n[y](lowongan.md)\n",
        "content/catatan.xyz": "x",
        "content/opd.csv": "kode,nama,singkatan\nkominfo,Dinas Kominfo,Kominfo\n",
        "content/register/dip/register.yaml": "profile: dip",
        "content/register/dip/dip.csv": """
        nomor,judul,ringkasan,opd,klasifikasi,pejabat_menguasai,penanggung_jawab,waktu_pembuatan,tempat_pembuatan,bentuk,retensi,tanggal_mutakhir
        1,Laporan Lama,Ringkasan,kominfo,berkala,Kepala Dinas,Sekretaris,2020,Kota,digital,P5Y,2020-01-01

        """,
    ]

    /// The part of a page with an id.
    private func section(_ id: String, of html: String) throws -> String {
        let start = try #require(html.range(of: "<section id=\"\(id)\">"))
        let rest = html[start.upperBound...]
        return String(rest[..<(rest.range(of: "</section>")?.lowerBound ?? rest.endIndex)])
    }

    private func desk(_ work: (String) throws -> Void) async throws {
        try await PreviewSample(Self.files).serve { try work(await $0.text("/_terang/")) }
    }

    @Test func `drafts, scheduled and ending articles stand with file and page`() async throws {
        try await desk { html in
            let drafts = try section("draf", of: html)
            #expect(drafts.contains("Rencana &lt;b&gt;"))
            #expect(drafts.contains("content/berita/rencana.md"))
            #expect(drafts.contains("href=\"/berita/2026/01/rencana"))
            #expect(!drafts.contains("Festival"))
            let scheduled = try section("terjadwal", of: html)
            #expect(scheduled.contains("Festival"))
            #expect(scheduled.contains("3 Des 2026 08.00 WIB"))
            #expect(!scheduled.contains("Rencana"))
            let ending = try section("segera", of: html)
            #expect(ending.contains("Lowongan"))
            #expect(ending.contains("content/berita/lowongan.md"))
            #expect(ending.contains("20 Jan 2026 00.00 WIB"))
            #expect(!ending.contains("Kelak"))
        }
    }

    @Test func `findings about officials stand with those of registers`() async throws {
        let files = ["content/pejabat.csv": "nama,jabatan,warna\n"]
        let html = try await PreviewSample(files).serve { await $0.text("/_terang/") }
        #expect(try section("register", of: html).contains("content/pejabat.csv"))
    }

    @Test func `findings stand by what they are about, with file and line`() async throws {
        try await desk { html in
            #expect(try section("kesalahan", of: html).contains("portal dapat diterbitkan"))
            let registers = try section("register", of: html)
            #expect(registers.contains("stale-information"))
            #expect(registers.contains("content/register/dip/dip.csv:2"))
            #expect(registers.contains("href=\"/informasi-publik/"))
            let others = try section("lainnya", of: html)
            #expect(others.contains("content/catatan.xyz"))
            #expect(!others.contains("dip.csv"))
        }
    }

    @Test func `errors come first, and what is empty says so`() async throws {
        try await PreviewSample().serve { portal in
            for words in [
                "Tidak ada draf.", "Tidak ada artikel terjadwal.", "Tidak ada tautan putus.",
                "Semua gambar punya teks pengganti.", "Tidak ada catatan pemeriksaan pada daftar informasi.",
                "Tidak ada peringatan lain.",
                "Tidak ada yang berakhir atau jatuh tempo dalam 30 hari.",
            ] {
                #expect(await portal.text("/_terang/").contains(words), "\(words)")
            }
            try writeFile(
                portal.root + "/content/berita/dua.md",
                Array("---\ntitle: Dua\ndate: 2025-03-01\n---\n[x](y.md)\n![](../media/z.png)\n".utf8)
            )
            try await portal.refresh()
            let html = await portal.text("/_terang/")
            #expect(html.contains("<title>(3) Meja redaksi</title>"))
            #expect(try section("kesalahan", of: html).contains("<li class=\"error\">"))
            #expect(try section("tautan", of: html).contains("content/berita/dua.md:5"))
            #expect(try section("gambar", of: html).contains("content/berita/dua.md:6"))
            #expect(try !section("gambar", of: html).contains("content/berita/dua.md:5"))
            #expect(html.contains("yang terakhir tanpa kesalahan"))
        }
    }

    @Test func `what is held back stands with its reasons, and the rest is shown`() async throws {
        let files = ["content/berita/dua.md": "---\ntitle: Dua\ndate: 2025-03-01\n---\n[x](y.md)\n"]
        try await PreviewSample(files, settings: TemporaryPortal.settings + "faults: hold\n").serve { portal in
            let html = await portal.text("/_terang/")
            #expect(try section("ditahan", of: html).contains("content/berita/dua.md:5"))
            #expect(try section("ditahan", of: html).contains("belum terbit"))
            #expect(!html.contains("yang terakhir tanpa kesalahan"))
            #expect(await portal.text("/berita/2025/01/satu/").contains("Satu"))
            let mended = "---\ntitle: Dua\ndate: 2025-03-01\n---\nIsi.\n"
            try writeFile(portal.root + "/content/berita/dua.md", Array(mended.utf8))
            try await portal.refresh()
            #expect(await !portal.text("/_terang/").contains("id=\"ditahan\""))
            #expect(await portal.text("/berita/2025/03/dua/").contains("Dua"))
        }
    }

    @Test func `a portal in English has an English desk`() async throws {
        try await PreviewSample(settings: TemporaryPortal.settings + "language: en\n").serve { portal in
            let html = await portal.text("/_terang/")
            #expect(html.contains("<html lang=\"en\""))
            #expect(html.contains("Editors&#39; desk"))
            #expect(html.contains("No drafts."))
            #expect(await portal.text("/_terang/monev").contains("By agency") == false)
            #expect(await portal.text("/_terang/monev").contains("It is not the official instrument"))
        }
    }

    @Test func `the points of openness stand as the command prints them`() async throws {
        var files = Self.files
        files["content/layanan/maklumat.md"] = "---\ntitle: Maklumat\n---\nKami melayani.\n"
        try await PreviewSample(files).serve { portal in
            let html = await portal.text("/_terang/monev")
            #expect(html.contains("bukan instrumen resmi"))
            #expect(html.contains("8% (1 ya, 2 sebagian, 21 belum)"))
            #expect(html.contains("<span class=\"title\">Maklumat pelayanan dengan dasar hukum"))
            #expect(html.contains("di: <a href=\"/informasi-publik/maklumat/\">/informasi-publik/maklumat/</a>"))
            #expect(html.contains("Dinas Kominfo (kominfo)"))
            #expect(await portal.text("/_terang/").contains("href=\"/_terang/monev\""))
        }
    }
}
