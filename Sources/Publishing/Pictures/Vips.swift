import CVips
import Content
import Glibc
import Patterns

/// The functions of Debian's libvips, loaded on demand: portals without photographs do not need it.
struct Vips {
    typealias Failure = SystemLibrary.Failure

    /// A picture in memory, freed together with this value.
    final class Picture {
        /// The requested width in pixels; the picture may be narrower.
        let width: Int
        fileprivate let pointer: UnsafeMutableRawPointer
        private let release: @convention(c) (UnsafeMutableRawPointer) -> Void

        fileprivate init(
            _ pointer: UnsafeMutableRawPointer,
            width: Int,
            _ release: @escaping @convention(c) (UnsafeMutableRawPointer) -> Void
        ) {
            self.pointer = pointer
            self.width = width
            self.release = release
        }

        deinit { release(pointer) }
    }

    private typealias CopyToMemory = @convention(c) (UnsafeMutableRawPointer) -> UnsafeMutableRawPointer?
    private typealias RemoveField = @convention(c) (UnsafeMutableRawPointer, UnsafePointer<CChar>) -> Int32
    /// Zero where the picture has no such field.
    private typealias TypeOfField = @convention(c) (UnsafeMutableRawPointer, UnsafePointer<CChar>) -> UInt

    private let thumbnail: UnsafeMutableRawPointer
    private let copyToMemory: CopyToMemory
    private let removeField: RemoveField
    private let typeOfField: TypeOfField
    private let messages: @convention(c) () -> UnsafePointer<CChar>
    private let clearMessages: @convention(c) () -> Void
    private let save: [PictureFormat: UnsafeMutableRawPointer]
    private let black: UnsafeMutableRawPointer
    private let load: UnsafeMutableRawPointer
    private let flatten: UnsafeMutableRawPointer
    private let unref: @convention(c) (UnsafeMutableRawPointer) -> Void

    /// Fails where the library is not installed.
    init?() throws(Failure) {
        guard let library = try SystemLibrary("libvips.so.42") else { return nil }
        thumbnail = try library.function("vips_thumbnail")
        copyToMemory = unsafeBitCast(try library.function("vips_image_copy_memory"), to: CopyToMemory.self)
        removeField = unsafeBitCast(try library.function("vips_image_remove"), to: RemoveField.self)
        typeOfField = unsafeBitCast(try library.function("vips_image_get_typeof"), to: TypeOfField.self)
        messages = unsafeBitCast(
            try library.function("vips_error_buffer"),
            to: (@convention(c) () -> UnsafePointer<CChar>).self
        )
        clearMessages = unsafeBitCast(try library.function("vips_error_clear"), to: (@convention(c) () -> Void).self)
        black = try library.function("vips_black")
        load = try library.function("vips_svgload")
        flatten = try library.function("vips_flatten")
        save = [
            .jpg: try library.function("vips_jpegsave"), .png: try library.function("vips_pngsave"),
            .webp: try library.function("vips_webpsave"), .avif: try library.function("vips_heifsave"),
        ]
        unref = unsafeBitCast(
            try library.function("g_object_unref"),
            to: (@convention(c) (UnsafeMutableRawPointer) -> Void).self
        )
        typealias Start = @convention(c) (UnsafePointer<CChar>) -> Int32
        guard unsafeBitCast(try library.function("vips_init"), to: Start.self)("terang") == 0 else {
            throw Failure(function: "vips_init")
        }
        // One thread per process suffices, because a process runs on every core already.
        typealias Adjust = @convention(c) (Int32) -> Void
        unsafeBitCast(try library.function("vips_concurrency_set"), to: Adjust.self)(1)
        unsafeBitCast(try library.function("vips_cache_set_max"), to: Adjust.self)(0)
    }

    private func failure(of function: String) -> Failure {
        Failure(function: function, message: String(cString: messages()))
    }

