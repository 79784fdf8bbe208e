import Files

/// One run of Hugo.
struct HugoRun {
    let name: String
    let usage: Usage
}

/// Builds the same portal with Hugo: the same files, the same kinds of pages and as much on each page.
struct HugoMeasurement {
    let portal: GeneratedPortal

    /// Runs Hugo without related news, with related news not newer than the article (Hugo's default), and with all.
    func runs() throws -> [HugoRun] {
        try HugoSite.Related.allCases.map { related in
            let site = try write(related)
            let output = try portal.freshOutput("hugo-output")
            let depth =
                output.hasPrefix("/")
                ? output : try resolvedPath(portal.folder).map { $0 + output.dropFirst(portal.folder.count) }
            let arguments = ["build", "--quiet", "--source", site, "--destination", depth ?? output]
            let usage = try Subprocess.run("hugo", arguments, output: portal.folder + "/hugo.txt")
            return HugoRun(name: "hugo, related: \(related.rawValue)", usage: usage)
        }
    }

    /// Writes the site and returns its folder.
    func write(_ related: HugoSite.Related) throws -> String {
        let site = portal.folder + "/hugo-" + related.rawValue
        for (path, text) in HugoSite.files(related) {
            let file = site + "/" + path
            if let slash = file.lastIndex(of: "/") { try makeDirectory(String(file[..<slash])) }
            try writeFile(file, Array(text.utf8))
        }
        return site
    }
}
