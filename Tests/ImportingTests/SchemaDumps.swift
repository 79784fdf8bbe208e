/// Dumps of systems that offices use, of a few rows each: what is public, what each way of hiding hides, and what
/// other tables add. The structures are those that people publish, the texts are made up.
enum SchemaDumps {
    static let all = [
        wordpress, joomla, popoji, oldPopoji, sekolahku, openSID, lokomedia, oldLokomedia, laravel, drupal7, drupal,
        typo3,
    ]

    static let wordpress = """
        CREATE TABLE `kota_posts` (`ID` bigint, `post_author` bigint, `post_date` datetime, `post_date_gmt` datetime,
          `post_content` longtext, `post_title` text, `post_excerpt` text, `post_status` varchar(20), `post_password` varchar(255),
          `post_name` varchar(200), `post_modified_gmt` datetime, `post_parent` bigint, `guid` varchar(255), `post_type` varchar(20));
        INSERT INTO `kota_posts` VALUES
        (1,7,'2024-03-05 09:00:00','2024-03-05 02:00:00','<!-- wp:paragraph -->\\n<p>Jembatan diresmikan. <a href="https://kota.example/2024/03/06/kedua/">Lanjutan</a></p>\\n<!-- /wp:paragraph -->','Peresmian','','publish','','pertama','2024-03-05 02:00:00',0,'https://kota.example/?p=1','post'),
        (2,7,'2024-03-06 09:00:00','2024-03-06 02:00:00','<p>Naskah kedua.</p>','Kedua','','publish','','kedua','2024-03-06 02:00:00',0,'','post'),
        (3,7,'2024-03-06 09:00:00','2024-03-06 02:00:00','<p>Tersembunyi.</p>','Privat','','private','','privat','2024-03-06 02:00:00',0,'','post'),
        (4,7,'2024-03-06 09:00:00','2024-03-06 02:00:00','<p>Terkunci.</p>','Sandi','','publish','xyz','sandi','2024-03-06 02:00:00',0,'','post'),
        (5,7,'2024-03-06 09:00:00','2024-03-06 02:00:00','Menu','Menu','','publish','','menu','2024-03-06 02:00:00',0,'','nav_menu_item'),
        (6,7,'2024-03-06 09:00:00','2024-03-06 02:00:00','','foto','Warga di jembatan','inherit','','foto','2024-03-06 02:00:00',1,'https://kota.example/wp-content/uploads/2024/03/foto.jpg','attachment'),
        (7,7,'2024-03-06 09:00:00','2024-03-06 02:00:00','<p>Sejarah kota.</p>','Sejarah','','publish','','sejarah','2024-03-06 02:00:00',0,'','page');
        CREATE TABLE `kota_postmeta` (`meta_id` bigint, `post_id` bigint, `meta_key` varchar(255), `meta_value` longtext);
        INSERT INTO `kota_postmeta` VALUES (1,1,'_thumbnail_id','6'),(2,6,'_wp_attached_file','2024/03/foto.jpg'),(3,6,'_wp_attachment_image_alt','Jembatan baru');
        CREATE TABLE `kota_terms` (`term_id` bigint, `name` varchar(200), `slug` varchar(200), `term_group` bigint);
        INSERT INTO `kota_terms` VALUES (11,'Infrastruktur','infrastruktur',0),(12,'jembatan','jembatan',0);
        CREATE TABLE `kota_term_taxonomy` (`term_taxonomy_id` bigint, `term_id` bigint, `taxonomy` varchar(32), `description` longtext, `parent` bigint, `count` bigint);
        INSERT INTO `kota_term_taxonomy` VALUES (21,11,'category','',0,1),(22,12,'post_tag','',0,1);
        CREATE TABLE `kota_term_relationships` (`object_id` bigint, `term_taxonomy_id` bigint, `term_order` int);
        INSERT INTO `kota_term_relationships` VALUES (1,21,0),(1,22,0);
        CREATE TABLE `kota_users` (`ID` bigint, `user_login` varchar(60), `user_pass` varchar(255), `display_name` varchar(250));
        INSERT INTO `kota_users` VALUES (7,'humas','$P$rahasia','Bagian Humas');
        CREATE TABLE `kota_options` (`option_id` bigint, `option_name` varchar(191), `option_value` longtext, `autoload` varchar(20));
        INSERT INTO `kota_options` VALUES (1,'siteurl','https://kota.example','yes'),(2,'home','https://kota.example','yes'),(3,'permalink_structure','/%year%/%monthnum%/%day%/%postname%/','yes'),(4,'sticky_posts','a:1:{i:0;i:2;}','yes');
        """

