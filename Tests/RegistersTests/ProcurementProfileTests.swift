import Registers
import SiteModel
import TestSupport
import Testing

@Suite struct ProcurementProfileTests {
    @Test func `Knows 38 kinds of documents, each with names of its own`() {
        #expect(ProcurementKind.all.count == 38)
        #expect(Set(ProcurementKind.all.map(\.name)).count == 38)
        let column = RegisterProfile.pengadaan.columns.first { $0.name == "jenis_dokumen" }
        var owners: [String: String] = [:]
        for other in column?.otherChoices ?? [] {
            let name = other.name.lowercased()
            #expect(owners[name] == nil || owners[name] == other.choice, "\(name)")
            owners[name] = other.choice
        }
    }

    @Test func `Reads documents by the names and abbreviations of offices`() async throws {
        let csv = """
            No;Nama Paket;Tahun Anggaran;Pagu;Dokumen;Status
            1;Gedung;2025;Rp 1.450.000.000,00;KAK;ada
            2;Gedung;2025;96.000.000;Harga Perkiraan Sendiri (HPS);tidak perlu
            3;Gedung;2025;500.000;SP2D;
            """
        let rows = try await registers(.pengadaan, csv).registers.first?.rows ?? []
        let documents = rows.compactMap { $0.facts as? ProcurementDocument }
        #expect(
            documents.map(\.jenisDokumen) == [
                "Kerangka Acuan Kerja", "Harga Perkiraan Sendiri", "Surat Perintah Pencairan Dana",
            ]
        )
        #expect(documents.map(\.pagu) == [1_450_000_000, 96_000_000, 500_000])
        #expect(documents.map(\.ketersediaan) == ["tersedia", "tidak_berlaku", "tidak_dinyatakan"])
        #expect(
            rows.map(\.title) == [
                "KAK, Gedung, 2025", "Harga Perkiraan Sendiri (HPS), Gedung, 2025", "SP2D, Gedung, 2025",
            ]
        )
    }

    @Test func `A document of which a row says nothing is neither there nor missing`() async throws {
        let csv = """
            No;Nama Paket;Tahun;Kode RUP;Dokumen;Status;Nomor Dokumen;Tanggal;Tautan
            1;Gedung;2026;;KAK;;;;
            2;Gedung;2026;;HPS;;;;https://kota.example/hps.pdf
            3;Gedung;2026;;Kontrak;;027/15/SPK/2026;;
            4;Gedung;2026;;SPMK;;;2026-02-03;
            5;Gedung;2026;51234567;RUP;;;;
            6;Gedung;2026;51234567;BAST;;;;
            7;Gedung;2026;;PHO;tidak diketahui;;;
            """
        let register = try #require(try await registers(.pengadaan, csv).registers.first)
        let parts = try #require(RegisterProfile.pengadaan.parts)
        #expect(
            register.rows.map(parts.presence) == [.unstated, .shown, .shown, .shown, .shown, .unstated, .unstated]
        )
        #expect(register.rows.map { $0.written["ketersediaan"] }.prefix(2) == ["tidak_dinyatakan", ""])
    }

    @Test func `Reads assets as inventory cards write them`() async throws {
        let csv = """
            No;Jenis Barang / Nama Barang;KIB;Luas;Tahun Pembelian;Harga;Kondisi
            1;Tanah kantor;A;1.200;1998;840.000.000,50;Baik
            1;Komputer;KIB B;4;2022;48.000.000;RR
            """
        let rows = try await registers(.aset, csv).registers.first?.rows ?? []
        let assets = rows.compactMap { $0.facts as? Asset }
        #expect(assets.map(\.golongan) == ["tanah", "peralatan_dan_mesin"])
        #expect(assets.map(\.jumlah) == [1200, 4])
        #expect(assets.map(\.nilaiPerolehan) == [840_000_000.5, 48_000_000])
        #expect(assets.map(\.kondisi) == ["baik", "rusak_ringan"])
        #expect(rows.map(\.id) == ["daftar/a/1", "daftar/kib-b/1"])
    }

    @Test func `Reads a legal document with its regulation`() async throws {
        let csv =
            "nomor,tahun,jenis,tentang,singkatan jenis,status,dicabut dengan\n5,2026,Peraturan Daerah,Pasar,PERDA,berlaku,Perda 1/2026\n"
        let loaded = try await registers(.jdih, csv).registers.first?.rows.first?.facts as? LegalDocument
        let document = try #require(loaded)
        #expect(document.singkatanJenis == "PERDA")
        #expect(document.regulation.judul == "Pasar")
        #expect(document.regulation.tahun == 2026)
    }
}
