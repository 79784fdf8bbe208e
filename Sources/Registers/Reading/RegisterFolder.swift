package import Diagnostics
import Files
package import Reading
import Spreadsheets

/// A folder in `content/register/`.
struct RegisterFolder: Sendable {
    let name: String
    var hasDefinition = false
    /// Sorted.
    var tables: [ContentPath] = []
    /// Sorted by path.
    var editions: [EditionFile] = []

    /// Every file of the register.
    var files: [ContentPath] { (hasDefinition ? [definition] : []) + tables + editions.map(\.path) }

    var definition: ContentPath { "\(RegisterFiles.folder)/\(name)/\(RegisterFiles.definitionName)" }
}

/// The files of the transparency half of `content/`, sorted by what they are.
package struct RegisterFiles: Sendable {
    static let folder = ContentPath.registersFolder
    /// The name of the file that says what a register is.
    static let definitionName = "register.yaml"
    /// The largest file that is read, in bytes: text as well as workbooks.
    package static let sizeLimit = Workbook.sizeLimit

    /// Sorted by name.
    private(set) var registers: [RegisterFolder] = []
    /// The tables beside the registers that exist.
    private(set) var tables: Set<BesideTable> = []
    /// Whether there is a log of what was published.
    private(set) var hasLog = false
    package private(set) var diagnostics: [Diagnostic] = []

    /// The log of what was published.
    package static let log = ContentPath(folder + "/log.txt")

    static let none = RegisterFiles([], isJudged: false)

    /// Returns whether a file is a table beside the registers.
    package static func isBeside(_ path: ContentPath) -> Bool { BesideTable(rawValue: path.rawValue) != nil }

    /// Returns whether a file says how others are read: a table beside the registers, or
    /// the definition of a register.
    package static func saysHowToRead(_ path: ContentPath) -> Bool {
        isBeside(path) || path.isBelow(folder) && path.rawValue.hasSuffix("/" + definitionName)
    }

    /// Returns whether a file is in a register's folder that is not its definition.
    package static func isTable(_ path: ContentPath) -> Bool {
        let parts = path.parts.map(String.init)
        return !saysHowToRead(path) && parts.first == folder && (parts.count == 3 || isHarvested(parts))
    }

    /// The folder of a register for tables that `terang harvest` took from agencies' own portals.
    package static let harvestFolder = "dari"

    /// Returns whether the parts of a path below `content/` are those of such a table: `register/<name>/dari/<agency>.csv`.
    static func isHarvested(_ parts: [String]) -> Bool {
        parts.count == 4 && parts[0] == folder && parts[2] == harvestFolder && FileType.ending(of: parts[3]) == "csv"
    }

    /// Returns whether a file is such a table.
    static func isHarvested(_ path: ContentPath) -> Bool { isHarvested(path.parts.map(String.init)) }

    /// Returns whether a path, relative to the portal's root, is that of such a table.
    static func isHarvested(shown path: String) -> Bool {
        // Every row is asked.
        guard path.contains("/\(harvestFolder)/"), let path = ContentPath(shown: path) else { return false }
        return isHarvested(path)
    }

    /// Returns whether a file is one of this half.
    package static func contains(_ path: ContentPath) -> Bool { path.isBelow(folder) || isBeside(path) }

    /// - Parameters:
    ///   - paths: sorted.
    ///   - isJudged: whether files that nobody reads are reported. Those directly in a register's folder always are.
    package init(_ paths: [ContentPath], isJudged: Bool) {
        for path in paths { take(path, isJudged: isJudged) }
    }

    private mutating func take(_ path: ContentPath, isJudged: Bool) {
        let parts = path.parts.map(String.init)
        if path == Self.log {
            hasLog = true
        } else if let table = BesideTable(rawValue: path.rawValue) {
            tables.insert(table)
        } else if parts.count == 3, parts[2] == Self.definitionName {
            registers[register(parts[1])].hasDefinition = true
        } else if TableFile.isTable(path.rawValue), parts.count == 3 || Self.isHarvested(parts) {
            registers[register(parts[1])].tables.append(path)
        } else if parts.count == 3, BadWorkbook.endings.contains(path.ending) {
            _ = register(parts[1])
            diagnostics.append(BadWorkbook.diagnostic(.oldFormat, path: path.shown))
        } else if parts.count == 3 {
            _ = register(parts[1])
            diagnostics.append(Self.stray(path))
        } else if let edition = EditionFile(path: path) {
            registers[register(parts[1])].editions.append(edition)
        } else if TableFile.isTable(path.rawValue) {
            diagnostics.append(BadRegister.unreadTable(path: path.shown))
        } else if isJudged {
            diagnostics.append(Self.stray(path))
        }
    }

    private static func stray(_ path: ContentPath) -> Diagnostic {
        StrayFile.unread(
            path: path.shown,
            LocalizedText(
                id: "folder daftar berisi register.yaml dan tabel: content/register/<nama>/*.csv, .xlsx, atau .ods",
                en: "a register's folder holds register.yaml and tables: content/register/<name>/*.csv, .xlsx or .ods"
            )
        )
    }

    /// Returns all that a file says, whatever is wrong with its table: the text of a CSV file or a definition, the cells of a workbook,
    /// hidden ones included. Nil where it cannot be read.
    package static func text(of bytes: [UInt8], path: ContentPath) -> String? {
        guard TableFile.isTable(path.rawValue), path.ending != "csv" else {
            return String(validating: bytes, as: UTF8.self)
        }
        do throws(WorkbookFault) {
            return try Workbook(bytes).sheets.map { sheet in
                let cells = sheet.rows.flatMap(\.cells).map(\.text) + sheet.links.values.sorted()
                return ([sheet.name] + cells).joined(separator: "\n")
            }.joined(separator: "\n")
        } catch {
            return nil
        }
    }

    /// Returns the index of a register in `registers`. The files of one register follow each other.
    private mutating func register(_ name: String) -> Int {
        if registers.last?.name != name { registers.append(RegisterFolder(name: name)) }
        return registers.count - 1
    }
}
