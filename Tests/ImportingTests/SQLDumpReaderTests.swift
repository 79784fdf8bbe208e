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
        ("b'1'", "1"), ("TRUE", "1"), ("'; -- /* ( bukan komentar'", "; -- /* ( bukan komentar"), ("/* x */ 'a'", "a"),
    ])
    func `A value is read as MySQL means it`(written: String, meant: String) throws {
        let items = try read("INSERT INTO t VALUES (7, \(written), 8);")
        #expect(items == [.record(SQLRecord(table: "t", columns: nil, values: ["7", .init(meant), "8"], line: 1))])
    }

    @Test func `NULL and what only a database works out are told from texts`() throws {
        let items = try read("INSERT INTO t VALUES (NULL, NOW(), CONCAT('a', 'b'), 'NULL', (1+2));")
        let values: [SQLRecord.Value] = [.null, .expression, .expression, "NULL", .expression]
        #expect(items == [.record(SQLRecord(table: "t", columns: nil, values: values, line: 1))])
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
        let columns = [("id_berita", "int"), ("key", "enum"), ("dibaca", "decimal")].map(SQLTable.Column.init)
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
        #expect(items.prefix(2) == [.characterSet("utf8mb4"), .timestampsInUTC])
        #expect(items.dropFirst(2).map(\.firstValue) == ["1", "2", "4"])
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
                SQLFault(kind: .unreadableRow, table: "t", line: 3),
                SQLFault(kind: .wrongCount(values: 3, columns: 2), table: "t", line: 4),
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
        #expect(open.last?.fault == SQLFault(kind: .truncated, table: "t", line: 1))
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
