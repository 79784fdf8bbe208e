import TestSupport
import Testing

@testable import Publishing

@Suite struct OfficeDocumentTests {
    private static let mark = SampleDocument.author

    private static func has(_ text: String, in bytes: [UInt8]) -> Bool { bytes.firstRange(of: Array(text.utf8)) != nil }

    /// The parts that name people and machines, in Office Open XML and in OpenDocument.
    private static let named = [
        "docProps/core.xml":
            "<cp:coreProperties><dc:title>Rencana Kerja</dc:title><dc:creator>\(mark)</dc:creator>"
            + "<cp:lastModifiedBy>\(mark)</cp:lastModifiedBy><cp:lastModifiedBy/></cp:coreProperties>",
        "docProps/app.xml":
            "<Properties><Template>C:\\Users\\\(mark)\\a.dotx</Template><Company>\(mark)</Company><Manager>\(mark)</Manager>"
            + "<Application>Microsoft Office Word</Application></Properties>",
        "docProps/custom.xml":
            "<Properties><property name=\"Pemilik\"><vt:lpwstr>\(mark)</vt:lpwstr></property></Properties>",
        "meta.xml":
            "<office:meta><dc:title>Rencana Kerja</dc:title><meta:initial-creator>\(mark)</meta:initial-creator>"
            + "<dc:creator>\(mark)</dc:creator><meta:printed-by>\(mark)</meta:printed-by>"
            + "<meta:template xlink:href=\"/home/\(mark)/a.ott\"/>"
            + "<meta:user-defined meta:name=\"Pemilik\">\(mark)</meta:user-defined></office:meta>",
        "settings.xml":
            "<config:config-item config:name=\"PrinterName\" config:type=\"string\">\(mark)</config:config-item>"
            + "<config:config-item config:name=\"PrintNotes\" config:type=\"boolean\">true</config:config-item>",
        "word/_rels/settings.xml.rels":
            "<Relationship Target=\"file:///C:\\Users\\\(mark)\\a.dotx\" TargetMode=\"External\"/>",
        "xl/workbook.xml":
            "<workbook><mc:AlternateContent><mc:Choice Requires=\"x15\"><x15ac:absPath url=\"C:\\Users\\\(mark)\\\"/></mc:Choice>"
            + "</mc:AlternateContent><sheets/></workbook>",
    ]

    @Test func `No part of a document names a person, a folder or a printer, and what it shows stays`() throws {
        let photograph = SamplePicture.photograph(width: 80, height: 60)
        let place = SamplePicture.Metadata().mark
        var parts = Self.named.mapValues { Array($0.utf8) }
        parts["word/media/foto.jpeg"] = photograph
        parts["word/document.xml"] = Array("<w:t>Oleh dc:creator</w:t>".utf8)
        let original = WorkbookWriter.zip(bytes: parts)
        #expect(Self.has(Self.mark, in: original) && Self.has(place, in: original))
        guard case .cleaned(let bytes, hasRemarks: false) = try OfficeDocument.clean(original) else {
            return #expect(Bool(false), "not cleaned")
        }
        for gone in [Self.mark, place, "GPSLatitude"] { #expect(!Self.has(gone, in: bytes), "\(gone)") }
        for kept in [
            "<dc:title>Rencana Kerja</dc:title>", "Microsoft Office Word", ">true</config", "<sheets/>",
            "Oleh dc:creator",
            "Target=\"Normal.dotm\"",
        ] {
            #expect(Self.has(kept, in: bytes), "\(kept)")
        }
        #expect(try OfficeDocument.clean(bytes) == .unchanged(hasRemarks: false))
    }

    @Test func `Comments and changes that nobody accepted are told, and notes at the cells of a table are not`() throws
    {
        func hasRemarks(_ parts: [String: String]) throws -> Bool {
            try OfficeDocument.clean(WorkbookWriter.zip(parts)) == .unchanged(hasRemarks: true)
        }
        let text = "<office:text><office:annotation office:name=\"a\"/></office:text>"
        #expect(try hasRemarks(["word/document.xml": "<w:ins w:id=\"1\"><w:t>a</w:t></w:ins>"]))
        #expect(try hasRemarks(["word/document.xml": "<w:t>a</w:t>", "word/comments.xml": "<w:comment w:id=\"1\">"]))
        #expect(try hasRemarks(["content.xml": text]))
        #expect(try hasRemarks(["ppt/comments/comment1.xml": "<p:cm/>"]))
        #expect(try !hasRemarks(["word/document.xml": "<w:insideH/>", "word/comments.xml": "<w:comments/>"]))
        #expect(try !hasRemarks(["content.xml": text.replacing("office:text", with: "office:spreadsheet")]))
        #expect(try !hasRemarks(["xl/comments1.xml": "<comments/>"]))
    }

    @Test func `What is signed or cannot be read stays as it is`() throws {
        let signed = Self.named.merging(["_xmlsignatures/sig1.xml": "<Signature/>"]) { first, _ in first }
        #expect(try OfficeDocument.clean(WorkbookWriter.zip(signed)) == .kept(hasPosition: false))
        #expect(throws: (any Error).self) { try OfficeDocument.clean(Array(WorkbookWriter.zip(signed).dropLast(30))) }
    }

    @Test func `Formats before 2007 are told where they name somebody`() throws {
        for (bytes, isNamed) in [
            (Array("{\\rtf1{\\info{\\title a}{\\author \(Self.mark)}}a}".utf8), true),
            (Array("{\\rtf1{\\info{\\title a}{\\author }}a}".utf8), false),
            (Self.old(author: Self.mark), true), (Self.old(author: ""), false),
            (Array(Self.old(author: "a").prefix(90)), false),
        ] {
            #expect(try OfficeDocument.clean(bytes) == (isNamed ? .named : .unchanged(hasRemarks: false)))
        }
    }

    /// The properties of a file of Microsoft Office 97 (MS-OLEPS): a title and an author.
    private static func old(author: String) -> [UInt8] {
        func number(_ value: Int) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) } }
        func text(_ text: String) -> [UInt8] { number(0x1E) + number(text.utf8.count + 1) + Array(text.utf8) + [0] }
        let identifier: [UInt8] = [
            0xE0, 0x85, 0x9F, 0xF2, 0xF9, 0x4F, 0x68, 0x10, 0xAB, 0x91, 0x08, 0x00, 0x2B, 0x27, 0xB3, 0xD9,
        ]
        let title = text("Rencana")
        let set =
            number(0) + number(2) + number(2) + number(24) + number(4) + number(24 + title.count) + title + text(author)
        return [0xD0, 0xCF, 0x11, 0xE0] + [UInt8](repeating: 0, count: 28) + identifier + number(48) + set
    }
}
