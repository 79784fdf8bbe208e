/// What an export of WordPress says (WordPress eXtended RSS, versions 1.0 to 1.2).
struct WXRFile {
    /// Addresses of the site, as the export gives them.
    var addresses: [String] = []
    /// Display names by login.
    var authors: [String: String] = [:]
    var items: [WXRItem] = []
    /// The line at which the file stops being XML, where it does.
    var brokenAt: Int?
}

/// A post, page, attachment, menu entry or whatever else WordPress keeps as a post.
struct WXRItem {
    var title = ""
    var link = ""
    var creator = ""
    var content = ""
    var excerpt = ""
    var id = ""
    var date = ""
    var dateGMT = ""
    var modifiedGMT = ""
    /// The slug, percent-encoded.
    var name = ""
    var status = ""
    var parent = ""
    var type = ""
    var password = ""
    var isSticky = false
    var attachmentURL = ""
    var categories: [Term] = []
    var tags: [String] = []
    var meta: [String: String] = [:]
    /// Those that readers could see.
    var comments = 0

    struct Term {
        var nicename = ""
        var title = ""
    }
}
