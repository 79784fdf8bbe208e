import Diagnostics
import Publishing

extension OutputRefusal {
    /// Says why a folder is not taken as the output folder, and what to do.
    func text(on folder: String) -> LocalizedText {
        switch self {
        case .overlapsSources:
            LocalizedText(
                id: "Folder hasil \(folder) bertumpang tindih dengan content/ atau themes/. Sebut folder lain, "
                    + "misalnya: --output output",
                en: "The output folder \(folder) overlaps with content/ or themes/. Choose another, such as: "
                    + "--output output"
            )
        case .belongsToSystem:
            LocalizedText(
                id: "Folder \(folder) milik sistem atau folder rumah pengguna. Sebut folder khusus untuk portal, "
                    + "misalnya: --output output atau --output /srv/www/portal",
                en:
                    "The folder \(folder) belongs to the system or is somebody's home. Choose a folder for the portal alone, such as: "
                    + "--output output or --output /srv/www/portal"
            )
        case .holdsOthers(let example):
            LocalizedText(
                id:
                    "Folder \(folder) berisi yang bukan buatan Terang, misalnya \(example). Tidak ada yang ditulis. Sebut folder baru atau "
                    + "kosong, misalnya: --output output; atau pindahkan dahulu isinya. Berkas yang harus tetap terbit (bukti "
                    + "kepemilikan situs, CNAME) ditaruh di content/akar/",
                en:
                    "The folder \(folder) holds what Terang did not write, such as \(example). Nothing was written. Choose a new or empty "
                    + "folder, such as: --output output; or move its content away first. Files that have to stay public "
                    + "(proofs of ownership, CNAME) belong into content/akar/"
            )
        case .holdsPortal(let address):
            LocalizedText(
                id:
                    "Folder \(folder) berisi portal lain, \(address). Tidak ada yang ditulis. Sebut folder lain, misalnya: --output output; "
                    + "bila itu hasil lama portal ini, kosongkan dahulu foldernya",
                en:
                    "The folder \(folder) holds another portal, \(address). Nothing was written. Choose another folder, such as: "
                    + "--output output; if that is an old result of this portal, empty the folder first"
            )
        }
    }
}
