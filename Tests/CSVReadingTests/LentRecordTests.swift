import CSVReading
import Testing

@Suite("Records lent and kept")
struct LentRecordTests {
  @Test func `a kept record lends the same fields, empty ones too`() {
    for fields in [[], [""], ["a", "", "città"], ["", ""]] {
      let record = KeptRecord(line: 7, fields: fields)
      record.lend(number: 3) { lent in
        #expect(lent.kept == record)
        #expect(lent.number == 3)
        #expect(lent.fieldCount == fields.count)
      }
    }
  }

  @Test func `records held back as possible footnotes keep their texts`() throws {
    let reader = try TableReader(
      bytes: [0x61, 0x2C, 0x62, 0x0A] + [0xE0, 0x2C, 0x31, 0x0A] + Array("x,2\ny,3\nz,4\n".utf8),
      shownAs: "t.csv", dialect: Dialect(encoding: .windows1252, footerLines: 2))
    var rows: [[String]] = []
    var numbers: [Int] = []
    let count = reader.read(columns: [1, 0], rejected: { _ in }) { record in
      rows.append(record.fields)
      numbers.append(record.number)
      #expect(Array(record.bytes(0)) == Array(record.text(0).utf8))
    }
    #expect(rows == [["1", "à"], ["2", "x"]])
    #expect(numbers == [0, 1])
    #expect(count.footnotes == 2)
  }
}
