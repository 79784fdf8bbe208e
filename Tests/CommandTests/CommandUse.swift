import Testing

/// A command as the tests of wrong use call it. A new command gets a line in `all`.
struct CommandUse: Sendable, CustomTestStringConvertible {
    /// Where a command writes.
    enum Target: Sendable {
        case nothing
        /// The folder that `--output` names.
        case output
        /// `content/` of the portal.
        case content
        /// The folder that is its argument.
        case newFolder
    }

    let name: String
    /// What makes a right call in the folder of a portal.
    var arguments: [String] = []
    /// Whether it takes `--root`, and needs a portal there.
    var needsPortal = true
    /// Whether a right call goes on until somebody ends it.
    var isLasting = false
    var target = Target.nothing
    /// Arguments that are wrong, each with a word that must be in what is said about them.
    var wrong: [(arguments: [String], hint: String)] = []

    var testDescription: String { name }

    /// A right call.
    var call: [String] { [name] + arguments }

    static let all = [
        CommandUse(
            name: "build",
            target: .output,
            wrong: [
                (["--format", "xml"], "'sarif'"), (["--output"], "--output"), (["--strct"], "--strict"),
                (["--output", "content"], "--output output"), (["--output", "/usr"], "--output output"),
                (["portal"], "'portal'"),
                (["--now", "kemarin"], "2026-01-31"),
            ]
        ),
        CommandUse(
            name: "check",
            wrong: [
                (["--jobs", "0"], "--jobs"), (["--lang", "de"], "'id'"),
                (["--monev", "--format", "sarif"], "text atau json"),
                (["--now", "2026-02-30"], "2026-01-31"), (["--output", "."], "--output output"),
            ]
        ),
        CommandUse(
            name: "serve",
            isLasting: true,
            wrong: [
                (["--port", "80000"], "--port 80000 bukan nomor porta"),
                (["--port", "http"], "0 sampai 65535"), (["--port", "80000", "--lang", "en"], "is not a port"),
                (["--host", "bukan alamat"], "--host"), (["portal"], "'portal'"),
                (["--now", "kemarin"], "2026-01-31"),
            ]
        ),
        CommandUse(
            name: "new",
            arguments: ["berita", "Rapat"],
            target: .content,
            wrong: [
                ([], "bagian"), (["berita"], "judul"), (["berita", " "], "Judul kosong"),
                (["berta", "Rapat"], "Maksudnya berita?"),
                (["media", "Rapat"], "berita, halaman"),
                (["berita", "Rapat", "--category", "pengumumann"], "Maksudnya Pengumuman?"),
                (["halaman", "Visi", "--category", "pengumuman"], "--category"),
                (["berita", "Rapat", "koordinasi"], "terang new berita \"Rapat koordinasi\""),
                (["berita", "Rapat", "--now", "besok"], "2026-01-31"),
            ]
        ),
        CommandUse(
            name: "import",
            arguments: ["csv", "berita.csv"],
            // It reports what a portal lacks, and what was written before it failed, in words of its own.
            needsPortal: false,
            wrong: [
                (["csv"], "sumber"),
                (["joomla", "x"], "wordpress, blogger, mediawiki, html, markdown, sql, json, csv"),
                (["csv", "berita.csv", "--lang", "de"], "'id'"),
            ]
        ),
        CommandUse(
            name: "explain",
            arguments: ["content/berita/satu.md"],
            wrong: [
                ([], "yang-dijelaskan"), (["berita/sat.md"], "Maksudnya berita/satu.md?"),
                (["bad-ur"], "Maksudnya bad-url?"),
            ]
        ),
        CommandUse(
            name: "schedule",
            wrong: [
                (["--format", "ical"], "'cron'"), (["--limit", "0"], "--limit"),
                (["--since", "kemarin"], "2026-01-31"),
                (["--since", "9999-01-01"], "--since"),
                (["--since", "2026-01-01", "--format", "cron"], "text atau json"),
            ]
        ),
        CommandUse(
            name: "schema",
            arguments: ["--decap"],
            wrong: [(["artikel"], "'front-matter'"), (["site", "--decap"], "--decap")]
        ),
        CommandUse(
            name: "init",
            arguments: ["baru"],
            needsPortal: false,
            target: .newFolder,
            wrong: [([], "folder"), (["."], "terang init portal-baru"), (["a", "b"], "'b'")]
        ),
        CommandUse(
            name: "register",
            arguments: ["baca", "daftar.csv"],
            needsPortal: false,
            wrong: [
                (["baca"], "berkas"), (["baca", "daftar.csv", "--profile", "surat"], "dik"),
                (["baca", "daftar.csv", "--format", "xml"], "'json'"),
            ]
        ),
        CommandUse(
            name: "harvest",
            arguments: [],
            wrong: [(["--timeout", "0"], "600"), (["--opd", "tidak-ada"], "opd.csv"), (["sekarang"], "sekarang")]
        ),
        CommandUse(
            name: "deploy",
            arguments: ["nginx"],
            wrong: [([], "server"), (["apache"], "'caddy'"), (["nginx", "caddy"], "'caddy'")]
        ),
        CommandUse(
            name: "counter",
            arguments: ["--log", "-", "--print"],
            wrong: [
                ([], "--log"), (["--log", "a", "--matomo", "b"], "dua kali"), (["access.log"], "--log"),
                (["--log", "-", "--poll", "-"], "satu kali"),
            ]
        ),
        CommandUse(
            name: "diff",
            arguments: ["content", "themes"],
            needsPortal: false,
            wrong: [
                ([], "lama"), (["content"], "baru"), (["content", "tidak-ada"], "tidak-ada bukan folder"),
                (["content", "themes", "x"], "'x'"), (["content", "themes", "--format", "sarif"], "'json'"),
            ]
        ),
        CommandUse(
            name: "theme",
            arguments: ["update", "--base", "themes/polos"],
            wrong: [
                (["updat"], "update"), (["update", "sekarang"], "'sekarang'"),
                (["update", "--base"], "--base"),
            ]
        ),
        CommandUse(
            name: "verify",
            arguments: ["."],
            needsPortal: false,
            wrong: [
                ([], "folder"), (["tidak-ada"], "bukan folder"), (["content", "--checkpoint", "x"], "checkpoint"),
                (["content", "--key", "x"], "nama+sidik+kunci"),
            ]
        ),
        CommandUse(
            name: "archive",
            arguments: ["edisi.wacz", "--output", "themes"],
            wrong: [
                ([], "berkas"), (["edisi.zip"], "edisi.wacz"),
                (["edisi.wacz", "--output", "tidak-ada"], "terang build"),
                (["edisi.wacz", "--output", "themes", "--now", "kemarin"], "2026-01-31"),
            ]
        ),
        CommandUse(
            name: "docs",
            arguments: ["rules"],
            needsPortal: false,
            wrong: [(["aturan"], "rules"), (["panduan", "pesawat"], "Gambar dan dokumen")]
        ),
    ]

    /// Those that come to an end.
    static let ending = all.filter { !$0.isLasting }
    static let withPortal = all.filter(\.needsPortal)
    static let writing = all.filter { $0.target != .nothing }
}
