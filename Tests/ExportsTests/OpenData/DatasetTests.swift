import Foundation
import Testing

@Suite struct DatasetTests {
    @Test func `CSV is quoted where needed and ends its lines as RFC 4180 wants`() async throws {
        let csv = try #require(try await openData(of: registerPortal())["data/dip.csv"])
        let expected = """
            nomor,klasifikasi,kelompok,opd,judul,ringkasan,pejabat_menguasai,penanggung_jawab,waktu_pembuatan,\
            tempat_pembuatan,bentuk,retensi,berkas,tanggal_terbit,tanggal_mutakhir,status,asal_dik,berita\r\n\
            1,berkala,,dinkes,"Rencana ""kerja"", ringkas","Baris satu
            baris dua",Kepala,Kepala,2026,Kota,"cetak, situs",P5Y,https://kota.example/media/rkpd.pdf,,2026-02-01,,,\r\n\
            2,setiap_saat,,disdik,Profil; kantor,Isi,Kepala,Kepala,2026,Kota,digital,permanen,,,2026-03-01,,,\r\n
            """
        #expect(Array(csv.utf8) == Array(expected.utf8))
    }

    @Test func `JSON has the types of the columns unless a cell does not fit`() async throws {
        let json = try await openData(of: registerPortal())["data/aset.json"]
        #expect(
            json == """
                [
                {"nomor":"1","nilai":1250.75,"jumlah":1000,"beli":"2025-03-01","dipakai":true,\
                "foto":"https://kota.example/media/rkpd.pdf","label":["besar","merah"]},
                {"nomor":"2","nilai":null,"jumlah":2,"beli":"kemarin","dipakai":false,\
                "foto":"https://foto.example/2","label":null}
                ]

                """
        )
    }

    @Test func `Exempt rows show neither digests nor addresses`() async throws {
        let files = try await openData(of: registerPortal())
        let csv = try #require(files["data/dik.csv"])
        #expect(csv.contains("1,Denah ruang server,,,dinkes,,h.4,Peraturan"))
        #expect(csv.contains("P2Y,2026-01-01,2028-01-01"))
        for (path, text) in files {
            #expect(!text.contains("abababab"), "\(path)")
            // The data package has the digests of the tables themselves.
            #expect(path == "data/datapackage.json" || !text.contains("sha256"), "\(path)")
            #expect(!text.contains("drive.example") && !text.contains("tautan"), "\(path)")
        }
    }

    @Test func `A hidden list is nowhere`() async throws {
        let files = try await openData(of: registerPortal(showsExempt: false))
        #expect(files["data/dik.csv"] == nil && files["data/dik.json"] == nil)
        #expect(files["data/dip.csv"] != nil)
        for (path, text) in files {
            #expect(!text.contains("dik.csv") && !text.contains("server") && !text.contains("dik/"), "\(path)")
        }
    }

    @Test func `A portal without registers has no data`() async throws {
        #expect(try await openData(of: smallPortal()).isEmpty)
    }
}
