import Testing

@testable import Rendering

/// What `register.yaml` says of columns is shown wherever columns are.
@Suite struct ColumnPageTests {
    private var portal: RegisterPortal {
        var portal = RegisterPortal()
        portal.files["register/dip/register.yaml"] = """
            title: Daftar Informasi Publik
            profile: dip
            columns:
              - {name: waktu_pembuatan, title: Kapan dibuat}
              - {name: lemari, title: Lemari arsip}

            """
        portal.files["register/dip/dip.csv"] =
            RegisterPortal.dipHeading + ",lemari\n" + RegisterPortal.wholeRow + ",B-2\n"
        portal.files["register/dip/edisi/2026-01.csv"] =
            RegisterPortal.dipHeading + ",lemari\n" + RegisterPortal.wholeRow.replacing("2026-07", with: "2025")
            + ",A-1\n"
        return portal
    }

    @Test func `A title that a register gives a column is on lists, rows and in the change log`() async throws {
        let pages = try await portal.render()
        for path in ["daftar", "berkala"] {
            let list = try #require(pages["informasi-publik/\(path)/index.html"]).main
            #expect(list.contains(">Kapan dibuat</th>"), "\(path)")
            #expect(!list.contains("Waktu pembuatan"), "\(path)")
        }
        let row = try #require(pages["informasi-publik/dip/d-1/index.html"]).main
        #expect(row.contains("<dt>Kapan dibuat</dt><dd>Juli 2026</dd>"))
        let changes = try #require(pages["informasi-publik/perubahan/index.html"]).main
        #expect(changes.contains("Kapan dibuat"))
    }

    @Test func `A column that a register adds is on lists, rows and in the change log`() async throws {
        let pages = try await portal.render()
        for path in ["daftar", "berkala"] {
            let list = try #require(pages["informasi-publik/\(path)/index.html"]).main
            #expect(list.contains("<th scope=\"col\">Lemari arsip</th>"), "\(path)")
            #expect(list.contains("<td data-judul=\"Lemari arsip\">B-2</td>"), "\(path)")
        }
        let row = try #require(pages["informasi-publik/dip/d-1/index.html"]).main
        #expect(row.contains("<dt>Lemari arsip</dt><dd>B-2</dd>"))
        let changes = try #require(pages["informasi-publik/perubahan/index.html"]).main
        #expect(changes.contains("Lemari arsip"))
        #expect(changes.contains("<del>A-1</del> → <ins>B-2</ins>"))
    }

    @Test func `A theme without templates for regulations shows them as registers with columns of their own`()
        async throws
    {
        var portal = RegisterPortal()
        portal.files["register/perda/register.yaml"] = "profile: regulasi\n"
        portal.files["register/perda/perda.csv"] =
            "nomor,tahun,jenis,judul,status\n5,2026,Peraturan Daerah,Pasar,berlaku\n"
        portal.withoutTemplates = ["regulation-list", "regulation-row"]
        let pages = try await portal.render()
        let list = try #require(pages["informasi-publik/register/perda/index.html"]).main
        #expect(list.contains("<td data-judul=\"Jenis\">Peraturan Daerah</td>"))
        let row = try #require(pages["informasi-publik/register/perda/peraturan-daerah-2026-5/index.html"]).main
        #expect(row.contains("<dt>Status</dt><dd>berlaku</dd>"))
    }
}
