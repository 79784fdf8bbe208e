import Content
import Glibc

/// The functions of Debian's libqpdf, which is loaded when it is needed: portals without PDF do without it.
struct Qpdf {
    typealias Failure = SystemLibrary.Failure

    /// What became of a document.
    enum Outcome: Sendable, Hashable {
        case cleaned
        /// Nothing in it had to go.
        case unchanged
        /// It is signed or encrypted, and changing it would break that.
        case kept(hasPosition: Bool)
    }

    private typealias Document = UnsafeMutableRawPointer
    private typealias Object = UInt32
    private typealias Text = UnsafePointer<CChar>
    private typealias Bytes = UnsafeMutablePointer<UInt8>

    private let library: SystemLibrary
    private let document: Document

    /// What a document says of itself that its readers need.
    private static let keptInformation: Set<String> = [
        "/Title", "/Subject", "/Keywords", "/CreationDate", "/ModDate", "/Trapped",
    ]

    /// Nil where the library is not installed.
    init?() throws(Failure) {
        guard let library = try SystemLibrary("libqpdf.so.29") else { return nil }
        self.library = library
        let start = try library.function("qpdf_init")
        guard let document = unsafeBitCast(start, to: (@convention(c) () -> Document?).self)() else {
            throw Failure(function: "qpdf_init")
        }
        self.document = document
    }

    /// Writes a document without the names of people and programs in it, and its photographs without what cameras wrote.
    ///
    /// Title, subject, keywords and dates stay. The file is only written where something went.
    func clean(_ source: String, to target: String) throws -> Outcome {
        try call("qpdf_silence_errors", as: (@convention(c) (Document) -> Void).self)(document)
        typealias Read = @convention(c) (Document, Text, Text?) -> Int32
        // A document that is damaged is left to the reader's program, as it was.
        guard try call("qpdf_read", as: Read.self)(document, source, nil) == 0 else {
            throw try failure(of: "qpdf_read")
        }
        typealias Root = @convention(c) (Document) -> Object
        let trailer = try call("qpdf_get_trailer", as: Root.self)(document)
        let count = try integer(try key("/Size", of: trailer))
        guard (1...Self.objectLimit).contains(count) else { throw Failure(function: "qpdf_get_trailer") }
        let isEncrypted = try call("qpdf_is_encrypted", as: (@convention(c) (Document) -> Int32).self)(document) != 0
        var isSigned = false
        var hasPosition = false
        var isChanged = false
        typealias Find = @convention(c) (Document, Int32, Int32) -> Object
        let find = try call("qpdf_get_object_by_id", as: Find.self)
        typealias Release = @convention(c) (Document, Object) -> Void
        let release = try call("qpdf_oh_release", as: Release.self)
        // Without a signature first: what is signed is not touched.
        for number in 1..<count {
            let object = find(document, Int32(number), 0)
            if try isDictionary(object), try has("/ByteRange", in: object) { isSigned = true }
            release(document, object)
        }
        for number in 1..<count {
            let object = find(document, Int32(number), 0)
            defer { release(document, object) }
            guard try isStream(object) else { continue }
            let found = try cleanStream(object, isKept: isSigned || isEncrypted)
            hasPosition = hasPosition || found.hadPosition
            isChanged = isChanged || found.isChanged
        }
        if isSigned || isEncrypted { return .kept(hasPosition: hasPosition) }
        let information = try key("/Info", of: trailer)
        if try isDictionary(information) {
            for name in try keys(of: information) where !Self.keptInformation.contains(name) {
                typealias Remove = @convention(c) (Document, Object, Text) -> Void
                try call("qpdf_oh_remove_key", as: Remove.self)(document, information, name)
                isChanged = true
            }
        }
        guard isChanged else { return .unchanged }
        try write(to: target)
        return .cleaned
    }

    /// Far above what any document has.
    private static let objectLimit = 8_000_000

    /// Cleans photographs and metadata.
    private func cleanStream(_ stream: Object, isKept: Bool) throws -> (isChanged: Bool, hadPosition: Bool) {
        let dictionary = try call("qpdf_oh_get_dict", as: (@convention(c) (Document, Object) -> Object).self)(
            document,
            stream
        )
        let filter = try key("/Filter", of: dictionary)
        if try isName(filter), try name(filter) == "/DCTDecode" {
            let old = try data(of: stream, isDecoded: false)
            guard let picture = CleanPicture(old), picture.isWhole else { return (false, false) }
            let isSmaller = picture.bytes.count < old.count
            if isSmaller, !isKept { try replace(stream, by: picture.bytes, filter: filter, of: dictionary) }
            return (isSmaller && !isKept, picture.hadPosition)
        }
        let type = try key("/Type", of: dictionary)
        guard !isKept, try isName(type), try name(type) == "/Metadata" else { return (false, false) }
        let old = try data(of: stream, isDecoded: true)
        let new = DocumentMetadata.withoutPeople(String(decoding: old, as: UTF8.self))
        guard Array(new.utf8) != old else { return (false, false) }
        let null = try call("qpdf_oh_new_null", as: (@convention(c) (Document) -> Object).self)(document)
        try replace(stream, by: Array(new.utf8), filter: null, of: nil)
        return (true, false)
    }

