import Files

/// Hugo's first build into a folder, and another into the same folder.
struct HugoRun {
    let related: HugoSite.Related
    let first: Usage
    let again: Usage
    /// The HTML pages that it made.
    let pages: Int
}

/// Builds the same portal with Hugo: the same files, the same kinds of pages and as much on each page.
struct HugoMeasurement {
    let portal: GeneratedPortal

    /// Runs Hugo without related news, with related news not newer than the article (Hugo's default), and with all.
    func runs() throws -> [HugoRun] {
        try HugoSite.Related.allCases.map { related in
            let site = try write(related)
            let output = try freshFolder("hugo-output", in: portal.folder)
            try makeDirectory(output)
            let arguments = [
                "build", "--quiet", "--source", site, "--destination", try resolvedPath(output) ?? output,
            ]
            func build() throws -> Usage { try Subprocess.run("hugo", arguments, output: portal.folder + "/hugo.txt") }
            let first = try build()
            let pages = try filesBelow(output).count { $0.hasSuffix(".html") }
            return HugoRun(related: related, first: first, again: try build(), pages: pages)
        }
    }

    /// Writes the site and returns its folder.
    func write(_ related: HugoSite.Related) throws -> String {
        let site = portal.folder + "/hugo-" + related.rawValue
        for (path, text) in HugoSite.files(related) {
            try writeWithFolder(site + "/" + path, Array(text.utf8))
        }
        return site
    }
}
