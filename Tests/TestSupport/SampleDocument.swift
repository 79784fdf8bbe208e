/// Small PDFs that tests need.
public enum SampleDocument {
    /// A name that must not be published.
    public static let author = "nama-penyusun-dokumen"

    /// Where the film was taken.
    public static let place = "-03.2967+102.8617/"

    /// The boxes of a film (MP4) that names its place and its camera as phones do. Nothing in it is shown.
    public static func film() -> [UInt8] {
        func box(_ type: [UInt8], _ content: [UInt8]) -> [UInt8] {
            let size = content.count + 8
            return [0, 0, UInt8(size >> 8), UInt8(size & 255)] + type + content
        }
        func box(_ type: String, _ content: [UInt8]) -> [UInt8] { box(Array(type.utf8), content) }
        let sign: [UInt8] = [0xA9]
        let notes =
            box(sign + Array("xyz".utf8), Array(place.utf8)) + box(sign + Array("nam".utf8), Array("Rapat warga".utf8))
        let track = box("trak", box("udta", box(sign + Array("mod".utf8), Array(author.utf8))))
        return box("ftyp", Array("isom".utf8)) + box("mdat", Array("moov isi".utf8))
            + box("moov", box("udta", notes) + track + box("meta", Array(place.utf8)))
    }

    /// A PDF of one page with a photograph, whose author, programs and place are in it in every way that programs write them.
    ///
    /// - Parameters:
    ///   - photograph: a JPEG; nil for a page without one.
    ///   - isSigned: whether it has a signature.
    public static func pdf(photograph: [UInt8]? = nil, isSigned: Bool = false, isNamed: Bool = true) -> [UInt8] {
        let xmp = """
            <?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF \
            xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
            xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmp:CreatorTool="\(author)" \
            xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:kantor="urn:kantor" kantor:Pengetik='\(author)'>\
            <pdf:Author>\(author)</pdf:Author><kantor:Riwayat><rdf:Seq><rdf:li kantor:oleh="\(author)"/></rdf:Seq></kantor:Riwayat>\
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">Rencana Kerja</rdf:li></rdf:Alt></dc:title>\
            <dc:creator><rdf:Seq><rdf:li>\(author)</rdf:li></rdf:Seq></dc:creator><pdfaid:part>2</pdfaid:part>\
            </rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>
            """
        let picture = photograph ?? []
        let content = "q 200 0 0 150 50 600 cm /Foto Do Q"
        var objects: [[UInt8]] = [
            Array("<< /Type /Catalog /Pages 2 0 R\(isNamed ? " /Metadata 6 0 R" : "") >>".utf8),
            Array("<< /Type /Pages /Kids [3 0 R] /Count 1 >>".utf8),
            Array(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /Foto 5 0 R >> >> >>"
                    .utf8
            ),
            stream("", Array(content.utf8)),
            photograph == nil
                ? Array("null".utf8)
                : stream(
                    "/Type /XObject /Subtype /Image /Width 80 /Height 60 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode ",
                    picture
                ),
            isNamed ? stream("/Type /Metadata /Subtype /XML ", Array(xmp.utf8)) : Array("null".utf8),
            Array(
                "<< /Title (Rencana Kerja)\(isNamed ? " /Author (\(author)) /Creator (\(author)) /Producer (\(author)) /Company (\(author))" : "") /CreationDate (D:20260101000000Z) >>"
                    .utf8
            ),
        ]
        if isSigned {
            objects.append(Array("<< /Type /Sig /Filter /Adobe.PPKLite /ByteRange [0 10 20 10] /Contents <00> >>".utf8))
        }
        return file(objects)
    }

    /// A PDF that programs open and that names nobody.
    public static let plain = String(decoding: pdf(isNamed: false), as: UTF8.self)

    private static func stream(_ keys: String, _ bytes: [UInt8]) -> [UInt8] {
        Array("<< \(keys)/Length \(bytes.count) >>\nstream\n".utf8) + bytes + Array("\nendstream".utf8)
    }

    private static func file(_ objects: [[UInt8]]) -> [UInt8] {
        var bytes = Array("%PDF-1.7\n%\u{E2}\u{E3}\n".utf8)
        var offsets: [Int] = []
        for (index, object) in objects.enumerated() {
            offsets.append(bytes.count)
            bytes += Array("\(index + 1) 0 obj\n".utf8) + object + Array("\nendobj\n".utf8)
        }
        let start = bytes.count
        var table = "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
        for offset in offsets {
            let digits = String(offset)
            table += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
        }
        table += "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R /Info 7 0 R >>\nstartxref\n\(start)\n%%EOF\n"
        return bytes + Array(table.utf8)
    }
}