    private func write(to target: String) throws {
        typealias Begin = @convention(c) (Document, Text) -> Int32
        guard try call("qpdf_init_write", as: Begin.self)(document, target) & 2 == 0 else {
            throw try failure(of: "qpdf_init_write")
        }
        typealias Set = @convention(c) (Document, Int32) -> Void
        // The same input, the same bytes.
        try call("qpdf_set_deterministic_ID", as: Set.self)(document, 1)
        let isLinear = try call("qpdf_is_linearized", as: (@convention(c) (Document) -> Int32).self)(document)
        try call("qpdf_set_linearization", as: Set.self)(document, isLinear)
        guard try call("qpdf_write", as: (@convention(c) (Document) -> Int32).self)(document) == 0 else {
            throw try failure(of: "qpdf_write")
        }
    }

    private func failure(of function: String) throws(Failure) -> Failure {
        typealias Find = @convention(c) (Document) -> UnsafeMutableRawPointer?
        typealias Tell = @convention(c) (Document, UnsafeMutableRawPointer) -> Text
        guard let error = try call("qpdf_get_error", as: Find.self)(document) else {
            return Failure(function: function)
        }
        let text = String(cString: try call("qpdf_get_error_full_text", as: Tell.self)(document, error))
        return Failure(function: function, message: text)
    }

    private func data(of stream: Object, isDecoded: Bool) throws -> [UInt8] {
        typealias Get =
            @convention(c) (
                Document, Object, Int32, UnsafeMutablePointer<Int32>?, UnsafeMutablePointer<Bytes?>,
                UnsafeMutablePointer<Int>
            )
            -> Int32
        var bytes: Bytes?
        var count = 0
        let code = try call("qpdf_oh_get_stream_data", as: Get.self)(
            document,
            stream,
            isDecoded ? 1 : 0,
            nil,
            &bytes,
            &count
        )
        defer { free(bytes) }
        guard code & 2 == 0, let bytes else { throw Failure(function: "qpdf_oh_get_stream_data") }
        return Array(UnsafeBufferPointer(start: bytes, count: count))
    }

    private func replace(_ stream: Object, by bytes: [UInt8], filter: Object, of dictionary: Object?) throws {
        typealias Replace = @convention(c) (Document, Object, UnsafePointer<UInt8>?, Int, Object, Object) -> Void
        let null = try call("qpdf_oh_new_null", as: (@convention(c) (Document) -> Object).self)(document)
        let parameters = try dictionary.map { try key("/DecodeParms", of: $0) } ?? null
        let function = try call("qpdf_oh_replace_stream_data", as: Replace.self)
        bytes.withUnsafeBufferPointer { function(document, stream, $0.baseAddress, $0.count, filter, parameters) }
    }

    private func key(_ name: String, of object: Object) throws -> Object {
        typealias Get = @convention(c) (Document, Object, Text) -> Object
        return try call("qpdf_oh_get_key", as: Get.self)(document, object, name)
    }

    private func has(_ name: String, in object: Object) throws -> Bool {
        typealias Has = @convention(c) (Document, Object, Text) -> Int32
        return try call("qpdf_oh_has_key", as: Has.self)(document, object, name) != 0
    }

    private func keys(of object: Object) throws -> [String] {
        try call("qpdf_oh_begin_dict_key_iter", as: (@convention(c) (Document, Object) -> Void).self)(document, object)
        let goesOn = try call("qpdf_oh_dict_more_keys", as: (@convention(c) (Document) -> Int32).self)
        let next = try call("qpdf_oh_dict_next_key", as: (@convention(c) (Document) -> Text?).self)
        var keys: [String] = []
        while goesOn(document) != 0, let key = next(document) { keys.append(String(cString: key)) }
        return keys
    }

    private func name(_ object: Object) throws -> String {
        let name = try call("qpdf_oh_get_name", as: (@convention(c) (Document, Object) -> Text?).self)(document, object)
        return name.map { String(cString: $0) } ?? ""
    }

    private func integer(_ object: Object) throws -> Int {
        Int(
            try call("qpdf_oh_get_int_value_as_int", as: (@convention(c) (Document, Object) -> Int32).self)(
                document,
                object
            )
        )
    }

    private func isName(_ object: Object) throws -> Bool { try test("qpdf_oh_is_name", object) }
    private func isStream(_ object: Object) throws -> Bool { try test("qpdf_oh_is_stream", object) }
    private func isDictionary(_ object: Object) throws -> Bool { try test("qpdf_oh_is_dictionary", object) }

    private func test(_ name: String, _ object: Object) throws -> Bool {
        try call(name, as: (@convention(c) (Document, Object) -> Int32).self)(document, object) != 0
    }

    private func call<Function>(_ name: String, as type: Function.Type) throws(Failure) -> Function {
        unsafeBitCast(try library.function(name), to: type)
    }
}
