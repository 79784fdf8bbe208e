import Exports
import SiteModel
import TestSupport

/// The texts of a site's exports, by path.
func texts(of site: Site) throws -> [String: String] {
    let exporter = Exporter(site: site)
    var texts: [String: String] = [:]
    for route in site.routes.all {
        guard case .export(let export) = route.content else { continue }
        texts[route.path] = try exporter.text(of: export)
    }
    return texts
}

func article(_ title: String, date: String, _ front: String = "", body: String = "Isi berita.") -> String {
    "---\ntitle: \(title)\ndate: \(date)\n\(front.isEmpty ? "" : front + "\n")---\n\(body)\n"
}

/// Two articles, one of them with everything that a feed can show.
func smallPortal() -> TemporaryPortal {
    var portal = TemporaryPortal(files: [
        "content/berita/2017/pasar.md": """
        ---
        title: Pasar & taman dibuka
        date: 2017-10-13 06:33:16
        updated: 2017-10-14 08:00:00
        author: Admin Web Portal
        categories: [Pengumuman]
        tags: [Pasar Rakyat]
        summary: Pasar <Inpres> dibuka lagi.
        image:
          src: media/2017/pasar baru.png
          alt: Gerbang pasar
        ---
        Lihat [profil](../../halaman/profil.md) dan ![denah](media/2017/pasar%20baru.png).

        """,
        "content/berita/2017/hujan.md": article("Hujan pertama", date: "2017-10-01 17:00"),
        "content/halaman/profil.md": "---\ntitle: Profil\nupdated: 2016-02-29\n---\nIsi.\n",
    ])
    portal.files["content/media/2017/pasar baru.png"] = SamplePicture.png(width: 640, height: 480)
    return portal
}
