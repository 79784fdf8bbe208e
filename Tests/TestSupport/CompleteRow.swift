/// A valid row of a register that supplies the cells of the columns an example leaves out.
public struct CompleteRow: Sendable {
    public let cells: [(column: String, text: String)]

    /// Returns the example with the missing columns added to each row.
    public func completed(_ shown: String) -> String {
        let lines = shown.split(separator: "\n")
        guard let heading = lines.first else { return shown }
        let delimiter = heading.contains(";") ? ";" : ","
        let names = heading.split(separator: Character(delimiter)).map(String.init)
        let others = cells.filter { !names.contains($0.column) }
        let columns = others.map(\.column).joined(separator: delimiter)
        let filling = others.map(\.text).joined(separator: delimiter)
        let rows = lines.dropFirst().map { "\(filling)\(delimiter)\($0)\n" }
        return "\(columns)\(delimiter)\(heading)\n" + rows.joined()
    }

    public static let dip = CompleteRow(cells: [
        ("nomor", "90"), ("klasifikasi", "setiap_saat"), ("judul", "Laporan kinerja"),
        ("ringkasan", "Capaian sasaran dinas."), ("pejabat_menguasai", "Kepala Dinas Komunikasi dan Informatika"),
        ("penanggung_jawab", "Sekretariat Dinas"), ("waktu_pembuatan", "2026"), ("tempat_pembuatan", "Kota Contoh"),
        ("bentuk", "digital"), ("retensi", "P5Y"), ("tanggal_terbit", "2026-01-02"),
        ("tanggal_mutakhir", "2026-10-01"),
    ])

    public static let dik = CompleteRow(cells: [
        ("nomor", "90"), ("informasi", "Hasil pemeriksaan"), ("pasal_17", "a.1"),
        ("dasar_hukum", "UU 14/2008 Pasal 17"),
        ("penanggung_jawab", "Inspektorat"), ("alasan", "Pemeriksaan masih berjalan."),
        ("konsekuensi_dibuka", "Pemeriksaan terhambat."), ("konsekuensi_ditutup", "Pemeriksaan tuntas."),
        ("cakupan", "seluruh"), ("jangka_waktu", "P5Y"), ("mulai", "2026-01-02"),
        ("nomor_penetapan", "contoh 004/PPID/2026"), ("tanggal_penetapan", "2026-01-02"),
        ("tempat_penetapan", "Kota Contoh"), ("pejabat_penetap", "PPID Utama"),
        ("persetujuan_pimpinan", "contoh persetujuan 004/2026"), ("nomor_uji", "contoh uji 004/2026"),
        ("tanggal_uji", "2025-12-15"),
    ])
}
