/// Words by which old systems tell news from standing pages: in names of tables, folders and addresses, and as values.
enum KindWords {
    static let news = blogs.union([
        "berita", "news", "warta", "artikel", "artikels", "article", "articles", "post", "posts",
    ])
    static let blogs: Set<String> = ["blog", "blogs"]
    static let pages: Set<String> = ["page", "pages", "halaman", "statis", "static"]
}