    static let joomla = """
        CREATE TABLE `jos_content` (`id` int, `title` varchar(255), `alias` varchar(255), `introtext` mediumtext, `fulltext` mediumtext, `state` tinyint, `catid` int, `created` datetime, `created_by` int, `created_by_alias` varchar(255), `modified` datetime, `publish_up` datetime, `publish_down` datetime, `images` text, `urls` text, `access` int, `metadesc` text, `featured` tinyint, `hits` int);
        INSERT INTO `jos_content` VALUES
        (1,'Terbit','terbit','<p>Pembuka.</p>','<p>Lanjutan panjang.</p>',1,8,'2014-03-05 02:00:00',62,'','0000-00-00 00:00:00','2014-03-05 02:00:00','0000-00-00 00:00:00','{"image_intro":"images\\\\/foto.jpg#joomlaImage:\\\\/\\\\/local-images\\\\/foto.jpg?width=1","image_intro_alt":"Foto rapat","image_intro_caption":"Suasana rapat"}','{"urla":"https:\\\\/\\\\/kota.example\\\\/sk.pdf","urlatext":"Surat keputusan","urlb":false}',1,'',1,5),
        (2,'Belum','belum','<p>Konsep.</p>','',0,8,'2014-03-06 02:00:00',62,'','0000-00-00 00:00:00','2014-03-06 02:00:00','0000-00-00 00:00:00','','',1,'',0,0),
        (3,'Sampah','sampah','<p>Dibuang.</p>','',-2,8,'2014-03-06 02:00:00',62,'','0000-00-00 00:00:00','2014-03-06 02:00:00','0000-00-00 00:00:00','','',1,'',0,0),
        (4,'Kedaluwarsa','lewat','<p>Lowongan.</p>','',2,8,'2010-03-06 02:00:00',62,'Humas','0000-00-00 00:00:00','2010-03-06 02:00:00','2011-01-01 00:00:00','','',1,'',0,0),
        (5,'Anggota','anggota','<p>Khusus.</p>','',1,8,'2014-03-06 02:00:00',62,'','0000-00-00 00:00:00','2014-03-06 02:00:00','0000-00-00 00:00:00','','',2,'',0,0),
        (6,'Terjadwal','nanti','<p>Nanti.</p>','',1,8,'2014-03-06 02:00:00',62,'','0000-00-00 00:00:00','2094-03-06 02:00:00','0000-00-00 00:00:00','','',1,'',0,0),
        (7,'Kategori mati','mati','<p>Tertutup.</p>','',1,9,'2014-03-06 02:00:00',62,'','0000-00-00 00:00:00','2014-03-06 02:00:00','0000-00-00 00:00:00','','',1,'',0,0);
        CREATE TABLE `jos_categories` (`id` int, `title` varchar(255), `published` tinyint, `access` int);
        INSERT INTO `jos_categories` VALUES (8,'Berita Daerah, Umum',1,1),(9,'Internal',0,1);
        CREATE TABLE `jos_users` (`id` int, `name` varchar(255), `username` varchar(150), `password` varchar(100));
        INSERT INTO `jos_users` VALUES (62,'Bagian Umum','admin','x');
        CREATE TABLE `jos_tags` (`id` int, `title` varchar(255));
        INSERT INTO `jos_tags` VALUES (3,'rapat');
        CREATE TABLE `jos_contentitem_tag_map` (`type_alias` varchar(255), `core_content_id` int, `content_item_id` int, `tag_id` int);
        INSERT INTO `jos_contentitem_tag_map` VALUES ('com_content.article',1,1,3),('com_weblinks.weblink',2,2,3);
        """

