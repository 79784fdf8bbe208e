import TestSupport
import Testing

/// The three feeds of one small portal, whole.
@Suite struct FeedTextTests {
    private static let pictureSize = SamplePicture.png(width: 640, height: 480).count

    private func feed(_ path: String) async throws -> String? {
        let built = try await smallPortal().build(now: "2017-10-15")
        #expect(built.diagnostics.isEmpty)
        return try texts(of: built.site)[path]
    }

    @Test func `RSS is as expected`() async throws {
        let expected = #"""
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" \#
            xmlns:content="http://purl.org/rss/1.0/modules/content/" \#
            xmlns:dc="http://purl.org/dc/elements/1.1/">
              <channel>
                <title>Portal Kota Contoh</title>
                <link>https://kota.example/</link>
                <description>Berita dan informasi publik Kota Contoh</description>
                <language>id</language>
                <lastBuildDate>Sat, 14 Oct 2017 08:00:00 +0700</lastBuildDate>
                <generator>Terang</generator>
                <atom:link rel="self" type="application/rss+xml" href="https://kota.example/feed.xml"/>
                <item>
                  <title>Pasar &amp; taman dibuka</title>
                  <link>https://kota.example/berita/2017/10/pasar-dan-taman-dibuka/</link>
                  <guid isPermaLink="true">https://kota.example/berita/2017/10/pasar-dan-taman-dibuka/</guid>
                  <pubDate>Fri, 13 Oct 2017 06:33:16 +0700</pubDate>
                  <dc:creator>Admin Web Portal</dc:creator>
                  <category domain="https://kota.example/kategori/">Pengumuman</category>
                  <category domain="https://kota.example/tag/">Pasar Rakyat</category>
                  <description>Pasar &amp;lt;Inpres&amp;gt; dibuka lagi.</description>
                  <content:encoded>&lt;p&gt;Lihat &lt;a \#
            href=&quot;https://kota.example/profil/&quot;&gt;profil&lt;/a&gt; dan &lt;img \#
            src=&quot;https://kota.example/media/2017/pasar%20baru.png&quot; width=&quot;640&quot; \#
            height=&quot;480&quot; loading=&quot;lazy&quot; decoding=&quot;async&quot; alt=&quot;denah&quot; \#
            /&gt;.&lt;/p&gt;
            </content:encoded>
                  <enclosure url="https://kota.example/media/2017/pasar%20baru.png" length="\#(Self.pictureSize)" \#
            type="image/png"/>
                </item>
                <item>
                  <title>Hujan pertama</title>
                  <link>https://kota.example/berita/2017/10/hujan-pertama/</link>
                  <guid isPermaLink="true">https://kota.example/berita/2017/10/hujan-pertama/</guid>
                  <pubDate>Sun, 01 Oct 2017 17:00:00 +0700</pubDate>
                  <dc:creator>Pemerintah Kota Contoh</dc:creator>
                  <description>Isi berita.</description>
                  <content:encoded>&lt;p&gt;Isi berita.&lt;/p&gt;
            </content:encoded>
                </item>
              </channel>
            </rss>

            """#
        #expect(try await feed("feed.xml") == expected)
    }

    @Test func `Atom is as expected`() async throws {
        let expected = #"""
            <?xml version="1.0" encoding="UTF-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="id">
              <id>https://kota.example/</id>
              <title>Portal Kota Contoh</title>
              <subtitle>Berita dan informasi publik Kota Contoh</subtitle>
              <updated>2017-10-14T08:00:00+07:00</updated>
              <link rel="self" type="application/atom+xml" href="https://kota.example/atom.xml"/>
              <link rel="alternate" type="text/html" href="https://kota.example/"/>
              <author>
                <name>Pemerintah Kota Contoh</name>
              </author>
              <generator>Terang</generator>
              <entry>
                <id>https://kota.example/berita/2017/10/pasar-dan-taman-dibuka/</id>
                <title>Pasar &amp; taman dibuka</title>
                <link rel="alternate" type="text/html" \#
            href="https://kota.example/berita/2017/10/pasar-dan-taman-dibuka/"/>
                <link rel="enclosure" type="image/png" length="\#(Self.pictureSize)" \#
            href="https://kota.example/media/2017/pasar%20baru.png"/>
                <published>2017-10-13T06:33:16+07:00</published>
                <updated>2017-10-14T08:00:00+07:00</updated>
                <author>
                  <name>Admin Web Portal</name>
                </author>
                <category term="pengumuman" scheme="https://kota.example/kategori/" label="Pengumuman"/>
                <category term="pasar-rakyat" scheme="https://kota.example/tag/" label="Pasar Rakyat"/>
                <summary>Pasar &lt;Inpres&gt; dibuka lagi.</summary>
                <content type="html" \#
            xml:base="https://kota.example/berita/2017/10/pasar-dan-taman-dibuka/">&lt;p&gt;Lihat &lt;a \#
            href=&quot;https://kota.example/profil/&quot;&gt;profil&lt;/a&gt; dan &lt;img \#
            src=&quot;https://kota.example/media/2017/pasar%20baru.png&quot; width=&quot;640&quot; \#
            height=&quot;480&quot; loading=&quot;lazy&quot; decoding=&quot;async&quot; alt=&quot;denah&quot; \#
            /&gt;.&lt;/p&gt;
            </content>
              </entry>
              <entry>
                <id>https://kota.example/berita/2017/10/hujan-pertama/</id>
                <title>Hujan pertama</title>
                <link rel="alternate" type="text/html" \#
            href="https://kota.example/berita/2017/10/hujan-pertama/"/>
                <published>2017-10-01T17:00:00+07:00</published>
                <updated>2017-10-01T17:00:00+07:00</updated>
                <author>
                  <name>Pemerintah Kota Contoh</name>
                </author>
                <summary>Isi berita.</summary>
                <content type="html" xml:base="https://kota.example/berita/2017/10/hujan-pertama/">&lt;p&gt;Isi \#
            berita.&lt;/p&gt;
            </content>
              </entry>
            </feed>

            """#
        #expect(try await feed("atom.xml") == expected)
    }

    @Test func `JSON Feed is as expected`() async throws {
        let expected = #"""
            {
              "version": "https://jsonfeed.org/version/1.1",
              "title": "Portal Kota Contoh",
              "home_page_url": "https://kota.example/",
              "feed_url": "https://kota.example/feed.json",
              "description": "Berita dan informasi publik Kota Contoh",
              "authors": [
                {
                  "name": "Pemerintah Kota Contoh"
                }
              ],
              "language": "id",
              "items": [
                {
                  "id": "https://kota.example/berita/2017/10/pasar-dan-taman-dibuka/",
                  "url": "https://kota.example/berita/2017/10/pasar-dan-taman-dibuka/",
                  "title": "Pasar & taman dibuka",
                  "content_html": "<p>Lihat <a href=\"https://kota.example/profil/\">profil</a> dan <img \#
            src=\"https://kota.example/media/2017/pasar%20baru.png\" width=\"640\" height=\"480\" \#
            loading=\"lazy\" decoding=\"async\" alt=\"denah\" />.</p>\n",
                  "summary": "Pasar <Inpres> dibuka lagi.",
                  "image": "https://kota.example/media/2017/pasar%20baru.png",
                  "date_published": "2017-10-13T06:33:16+07:00",
                  "date_modified": "2017-10-14T08:00:00+07:00",
                  "authors": [
                    {
                      "name": "Admin Web Portal"
                    }
                  ],
                  "tags": [
                    "Pengumuman",
                    "Pasar Rakyat"
                  ]
                },
                {
                  "id": "https://kota.example/berita/2017/10/hujan-pertama/",
                  "url": "https://kota.example/berita/2017/10/hujan-pertama/",
                  "title": "Hujan pertama",
                  "content_html": "<p>Isi berita.</p>\n",
                  "summary": "Isi berita.",
                  "date_published": "2017-10-01T17:00:00+07:00",
                  "date_modified": "2017-10-01T17:00:00+07:00",
                  "authors": [
                    {
                      "name": "Pemerintah Kota Contoh"
                    }
                  ]
                }
              ]
            }

            """#
        #expect(try await feed("feed.json") == expected)
    }
}
