import Diagnostics
import TestSupport
import Testing

@Suite struct UnknownKeyTests {
    @Test(arguments: [
        ("tittle", "title"), ("judul", "title"), ("Tanggal", "date"), ("category", "categories"), ("foto", "image"),
        ("lastmod", "updated"), ("tag", "tags"), ("expire", "expires"),
    ])
    func `Suggests the key that was meant`(typed: String, meant: String) async throws {
        let article = "---\ntitle: Rapat\ndate: 2017-10-13\n⟦unknown-key⟧\(typed): x\n---\nIsi.\n"
        let result = try await MarkedPortal(article: article).build()
        #expect(result.surprises == [])
        #expect(
            try result.wording("unknown-key")
                == LocalizedText(
                    id: "kunci \"\(typed)\" tidak dikenal\nmaksudnya \"\(meant)\"?",
                    en: "unknown key \"\(typed)\"\ndid you mean \"\(meant)\"?"
                )
        )
    }

    @Test func `Two words for one key are not renamed to it`() async throws {
        let article = "---\nTitle: Besar\nJudul: Kecil\ndate: 2017-10-13\n---\nIsi.\n"
        let result = try await MarkedPortal(article: article).build()
        #expect(result.diagnostics.filter { $0.rule.id == "unknown-key" }.map(\.fix) == [nil, nil])
    }

    @Test(arguments: [
        ("alt: Peserta", "tulis di bawah image:, menjorok dua spasi"),
        ("image_alt: Peserta", "tulis di bawah image:, menjorok dua spasi, sebagai alt, caption, atau credit"),
        ("layout: post", "hapus barisnya: kunci ini milik sistem lain dan tidak berguna di sini"),
        (
            "published: false",
            "bila naskah ini belum boleh terbit, tulis sebagai gantinya: draft: true; bila boleh, hapus barisnya"
        ),
        (
            "diterbitkan: tidak",
            "bila naskah ini belum boleh terbit, tulis sebagai gantinya: draft: true; bila boleh, hapus barisnya"
        ),
        (
            "publish_date: 2099-01-01",
            "hanya date yang menahan artikel sampai waktunya: tulis saat terbitnya di sana, dan hapus baris ini"
        ),
        (
            "embargo: 2099-01-01",
            "hanya date yang menahan artikel sampai waktunya: tulis saat terbitnya di sana, dan hapus baris ini"
        ),
        (
            "tampil_mulai: 2099-01-01",
            "hanya date yang menahan artikel sampai waktunya: tulis saat terbitnya di sana, dan hapus baris ini"
        ),
        ("unpublish_at: 2099-01-01", "tulis akhirnya, misalnya: expires: 2026-12-31 18:00"),
        ("foto_sampul: media/a.jpg", "tulis: image: {src: media/foto.jpg, alt: Apa yang tampak}"),
        ("masa_tayang: 1 - 31 Mei 2026", "tulis akhirnya, misalnya: expires: 2026-12-31 18:00"),
        ("featured_image: media/a.jpg", "tulis: image: {src: media/foto.jpg, alt: Apa yang tampak}"),
        (
            "status: draft",
            "bila naskah ini belum boleh terbit, tulis sebagai gantinya: draft: true; bila boleh, hapus barisnya"
        ),
    ])
    func `Says what becomes of a key that belongs elsewhere`(line: String, help: String) async throws {
        let article = "---\ntitle: Rapat\ndate: 2017-10-13\n⟦unknown-key⟧\(line)\n---\nIsi.\n"
        let result = try await MarkedPortal(article: article).build()
        #expect(result.surprises == [])
        #expect(try result.fault("unknown-key").help?.id == help)
    }

    @Test func `Says in a page which keys are for articles`() async throws {
        let page = "---\ntitle: Profil\n⟦unknown-key⟧date: 2017-10-13\n---\nIsi.\n"
        let result = try await MarkedPortal(files: ["content/halaman/profil.md": page]).build()
        #expect(result.surprises == [])
        // The cure does not publish what waits for its date.
        #expect(
            try result.wording("unknown-key").id.hasPrefix(
                "kunci \"date\" hanya untuk artikel\nhalaman tidak menunggu tanggal: tulis draft: true sebagai ganti baris ini"
            )
        )
    }

    @Test func `Says how a page is withdrawn`() async throws {
        let page = "---\ntitle: Profil\nwithdrawn: keliru\n---\nIsi.\n"
        let result = try await MarkedPortal(files: ["content/halaman/profil.md": page]).build()
        #expect(try result.fault("unknown-key").help?.id.contains("tulis draft: true sebagai ganti baris ini") == true)
    }

    @Test func `Does not ask for a key that is there under another word`() async throws {
        let article = "---\n⟦unknown-key⟧judul: Rapat\n⟦unknown-key⟧Tanggal: 2017-10-13\n---\nIsi.\n"
        #expect(try await MarkedPortal(article: article).build().surprises == [])
    }

    @Test func `Looks into the lead picture`() async throws {
        let portal = MarkedPortal(
            article: """
                ---
                title: Rapat
                date: 2017-10-13
                image:
                  src: ⟦missing-media⟧media/rapat.jpg
                  alt: Peserta rapat
                  ⟦unknown-key⟧captoin: Rapat
                ---
                Isi.
                """
        )
        let result = try await portal.build()
        #expect(result.surprises == [])
        #expect(try result.fault("unknown-key").help?.id == "maksudnya \"caption\"?")
    }

    @Test func `Lists the known keys where none is near`() async throws {
        let portal = MarkedPortal(files: [
            "content/halaman/profil.md": "---\ntitle: Profil\n⟦unknown-key⟧xyz123: 1\n---\nIsi.\n"
        ])
        let result = try await portal.build()
        #expect(result.surprises == [])
        #expect(
            try result.fault("unknown-key").help?.id
                == "data bebas ditulis di bawah \"extra\"; kunci yang dikenal: aliases, audio, draft, easy_read, expires, "
                + "extra, image, slug, summary, title, updated"
        )
    }

    @Test func `Leaves free data alone`() async throws {
        let article = "---\ntitle: Rapat\ndate: 2017-10-13\nextra: {warna: biru, daftar: [1, 2]}\n---\nIsi.\n"
        let result = try await MarkedPortal(article: article).build()
        #expect(result.surprises == [])
    }
}
