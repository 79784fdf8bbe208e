import Diagnostics
import Testing

@Suite struct RuleReferenceTests {
    private let reference = RuleReference([unknownKey, tooHeavy])

    @Test func `Prints one rule in one language`() {
        #expect(
            reference.text(ofRule: "unknown-key", in: .id) == """
                unknown-key (kesalahan): Kunci tidak dikenal

                Hanya kunci yang dikenal.

                Salah:
                    tittle: Rapat
                    date: x

                Benar:
                    title: Rapat

                """
        )
        #expect(
            reference.text(ofRule: "too-heavy", in: .en) == """
                too-heavy (warning): Too heavy

                Make it smaller.

                """
        )
        #expect(reference.text(ofRule: "unknown", in: .id) == nil)
    }

    @Test func `Prints all rules in order and both languages`() {
        let text = reference.markdown
        #expect(text.hasPrefix("# Rules\n"))
        #expect(
            text.contains(
                """
                | [`too-heavy`](#too-heavy) | warning | Terlalu berat / Too heavy |
                | [`unknown-key`](#unknown-key) | error, fixed | Kunci tidak dikenal / Unknown key |

                ## too-heavy

                Perkecil.

                *Make it smaller.*

                ## unknown-key

                """
            )
        )
        #expect(
            text.hasSuffix(
                "Salah / *wrong*:\n\n```\ntittle: Rapat\ndate: x\n```\n\nBenar / *right*:\n\n```\ntitle: Rapat\n```\n"
            )
        )
    }
}
