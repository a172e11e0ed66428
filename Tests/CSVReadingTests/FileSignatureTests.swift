import CSVReading
import Diagnostics
import Testing

@Suite struct `Files that are no table` {
  private func fault(_ bytes: [UInt8]) -> Diagnostic? {
    openingFault { () throws(DataFaults) in _ = try read(bytes) }
  }

  @Test(arguments: [
    ("%PDF-1.7\n1 0 obj", "csv.is-pdf"),
    ("<!DOCTYPE html>\n<html>", "csv.is-html"),
    ("\n  <TABLE border=1><tr>", "csv.is-html"),
    ("<?xml version=\"1.0\"?>\n<html xmlns=", "csv.is-html"),
    ("<?xml version=\"1.0\"?>\n<dati><riga/></dati>", "csv.is-xml"),
    (
      "<?xml version=\"1.0\"?>\n<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">",
      "csv.is-spreadsheet"
    ),
    ("{\"dati\": [1, 2]}", "csv.is-json"),
    ("[\n  { \"comune\" : \"Lodi\" }\n]", "csv.is-json"),
    ("SQLite format 3\0\u{10}", "csv.is-database"),
    ("PAR1\u{15}\u{4}\0", "csv.is-database"),
    ("GIF89a\u{1}\0", "csv.is-image"),
    ("{\\rtf1\\ansi", "csv.is-document"),
    ("$FL2@(#) SPSS DATA FILE", "csv.is-statistics"),
  ]) func `formats are named by what they begin with`(text: String, code: String) {
    #expect(fault(Array(text.utf8))?.code == code)
    #expect(fault(gzipped(Array(text.utf8)))?.code == code)
  }

  @Test(
    arguments: [
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], "csv.is-spreadsheet"),
      ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "csv.is-image"),
      ([0xFF, 0xD8, 0xFF, 0xE0], "csv.is-image"),
      ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, 0, 4], "csv.other-archive"),
    ] as [([UInt8], String)]) func `binary formats too`(bytes: [UInt8], code: String)
  {
    #expect(fault(bytes)?.code == code)
  }

  @Test(arguments: [
    "PAR1,PAR2\n1,2\n", "GIF8,BZh\n1,2\n", "{id},\"x\"\n1,2\n", "[a],b\n1,2\n", "<5,>5\n1,2\n",
    "{\"a\",b\n1,2\n",
  ]) func `headers that only look alike are read`(text: String) {
    #expect(fault(Array(text.utf8)) == nil || fault(Array(text.utf8))?.code == "csv.stray-quote")
  }

  @Test func `a web page in UTF-16 is a web page`() {
    #expect(
      fault(encoded("<html><body>x</body></html>", .utf16BigEndian, mark: true))?.code
        == "csv.is-html")
  }

  @Test func `a sample tells what was unpacked and how likely each encoding is`() throws {
    let bytes = gzipped(encoded("comune;perché\nForlì;già\n", .macRoman))
    let sample = try TextSample(bytes: bytes, shownAs: "t.csv")
    #expect(sample.fileEncoding == .macRoman && sample.encoding == .macRoman && sample.isWhole)
    #expect(sample.bytes == encoded("comune;perché\nForlì;già\n", .macRoman))
    #expect(sample.notes.map(\.code) == ["csv.unpacked"])
    let wide = try TextSample(
      bytes: encoded("comune;perché\n", .utf16BigEndian), shownAs: "t.csv", limit: 6)
    #expect(wide.fileEncoding == .utf16BigEndian && wide.encoding == .utf8 && !wide.isWhole)
    #expect(wide.bytes == Array("comune".utf8))
  }
}