    static let popoji = """
        CREATE TABLE `post` (`id_post` int, `seotitle` varchar(255), `tag` text, `date` date, `time` time, `publishdate` datetime, `editor` int, `active` enum('Y','N'), `headline` enum('Y','N'), `comment` enum('Y','N'), `picture` varchar(255), `picture_description` varchar(255), `hits` int);
        INSERT INTO `post` VALUES (1,'satu','air,bersih','2018-10-22','12:00:03','2018-10-22 12:00:03',1,'Y','N','Y','air.png','Sumur warga',3),(2,'dua','','2018-10-23','12:00:03','2018-10-23 12:00:03',1,'N','N','Y','','',0);
        CREATE TABLE `post_description` (`id_post_description` int, `id_post` int, `id_language` int, `title` varchar(255), `content` text);
        INSERT INTO `post_description` VALUES (1,1,1,'Air bersih','&lt;p&gt;Sumur &lt;strong&gt;baru&lt;/strong&gt; dibuka.&lt;/p&gt;'),(2,1,2,'Clean water','&lt;p&gt;A new well.&lt;/p&gt;'),(3,2,1,'Konsep','&lt;p&gt;Belum jadi.&lt;/p&gt;');
        CREATE TABLE `post_category` (`id_post_category` int, `id_post` int, `id_category` int);
        INSERT INTO `post_category` VALUES (1,1,9),(2,1,10);
        CREATE TABLE `category` (`id_category` int, `id_parent` int, `seotitle` varchar(255), `active` enum('Y','N'));
        INSERT INTO `category` VALUES (9,0,'layanan','Y'),(10,0,'desa','Y');
        CREATE TABLE `category_description` (`id_category_description` int, `id_category` int, `id_language` int, `title` varchar(255));
        INSERT INTO `category_description` VALUES (1,9,1,'Layanan'),(2,9,2,'Services'),(3,10,1,'Desa');
        CREATE TABLE `post_gallery` (`id_post_gallery` int, `id_post` int, `picture` varchar(255));
        INSERT INTO `post_gallery` VALUES (1,1,'sumur.jpg');
        CREATE TABLE `users` (`id_user` int, `username` varchar(50), `nama_lengkap` varchar(100));
        INSERT INTO `users` VALUES (1,'admin','Seksi Layanan');
        CREATE TABLE `pages` (`id_pages` int, `seotitle` varchar(255), `picture` varchar(255), `active` enum('Y','N'));
        INSERT INTO `pages` VALUES (1,'tentang','','Y'),(2,'lama','','N');
        CREATE TABLE `pages_description` (`id_pages_description` int, `id_pages` int, `id_language` int, `title` varchar(255), `content` text);
        INSERT INTO `pages_description` VALUES (1,1,1,'Tentang dinas','&lt;p&gt;Tugas dinas.&lt;/p&gt;'),(2,2,1,'Halaman mati','&lt;p&gt;Usang.&lt;/p&gt;');
        """

    static let oldPopoji = """
        CREATE TABLE `po_post` (`id_post` int, `id_category` int, `title` varchar(255), `content` text, `seotitle` varchar(255), `tag` text, `date` date, `time` time, `editor` varchar(50), `protect` varchar(50), `active` enum('Y','N'), `headline` enum('Y','N'), `picture` varchar(255), `hits` int);
        INSERT INTO `po_post` VALUES (1,2,'Terbuka','<p>Umum.</p>','terbuka','pasar','2015-01-02','08:00:00','redaksi','','Y','Y','pasar.jpg',1),(2,2,'Berkunci','<p>Kunci.</p>','berkunci','','2015-01-03','08:00:00','redaksi','5f4dcc3b','Y','N','',1),(3,2,'Padam','<p>Mati.</p>','padam','','2015-01-03','08:00:00','redaksi','','N','N','',1);
        CREATE TABLE `po_category` (`id_category` int, `title` varchar(100), `seotitle` varchar(100));
        INSERT INTO `po_category` VALUES (2,'Ekonomi','ekonomi');
        CREATE TABLE `po_users` (`id_user` int, `username` varchar(50), `nama_lengkap` varchar(100));
        INSERT INTO `po_users` VALUES (1,'redaksi','Tim Redaksi');
        """

