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
                    .id: "id_berita", .title: "judul", .body: "isi_berita", .slug: "judul_seo",
                    .summary: "sub_judul", .date: "tanggal", .time: "jam",
                    .author: .first([.name(of: "username", "users", "username", "nama_lengkap"), "username"]),
                    .image: "gambar", .caption: "keterangan_gambar", .pinned: .first(["headline"]),
                ],
                names: [
                    .categories: .name(of: "id_kategori", "kategori", "id_kategori", "nama_kategori"),
                    // The column holds the short names of tags.
                    .tags: .named(.words("tag"), table: "tag", key: "tag_seo", column: "nama_tag"),
                ],
                addresses: [
                    "/berita-{id}-{slug}.html", "/berita/detail/{slug}", "/media.php?module=detailberita&id={id}",
                ],
                states: [SchemaState(value: .present(["status", "aktif"]), test: .isOneOf(["Y"]), reason: .off)],
                parents: [SchemaParent(of: "id_kategori", "kategori", "id_kategori", states: [shown("aktif", "Y")])],
                documents: [("youtube", .first([]))]
            ),
            SchemaTable(
                name: "halamanstatis",
                fields: [
                    .id: .first(["id_halaman", "id"]), .title: "judul", .body: "isi_halaman", .slug: "judul_seo",
                    .date: .moment("tgl_posting"), .image: .folder("asset/foto_statis/", "gambar"),
                ],
                addresses: [
                    "/statis-{id}-{slug}.html", "/halaman/detail/{slug}", "/media.php?module=halamanstatis&id={id}",
                ],
                kind: .page(folder: ""),
                documents: [(.folder("asset/files/", "berkas"), .first([]))]
            ),
            SchemaTable(
                name: "agenda",
                fields: [
                    .id: "id_agenda", .title: "tema", .body: "isi_agenda", .slug: "tema_seo",
                    .date: .first([.moment("tgl_posting"), "tgl_mulai"]),
                    .author: .first([.name(of: "username", "users", "username", "nama_lengkap"), "username"]),
                    .image: .folder("asset/foto_agenda/", "gambar"),
                ],
                categories: ["Agenda"],
                addresses: ["/agenda/detail/{slug}", "/media.php?module=detailagenda&id={id}"],
                sectionKind: .agenda,
                event: ("tgl_mulai", "tgl_selesai", "tempat"),
                lines: [
                    ("Mulai", "tgl_mulai"), ("Selesai", "tgl_selesai"), ("Jam", "jam"),
                    ("Tempat", "tempat"), ("Pengirim", "pengirim"),
                ]
            ),
            SchemaTable(
                name: "album",
                fields: [
                    .id: "id_album", .title: "jdl_album", .body: "keterangan", .slug: "album_seo",
                    .date: .moment("tgl_posting"), .image: .folder("asset/img_album/", "gbr_album"),
                ],
                kind: .page(folder: "galeri"),
                states: [shown("aktif", "Y")],
                sectionKind: .galeri,
                lines: [("Foto", .all([.name(of: "id_album", "gallery", "id_album", "keterangan")]))],
                pictures: [
                    (
                        .folder("asset/img_galeri/", .name(of: "id_album", "gallery", "id_album", "gbr_gallery")),
                        .name(of: "id_album", "gallery", "id_album", "jdl_gallery")
                    )
                ]
            ),
        ],
        lists: [
            SchemaList(
                table: "download",
                title: "Unduhan",
                place: .folder("asset/files/", "nama_file"),
                label: "judul",
                date: "tgl_posting"
            ),
            SchemaList(
                table: "video",
                title: "Video",
                place: .first(["youtube", .folder("asset/video/", "video")]),
                label: "jdl_video",
                note: "keterangan",
                date: "tanggal",
                parents: [SchemaParent(of: "id_playlist", "playlist", "id_playlist", states: [shown("aktif", "Y")])]
            ),
            SchemaList(
                table: "sekilasinfo",
                title: "Sekilas info",
                place: .first([]),
                label: "info",
                date: "tgl_posting",
                states: [shown("aktif", "Y")]
            ),
            SchemaList(
                table: "banner",
                title: "Tautan",
                place: .first(["url", "link"]),
                label: "judul",
                date: "tgl_posting",
                states: [shown("aktif", "Y")]
            ),
        ]
    )
}
