import Content

extension Schema {
    /// Categories 999 to 1001 are standing pages, agendas and budgets.
    static let openSID = Schema(
        name: "OpenSID",
        marks: ["artikel": ["id_kategori", "enabled", "tgl_upload", "judul", "isi"]],
        texts: [
            SchemaTable(
                name: "artikel",
                fields: [
                    .id: own("id"), .title: own("judul"), .body: own("isi"), .slug: own("slug"),
                    .date: own("tgl_upload"), .author: .name(of: own("id_user"), "user", "id", "nama"),
                    .image: .folder("desa/upload/artikel/sedang_", own("gambar")), .pinned: own("headline"),
                    .location: .name(of: own("id"), "agenda", "id_artikel", "lokasi_kegiatan"),
                ],
                names: [.categories: .name(of: own("id_kategori"), "kategori", "id", "kategori")],
                addresses: [
                    "/artikel/{year}/{shortmonth}/{shortday}/{slug}", "/first/artikel/{id}",
                    "/index.php/first/artikel/{id}", "/index.php/artikel/{year}/{shortmonth}/{shortday}/{slug}",
                ],
                kind: .choose(
                    own("id_kategori"),
                    ["999": .page(folder: "")],
                    otherwise: .choose(own("tipe"), ["statis": .page(folder: "")], otherwise: .article)
                ),
                states: [
                    shown("enabled", "1"), SchemaState(value: own("tgl_upload"), test: .hasBegun, reason: .scheduled),
                ],
                parents: [
                    SchemaParent(
                        keys: own("id_kategori"),
                        table: "kategori",
                        key: "id",
                        above: "parrent",
                        states: [shown("enabled", "1")]
                    )
                ],
                sectionKind: .agenda,
                event: (
                    .name(of: own("id"), "agenda", "id_artikel", "tgl_agenda"), .first([]),
                    .name(of: own("id"), "agenda", "id_artikel", "lokasi_kegiatan")
                ),
                lines: [
                    ("Waktu", .name(of: own("id"), "agenda", "id_artikel", "tgl_agenda")),
                    ("Tempat", .name(of: own("id"), "agenda", "id_artikel", "lokasi_kegiatan")),
                    ("Koordinator", .name(of: own("id"), "agenda", "id_artikel", "koordinator_kegiatan")),
                ],
                documents: [(.folder("desa/upload/dokumen/", own("dokumen")), own("link_dokumen"))],
                pictures: ["gambar1", "gambar2", "gambar3"].map { column in
                    (.folder("desa/upload/artikel/sedang_", own(column)), .first([]))
                }
            )
        ],
        lists: [
            SchemaList(
                table: "dokumen",
                title: "Unduhan",
                place: .folder("desa/upload/dokumen/", own("satuan")),
                label: own("nama"),
                date: .first([.moment(own("tgl_upload")), own("updated_at")]),
                states: [
                    // Papers of residents, such as identity cards.
                    SchemaState(value: own("id_pend"), test: .isEmpty, reason: .restricted),
                    SchemaState(value: own("deleted"), test: .isNoneOf(["1"]), reason: .deleted), shown("enabled", "1"),
                    // Information that the law excepts.
                    SchemaState(value: own("kategori_info_publik"), test: .isNoneOf(["4"]), reason: .restricted),
                ]
            ),
            SchemaList(
                table: "gambar_gallery",
                title: "Galeri",
                place: .folder("desa/upload/galeri/sedang_", own("gambar")),
                label: own("nama"),
                date: own("tgl_upload"),
                states: [shown("enabled", "1")],
                parents: [
                    SchemaParent(
                        keys: own("parrent"),
                        table: "gambar_gallery",
                        key: "id",
                        above: "parrent",
                        states: [shown("enabled", "1")]
                    )
                ]
            ),
        ]
    )
}
