import Diagnostics
import Reading

/// Finds the cells of registers that a spreadsheet would run.
enum FormulaCheck {
    static let check = TextCheck(FormulaCell.rule) { texts, _ in
        texts.filter { FormulaText.isFormula($0.cell.value) }.map { text in
            Diagnostic(
                FormulaCell.rule,
                at: text.row.place(of: text.column),
                message: FormulaCell.message(text.cell.value),
                help: FormulaCell.help
            )
        }
    }
}
