import Testing

@testable import Report

@Suite struct CSVTableTests {
  @Test func cellsFollowRFC4180AndFormulasAreNeutralised() {
    var table = CSVTable(header: ["nome", "valore"])
    table.append([.text("=cmd|' /C calc'!A0"), .number("-1.5")])
    table.append([.text("a \"b\", c"), .missing])
    table.append([.text("riga\r\nnuova"), .text(" @x")])
    #expect(
      table.text == "nome,valore\r\n'=cmd|' /C calc'!A0,-1.5\r\n\"a \"\"b\"\", c\",\r\n"
        + "\"riga\r\nnuova\",' @x\r\n")
  }

  @Test func anEmptyTableIsItsHeader() {
    #expect(CSVTable(header: ["a"]).text == "a\r\n")
  }

  @Test func jsonIsSafeInsideAScriptElement() {
    let json = JSONText.object([("a", .string("</script>\u{2028}\"\\\n")), ("n", .whole(3))])
    #expect(json.text == #"{"a": "\u003c/script\u003e\u2028\"\\\n", "n": 3}"#)
  }
}