    static let sekolahku = """
        CREATE TABLE `posts` (`id` bigint, `post_title` varchar(255), `post_content` longtext, `post_image` varchar(100), `post_author` bigint, `post_categories` varchar(255), `post_type` varchar(50), `post_status` enum('publish','draft'), `post_visibility` enum('public','private'), `post_comment_status` enum('open','close'), `post_slug` varchar(255), `post_tags` varchar(255), `post_counter` bigint, `created_at` datetime, `updated_at` timestamp NULL, `is_deleted` enum('true','false'));
        INSERT INTO `posts` VALUES
        (1,'Upacara','<p>Upacara bendera.</p>','upacara.jpg',1,'+3+, +4+','post','publish','public','open','upacara','bendera, senin',9,'2019-08-17 08:00:00',NULL,'false'),
        (2,'Konsep','<p>Draf guru.</p>','',1,'','post','draft','public','open','konsep','',0,'2019-08-18 08:00:00',NULL,'false'),
        (3,'Guru saja','<p>Rapat guru.</p>','',1,'a:1:{i:0;s:1:"3";}','post','publish','private','open','guru','',0,'2019-08-18 08:00:00',NULL,'false'),
        (4,'Terhapus','<p>Hilang.</p>','',1,'','post','publish','public','open','hapus','',0,'2019-08-18 08:00:00',NULL,'true'),
        (5,'Visi','<p>Visi sekolah.</p>','',1,'','page','publish','public','open','visi','',0,'2019-08-18 08:00:00',NULL,'false'),
        (6,'Spanduk','gambar','',1,'','image_slider','publish','public','open','','',0,'2019-08-18 08:00:00',NULL,'false');
        CREATE TABLE `categories` (`id` bigint, `category_name` varchar(255), `category_type` varchar(30));
        INSERT INTO `categories` VALUES (3,'Kegiatan','post'),(4,'Berita Sekolah','post');
        CREATE TABLE `users` (`id` bigint, `user_name` varchar(60), `user_password` varchar(255), `user_full_name` varchar(100));
        INSERT INTO `users` VALUES (1,'operator','x','Tata Usaha');
        CREATE TABLE `files` (`id` bigint, `file_title` varchar(255), `file_description` varchar(255), `file_name` varchar(255), `file_visibility` enum('public','private'), `is_deleted` enum('true','false'));
        INSERT INTO `files` VALUES (1,'Kalender pendidikan','Semester genap','kalender.pdf','public','false'),(2,'Gaji','','gaji.pdf','private','false');
        """

    static let openSID = """
        CREATE TABLE `artikel` (`id` int, `gambar` varchar(200), `isi` text, `enabled` int, `tgl_upload` timestamp, `id_kategori` int, `id_user` int, `judul` varchar(100), `headline` int, `gambar1` varchar(200), `gambar2` varchar(200), `gambar3` varchar(200), `dokumen` varchar(400), `link_dokumen` varchar(200), `slug` varchar(200), `hit` int);
        INSERT INTO `artikel` VALUES
        (1,'taman.jpg','<p>Taman Qur&#039;an dibuka.</p>',1,'2023-08-10 02:00:00',4,1,'Taman Qur&#039;an',0,'b.jpg','','','renstra.pdf','Renstra desa','taman',12),
        (2,'','<p>Dimatikan.</p>',2,'2023-08-11 02:00:00',4,1,'Mati',0,'','','','','','mati',0),
        (3,'','<p>Profil desa.</p>',1,'2023-08-12 02:00:00',999,1,'Profil Desa',0,'','','','','','profil-desa',0),
        (4,'','<p>Musyawarah.</p>',1,'2023-08-12 02:00:00',1000,1,'Musdes',0,'','','','','','musdes',0),
        (5,'','<p>Kelak.</p>',1,'2093-08-12 02:00:00',4,1,'Besok',0,'','','','','','besok',0);
        CREATE TABLE `agenda` (`id` int, `id_artikel` int, `tgl_agenda` timestamp, `koordinator_kegiatan` varchar(50), `lokasi_kegiatan` varchar(100));
        INSERT INTO `agenda` VALUES (1,4,'2023-09-01 08:00:00','Sekretariat','Balai desa');
        CREATE TABLE `kategori` (`id` int, `kategori` varchar(100), `tipe` int, `enabled` tinyint);
        INSERT INTO `kategori` VALUES (4,'Kegiatan Desa',1,1);
        CREATE TABLE `user` (`id` int, `username` varchar(100), `password` varchar(100), `nama` varchar(50));
        INSERT INTO `user` VALUES (1,'admin','x','Pemerintah Desa');
        CREATE TABLE `dokumen` (`id` int, `satuan` varchar(200), `nama` varchar(50), `enabled` int, `tgl_upload` timestamp, `id_pend` int, `kategori` tinyint, `attr` text);
        INSERT INTO `dokumen` VALUES (1,'perdes.pdf','Peraturan desa',1,'2023-08-10 02:00:00',0,3,'Disahkan musyawarah'),(2,'kk.pdf','Kartu keluarga',1,'2023-08-10 02:00:00',55,1,'');
        CREATE TABLE `tweb_penduduk` (`id` int, `nama` varchar(100), `nik` varchar(16));
        INSERT INTO `tweb_penduduk` VALUES (55,'Contoh','0000000000000000');
        """

