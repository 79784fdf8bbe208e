import Content
import Diagnostics
import SiteModel

/// What stands for a moment at the address of a page that comes for the first time or goes.
enum PublicationNotice {
    static func html(_ site: Site) -> String {
        let settings = site.settings
        let text = LocalizedText(
            id: "Halaman ini sedang diperbarui. Muat ulang sebentar lagi.",
            en: "This page is being updated. Please reload in a moment."
        )[settings.language]
        return """
            <!doctype html>
            <html lang="\(settings.language.rawValue)">
            <head>
            <meta charset="utf-8">
            <title>\(text)</title>
            <meta name="robots" content="noindex">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="refresh" content="5">
            </head>
            <body><p>\(text)</p></body>
            </html>

            """
    }
}
