import CSVReading
import Foundation
import Testing

/// The clean form of a table in memory, with the places of mended and doubtful rows.
private func clean(_ text: String) throws -> (text: String, notes: [String]) {
  try clean(Array(text.utf8))
}

private func clean(_ bytes: [UInt8]) throws -> (text: String, notes: [String]) {
  var written: [UInt8] = []
  let report = try CleanCSV.write(bytes: bytes, shownAs: "t.csv") { written += $0 }
  return (String(decoding: written, as: UTF8.self), report.diagnostics.map(place))
}

private let good = """
  nome,posti,apertura,nota
  "Nido, Gelso",24,2024-09-01,aperto
  Nido Olmo,18,2023-09-01,chiuso
  Nido Acero,30,2022-09-01,aperto
  Nido Tiglio,12,2021-09-01,aperto

  """
private let expected = good.replacingOccurrences(of: "\n", with: "\r\n")

private func spoilt(_ line: Int, _ text: String) -> String {
  var lines = good.components(separatedBy: "\n")
  lines[line - 1] = text
  return lines.joined(separator: "\n")
}

struct `Clean tables` {
  @Test func `a clean table stays as it is, in RFC 4180`() throws {
    let (text, notes) = try clean(good)
    #expect(text == expected)
    #expect(notes == [])
  }

  @Test(arguments: [";", "\t", "|", ";;", "||", "::", ", "])
  func `other separators, also of several bytes`(separator: String) throws {
    let lines = good.replacingOccurrences(of: "Nido, Gelso", with: "Nido\u{0} Gelso")
      .replacingOccurrences(of: ",", with: separator)
      .replacingOccurrences(of: "\u{0}", with: ",")
    #expect(try clean(lines).text == expected)
  }

  @Test func `titles, blank lines, notes and a second table are left out`() throws {
    let text = "Elenco 2026\n\n" + good + "\nmese,ore,costo\nmarzo,3,5\naprile,4,6\n"
    #expect(try clean(text).text == expected)
    #expect(try clean(good + "\nFonte: Comune\n").text == expected)
  }

  @Test func `two header rows become one line`() throws {
    let text = "comune,2024,,2025,\n,M,F,M,F\nCrema,1,2,3,4\nLodi,5,6,7,8\nPavia,1,2,3,4\n"
    #expect(try clean(text).text.hasPrefix("comune,2024 M,2024 F,2025 M,2025 F\r\nCrema,1,"))
  }

  @Test func `a table without names gets none`() throws {
    let text = "Crema,10,2024-01-01\r\nLodi,8,2024-02-01\r\n"
    #expect(try clean(text).text == text)
  }

  @Test func `UTF-16 and Windows-1252 become UTF-8`() throws {
    let units = Array("a;b\ncittà;2\n".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(try clean([0xFF, 0xFE] + units).text == "a,b\r\ncittà,2\r\n")
    let ansi: [UInt8] = Array("a;b\ncitt".utf8) + [0xE0] + Array(";2\n".utf8)
    #expect(try clean(ansi).text == "a,b\r\ncittà,2\r\n")
  }

  @Test func `escaped quotes lose their backslash, other backslashes stay`() throws {
    let text = "a,b\n1,\"detto \\\"Il Melo\\\"\"\n2,\"c:\\dati\"\n3,\"\\\"x\\\"\"\n"
    #expect(
      try clean(text).text
        == "a,b\r\n1,\"detto \"\"Il Melo\"\"\"\r\n2,c:\\dati\r\n3,\"\"\"x\"\"\"\r\n")
  }

  @Test(arguments: [
    "Nido Acero,30,,2022-09-01,aperto",
    "Nido Acero,302022-09-01,aperto",
    "Nido Acero;30;2022-09-01;aperto",
    "\"Nido Acero\"\"30\",2022-09-01,aperto",
  ])
  func `a row with a wrong separator is fitted to its columns and reported`(line: String) throws {
    let (text, notes) = try clean(spoilt(4, line))
    #expect(text == expected)
    #expect(notes == ["csv.row-mended 4"])
  }

  @Test func `a quote that closes nowhere is text of its own row`() throws {
    let (text, notes) = try clean(spoilt(3, "\"Nido Olmo,18,2023-09-01,chiuso"))
    #expect(
      text == expected.replacingOccurrences(of: "Nido Olmo", with: "\"\"\"Nido Olmo\""))
    #expect(notes == ["csv.row-mended 3"])
  }

  @Test func `a text with separators that nobody quoted is put together`() throws {
    let (text, notes) = try clean(spoilt(2, "Nido, Gelso,24,2024-09-01,aperto"))
    #expect(text == expected)
    #expect(notes == ["csv.row-mended 2"])
  }

  @Test func `a header with a separator too many still names the columns`() throws {
    #expect(try clean(spoilt(1, "nome,posti,,apertura,nota")).text == expected)
    #expect(try clean(spoilt(1, "nome posti apertura nota")).text == expected)
  }
}
