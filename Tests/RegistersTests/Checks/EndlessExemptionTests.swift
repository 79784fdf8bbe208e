import TestSupport
import Testing

@Suite struct EndlessExemptionTests {
    @Test(arguments: [
        "pasal_17,jangka_waktu\na.1,⟦endless-exemption⟧permanen",
        "pasal_17,jangka_waktu\nb,⟦endless-exemption⟧tidak terbatas",
        "pasal_17,jangka_waktu\nc.3,⟦endless-exemption⟧selamanya",
        "pasal_17,jangka_waktu\nd,⟦endless-exemption⟧Tanpa batas waktu",
        "pasal_17,jangka_waktu\ne.1,⟦endless-exemption⟧sampai waktu yang tidak terbatas",
        "pasal_17,jangka_waktu\nf,⟦endless-exemption⟧Permanen",
        "pasal_17,jangka_waktu\na.2,⟦endless-exemption⟧tak terhingga",
        "pasal_17,jangka_waktu\nb,⟦endless-exemption⟧Tidak  berakhir",
        "pasal_17,jangka_waktu\nc.1,⟦endless-exemption⟧Unlimited",
        "pasal_17,jangka_waktu\nd,⟦endless-exemption⟧∞",
        "pasal_17,jangka_waktu\nb,⟦endless-exemption⟧sejak ditetapkan sampai jangka waktu yang tidak ada batasnya",
        "pasal_17,jangka_waktu\nb,\"⟦endless-exemption⟧Permanen, kecuali pemiliknya mengizinkan\"",
        "pasal_17,jangka_waktu\nb,⟦endless-exemption⟧Untuk waktu tidak terbatas demi keamanan",
        "pasal_17,jangka_waktu\nb,⟦endless-exemption⟧2026 dan seterusnya",
        "pasal_17,jangka_waktu\nb,⟦endless-exemption⟧selama-lamanya",
        "pasal_17,jangka_waktu,peristiwa_akhir\ne.1,,⟦endless-exemption⟧tanpa batas waktu",
    ])
    func `Reports letters a to f`(csv: String) async throws {
        #expect(try await MarkedPortal(dik: csv).surprises(of: "endless-exemption") == [])
    }

    @Test(arguments: [
        "Sampai gedung permanen selesai dibangun", "Sampai Perda Dana Abadi Daerah diundangkan",
        "Selama kontrak PT Sinar Abadi berlaku", "Sampai naskah diserahkan ke arsip permanen",
        "Sampai izin permanen diterbitkan", "Sampai penyidikan selesai atau tidak berakhir di pengadilan",
        "Sampai naskah diserahkan dan seterusnya terbuka",
    ])
    func `The words of an event that ends an exemption are no period without end`(event: String) async throws {
        for column in ["jangka_waktu", "peristiwa_akhir"] {
            let csv = "nomor,pasal_17,\(column)\n1,a.1,\(event)"
            #expect(try await MarkedPortal(dik: csv).surprises(of: "endless-exemption") == [], "\(column)")
        }
    }

    @Test(arguments: [
        "pasal_17,jangka_waktu\ng,permanen\nh.2,permanen\na.1,5 tahun",
        "pasal_17,jangka_waktu,berakhir\na.1,permanen,2030-01-01",
    ])
    func `Accepts letters g to j and periods`(csv: String) async throws {
        #expect(try await MarkedPortal(dik: csv).surprises(of: "endless-exemption") == [])
    }
}
