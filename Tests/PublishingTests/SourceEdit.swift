import Files
import Glibc
import Publishing
import SiteModel
import Synchronization

/// A change to the files of a portal.
struct SourceEdit: Sendable {
    let name: String
    let make: @Sendable (_ root: String) throws -> Void

    static let all = [
        write("a text", "content/berita/satu.md", article("Satu", text: "Teks yang baru.")),
        write("a text of the same size", "content/berita/satu.md", article("Satu", text: "Teks yang buru.")),
        SourceEdit(name: "other bytes, the same size and the same time of modification") { root in
            let file = root + "/content/berita/satu.md"
            var status = stat()
            guard stat(file, &status) == 0 else { throw FileError(operation: "stat", path: file, code: errno) }
            try writeFile(file, Array(article("Satu", text: "Teks yang bara.").utf8))
            let times = [status.st_atim, status.st_mtim]
            guard utimensat(AT_FDCWD, file, times, 0) == 0 else {
                throw FileError(operation: "utimensat", path: file, code: errno)
            }
        },
        write("a title", "content/berita/satu.md", article("Satu sekali")),
        write("a date in another month", "content/berita/satu.md", article("Satu", date: "2024-12-01")),
        write("tags", "content/berita/satu.md", article("Satu", keys: "tags: [Rapat]\n")),
        write("a new article", "content/berita/baru/tiga.md", article("Tiga")),
        SourceEdit(name: "a renamed article") { root in
            try renameFile(root + "/content/berita/baru/tiga.md", to: root + "/content/berita/baru/empat.md")
        },
        SourceEdit(name: "two articles swapped") { root in
            let names = ["satu.md", "dua.md", "tukar.md"].map { root + "/content/berita/" + $0 }
            try renameFile(names[0], to: names[2])
            try renameFile(names[1], to: names[0])
            try renameFile(names[2], to: names[1])
        },
        SourceEdit(name: "an article gone") { try removeFile($0 + "/content/berita/baru/empat.md") },
        write("a register", "content/register/dip/a.csv", "nomor,ringkasan,klasifikasi\n1,Anggaran kas,berkala\n"),
        write("agencies", "content/opd.csv", "kode,nama\ndinkes,Dinas Kesehatan\n"),
        write("holidays", "content/libur.csv", "tanggal,keterangan\n2026-01-01,Tahun Baru\n"),
        SourceEdit(name: "a picture") { root in
            try writeFile(root + "/content/media/a.png", Array(try readFile(root + "/content/media/a.png")) + [0])
        },
        SourceEdit(name: "settings") { root in
            let file = root + "/content/site.yaml"
            try writeFile(file, try readFile(file) + Array("page_size: 5\n".utf8))
        },
        SourceEdit(name: "a template") { root in
            let file = root + "/themes/polos/templates/article.mustache"
            try writeFile(file, try readFile(file) + Array("<!-- akhir -->\n".utf8))
        },
        SourceEdit(name: "a touched file") { root in
            guard utimensat(AT_FDCWD, root + "/content/berita/satu.md", nil, 0) == 0 else {
                throw FileError(operation: "utimensat", path: root, code: errno)
            }
        },
    ]

    private static func write(_ name: String, _ path: String, _ text: String) -> SourceEdit {
        SourceEdit(name: name) { root in
            let file = root + "/" + path
            try makeDirectory(String(file[..<(file.lastIndex(of: "/") ?? file.endIndex)]))
            try writeFile(file, Array(text.utf8))
        }
    }
}

/// Notes whether pages were rendered, and does something before that.
final class RenderingCount: BuildProgress {
    private let begun = Mutex(false)
    private let work: @Sendable () throws -> Void

    init(before work: @escaping @Sendable () throws -> Void = {}) { self.work = work }

    var hasRendered: Bool { begun.withLock { $0 } }

    func begin(_ stage: BuildStage, total: Int) {
        guard stage == .rendering else { return }
        begun.withLock { $0 = true }
        do { try work() } catch { fatalError("\(error)") }
    }

    func advance() {}
    func end() {}
}

/// Reads a portal's settings as the program does before a build.
enum OpenedSettings {
    static func read(_ root: String) throws -> LoadedSettings { try LibraryLoader(root: root, jobs: 1).settings() }
}
