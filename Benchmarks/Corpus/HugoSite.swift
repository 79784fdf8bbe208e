/// A Hugo site that reads the articles of a generated portal in place and publishes the same kinds of pages with the
/// same amount of content. Features that would only slow Hugo down are left out: the archive is one page, and the only
/// feeds are RSS.
enum HugoSite {
    /// The selection of related news.
    enum Related: String, CaseIterable {
        case none, older, all
    }

    /// Returns the files with their paths below the site.
    static func files(_ related: Related) -> [(path: String, text: String)] {
        [
            ("hugo.toml", configuration(related)),
            ("layouts/baseof.html", base),
            ("layouts/page.html", related == .none ? article : article.replacing("<!--related-->", with: relatedNews)),
            ("layouts/home.html", list),
            ("layouts/list.html", list),
            ("layouts/taxonomy.html", terms),
            ("layouts/_partials/card.html", card),
            ("layouts/_partials/entry.html", entry),
            ("layouts/_partials/sidebar.html", sidebar),
            ("layouts/arsip.html", archive),
            ("content/arsip.md", "---\ntitle: Arsip\nlayout: arsip\n---\n"),
        ]
    }

    private static func configuration(_ related: Related) -> String {
        """
        baseURL = "https://kota.example/"
        title = "Portal Kota Contoh"
        timeZone = "Asia/Jakarta"
        enableRobotsTXT = true
        disableHugoGeneratorInject = true

        [pagination]
        pagerSize = 20

        [taxonomies]
        category = "categories"
        tag = "tags"

        [permalinks.page]
        berita = "/berita/:year/:month/:slug/"

        [outputs]
        home = ["html", "rss"]
        section = ["html"]
        taxonomy = ["html"]
        term = ["html", "rss"]

        [services.rss]
        limit = 20

        [related]
        threshold = 0
        includeNewer = \(related == .all)
        toLower = true
        [[related.indices]]
        name = "tags"
        weight = 100
        [[related.indices]]
        name = "categories"
        weight = 20

        [[module.mounts]]
        source = "content"
        target = "content"
        [[module.mounts]]
        source = "../portal/content/berita"
        target = "content/berita"
        [[module.mounts]]
        source = "../portal/content/halaman"
        target = "content"
        [[module.mounts]]
        source = "../portal/content/media"
        target = "static/media"
        [[module.mounts]]
        source = "../portal/themes/portal/assets"
        target = "static/assets"
        [[module.mounts]]
        source = "layouts"
        target = "layouts"

        """
    }

    private static let base = """
        <!DOCTYPE html>
        <html lang="id">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{{ .Title }} | {{ site.Title }}</title>
        <meta name="description" content="{{ with .Params.summary }}{{ . }}{{ else }}{{ .Summary | plainify | truncate 200 }}{{ end }}">
        <link rel="canonical" href="{{ .Permalink }}">
        <meta property="og:type" content="{{ if .IsPage }}article{{ else }}website{{ end }}">
        <meta property="og:title" content="{{ .Title }}">
        <meta property="og:url" content="{{ .Permalink }}">
        {{ range .Params.tags }}<meta property="article:tag" content="{{ . }}">
        {{ end }}{{ if .IsPage }}<script type="application/ld+json">{{ dict "@type" "NewsArticle" "headline" .Title "datePublished" (.Date.Format "2006-01-02T15:04:05Z07:00") "url" .Permalink | jsonify | safeJS }}</script>{{ end }}
        <link rel="stylesheet" href="/assets/portal.css">
        </head>
        <body>
        <header><a href="/">{{ site.Title }}</a><nav><ul><li><a href="/berita/">Berita</a></li><li><a href="/categories/">Kategori</a></li>
        <li><a href="/profil/">Profil</a></li><li><a href="/kontak/">Kontak</a></li></ul></nav></header>
        <div class="columns"><main>{{ block "main" . }}{{ end }}</main>{{ partialCached "sidebar.html" . }}</div>
        <footer><p>Jalan Contoh Nomor 1, Kota Contoh</p><a href="/privasi/">Privasi</a></footer>
        </body>
        </html>

        """