    static let lokomedia = """
        CREATE TABLE `berita` (`id_berita` int, `id_kategori` int, `username` varchar(30), `judul` varchar(100), `sub_judul` varchar(255), `youtube` varchar(100), `judul_seo` text, `headline` enum('Y','N'), `aktif` enum('Y','N'), `utama` enum('Y','N'), `isi_berita` longtext, `keterangan_gambar` text, `hari` varchar(20), `tanggal` date, `jam` time, `gambar` varchar(100), `dibaca` int, `tag` varchar(100), `status` enum('Y','N'));
        INSERT INTO `berita` VALUES
        (1,2,'humas','Terbit biasa','Anak judul','https://www.youtube.com/embed/abc','terbit-biasa','N','N','N','<p>Isi pertama.</p>','Warga','Selasa','2024-03-05','09:00:00','a.jpg',3,'pasar,ekonomi','Y'),
        (2,2,'humas','Terbit pilihan','','','terbit-pilihan','N','Y','N','<p>Isi kedua.</p>','','Selasa','2024-03-05','10:00:00','',0,'','Y'),
        (3,2,'humas','Belum terbit','','','belum-terbit','Y','Y','Y','<p>Isi ketiga.</p>','','Selasa','2024-03-05','11:00:00','',0,'','N');
        CREATE TABLE `kategori` (`id_kategori` int, `nama_kategori` varchar(100), `aktif` enum('Y','N'));
        INSERT INTO `kategori` VALUES (2,'Ekonomi',  'Y');
        CREATE TABLE `users` (`username` varchar(50), `password` varchar(50), `nama_lengkap` varchar(100));
        INSERT INTO `users` VALUES ('humas','x','Bagian Humas');
        CREATE TABLE `agenda` (`id_agenda` int, `tema` varchar(100), `tema_seo` varchar(100), `isi_agenda` text, `tempat` varchar(100), `pengirim` varchar(100), `gambar` varchar(100), `tgl_mulai` date, `tgl_selesai` date, `tgl_posting` date, `jam` varchar(50), `dibaca` int, `username` varchar(50));
        INSERT INTO `agenda` VALUES (1,'Pameran','pameran','<p>Pameran batik.</p>','Gedung serbaguna','Panitia','','2024-04-01','2024-04-03','2024-03-20','09.00 s/d selesai',0,'humas');
        CREATE TABLE `halamanstatis` (`id_halaman` int, `judul` varchar(100), `judul_seo` varchar(100), `isi_halaman` text, `tgl_posting` date, `gambar` varchar(100), `username` varchar(50), `dibaca` int, `jam` time, `hari` varchar(20));
        INSERT INTO `halamanstatis` VALUES (46,'Struktur organisasi','struktur','<p>Susunan.</p>','2024-03-01','','humas',1,'08:00:00','Jumat');
        CREATE TABLE `album` (`id_album` int, `jdl_album` varchar(100), `album_seo` varchar(100), `keterangan` text, `gbr_album` varchar(100), `aktif` enum('Y','N'));
        INSERT INTO `album` VALUES (1,'Hari jadi','hari-jadi','<p>Perayaan.</p>','jadi.jpg','Y'),(2,'Internal','internal','<p>Piknik.</p>','','N');
        CREATE TABLE `gallery` (`id_gallery` int, `id_album` int, `jdl_gallery` varchar(100), `keterangan` text, `gbr_gallery` varchar(100));
        INSERT INTO `gallery` VALUES (1,1,'Pawai','Pawai obor','pawai.jpg');
        CREATE TABLE `download` (`id_download` int, `judul` varchar(100), `nama_file` varchar(100), `tgl_posting` date, `hits` int);
        INSERT INTO `download` VALUES (32,'Formulir permohonan','formulir.pdf','2022-05-08',0);
        CREATE TABLE `banner` (`id_banner` int, `judul` varchar(100), `url` varchar(100), `gambar` varchar(100));
        INSERT INTO `banner` VALUES (1,'Iklan','https://lain.example','iklan.jpg');
        """

