import Content
import Diagnostics
import Serialization
import SiteModel

/// The page at an old address, which leads to the new one without JavaScript.
struct RedirectPage: Sendable {
    let redirect: Redirect
    let context: RenderContext

    func html() -> String {
        let url = context.site.settings.url
        let target = url.path(to: redirect.to)
        let message = context.words.moved(to: redirect.title)
        return HTML.page(
            language: context.site.settings.language.rawValue,
            title: message,
            head: [.void("link", ["rel": "canonical", "href": url.origin + target])],
            refresh: "0; url=\(target)",
            body: [.element("p", [.element("a", ["href": target], message)])]
        )
    }
}
