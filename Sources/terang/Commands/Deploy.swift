import ArgumentParser
import Files
import Importing
import Publishing

struct Deploy: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Mencetak alamat lama dan yang dicabut untuk server web. (Redirects for web servers.)",
        discussion: """
            Portal jalan di server mana pun tanpa ini: alamat lama dijawab halaman pengalih. Dengan ini server sendiri menjawabnya, \
            301 untuk `aliases`, 410 untuk berita yang dicabut (`withdrawn`), dan mengirim kebijakan keamanan portal. Cetak ulang \
            sesudah terbit. Resep servernya: terang docs pemasangan

            Contoh:
              terang deploy nginx > /etc/nginx/terang/alamat.conf
              terang deploy caddy > /etc/caddy/terang-alamat.caddy
              terang deploy redirects > output/_redirects      GitLab Pages, Cloudflare Pages, Netlify

            Kode keluar: 0 tercetak, 1 isi portal bermasalah, 64 salah perintah, 70 gangguan komputer.
            """
    )

    enum Server: String, ExpressibleByArgument, CaseIterable {
        case nginx, caddy, redirects
    }

    @Argument(help: ArgumentHelp("nginx, caddy, atau redirects (berkas _redirects).", valueName: "server"))
    var server: Server

    @OptionGroup var place: PlaceArguments

    func run() async throws {
        try await place.run { opened, _ in
            let portal = try await place.portal(opened)
            let addresses = ServerAddresses(portal.site)
            switch server {
            case .nginx:
                // What an import found: addresses with a query.
                let file = place.folder + "/" + RedirectList.name
                let imported =
                    try entryKind(at: file) == .file ? String(decoding: try readFile(file), as: UTF8.self) : ""
                Console.writeResult(NginxMaps(addresses: addresses, imported: imported).text(in: opened.language))
            case .caddy: Console.writeResult(CaddySnippet(addresses: addresses).text(in: opened.language))
            case .redirects: Console.writeResult(addresses.redirectLines)
            }
        }
    }
}
