import Diagnostics
import Registers
import SiteModel
import TestSupport
import Testing

@Suite struct SectionColumnTests {
    private func rows(_ profile: String, _ csv: String) async throws -> (rows: [AnyRow], rules: Set<String>) {
        let portal = TemporaryPortal(files: [
            "content/register/daftar/register.yaml": "profile: \(profile)", "content/register/daftar/a.csv": csv,
        ])
        let rows = try await portal.load().library.registers.registers.flatMap(\.rows)
        return (rows, Set(try await portal.build(now: "2026-06-01").diagnostics.map(\.rule.id)))
    }

    @Test func `Sections of a list of regulations say their kind, and No counts rows beside Nomor`() async throws {
        let csv = """
            No,Nomor,Tahun,Tentang,Status
            ,A. PERATURAN DAERAH,,,
            1,1,2025,Pasar,berlaku
            2,2,2025,Jalan,berlaku
            ,peraturan wali kota,,,
            1,1,2025,Parkir,berlaku
            """
        let (rows, rules) = try await rows("regulasi", csv)
        #expect(
            rows.map { Regulation(of: $0.facts)?.jenis } == [
                "PERATURAN DAERAH", "PERATURAN DAERAH", "peraturan wali kota",
            ]
        )
        #expect(rows.map(\.nomor) == ["1", "2", "1"])
        #expect(rules.isDisjoint(with: ["duplicate-column", "duplicate-number", "missing-column", "bad-cell"]))
    }

    @Test func `Sections of a procurement list name the package, and so do merged cells`() async throws {
        let sections =
            "No,Jenis Dokumen,Tahun,Pagu\nRehabilitasi pasar,,,\n1,RUP,2026,5\n2,KAK,2026,5\nPengadaan meja,,,\n1,RUP,2026,7\n"
        let (rows, _) = try await rows("pengadaan", sections)
        #expect(rows.map { $0.written["paket"] } == ["Rehabilitasi pasar", "Rehabilitasi pasar", "Pengadaan meja"])
        let merged =
            "No,Nama Paket,Jenis Dokumen,Tahun\n1,Pasar,RUP,2026\n2,,KAK,2026\n3,,HPS,2026\n4,Meja,RUP,2026\n5,,KAK,2026\n6,,HPS,2026\n"
        #expect(
            try await self.rows("pengadaan", merged).rows.map { $0.written["paket"] } == [
                "Pasar", "Pasar", "Pasar", "Meja", "Meja", "Meja",
            ]
        )
    }

    @Test func `Inventory cards are read with their two rows of headings and sections`() async throws {
        let csv = """
            No. Urut,Kode Barang,Nama Barang / Jenis Barang,Tahun Pembelian,Nomor,,,Asal Usul,Harga (Rp)
            ,,,,Pabrik,Rangka,Mesin,,
            B. Peralatan dan Mesin,,,,,,,,
            1,1.3.2,Laptop,2024,,,,Pembelian,8500000
            2,1.3.3,Meja,2024,,,,Pembelian,500000
            """
        let (rows, _) = try await rows("aset", csv)
        #expect(rows.map(\.title) == ["Laptop", "Meja"])
        #expect(rows.map(\.nomor) == ["1", "2"])
        #expect(rows.map { ($0.facts as? Asset)?.golongan } == ["peralatan_dan_mesin", "peralatan_dan_mesin"])
        #expect(rows.map { ($0.facts as? Asset)?.nilaiPerolehan } == [8_500_000, 500_000])
    }

    @Test func `A book of requests is read with the second row of its headings, and without its people`() async throws {
        let csv = """
            No,Tgl,Nama,Informasi yang Diminta,Status Informasi,,Keputusan,Hari dan Tanggal,
            ,,,,Di bawah penguasaan,Belum didokumentasikan,,Pemberitahuan tertulis,Pemberian informasi
            1,2025-01-06,x,Anggaran,v,,Diberikan,2025-01-13,2025-01-14
            """
        let (rows, _) = try await rows("permohonan", csv)
        let request = try #require(rows.first?.facts as? InformationRequest)
        #expect(rows.count == 1)
        #expect(request.decision == .dikabulkan)
        #expect(request.tanggalJawaban != nil)
    }
}
