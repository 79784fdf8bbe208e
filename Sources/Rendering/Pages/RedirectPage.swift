import Content
import Diagnostics
import Serialization
import SiteModel

/// The page at an old address, which leads to the new one without JavaScript.
struct RedirectPage: Sendable {
    let redirect: Redirect
    let context: RenderContext

    init(_ redirect: Redirect, context: RenderContext) {
        self.redirect = redirect
        self.context = context
    }

    func html() -> String {
        let url = context.site.settings.url
        let target = (url.basePath + redirect.to).escapedForHTML
        let canonical = (url.origin + url.basePath + redirect.to).escapedForHTML
        let message = context.words.moved(to: redirect.title).escapedForHTML
        return """
            <!doctype html>
            <html lang="\(context.site.settings.language.rawValue)">
            <head>
            <meta charset="utf-8">
            <title>\(message)</title>
            <link rel="canonical" href="\(canonical)">
            <meta name="robots" content="noindex">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="refresh" content="0; url=\(target)">
            </head>
            <body><p><a href="\(target)">\(message)</a></p></body>
            </html>

            """
    }
}
