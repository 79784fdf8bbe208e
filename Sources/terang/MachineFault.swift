import Diagnostics
import Files
import Glibc
import Harvest
import Importing
import Preview
import Publishing
import Templates
import WebArchives

/// Describes a failure of the machine and its remedy.
enum MachineFault {
    static func text(of error: any Error) -> LocalizedText {
        switch error {
        case let fault as FileError: text(of: fault)
        case let fault as ImportInterrupted: text(of: fault)
        case let fault as HarvestFault: fault.text
        case let fault as PreviewError: fault.message
        case let fault as WatchError: fault.message
        case let fault as TemplateOverflow:
            LocalizedText(
                id:
                    "\(fault.path): satu halaman dari templat ini tidak ada habisnya. Jangan ulang daftar di dalam daftar yang sama",
                en: "\(fault.path): a page of this template has no end. Do not repeat a list inside of the same list"
            )
        case PublishingError.outputInUse(let path):
            LocalizedText(
                id: "\(path): sedang ditulis oleh terang yang lain. Tunggu sampai selesai, lalu ulangi",
                en: "\(path): another terang is writing here. Wait until it has finished, then try again"
            )
        case PublishingError.obstructed(let file, let other):
            LocalizedText(
                id: "\(other): menghalangi \(file) dan bukan buatan Terang. Pindahkan dari folder hasil, lalu ulangi",
                en: "\(other): is in the way of \(file) and not Terang's. Move it out of the output, then try again"
            )
        case WebArchive.Fault.changed(let file):
            LocalizedText(
                id: "\(file): berubah ketika diarsipkan. Tunggu sampai terang build selesai, lalu ulangi",
                en: "\(file): changed while it was archived. Wait until terang build has finished, then try again"
            )
        case PublishingError.storeDiffers:
            LocalizedText(
                id:
                    ".terang/store: catatannya berbeda dari hasil membangun dari awal; hapus folder itu, dan laporkan kesalahan Terang ini",
                en:
                    ".terang/store: differs from what a whole build finds; delete the folder, and report this fault in Terang"
            )
        default: LocalizedText(id: "\(error)", en: "\(error)")
        }
    }

    private static func text(of fault: ImportInterrupted) -> LocalizedText {
        let cause = text(of: fault.cause)
        let (written, total, copied) = (fault.report.written.count, fault.total, fault.report.copied.count)
        let media = LocalizedText(
            id: copied > 0 ? " dan \(copied) media disalin" : "",
            en: copied > 0 ? " and \(copied) media were copied" : ""
        )
        return LocalizedText(
            id:
                "\(cause.id)\nTertulis \(written) dari \(total) berkas\(media.id). Sesudah diatasi, ulangi perintah yang sama: "
                + "yang sudah tertulis dibiarkan, sisanya ditulis",
            en:
                "\(cause.en)\n\(written) of \(total) files were written\(media.en). Once that is fixed, repeat the same "
                + "command: what was written is left alone, the rest is written"
        )
    }

    private static func text(of fault: FileError) -> LocalizedText {
        guard let cause = cause(fault.code, folder: folder(of: fault.path)) else {
            return LocalizedText(id: fault.description, en: fault.description)
        }
        return LocalizedText(id: "\(fault.path): \(cause.id)", en: "\(fault.path): \(cause.en)")
    }

    private static func cause(_ code: Int32, folder: String) -> LocalizedText? {
        switch code {
        case ENOSPC, EDQUOT:
            LocalizedText(
                id:
                    "disk penuh. Kosongkan ruang untuk folder \(folder), lalu ulangi; tidak ada yang tertulis setengah jadi",
                en: "the disk is full. Free space for the folder \(folder), then try again; no file is left incomplete"
            )
        case EACCES, EPERM:
            LocalizedText(
                id:
                    "tidak diizinkan. Beri pengguna ini izin membaca dan menulis folder \(folder), atau sebut folder lain",
                en: "permission denied. Let this user read and write the folder \(folder), or choose another folder"
            )
        case EROFS:
            LocalizedText(
                id: "folder \(folder) hanya dapat dibaca. Jadikan dapat ditulis, atau sebut folder lain",
                en: "the folder \(folder) is read-only. Make it writable, or choose another folder"
            )
        case EMFILE, ENFILE:
            LocalizedText(
                id: "terlalu banyak berkas terbuka. Naikkan batasnya, misalnya: ulimit -n 1024; atau kurangi --jobs",
                en: "too many open files. Raise the limit, for example with ulimit -n 1024, or lower --jobs"
            )
        case ENOENT:
            LocalizedText(id: "tidak ada. Periksa nama dan foldernya", en: "does not exist. Check its name and folder")
        case EXDEV:
            LocalizedText(
                id: "di sini terpasang sistem berkas lain. Lepaskan dari folder hasil (umount), lalu ulangi",
                en: "another file system is mounted here. Unmount it from the output folder, then try again"
            )
        case EISDIR:
            LocalizedText(id: "adalah folder, bukan berkas", en: "is a folder, not a file")
        case EIO:
            LocalizedText(
                id: "disk tidak dapat dibaca atau ditulis (EIO). Periksa disknya",
                en: "the disk cannot be read or written (EIO). Check the disk"
            )
        default: nil
        }
    }

    private static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}
