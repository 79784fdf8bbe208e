import Diagnostics
import Reading

/// Finds the cells of registers that a spreadsheet would run.
enum FormulaCheck {
    static let check = TextCheck(FormulaCell.rule) { texts, _ in
        texts.filter { FormulaText.isFormula($0.cell.value) }.map { text in
            Diagnostic(
                FormulaCell.rule,
                in: text.row,
                column: text.column,
                message: FormulaCell.message(text.cell.value),
                help: FormulaCell.help
            )
        }
    }
}
