import Content
import Diagnostics
import SiteModel
import Templates
import TransparencyLog

/// The log of what the registers said, for those who want to prove that nothing was rewritten.
struct LogView: TemplateView {
    let log: RegisterLog
    let checkpoint: Checkpoint
    let context: RegisterContext

    /// Nil where the portal keeps none.
    init?(_ context: RegisterContext) {
        guard let log = context.registers.log, let checkpoint = log.checkpoint else { return nil }
        self.log = log
        self.checkpoint = checkpoint
        self.context = context
    }

    static let names = NameTable<LogView>([
        .text("count", "number of its entries") { groupedNumber($0.checkpoint.size) },
        .text("root", "the root of the tree over all entries, in base 64") { $0.checkpoint.rootText },
        .text("day", "the day of the last entry") { view in
            view.context.words.time(view.log.entries.last?.day ?? "")
        },
        .text("checkpoint", "address of the checkpoint: size, root and signature") {
            $0.context.prefix + RegisterAddresses.logCheckpoint.encoded
        },
        .text("rows", "address of the file that says which entry each row is") {
            $0.context.prefix + RegisterAddresses.logRows.encoded
        },
        .text("page", "address of the page that explains it") {
            $0.context.prefix + RegisterAddresses.changes.encoded + "#catatan"
        },
        .text("key", "the public key of its signatures; empty where it is not signed") { $0.log.key?.text ?? "" },
        .text("proves", "what the log proves, in words") {
            $0.context.words.word(id: Self.proves.id, en: Self.proves.en)
        },
        .text("proves_not", "what it does not prove, in words") {
            $0.context.words.word(id: Self.provesNot.id, en: Self.provesNot.en)
        },
    ])

    private static let proves = LocalizedText(
        id: """
            Setiap kali daftar berubah, sidik setiap baris yang terbit ditambahkan ke catatan ini. Siapa pun yang menyimpan jumlah catatan dan \
            akarnya hari ini dapat membuktikan kelak, dengan perintah terang verify, bahwa tidak ada baris yang diubah, disisipkan, \
            atau dihapus dari riwayat tanpa tercatat. Sidik tidak membuka isi baris yang sudah dicabut.
            """,
        en: """
            Whenever a register changes, the digest of each published row is added to this log. Whoever keeps the number of entries and the \
            root today can prove later, by terang verify, that no row was changed, inserted or removed from the history without an entry. \
            Digests do not disclose what rows said that were withdrawn.
            """
    )

    private static let provesNot = LocalizedText(
        id: """
            Catatan ini tidak membuktikan bahwa isi daftar benar atau lengkap, dan tidak membuktikan kapan sesuatu terjadi: tanggalnya ditulis badan \
            publik sendiri. Perubahan di antara dua pencatatan tidak terlihat. Bila tidak seorang pun di luar badan publik menyimpan \
            akarnya, seluruh catatan dapat dibuat ulang tanpa ketahuan.
            """,
        en: """
            The log does not prove that the registers are right or complete, nor when something happened: the public body itself writes the \
            dates. Changes between two additions are not seen. Where nobody outside of the public body keeps the root, the whole log \
            could be made anew unnoticed.
            """
    )
}