    private static let article = """
        {{ define "main" }}
        <article>
        <ul>{{ range .Params.categories }}<li><a href="/categories/{{ . | urlize }}/">{{ . }}</a></li>{{ end }}</ul>
        <h1>{{ .Title }}</h1>
        <p>{{ .Params.author }} <time datetime="{{ .Date.Format "2006-01-02T15:04:05Z07:00" }}">{{ .Date.Format "Monday, 2 January 2006 15.04" }}</time> {{ .ReadingTime }}</p>
        {{ with .Params.image }}<figure><img src="{{ .src }}" alt="{{ .alt }}"><figcaption>{{ .caption }}</figcaption></figure>{{ end }}
        <p><b>{{ .Params.location }}</b></p>
        {{ .Content }}
        <ul>{{ range .Params.tags }}<li><a href="/tags/{{ . | urlize }}/">{{ . }}</a></li>{{ end }}</ul>
        </article>
        <nav>{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</nav>
        <!--related-->
        {{ end }}

        """

    private static let relatedNews = """
        {{ with site.RegularPages.Related . | first 10 }}<section><h2>Berita terkait</h2><ul>
        {{ range . }}<li>{{ partialCached "entry.html" . .RelPermalink }}</li>
        {{ end }}</ul></section>{{ end }}
        """

    private static let list = """
        {{ define "main" }}
        <h1>{{ .Title }}</h1>
        {{ $pages := .Pages }}{{ if .IsHome }}{{ $pages = where site.RegularPages "Section" "berita" | first 20 }}{{ end }}
        {{ $paginator := .Paginate $pages }}
        <ul>{{ range $paginator.Pages }}<li>{{ partialCached "card.html" . .RelPermalink }}</li>
        {{ end }}</ul>
        <nav>{{ with $paginator.Prev }}<a href="{{ .URL }}">Baru</a>{{ end }} {{ $paginator.PageNumber }} / {{ $paginator.TotalPages }} {{ with $paginator.Next }}<a href="{{ .URL }}">Lama</a>{{ end }}</nav>
        {{ end }}

        """

    private static let terms = """
        {{ define "main" }}
        <h1>{{ .Title }}</h1>
        <ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ len .Pages }}</li>
        {{ end }}</ul>
        {{ end }}

        """

    private static let card = """
        <article><ul>{{ range .Params.categories }}<li><a href="/categories/{{ . | urlize }}/">{{ . }}</a></li>{{ end }}</ul>
        <h3><a href="{{ .RelPermalink }}">{{ .Title }}</a></h3>
        <p>{{ with .Params.summary }}{{ . }}{{ else }}{{ .Summary | plainify | truncate 200 }}{{ end }}</p>
        <time datetime="{{ .Date.Format "2006-01-02T15:04:05Z07:00" }}">{{ .Date.Format "2 January 2006" }}</time></article>
        """

    private static let entry = """
        <a href="{{ .RelPermalink }}">{{ .Title }}</a> <time datetime="{{ .Date.Format "2006-01-02T15:04:05Z07:00" }}">{{ .Date.Format "2 January 2006" }}</time>
        """

    private static let sidebar = """
        <aside><ul>{{ range site.Taxonomies.categories }}<li><a href="{{ .Page.RelPermalink }}">{{ .Page.Title }}</a> {{ .Count }}</li>
        {{ end }}</ul></aside>
        """

    private static let archive = """
        {{ define "main" }}
        <h1>{{ .Title }}</h1>
        {{ range (where site.RegularPages "Section" "berita").GroupByDate "2006-01" }}<h2>{{ .Key }}</h2>
        <ul>{{ range .Pages }}<li>{{ partialCached "entry.html" . .RelPermalink }}</li>
        {{ end }}</ul>{{ end }}
        {{ end }}

        """
}
