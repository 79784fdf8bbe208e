import Testing

@testable import Importing

/// What the parser of TOML ends the program over. A test that fails here ends with the test run.
@Suite struct TOMLCheckTests {
    @Test(arguments: [
        ("[[[[", 1), ("a = 1\n[>x", 2), ("[", 1), ("[ ]\n", 1), ("\u{FEFF}[[[la", 1), ("d = 2024-01-05 7:30", 1),
        ("a = 1\nd = 2024-01-05T\n", 2), ("d = 2024-01-05 07:30:\n", 1), ("d = 79-05-27 0", 1), ("a = [}", 1),
        ("a =[[}0]]", 1), ("a = {]\n", 1), ("a = [\n1,\n}", 3), ("d = 1979-05-27 07:32:00-\n", 1), ("a = 1 2", 1),
    ])
    func `What would end the program is refused with its line`(text: String, line: Int) throws {
        let fault = #expect(throws: TOMLCheck.Fault.self) { try TOMLCheck.check(text) }
        #expect(fault?.line == line)
        #expect(FrontReader.value(text, name: "a.toml") == nil)
    }

    @Test(arguments: [
        "title = \"Rapat [1\"\ndate = 2024-01-05T07:30:00Z\n", "d = 2024-01-05 07:30:00.123+07:00 # [\n",
        "d = [2024-01-05, 2024-01-06 07:30]\nt = 07:30:00\n",
        "a = [\n  [1, 2],\n  [ 3 ],\n  [],\n]\nb = { c = [ { } ] }\n",
        "[a.b]\nx = '''\n[ >\n2024-01-01 7\n'''\n[[ c ]]\ny = \"\"\"\n[>\\\"\"\"\" \"\"\"\n",
        "[\"a b\"]\n['c']\n[1-2]\n", "",
        "# [>\na = \"2024-01-05 7 kali\"\n", "a.b.\"c d\" = -1.5e3\nf = +inf\n",
    ])
    func `What the language allows is given to the parser`(text: String) {
        #expect(throws: Never.self) { try TOMLCheck.check(text) }
    }
}