    /// Before the table had a `status`.
    static let oldLokomedia = """
        CREATE TABLE `berita` (`id_berita` int, `id_kategori` int, `username` varchar(30), `judul` varchar(100), `judul_seo` varchar(100), `headline` enum('Y','N'), `aktif` enum('Y','N'), `isi_berita` text, `hari` varchar(20), `tanggal` date, `jam` time, `gambar` varchar(100), `dibaca` int, `tag` varchar(100));
        INSERT INTO `berita` VALUES (1,2,'humas','Nyala','nyala','N','Y','<p>Satu.</p>','Rabu','2012-03-07','09:00:00','',1,''),(2,2,'humas','Padam','padam','N','N','<p>Dua.</p>','Rabu','2012-03-07','09:00:00','',1,'');
        """

    static let drupal7 = """
        CREATE TABLE `node` (`nid` int, `vid` int, `type` varchar(32), `title` varchar(255), `uid` int, `status` int, `created` int, `changed` int, `sticky` int);
        INSERT INTO `node` VALUES (1,1,'berita','Panen raya',1,1,1420000000,1420000000,0),(2,2,'berita','Konsep warga',1,0,1420000000,1420000000,0),
        (3,3,'page','Profil desa',1,1,1420000000,1420000000,0),(4,4,'webform','Aduan',1,1,1420000000,1420000000,0),(5,5,'berita','Tertutup',1,1,1420000000,1420000000,0);
        CREATE TABLE `field_data_body` (`entity_type` varchar(9), `bundle` varchar(9), `entity_id` int, `delta` int, `body_value` longtext, `body_summary` longtext);
        INSERT INTO `field_data_body` VALUES ('taxonomy_term','jenis',1,0,'<p>Keterangan istilah</p>',''),('node','berita',1,0,'<p>Padi <img src="/sites/default/files/padi.jpg" alt="Padi"></p>','Ringkas'),('node','berita',2,0,'<p>Belum jadi</p>',''),
        ('node','page',3,0,'<p>Letak desa</p>',''),('node','berita',5,0,'<p>Untuk pegawai</p>','');
        CREATE TABLE `private` (`nid` int, `private` int);
        INSERT INTO `private` VALUES (5,1),(1,0);
        CREATE TABLE `users` (`uid` int, `name` varchar(60), `pass` varchar(99));
        INSERT INTO `users` VALUES (1,'Humas Desa','x');
        CREATE TABLE `taxonomy_index` (`nid` int, `tid` int);
        INSERT INTO `taxonomy_index` VALUES (1,7);
        CREATE TABLE `taxonomy_term_data` (`tid` int, `vid` int, `name` varchar(99));
        INSERT INTO `taxonomy_term_data` VALUES (7,1,'Pertanian');
        CREATE TABLE `field_data_field_image` (`entity_type` varchar(9), `entity_id` int, `field_image_fid` int, `field_image_alt` varchar(99));
        INSERT INTO `field_data_field_image` VALUES ('node',1,3,'Sawah');
        CREATE TABLE `file_managed` (`fid` int, `uri` varchar(99));
        INSERT INTO `file_managed` VALUES (3,'public://2015/sawah.jpg');
        CREATE TABLE `url_alias` (`pid` int, `source` varchar(99), `alias` varchar(99));
        INSERT INTO `url_alias` VALUES (1,'node/1','berita/panen-raya'),(2,'node/3','profil');
        """

