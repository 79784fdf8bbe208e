import Compression
import Content
import Diagnostics
import Files
import Rendering
import Serialization
import SiteModel
import Synchronization

/// Weighs pages together with all files that a browser loads for them, in portals that set budgets for kinds of pages.
struct PageScales: Sendable {
    private let budgets: KindBudgets
    private let byAddress: [Address: OutputFile]
    /// The prefix of the portal's addresses.
    private let prefix: String
    private let known = Cache()

    /// Caches the sizes of files that several pages load. A lock makes it safe to share between tasks.
    private final class Cache: Sendable {
        let weights = Mutex<[String: Int]>([:])
    }

    init(_ files: [OutputFile], settings: SiteSettings) {
        budgets = settings.budgets.kinds
        prefix = settings.url.basePath
        byAddress =
            budgets.isEmpty
            ? [:] : Dictionary(keepingFirst: files.map { ($0.route.address, $0) })
    }

    /// Where a page is above a budget of its kind.
    ///
    /// - Parameter html: the page as it is published, asked for only where its kind has a budget.
    func findings(for file: OutputFile, html: @autoclosure () throws -> [UInt8]) throws -> [Diagnostic] {
        guard let kind = file.route.budget, !budgets[kind].isEmpty else { return [] }
        let weight = try weight(of: html())
        let path = file.route.source ?? file.path
        return PageOverBudget.Part.allCases.compactMap { part in
            PageOverBudget.check(
                path: path,
                kind: kind.rawValue,
                part,
                found: weight[part],
                budget: budgets[kind][part]
            )
        }
    }

    private func weight(of html: [UInt8]) throws -> PageWeight {
        var weight = PageWeight()
        weight.html = gzippedSize(of: html)
        weight.requests = 1
        for (address, part) in PageFiles(html: html).files {
            weight.requests += 1
            let size = try size(of: address)
            switch part {
            case .css: weight.css += size
            case .js: weight.js += size
            default: weight.pictures += size
            }
        }
        return weight
    }

    /// Returns the size in bytes of a file as it is sent. Files of other hosts count 0, because their size is unknown.
    private func size(of address: String) throws -> Int {
        if let size = known.weights.withLock({ $0[address] }) { return size }
        let path = address.hasPrefix(prefix) ? String(address.dropFirst(prefix.count)) : address
        guard let file = byAddress[Address(path)] ?? byAddress[Address(path.percentDecoded)] else { return 0 }
        let bytes: [UInt8] =
            switch file.content {
            case .made(let make): try make()
            case .copied(let source): try readFile(source)
            }
        let size = file.route.type.isText ? gzippedSize(of: bytes) : bytes.count
        known.weights.withLock { $0[address] = size }
        return size
    }
}

/// Sizes in bytes as they are sent.
struct PageWeight: Sendable, Hashable {
    var html = 0
    var css = 0
    var js = 0
    var pictures = 0
    var requests = 0

    subscript(part: PageOverBudget.Part) -> Int {
        switch part {
        case .html: html
        case .css: css
        case .js: js
        case .pictures: pictures
        case .total: html + css + js + pictures
        case .requests: requests
        }
    }
}

extension PageBudget {
    fileprivate subscript(part: PageOverBudget.Part) -> Int? {
        switch part {
        case .html: html
        case .css: css
        case .js: js
        case .pictures: pictures
        case .total: total
        case .requests: requests
        }
    }
}
