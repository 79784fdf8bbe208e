import Content

extension Schema {
    /// `status` is the state, where the table has it. `aktif` was the state before, and is the editor's choice since.
    static let lokomedia = Schema(
        name: "Lokomedia/Swarakalibata",
        marks: ["berita": ["id_berita", "judul", "judul_seo", "isi_berita", "headline"]],
        texts: [
            SchemaTable(
                name: "berita",
                fields: [
                    .id: own("id_berita"), .title: own("judul"), .body: own("isi_berita"), .slug: own("judul_seo"),
                    .summary: own("sub_judul"), .date: own("tanggal"), .time: own("jam"),
                    .author: .first([.name(of: own("username"), "users", "username", "nama_lengkap"), own("username")]),
                    .image: own("gambar"), .caption: own("keterangan_gambar"), .pinned: .first([own("headline")]),
                ],
                names: [
                    .categories: .name(of: own("id_kategori"), "kategori", "id_kategori", "nama_kategori"),
                    // The column holds the short names of tags.
                    .tags: .named(.words(own("tag")), table: "tag", key: "tag_seo", column: "nama_tag"),
                ],
                addresses: [
                    "/berita-{id}-{slug}.html", "/berita/detail/{slug}", "/media.php?module=detailberita&id={id}",
                ],
                states: [
                    SchemaState(value: .present([own("status"), own("aktif")]), test: .isOneOf(["Y"]), reason: .off)
                ],
                parents: [
                    SchemaParent(
                        keys: own("id_kategori"),
                        table: "kategori",
                        key: "id_kategori",
                        states: [shown("aktif", "Y")]
                    )
                ],
                documents: [(own("youtube"), .first([]))]
            ),
            SchemaTable(
                name: "halamanstatis",
                fields: [
                    .id: .first([own("id_halaman"), own("id")]), .title: own("judul"), .body: own("isi_halaman"),
                    .slug: own("judul_seo"), .date: .moment(own("tgl_posting")),
                    .image: .folder("asset/foto_statis/", own("gambar")),
                ],
                addresses: [
                    "/statis-{id}-{slug}.html", "/halaman/detail/{slug}", "/media.php?module=halamanstatis&id={id}",
                ],
                kind: .page(folder: ""),
                documents: [(.folder("asset/files/", own("berkas")), .first([]))]
            ),
            SchemaTable(
                name: "agenda",
                fields: [
                    .id: own("id_agenda"), .title: own("tema"), .body: own("isi_agenda"), .slug: own("tema_seo"),
                    .date: .first([.moment(own("tgl_posting")), own("tgl_mulai")]),
                    .author: .first([.name(of: own("username"), "users", "username", "nama_lengkap"), own("username")]),
                    .image: .folder("asset/foto_agenda/", own("gambar")),
                ],
                categories: ["Agenda"],
                addresses: ["/agenda/detail/{slug}", "/media.php?module=detailagenda&id={id}"],
                sectionKind: .agenda,
                event: (own("tgl_mulai"), own("tgl_selesai"), own("tempat")),
                lines: [
                    ("Mulai", own("tgl_mulai")), ("Selesai", own("tgl_selesai")), ("Jam", own("jam")),
                    ("Tempat", own("tempat")), ("Pengirim", own("pengirim")),
                ]
            ),
            SchemaTable(
                name: "album",
                fields: [
                    .id: own("id_album"), .title: own("jdl_album"), .body: own("keterangan"), .slug: own("album_seo"),
                    .date: .moment(own("tgl_posting")), .image: .folder("asset/img_album/", own("gbr_album")),
                ],
                kind: .page(folder: "galeri"),
                states: [shown("aktif", "Y")],
                sectionKind: .galeri,
                lines: [("Foto", .all([.name(of: own("id_album"), "gallery", "id_album", "keterangan")]))],
                pictures: [
                    (
                        .folder("asset/img_galeri/", .name(of: own("id_album"), "gallery", "id_album", "gbr_gallery")),
                        .name(of: own("id_album"), "gallery", "id_album", "jdl_gallery")
                    )
                ]
            ),
        ],
        lists: [
            SchemaList(
                table: "download",
                title: "Unduhan",
                place: .folder("asset/files/", own("nama_file")),
                label: own("judul"),
                date: own("tgl_posting")
            ),
            SchemaList(
                table: "video",
                title: "Video",
                place: .first([own("youtube"), .folder("asset/video/", own("video"))]),
                label: own("jdl_video"),
                note: own("keterangan"),
                date: own("tanggal"),
                parents: [
                    SchemaParent(
                        keys: own("id_playlist"),
                        table: "playlist",
                        key: "id_playlist",
                        states: [shown("aktif", "Y")]
                    )
                ]
            ),
            SchemaList(
                table: "sekilasinfo",
                title: "Sekilas info",
                place: .first([]),
                label: own("info"),
                date: own("tgl_posting"),
                states: [shown("aktif", "Y")]
            ),
            SchemaList(
                table: "banner",
                title: "Tautan",
                place: .first([own("url"), own("link")]),
                label: own("judul"),
                date: own("tgl_posting"),
                states: [shown("aktif", "Y")]
            ),
        ]
    )
}