    /// Whether the library can write AVIF.
    var writesAVIF: Bool {
        var picture: UnsafeMutableRawPointer?
        guard cvips_black(black, &picture, 16, 16) == 0, let picture, let writer = save[.avif] else { return false }
        defer { unref(picture) }
        return cvips_avifsave(writer, picture, "/dev/null", 50) == 0
    }

    /// The warnings of libjpeg about damaged data. libvips does not tell them from warnings about intact pictures, such as
    /// `extraneous bytes before marker`, which cameras leave.
    private static let damage = [
        "premature end of data segment", "bad Huffman code", "bad arithmetic code", "instead of RST",
        "Inconsistent progression sequence",
    ]

    /// Bytes are left before a marker with which a scan begins or goes on.
    private static let endedScan = Pattern(/extraneous bytes before marker 0x(?:c4|da|d[0-7])/)

    /// Returns whether the first warning of libjpeg, which tells no other, means that pixels are damaged.
    ///
    /// - Parameter isProgressive: such a picture has many scans, and a lost piece makes one end before its data. Of other pictures,
    ///   and before their end, bytes that belong to nothing are what cameras leave.
    private static func meansDamage(_ warning: String, isProgressive: Bool) -> Bool {
        damage.contains(where: warning.contains)
            || isProgressive && warning.contains(endedScan)
    }

    /// Returns a picture upright, in sRGB and at most as wide as requested.
    ///
    /// - Throws: `Failure` also where a part of the picture is damaged.
    func picture(_ source: String, width: Int) throws(Failure) -> Picture {
        clearMessages()
        var found: UnsafeMutableRawPointer?
        guard cvips_thumbnail(thumbnail, source, &found, Int32(width)) == 0, let found else {
            throw failure(of: "vips_thumbnail")
        }
        let reading = Picture(found, width: width, unref)
        guard let copy = copyToMemory(reading.pointer) else { throw failure(of: "vips_image_copy_memory") }
        let picture = Picture(copy, width: width, unref)
        let said = String(cString: messages())
        let isProgressive = typeOfField(copy, "interlaced") != 0
        if Self.meansDamage(said, isProgressive: isProgressive) { throw Failure(function: said) }
        // Browsers assume sRGB for a picture without a profile; a profile would be larger than a small picture.
        _ = removeField(copy, "icc-profile-data")
        return picture
    }

    /// Writes a picture without metadata.
    ///
    /// - Parameter isLossless: whether a WebP file keeps every pixel unchanged.
    func write(_ picture: Picture, to file: String, _ format: PictureFormat, isLossless: Bool) throws(Failure) {
        guard let writer = save[format] else { throw Failure(function: format.rawValue) }
        let outcome =
            switch format {
            case .png: cvips_pngsave(writer, picture.pointer, file)
            case .webp: cvips_webpsave(writer, picture.pointer, file, 75, isLossless ? 1 : 0)
            case .avif: cvips_avifsave(writer, picture.pointer, file, 50)
            case .jpg: cvips_jpegsave(writer, picture.pointer, file, 80)
            }
        guard outcome == 0 else { throw failure(of: "vips_\(format.rawValue)save") }
    }

    /// Writes an SVG drawing as PNG, of few colours and therefore small.
    func draw(_ source: String, to file: String) throws(Failure) {
        var found: UnsafeMutableRawPointer?
        guard cvips_load(load, source, &found) == 0, let found else { throw failure(of: "vips_svgload") }
        let drawing = Picture(found, width: 0, unref)
        var flat: UnsafeMutableRawPointer?
        guard cvips_flatten(flatten, drawing.pointer, &flat) == 0, let flat else {
            throw failure(of: "vips_flatten")
        }
        let picture = Picture(flat, width: 0, unref)
        guard let writer = save[.png], cvips_pngsave_drawing(writer, picture.pointer, file) == 0 else {
            throw failure(of: "vips_pngsave")
        }
    }
}
