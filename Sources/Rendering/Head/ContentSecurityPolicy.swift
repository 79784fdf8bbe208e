package import Content
import Reading

/// The Content-Security-Policy of every page: everything from the portal itself, nothing inline. A page says it in a
/// `<meta>`, where `frame-ancestors` and reports have no effect; those are for the web server to set.
package enum ContentSecurityPolicy {
    /// The policy's text, in which a double-quoted attribute has nothing to escape: of the addresses in `settings` it takes
    /// the origins only, which are letters, digits and `-.:[]`.
    package static func text(for settings: SiteSettings) -> String { text(for: settings, styles: "'self'") }

    /// The policy that a server sends with every page: with what only a header can say, and the one style of the text edition.
    package static func header(for settings: SiteSettings) -> String {
        let styles = settings.textEdition > 0 ? "'self' " + TextPages.styleSource : "'self'"
        return text(for: settings, styles: styles) + "; frame-ancestors 'self'"
    }

    private static func text(for settings: SiteSettings, styles: String) -> String {
        [
            "default-src 'self'",
            "script-src 'self'",
            "style-src \(styles)",
            // Style sheets carry small symbols in themselves.
            "img-src 'self' data:",
            "connect-src 'self'" + source(settings.counter?.endpoint, of: settings),
            "form-action 'self'"
                + sources([settings.poll?.action, settings.forms.request, settings.forms.objection], of: settings),
            "base-uri 'none'",
            "object-src 'none'",
        ].joined(separator: "; ")
    }

    /// The origins of addresses on other hosts, each once, with a space before it.
    private static func sources(_ addresses: [Located<String>?], of settings: SiteSettings) -> String {
        var origins: [String] = []
        for address in addresses {
            let origin = source(address, of: settings)
            if !origins.contains(origin) { origins.append(origin) }
        }
        return origins.joined()
    }

    /// The origin of an address on another host, with a space before it.
    private static func source(_ address: Located<String>?, of settings: SiteSettings) -> String {
        guard let address, let origin = SiteURL.origin(of: address.value) else { return "" }
        return origin == settings.url.origin ? "" : " " + origin
    }
}
