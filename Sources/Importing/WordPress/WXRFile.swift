/// The content of an export of WordPress (WordPress eXtended RSS, versions 1.0 to 1.2).
struct WXRFile {
    /// Addresses of the site.
    var addresses: [String] = []
    /// Display names by login.
    var authors: [String: String] = [:]
    var items: [WXRItem] = []
    /// The line from which the file is not XML. Nil where it is whole.
    var brokenAt: Int?
}

/// A post, page, attachment, menu entry or anything else that WordPress stores as a post.
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
    /// The number of comments that readers could see.
    var comments = 0

    struct Term {
        var nicename = ""
        var title = ""
    }
}
