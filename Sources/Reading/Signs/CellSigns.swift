package import Diagnostics

/// Letters that an encoding garbled, and signs that nobody sees, in the cells of workbooks. Those of other files are found in their texts.
package enum CellSigns {
    /// Returns what is wrong with the signs of a cell, one diagnostic for each kind.
    package static func diagnostics(in cell: Located<String>, row: Int) -> [Diagnostic] {
        guard cell.value.utf8.contains(where: { $0 >= 0xC2 }) else { return [] }
        let (text, path) = (Array(cell.value.utf8), cell.location.path)
        let signs = HiddenSigns(text, isTable: true)
        // Workbooks cannot hold other control characters.
        let controls = signs.controls.filter { $0.scalar.value >= 0x80 }
        let found =
            GarbledText.found(in: text, path: path, isTable: true).diagnostics.prefix(1)
            + [
                ControlCharacter.diagnostic(of: controls, path: path),
                InvisibleCharacter.diagnostic(of: signs.invisible, path: path),
            ].compactMap { $0 }
        let rows = TableRows(row)
        return found.map {
            Diagnostic($0.rule, at: rows.at(cell.location), message: $0.message, help: $0.help)
        }
    }
}
