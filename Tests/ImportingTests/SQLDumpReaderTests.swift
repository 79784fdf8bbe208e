import Files
import Testing

@testable import Importing

@Suite struct SQLDumpReaderTests {
    @Test func `Rows of an extended insert are read with their lines`() throws {
        let items = try read(
            """
            -- phpMyAdmin SQL Dump
            INSERT INTO `berita` (`id`, `judul`) VALUES
            (1, 'Satu'),
            (2, 'Dua'); # selesai
            """
        )
        #expect(
            items == [
                .record(SQLRecord(table: "berita", columns: ["id", "judul"], values: ["1", "Satu"], line: 3)),
                .record(SQLRecord(table: "berita", columns: ["id", "judul"], values: ["2", "Dua"], line: 4)),
            ]
        )
    }

    @Test(arguments: [
        (#"'Jum\'at'"#, "Jum'at"), ("'Jum''at'", "Jum'at"), (#"'a\\b'"#, #"a\b"#), (#"'a\r\nb\tc'"#, "a\r\nb\tc"),
        (#"'\0\Z\%\_\x'"#, "\0\u{1A}\\%\\_x"), (#""kata "" \"besar\"""#, #"kata " "besar""#), ("0x4869", "Hi"),
        ("x'4869'", "Hi"), ("_utf8 'Isi'", "Isi"), ("_binary'Isi'", "Isi"), ("-12.5", "-12.5"), ("1.5e-3", "1.5e-3"),
        ("b'1'", "1"), ("b'0'", "0"), ("b'00000001'", "1"), ("0x01", "\u{1}"), ("_binary'1'", "1"), ("TRUE", "1"),
        ("'; -- /* ( bukan komentar'", "; -- /* ( bukan komentar"), ("/* x */ 'a'", "a"),
    ])
    func `A value is read as MySQL means it`(written: String, meant: String) throws {
        let items = try read("INSERT INTO t VALUES (7, \(written), 8);")
        #expect(items == [.record(SQLRecord(table: "t", columns: nil, values: ["7", .init(meant), "8"], line: 1))])
    }

    @Test(arguments: [
        "INSERT INTO t SET a = 7, `b` = 'x, y', c = CONCAT('p', 'q');",
        "REPLACE INTO t SET a=7, b='x, y', c='pq' ON DUPLICATE KEY UPDATE a = 1;",
        "INSERT INTO t (a, b, c) SELECT 7, 'x, y', 'pq';",
        "INSERT INTO T (A, b, C) SELECT 7 AS a, 'x, y' AS b, 'pq' FROM DUAL;",
        "INSERT INTO t (c, a, b) VALUES ('pq', 7, 'x, y');",
        "INSERT INTO t SELECT 7, 'x, y', CONCAT('p', 'q') WHERE 1 = 1;",
    ])
    func `Rows are read however an INSERT writes them`(insert: String) throws {
        let items = try read("CREATE TABLE t (a int, b text, c text);\n\(insert)\nINSERT INTO t VALUES (8, 'z', 'z');")
        let rows = items.compactMap { item -> [String: SQLRecord.Value]? in
            guard case .record(let record) = item, record.table == "t" else { return nil }
            return Dictionary(uniqueKeysWithValues: zip(record.columns ?? [], record.values))
        }
        #expect(rows == [["a": "7", "b": "x, y", "c": "pq"], ["a": "8", "b": "z", "c": "z"]])
        #expect(items.count == 3)
    }

    @Test func `Rows joined by UNION are read, and rows of other tables are reported`() throws {
        let items = try read(
            """
            INSERT INTO t (a, b) SELECT 1, 'x' UNION ALL SELECT 2, 'y' UNION SELECT 3, 'z';
            INSERT INTO t (a, b) SELECT a, b FROM u WHERE a = ';';
            INSERT INTO t SELECT * FROM u;
            INSERT INTO t SET a;
            INSERT INTO t VALUES (4, 'akhir');
            """
        )
        #expect(items.map(\.firstValue).filter { $0 != nil } == ["1", "2", "3", "4"])
        let faults = items.compactMap { item in if case .fault(let fault) = item { fault.line } else { nil as Int? } }
        #expect(faults == [2, 3, 4])
    }

    @Test func `NULL and what only a database works out are told from texts`() throws {
        let items = try read("INSERT INTO t VALUES (NULL, NOW(), MD5('a'), 'NULL', (1+2));")
        let values: [SQLRecord.Value] = [
            .null, .expression("NOW()"), .expression("MD5('a')"), "NULL", .expression("(1+2)"),
        ]
        #expect(items == [.record(SQLRecord(table: "t", columns: nil, values: values, line: 1))])
    }

    @Test(arguments: [
        (#"'C:\baru'"#, #"C:\baru"#), ("'It''s'", "It's"), (#"E'Dua\'s\n'"#, "Dua's\n"), ("'1'::integer", "1"),
        ("'2024-03-05'::timestamp without time zone", "2024-03-05"), ("$$a'b$$", "a'b"), ("$x$a$$b$x$", "a$$b"),
        ("CAST('a' AS text)", "a"), ("'a' || chr(10) || 'b'", "a\nb"), ("true", "1"),
    ])
    func `A value is read as PostgreSQL means it`(written: String, meant: String) throws {
        let items = try read("SET standard_conforming_strings = on;\nINSERT INTO public.t VALUES (7, \(written), 8);")
        #expect(items == [.record(SQLRecord(table: "t", columns: nil, values: ["7", .init(meant), "8"], line: 2))])
    }

    @Test(arguments: [
        (#"replace('a\nb','\n',char(10))"#, "a\nb"),
        (#"replace(replace('a\r\nb','\r',char(13)),'\n',char(10))"#, "a\r\nb"),
        (#"unistr('a\u000ab\\c')"#, "a\nb\\c"), ("X'4869'", "Hi"), (#"'<p>\n'"#, #"<p>\n"#), ("'a\"b'", "a\"b"),
    ])
    func `A value is read as SQLite means it`(written: String, meant: String) throws {
        let items = try read(
            "PRAGMA foreign_keys=OFF;\nBEGIN TRANSACTION;\nINSERT INTO \"t\" VALUES (7, \(written), 8);"
        )
        #expect(items == [.record(SQLRecord(table: "t", columns: nil, values: ["7", .init(meant), "8"], line: 3))])
    }

    @Test func `A script of SQL Server is read without semicolons`() throws {
        let items = try read(
            """
            USE [portal]
            GO
            SET ANSI_NULLS ON
            GO
            CREATE TABLE [dbo].[berita]([id] [int] IDENTITY(1,1) NOT NULL,[judul] [nvarchar](255) NULL) ON [PRIMARY]
            GO
            SET IDENTITY_INSERT [dbo].[berita] ON
            INSERT [dbo].[berita] ([id], [judul]) VALUES (1, N'Isi''s \\')
            INSERT [dbo].[berita] ([id], [judul]) VALUES (2, CAST(N'2024-03-05' AS DateTime))
            GO
            """
        )
        #expect(items.map(\.firstValue) == [nil, "1", "2"])
        guard case .table(let table) = items[0], case .record(let first) = items[1], case .record(let last) = items[2]
        else {
            Issue.record("not a table and two rows")
            return
        }
        #expect(table.columns.map(\.name) == ["id", "judul"])
        #expect(first.values.last == .init("Isi's \\"))
        #expect(last.values.last == "2024-03-05")
    }

    @Test(arguments: [
        ("CAST(0x0000A5D800A4CB80 AS DateTime)", "2016-03-29 10:00:00"),
        ("CAST(0xFFFFFFFF00000000 AS DateTime)", "1899-12-31 00:00:00"),
        ("CAST(0xA5D80258 AS SmallDateTime)", "2016-03-29 10:00:00"), ("CAST(0x333B0B AS Date)", "2016-03-29"),
        ("CAST(0x0700E80F7D53333B0B AS DateTime2)", "2016-03-29 09:57:38"),
        ("CAST(N'2024-03-05' AS Date)", "2024-03-05"),
    ])
    func `A moment that SQL Server writes as it stores it is read`(written: String, meant: String) throws {
        let items = try read("USE [portal]\nGO\nINSERT [dbo].[t] ([a]) VALUES (\(written))\nGO\n")
        guard case .record(let record) = items.last, let text = record.text(0) else {
            Issue.record("no row")
            return
        }
        #expect(text.hasPrefix(meant.prefix(10)) && (meant.count < 11 || text == meant), "\(text)")
    }

    @Test(arguments: [
        ("to_date('13-03-2017 10:14:22','DD-MM-YYYY HH24:MI:SS')", "2017-03-13 10:14:22"),
        ("to_date('03-MAR-17','DD-MON-RR')", "2017-03-03 00:00:00"),
        ("to_date('05-MAR-69','DD-MON-RR')", "1969-03-05 00:00:00"),
        ("to_date('05-MAR-49','FXDD-MON-RR')", "2049-03-05 00:00:00"),
        ("to_timestamp('01-02-2020 01:05:00,000000 PM','DD-MM-YYYY HH12:MI:SS,FF6 AM')", "2020-02-01 13:05:00"),
        ("to_timestamp('01-FEB-20 01.05.10.000000000 PM','DD-MON-RR HH.MI.SSXFF AM')", "2020-02-01 13:05:10"),
        ("to_timestamp('01-FEB-20 01.05.10.000000000 PM','dd-mon-rr hh.mi.ssxff am')", "2020-02-01 13:05:10"),
        ("to_timestamp('01-02-2020 01:05:10 P.M.','fmdd-mm-yyyy hh:mi:ss a.m.')", "2020-02-01 13:05:10"),
        ("to_timestamp('01-FEB-20 12.05.10 AM','DD-MON-RR HH.MI.SS AM')", "2020-02-01 00:05:10"),
        ("to_date('2017-03-13','YYYY-MM-DD')", "2017-03-13 00:00:00"), ("to_date('31-02-2017','DD-MM-YYYY')", nil),
        ("STR_TO_DATE('13/03/2017','%d/%m/%Y')", "2017-03-13 00:00:00"), (#"q'[Jum'at \n]'"#, #"Jum'at \n"#),
        ("TO_CLOB('a') || CHR(10) || TO_CLOB('b')", "a\nb"), ("q'!a'b!'", "a'b"),
    ])
    func `A value is read as Oracle means it`(written: String, meant: String?) throws {
        let items = try read("REM INSERTING into A.T\nSET DEFINE OFF;\nInsert into A.T (B,C) values (\(written),'x');")
        guard case .record(let record) = items.last, record.values.count == 2 else {
            Issue.record("no row")
            return
        }
        #expect(meant == nil || record.text(0) == meant, "\(record)")
        if meant == nil, case .bytes = record.values[0] { Issue.record("\(record)") }
    }

    @Test func `The rows of a COPY are read up to the line that ends them`() throws {
        let items = try read(
            """
            -- PostgreSQL database dump
            \\restrict abc
            COPY public.t (a, b) FROM stdin;
            1\tsatu\\ndua\\\\tiga
            2\t\\N
            3\tx\ty
            \\.
            INSERT INTO u VALUES (4);
            """
        )
        #expect(items.map(\.firstValue) == ["1", "2", nil, "4"])
        guard case .record(let first) = items[0], case .record(let second) = items[1] else { return }
        #expect(first.values.last == .init("satu\ndua\\tiga"))
        #expect(second.values.last == .null)
        #expect(items[2].fault?.kind == .wrongCount(values: 3, columns: 2))
    }

    @Test func `The rows of a COPY may be CSV, with quotes, lines of their own and another sign between them`() throws {
        for options in ["CSV HEADER DELIMITER AS ';'", "WITH (FORMAT csv, HEADER true, DELIMITER ';')"] {
            let items = try read(
                """
                -- PostgreSQL database dump
                COPY public.t (a, b) FROM stdin \(options);
                a;b
                1;"satu; ""dua""
                tiga"
                2;
                3;""
                \\.
                INSERT INTO u VALUES (4);
                """
            )
            #expect(items.map(\.firstValue) == ["1", "2", "3", "4"])
            let values = items.prefix(3).compactMap { if case .record(let row) = $0 { row.values.last } else { nil } }
            #expect(values == [.init("satu; \"dua\"\ntiga"), .null, .init("")])
        }
        #expect(
            try read("-- PostgreSQL database dump\nCOPY t (a) FROM '/tmp/a.csv' CSV;").map { $0.fault?.kind } == [
                .unreadableInsert
            ]
        )
    }

    @Test func `What looks like a comment or an escape in one dialect is none in another`() throws {
        #expect(
            try read("SELECT pg_catalog.set_config('a', '', false);\nINSERT INTO t VALUES ('a\\', 'b');").count == 1
        )
        #expect(try read("INSERT INTO t VALUES (1 # satu\n);").map(\.firstValue) == ["1"])
        #expect(
            try read("-- phpMyAdmin SQL Dump\nINSERT INTO t VALUES ('\nGO\nPRAGMA foreign_keys', 'a\\'b');").count == 1
        )
    }

    @Test func `A table gives its columns, types and encoding, but not its keys`() throws {
        let items = try read(
            """
            CREATE TABLE IF NOT EXISTS `portal`.`berita` (
              `id_berita` int(5) NOT NULL AUTO_INCREMENT,
              `key` enum('Y','N') COLLATE latin1_general_ci NOT NULL DEFAULT 'Y, ) tidak',
              dibaca decimal(10,2),
              PRIMARY KEY (`id_berita`),
              KEY `kategori` (`key`,`dibaca`)
            ) ENGINE=MyISAM  DEFAULT CHARSET=latin1 AUTO_INCREMENT=9 ;
            """
        )
        var columns = [("id_berita", "int"), ("key", "enum"), ("dibaca", "decimal")].map {
            SQLTable.Column(name: $0, type: $1)
        }
        columns[1].initial = "Y, ) tidak"
        #expect(items == [.table(SQLTable(name: "berita", columns: columns, characterSet: "latin1"))])
    }

    @Test func `Version comments count, and what stands between delimiters does not`() throws {
        let items = try read(
            """
            /*!999999\\- enable the sandbox mode */
            /*!40101 SET NAMES utf8mb4 */;
            /*!40103 SET TIME_ZONE='+00:00' */;
            LOCK TABLES `t` WRITE;
            /*!40000 ALTER TABLE `t` DISABLE KEYS */;
            INSERT INTO `t` VALUES (1),(2);
            DELIMITER ;;
            CREATE TRIGGER x AFTER INSERT ON t FOR EACH ROW BEGIN
            INSERT INTO t VALUES (3); END ;;
            DELIMITER ;
            INSERT INTO `t` VALUES (4) ON DUPLICATE KEY UPDATE a = 'x';
            """
        )
        #expect(items.first == .characterSet("utf8mb4"))
        #expect(items.dropFirst().map(\.firstValue) == ["1", "2", "4"])
    }

    @Test func `A row that is broken costs itself only`() throws {
        let items = try read(
            """
            INSERT INTO `t` (`a`, `b`) VALUES
            (1, 'baik'),
            (2, 'Jum'at'),
            (3, 'kurang', 9),
            (4, 'baik');
            INSERT INTO t SELECT * FROM u;
            INSERT INTO t VALUES (5, 'baik');
            """
        )
        #expect(items.map(\.firstValue) == ["1", nil, nil, "4", nil, "5"])
        #expect(
            items.compactMap(\.fault) == [
                SQLFault(
                    kind: .unreadableRow,
                    table: "t",
                    line: 3,
                    values: ["2", "Jum", "at", "'),"].map { .bytes(Array($0.utf8)) }
                ),
                SQLFault(
                    kind: .wrongCount(values: 3, columns: 2),
                    table: "t",
                    line: 4,
                    values: ["3", "kurang", "9"].map { .bytes(Array($0.utf8)) }
                ),
                SQLFault(kind: .unreadableInsert, table: "t", line: 6),
            ]
        )
    }

    @Test func `A dump cut off at any byte keeps the rows before the cut and says where it ends`() throws {
        let dump = Array(
            """
            CREATE TABLE `t` (`a` int, `b` text) ENGINE=InnoDB DEFAULT CHARSET=utf8;
            /*!40101 SET NAMES utf8 */; -- catatan
            INSERT INTO `t` (`a`, `b`) VALUES
            (1, 'Jum\\'at; ''(satu)'' é'),
            (2, 0x4869),
            (3, _utf8 'tiga');
            """.utf8
        )
        let ends = ["at; ''(satu)'' é')", "0x4869)", "'tiga')"].map { text in
            (0..<dump.count).first { dump[$0...].starts(with: text.utf8) }.map { $0 + text.utf8.count } ?? 0
        }
        for length in 0..<dump.count {
            let items = try read(dump.prefix(length), chunk: 7)
            #expect(items.count { $0.firstValue != nil } == ends.count { $0 <= length }, "cut at \(length)")
            let faults = items.compactMap(\.fault)
            #expect(faults.count <= 1)
            #expect(faults.allSatisfy { $0.kind == .truncated && $0.line <= 6 })
            if let last = ends.last, length >= last { #expect(faults.map(\.line) == [6]) }
        }
    }

    @Test(arguments: [1, 2, 3, 64])
    func `Where the pieces of a file begin makes no difference`(chunk: Int) throws {
        let dump = "/* a */ INSERT INTO t VALUES ('a''b\\n', 0x48, -- c\n 'ganda\"');"
        #expect(try read(Array(dump.utf8)[...], chunk: chunk) == read(dump))
    }

    @Test func `Hostile dumps end`() throws {
        let open = try read("INSERT INTO t VALUES (1, 'a'), (2, '" + String(repeating: "x", count: 5_000_000))
        #expect(open.map(\.firstValue) == ["1", nil])
        #expect(open.last?.fault?.kind == .truncated && open.last?.fault?.values.count == 2)
        let nested = try read("INSERT INTO t VALUES " + String(repeating: "(", count: 100_000))
        #expect(nested.compactMap(\.fault).map(\.kind) == [.truncated])
        let closed = String(repeating: "(", count: 100_000) + "1" + String(repeating: ")", count: 100_000)
        #expect(try read("INSERT INTO t VALUES \(closed);").count == 1)
        #expect(try read("CREATE TABLE t " + closed + ";").count == 1)
        for text in [
            "'a' ", "/*", "/*!1 ", "`", "(,", "0x", "\\", "DELIMITER x\n", "INSERT INTO t VALUES (", "-- \n", "''",
        ] {
            _ = try read(String(repeating: text, count: 50_000))
            _ = try read("INSERT INTO t VALUES (" + String(repeating: text, count: 50_000))
        }
    }

    @Test func `A value too large for a text is left out and its row is read`() throws {
        let limit = SQLDumpReader.valueLimit
        let items = try read("INSERT INTO t VALUES (1, '" + String(repeating: "x", count: limit + 1) + "', 'b');")
        #expect(items == [.record(SQLRecord(table: "t", columns: nil, values: ["1", .oversized, "b"], line: 1))])
    }

    private func read(_ dump: String) throws -> [SQLDumpItem] {
        try read(Array(dump.utf8)[...], chunk: 64 * 1024)
    }

    private func read(_ dump: ArraySlice<UInt8>, chunk: Int) throws -> [SQLDumpItem] {
        var rest = dump
        var reader = SQLDumpReader {
            defer { rest = rest.dropFirst(chunk) }
            return Array(rest.prefix(chunk))
        }
        var items: [SQLDumpItem] = []
        while let item = try reader.next() { items.append(item) }
        return items
    }
}

extension SQLRecord.Value: ExpressibleByStringLiteral {
    init(_ text: String) { self = .bytes(Array(text.utf8)) }
    public init(stringLiteral text: String) { self.init(text) }
}

extension SQLDumpItem {
    fileprivate var firstValue: SQLRecord.Value? {
        if case .record(let record) = self { record.values.first } else { nil }
    }

    fileprivate var fault: SQLFault? {
        if case .fault(let fault) = self { fault } else { nil }
    }
}