    static let drupal = """
        CREATE TABLE `node_field_data` (`nid` int, `type` varchar(32), `langcode` varchar(9), `status` int, `uid` int, `title` varchar(255), `created` int, `changed` int, `sticky` int, `default_langcode` int);
        INSERT INTO `node_field_data` VALUES (1,'article','id',1,1,'Panen raya',1420000000,1420000000,0,1),(2,'article','id',0,1,'Konsep warga',1420000000,1420000000,0,1);
        CREATE TABLE `node__body` (`bundle` varchar(9), `deleted` int, `entity_id` int, `body_value` longtext, `body_summary` longtext);
        INSERT INTO `node__body` VALUES ('article',1,1,'<p>Isian lama</p>',''),('article',0,1,'<p>Padi</p>',''),('article',0,2,'<p>Belum jadi</p>','');
        CREATE TABLE `path_alias` (`id` int, `path` varchar(99), `alias` varchar(99));
        INSERT INTO `path_alias` VALUES (1,'/node/1','/berita/panen-raya');
        CREATE TABLE `node__field_isi` (`entity_id` int, `delta` int, `field_isi_target_id` int, `field_isi_target_revision_id` int);
        INSERT INTO `node__field_isi` VALUES (1,0,11,11),(1,1,12,12),(1,2,13,13);
        CREATE TABLE `paragraphs_item_field_data` (`id` int, `type` varchar(9), `status` int);
        INSERT INTO `paragraphs_item_field_data` VALUES (11,'teks',1),(12,'teks',1),(13,'teks',0),(14,'teks',1);
        CREATE TABLE `paragraph__field_judul` (`entity_id` int, `field_judul_value` varchar(99));
        INSERT INTO `paragraph__field_judul` VALUES (11,'Judul satu');
        CREATE TABLE `paragraph__field_teks` (`entity_id` int, `field_teks_value` longtext, `field_teks_format` varchar(9));
        INSERT INTO `paragraph__field_teks` VALUES (11,'<p>Bagian satu</p>','html'),(12,'<p>Bagian dua</p>','html'),(13,'Padam','html'),(14,'Terdalam','html');
        CREATE TABLE `paragraph__field_anak` (`entity_id` int, `field_anak_target_id` int, `field_anak_target_revision_id` int);
        INSERT INTO `paragraph__field_anak` VALUES (12,14,14);
        CREATE TABLE `node__field_tambahan` (`deleted` int, `entity_id` int, `field_tambahan_value` longtext, `field_tambahan_format` varchar(9));
        INSERT INTO `node__field_tambahan` VALUES (1,1,'<p>Padam</p>','html');
        CREATE TABLE `paragraph__field_foto` (`entity_id` int, `field_foto_target_id` int, `field_foto_alt` varchar(99));
        INSERT INTO `paragraph__field_foto` VALUES (12,5,'Petani'),(13,6,'Padam');
        CREATE TABLE `file_managed` (`fid` int, `uri` varchar(99));
        INSERT INTO `file_managed` VALUES (5,'public://a.jpg'),(6,'public://b.jpg');
        """

    static let typo3 = """
        CREATE TABLE `tx_news_domain_model_news` (`uid` int, `pid` int, `tstamp` int, `deleted` int, `hidden` int, `starttime` int, `endtime` int, `sys_language_uid` int, `fe_group` varchar(9), `title` varchar(99), `teaser` text, `bodytext` text, `datetime` bigint, `path_segment` varchar(99), `t3ver_wsid` int);
        INSERT INTO `tx_news_domain_model_news` VALUES
        (1,9,1420000000,0,0,0,0,0,'','Pasar','','<p>Isi.</p>',1420000000,'pasar',0),(2,9,1420000000,0,1,0,0,0,'','Sembunyi','','Isi.',1420000000,'b',0),
        (3,9,1420000000,1,0,0,0,0,'','Buang','','Isi.',1420000000,'c',0),(4,9,1420000000,0,0,4000000000,0,0,'','Kelak','','Isi.',1420000000,'d',0),
        (5,9,1420000000,0,0,0,1430000000,0,'','Usai','','Isi.',1420000000,'e',0),(6,9,1420000000,0,0,0,0,0,'-2','Anggota','','Isi.',1420000000,'f',0),
        (7,9,1420000000,0,0,0,0,0,'','Draf kerja','','Isi.',1420000000,'g',3),(8,9,1420000000,0,0,0,0,1,'','English','','Text.',1420000000,'h',0);
        CREATE TABLE `pages` (`uid` int, `pid` int, `title` varchar(99), `doktype` int, `hidden` int, `deleted` int, `fe_group` varchar(9), `slug` varchar(99));
        INSERT INTO `pages` VALUES (2,0,'Profil',1,0,0,'','/profil-kota'),(3,0,'Gudang',254,1,0,'','/g'),(4,3,'Di bawah',1,0,0,'','/g/b');
        CREATE TABLE `tt_content` (`uid` int, `pid` int, `hidden` int, `deleted` int, `CType` varchar(9), `header` varchar(99), `subheader` varchar(99), `bodytext` text);
        INSERT INTO `tt_content` VALUES (1,2,0,0,'text','Sejarah','Berdiri 1950','<p>Isi profil.</p>'),(2,2,1,0,'text','Rahasia','','Isi.'),(3,4,0,0,'text','','','Isi.');
        CREATE TABLE `sys_category` (`uid` int, `title` varchar(99), `hidden` int, `deleted` int);
        INSERT INTO `sys_category` VALUES (1,'Umum',0,0),(2,'Padam',1,0);
        CREATE TABLE `sys_category_record_mm` (`uid_local` int, `uid_foreign` int, `tablenames` varchar(99));
        INSERT INTO `sys_category_record_mm` VALUES (1,1,'tx_news_domain_model_news'),(2,1,'tx_news_domain_model_news'),(2,1,'pages');
        CREATE TABLE `tx_news_domain_model_tag` (`uid` int, `title` varchar(99), `hidden` int, `deleted` int);
        INSERT INTO `tx_news_domain_model_tag` VALUES (3,'ikan',0,0);
        CREATE TABLE `tx_news_domain_model_news_tag_mm` (`uid_local` int, `uid_foreign` int);
        INSERT INTO `tx_news_domain_model_news_tag_mm` VALUES (1,3);
        CREATE TABLE `sys_file` (`uid` int, `identifier` text, `name` varchar(99));
        INSERT INTO `sys_file` VALUES (7,'/foto.jpg','foto.jpg');
        CREATE TABLE `sys_file_reference` (`uid` int, `uid_local` int, `uid_foreign` int, `tablenames` varchar(99), `description` text, `alternative` text, `hidden` int, `deleted` int);
        INSERT INTO `sys_file_reference` VALUES (1,7,1,'tx_news_domain_model_news','Los ikan','Pedagang',0,0);
        """

