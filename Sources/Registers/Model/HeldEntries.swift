package import Diagnostics
package import Reading

/// The place of a row in the files of a portal.
package struct RowPlace: Sendable, Hashable {
    /// The path of its table, relative to the portal's root.
    package let path: String
    /// The sheet of a workbook.
    package let sheet: String?
    /// As a spreadsheet counts rows, the heading being 1.
    package let number: Int
    /// The first column of its table, where another one is to the left of it; 0 where none is.
    package var column = 0
    /// Which of the things it is that the row of the table has; 0 for the whole row of the table. See ``RegisterRow/part``.
    package var part = 0

    /// The row of the table.
    package var whole: RowPlace { RowPlace(path: path, sheet: sheet, number: number, column: column) }
}

/// A row of a register that is held back because of its errors. Nothing of what it says is shown; it is known so that exempt
/// documents stay guarded and its absence is not taken for a withdrawal.
package struct HeldRow: Sendable {
    package let row: AnyRow
    /// The title of the rule that it breaks.
    package let reason: LocalizedText
}

/// A table of a register that is held back because of its errors, and of which nothing takes the place.
package struct HeldTable: Sendable {
    package let path: ContentPath
    /// Code of the agency after which the file is named, if it is.
    package let agency: String?
    package let reason: LocalizedText
}

/// Rows of a table beside the registers that are held back for one reason, or the whole file.
package struct HeldBeside: Sendable {
    package let reason: LocalizedText
    /// Number of rows. Nil for the whole file.
    package let count: Int?
}

/// The text of a table of exempt information that is held back. What it names is guarded all the same.
package struct UnreadExemptTable: Sendable {
    /// The path relative to the portal's root.
    package let path: String
    package let text: String
}

/// A file that is held back because of its errors.
package struct HeldRegisterFile: Sendable {
    package let reason: LocalizedText
    /// The path on this machine of the file's last published text, which is read in its place. Nil where there is none.
    package let earlier: String?
    /// Its current text; empty for a workbook.
    package let text: String

    package init(reason: LocalizedText, earlier: String?, text: String) {
        self.reason = reason
        self.earlier = earlier
        self.text = text
    }
}

/// The held parts of registers: the reason for each row, and files by their paths.
package struct HeldInRegisters: Sendable {
    package var rows: [RowPlace: LocalizedText] = [:]
    package var files: [ContentPath: HeldRegisterFile] = [:]
    /// Headings of columns that are not read.
    package var columns: Set<SourceLocation> = []

    package init() {}

    /// Why a row is held back, by itself or with the row of the table that it is a part of. Nil where it is not.
    package func reason(for place: RowPlace) -> LocalizedText? {
        rows[place] ?? (place.part == 0 ? nil : rows[place.whole])
    }

    package var isEmpty: Bool { rows.isEmpty && files.isEmpty && columns.isEmpty }

    /// Whether files have to be read again, or tables beside the registers without some of their rows.
    var changesReading: Bool {
        !files.isEmpty || rows.keys.contains { ContentPath(shown: $0.path).map(RegisterFiles.isBeside) ?? false }
    }

    /// Holds a whole file: its last published text takes its place, or nothing. Rows and columns held before are forgotten, because the text has others.
    package mutating func hold(_ path: ContentPath, as file: HeldRegisterFile) {
        files[path] = file
        rows = rows.filter { $0.key.path != path.shown }
        columns = columns.filter { $0.path != path.shown }
    }
}

extension AnyRow {
    package var place: RowPlace {
        RowPlace(
            path: written.location.path,
            sheet: written.location.sheet,
            number: written.number,
            column: written.span?.lowerBound ?? 0,
            part: written.part
        )
    }
}
