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
                    .id: "id", .title: "judul", .body: "isi", .slug: "slug",
                    .date: "tgl_upload", .author: .name(of: "id_user", "user", "id", "nama"),
                    .image: .folder("desa/upload/artikel/sedang_", "gambar"), .pinned: "headline",
                    .location: .name(of: "id", "agenda", "id_artikel", "lokasi_kegiatan"),
                ],
                names: [.categories: .name(of: "id_kategori", "kategori", "id", "kategori")],
                addresses: [
                    "/artikel/{year}/{shortmonth}/{shortday}/{slug}", "/first/artikel/{id}",
                    "/index.php/first/artikel/{id}", "/index.php/artikel/{year}/{shortmonth}/{shortday}/{slug}",
                ],
                kind: .choose(
                    "id_kategori",
                    ["999": .page(folder: "")],
                    otherwise: .choose("tipe", ["statis": .page(folder: "")], otherwise: .article)
                ),
                states: [shown("enabled", "1"), SchemaState(value: "tgl_upload", test: .hasBegun, reason: .scheduled)],
                parents: [
                    SchemaParent(
                        of: "id_kategori",
                        "kategori",
                        "id",
                        above: "parrent",
                        states: [shown("enabled", "1")]
                    )
                ],
                sectionKind: .agenda,
                event: (
                    .name(of: "id", "agenda", "id_artikel", "tgl_agenda"), .first([]),
                    .name(of: "id", "agenda", "id_artikel", "lokasi_kegiatan")
                ),
                lines: [
                    ("Waktu", .name(of: "id", "agenda", "id_artikel", "tgl_agenda")),
                    ("Tempat", .name(of: "id", "agenda", "id_artikel", "lokasi_kegiatan")),
                    ("Koordinator", .name(of: "id", "agenda", "id_artikel", "koordinator_kegiatan")),
                ],
                documents: [(.folder("desa/upload/dokumen/", "dokumen"), "link_dokumen")],
                pictures: ["gambar1", "gambar2", "gambar3"].map { column in
                    (.folder("desa/upload/artikel/sedang_", .column(column)), .first([]))
                }
            )
        ],
        lists: [
            SchemaList(
                table: "dokumen",
                title: "Unduhan",
                place: .folder("desa/upload/dokumen/", "satuan"),
                label: "nama",
                date: .first([.moment("tgl_upload"), "updated_at"]),
                states: [
                    // Papers of residents, such as identity cards.
                    SchemaState(value: "id_pend", test: .isEmpty, reason: .restricted),
                    SchemaState(value: "deleted", test: .isNoneOf(["1"]), reason: .deleted), shown("enabled", "1"),
                    // Information that the law excepts.
                    SchemaState(value: "kategori_info_publik", test: .isNoneOf(["4"]), reason: .restricted),
                ]
            ),
            SchemaList(
                table: "gambar_gallery",
                title: "Galeri",
                place: .folder("desa/upload/galeri/sedang_", "gambar"),
                label: "nama",
                date: "tgl_upload",
                states: [shown("enabled", "1")],
                parents: [
                    SchemaParent(
                        of: "parrent",
                        "gambar_gallery",
                        "id",
                        above: "parrent",
                        states: [shown("enabled", "1")]
                    )
                ]
            ),
        ]
    )
}