    static let laravel = """
        CREATE TABLE `posts` (`id` bigint unsigned NOT NULL, `user_id` bigint, `title` varchar(255), `slug` varchar(255), `body` longtext, `image` varchar(255), `is_published` tinyint(1), `published_at` timestamp NULL, `created_at` timestamp NULL, `updated_at` timestamp NULL, `deleted_at` timestamp NULL);
        INSERT INTO `posts` VALUES
        (1,5,'Tayang','tayang','<p>Isi tayang.</p>','posts/a.jpg',1,'2022-01-02 03:04:05','2022-01-01 00:00:00',NULL,NULL),
        (2,5,'Konsep','konsep','<p>Isi konsep.</p>',NULL,0,NULL,'2022-01-01 00:00:00',NULL,NULL),
        (3,5,'Tanpa tanggal','tanpa','<p>Isi tanpa.</p>',NULL,1,NULL,'2022-01-01 00:00:00',NULL,NULL),
        (4,5,'Mendatang','mendatang','<p>Isi mendatang.</p>',NULL,1,'2092-01-02 03:04:05','2022-01-01 00:00:00',NULL,NULL),
        (5,5,'Terhapus','terhapus','<p>Isi terhapus.</p>',NULL,1,'2022-01-02 03:04:05','2022-01-01 00:00:00',NULL,'2022-02-02 00:00:00');
        CREATE TABLE `categories` (`id` bigint, `name` varchar(255), `slug` varchar(255));
        INSERT INTO `categories` VALUES (1,'Umum','umum'),(2,'Layanan, Publik','layanan-publik');
        CREATE TABLE `category_post` (`category_id` bigint, `post_id` bigint);
        INSERT INTO `category_post` VALUES (1,1),(2,1);
        CREATE TABLE `tags` (`id` bigint, `name` varchar(255), `slug` varchar(255));
        INSERT INTO `tags` VALUES (7,'air','air');
        CREATE TABLE `taggables` (`tag_id` bigint, `taggable_id` bigint, `taggable_type` varchar(255));
        INSERT INTO `taggables` VALUES (7,1,'App\\\\Models\\\\Post'),(7,2,'App\\\\Models\\\\Video');
        CREATE TABLE `users` (`id` bigint, `name` varchar(255), `email` varchar(255), `password` varchar(255));
        INSERT INTO `users` VALUES (5,'Dinas Kominfo','a@kota.example','x');
        """
}
