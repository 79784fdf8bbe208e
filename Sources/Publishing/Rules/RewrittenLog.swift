import Diagnostics
import Files
import Reading
import Registers
import SiteModel
import TransparencyLog

/// A log of the registers that is not the continuation of the one that is published.
enum RewrittenLog {
    static let rule = Rule.error(
        "rewritten-log",
        title: LocalizedText(id: "Catatan riwayat daftar ditulis ulang", en: "Log of the registers rewritten"),
        explanation: """
            Catatan riwayat daftar yang sudah terbit di `/data/log/` hanya boleh bertambah: pembaca yang menyimpan sidiknya dapat membuktikan \
            bahwa isinya diubah. Karena itu portal tidak terbit bila `content/register/log.txt` bukan lanjutan catatan yang \
            terakhir terbit di folder hasil. Kembalikan berkasnya dari Git. Bila catatan memang harus dimulai lagi, hapus `data/log/` di \
            folder hasil, dan umumkan alasannya.
            """,
        en: """
            The log of the registers that is published at `/data/log/` may only grow: readers who keep its root can prove that it was \
            changed. A portal is therefore not published where `content/register/log.txt` does not go on from the log that was last \
            published to the output folder. Put the file back from Git. If the log must begin anew, remove `data/log/` from the output \
            folder, and tell the public why.
            """
    )

    /// Returns the diagnostic where a log does not go on from the one in a folder, or nil.
    ///
    /// - Parameter output: the folder with the published portal.
    static func check(_ log: RegisterLog?, against output: String) throws -> Diagnostic? {
        func read(_ path: String) throws -> [UInt8]? {
            let file = "\(output)\(RegisterAddresses.log)\(path)"
            return try entryKind(at: file) == .file ? try readFile(file) : nil
        }
        guard let bytes = try read(LogTiles.checkpoint),
            let published = Checkpoint(String(decoding: bytes, as: UTF8.self)), try log?.extends(published) != true
        else { return nil }
        let known = try LogVerification.entries(of: published.size, read) ?? []
        let own = log?.entries ?? []
        let place = known.indices.first { !own.indices.contains($0) || own[$0] != known[$0] }
        let line = place.map { place in
            LocalizedText(
                id: "catatan ke-\(place + 1), \(known[place].row) tanggal \(known[place].day), tidak sama lagi",
                en: "entry \(place + 1), \(known[place].row) of \(known[place].day), is not the same any more"
            )
        }
        let place0 = LocalizedText(id: "awalnya lain", en: "its beginning is another")
        let reason = line ?? place0
        return Diagnostic(
            rule,
            at: SourceLocation(path: RegisterFiles.log.shown),
            id: "bukan lanjutan catatan yang sudah terbit (\(published.size) catatan): \(reason.id)",
            en: "not the continuation of the log that is published (\(published.size) entries): \(reason.en)",
            help: "kembalikan berkas ini dari Git, lalu: terang register catat",
            en: "put this file back from Git, then: terang register catat"
        )
    }
}
