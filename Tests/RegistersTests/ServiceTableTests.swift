import Content
import Reading
import Registers
import SiteModel
import TestSupport
import Testing

@Suite struct ServiceTableTests {
    private func load(_ files: [String: String]) async throws -> (registers: Registers, surprises: [String]) {
        let portal = MarkedPortal(files: files)
        let loaded = try await portal.portal.load()
        return (loaded.library.registers, portal.result(of: loaded.diagnostics).surprises)
    }

    @Test func `Reads agencies in their order`() async throws {
        let csv =
            "KODE;Nama OPD;Singkatan;PPID Pembantu;Kontak;Situs\nDISKOMINFO;Dinas Kominfo;Kominfo;Sekretaris;(0733) 1;https://a.example\nbappeda;Bappeda\n"
        let read = try await load(["content/opd.csv": csv])
        #expect(read.surprises == [])
        #expect(read.registers.agencies.map(\.code) == ["diskominfo", "bappeda"])
        #expect(read.registers.agencies.first?.shortName == "Kominfo")
        #expect(read.registers.agencies.first?.ppid == "Sekretaris")
        #expect(read.registers.agencies.first?.site == "https://a.example")
    }

    @Test func `Reports agencies without a name or with another's code`() async throws {
        let csv =
            "code,name\ndinkes,Dinas Kesehatan\n⟦bad-cell⟧bappeda,\n⟦bad-cell⟧Dinkes,Dinas Kebersihan\n⟦bad-cell⟧--,Garis\n"
        let read = try await load(["content/opd.csv": csv])
        #expect(read.surprises == [])
        #expect(read.registers.agencies.map(\.name) == ["Dinas Kesehatan"])
    }

    @Test func `Tells agencies of one name, and sites that are no addresses`() async throws {
        let csv = """
            kode,nama,situs
            dinkes,Dinas Kesehatan,https://dinkes.example
            dinkes2,⟦bad-cell⟧DINAS KESEHATAN,
            dinsos,Dinas Sosial,⟦bad-cell⟧Jl. Merdeka No. 5
            dishub,Dinas Perhubungan,⟦bad-cell⟧dishub.example
            """
        let read = try await load(["content/opd.csv": csv])
        #expect(read.surprises == [])
        #expect(read.registers.agencies.map(\.code) == ["dinkes", "dinkes2", "dinsos", "dishub"])
        let street = try await load(["content/opd.csv": "kode,nama,alamat\ndinkes,Dinas Kesehatan,Jl. Merdeka No. 5\n"])
        #expect(street.surprises == [] && street.registers.agencies.first?.contact == "Jl. Merdeka No. 5")
    }

    @Test func `How an agency is reached may be in several columns`() async throws {
        let csv = """
            Kode,Nama,Alamat,Telepon,Email,Situs
            dinkes,Dinas Kesehatan,Jl. Merdeka No. 5,(0733) 321000,dinkes@kota.example,https://dinkes.example
            dinsos,Dinas Sosial,-,,dinsos@kota.example,

            """
        let read = try await load(["content/opd.csv": csv])
        #expect(read.surprises == [])
        #expect(
            read.registers.agencies.map(\.contact) == [
                "Jl. Merdeka No. 5; (0733) 321000; dinkes@kota.example", "dinsos@kota.example",
            ]
        )
    }

    @Test func `Reads holidays`() async throws {
        let csv =
            "tanggal,keterangan\n2026-08-17,Hari Kemerdekaan\n2026-03-20,Nyepi\n2026-03-20,Cuti bersama\n⟦bad-cell⟧,Lebaran\n⟦bad-cell⟧1 Mei 26,Hari Buruh\n"
        let read = try await load(["content/libur.csv": csv])
        #expect(read.surprises == [])
        #expect(
            read.registers.holidays.days == ["2026-08-17": "Hari Kemerdekaan", "2026-03-20": "Nyepi; Cuti bersama"]
        )
    }

    @Test func `Reads request figures oldest first`() async throws {
        let csv = """
            tahun;diterima;dikabulkan;ditolak;rata-rata hari;alasan penolakan
            2025;1.204;1.100;;7,5;Dikecualikan
            2024;80;⟦bad-cell⟧banyak;⟦bad-cell⟧-1;6.25;
            ⟦bad-cell⟧2025;1;;;;
            ⟦bad-cell⟧24;1;;;;
            """
        let read = try await load(["content/layanan/permohonan.csv": csv])
        #expect(read.surprises == [])
        #expect(read.registers.requestFigures.map(\.year) == [2024, 2025])
        let last = try #require(read.registers.requestFigures.last)
        #expect(last.received == 1204)
        #expect(last.refused == nil)
        #expect(last.averageDays == 7.5)
        #expect(last.refusalReasons == "Dikecualikan")
    }

    @Test func `Reads service pages below the registers`() async throws {
        let portal = TemporaryPortal(files: ["content/layanan/maklumat.md": "---\ntitle: Maklumat\n---\nIsi.\n"])
        let page = try #require(try await portal.load().library.pages.first)
        #expect(page.id == "layanan/maklumat.md")
        #expect(page.address.value == "/informasi-publik/maklumat/")
    }

    @Test func `Officials are named for their offices, not by their numbers`() async throws {
        let csv = """
            jabatan,nama,opd,sampai
            Kepala Dinas,Nama Pejabat,kominfo,31/12/2026
            Sekretaris,⟦telephone-number⟧Nama (0812-3456-7890),,
            Kepala Bidang,⟦identity-number⟧Nama NIP 198503022010011001,,
            Kepala Badan,,⟦unknown-agency⟧bapeda,⟦bad-cell⟧kapan-kapan

            """
        let read = try await load(["content/pejabat.csv": csv, "content/opd.csv": "code,name\nkominfo,Dinas Kominfo\n"])
        #expect(read.surprises == [])
        #expect(read.registers.officials.map(\.agency) == ["kominfo", nil, nil, nil])
        #expect(read.registers.officials.first?.end != nil)
    }

    @Test func `Parts in the information service are asked about where they look misspelled`() async throws {
        let csv = """
            jabatan,peran_ppid
            Sekretaris Daerah,Atasan PPID
            Kepala Dinas,⟦bad-cell⟧PPID Utma
            Kepala Bidang,PPID Pelaksana II
            Sekretaris,Penanggung jawab situs

            """
        #expect(try await load(["content/pejabat.csv": csv]).surprises == [])
    }
}
