import CSVReading
import Diagnostics
import Foundation
import Testing

/// A file of the collections as clean CSV.
struct CleanTable {
  let rows: [[String]]
  let hasHeader: Bool
  /// Doubts as "code line".
  let notes: [String]

  init(_ file: String) throws {
    var written: [UInt8] = []
    let path = Self.folder.appending(path: file).path
    let report = try CleanCSV.write(path: path, shownAs: file) { written += $0 }
    rows = Self.rows(of: String(decoding: written, as: UTF8.self))
    hasHeader = report.hasHeader
    notes = report.diagnostics.map(place)
    #expect(rows.count == report.rows + (report.hasHeader ? 1 : 0), "\(file)")
  }

  static let folder = sharedInputs.appending(path: "torture")
  static var isThere: Bool { FileManager.default.fileExists(atPath: folder.path) }

  /// Rows of text in RFC 4180, read to the letter.
  static func rows(of text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell = String.UnicodeScalarView()
    var isQuoted = false
    let scalars = Array(text.unicodeScalars)
    var i = 0
    while i < scalars.count {
      let scalar = scalars[i]
      if isQuoted {
        if scalar != "\"" {
          cell.append(scalar)
        } else if i + 1 < scalars.count, scalars[i + 1] == "\"" {
          cell.append(scalar)
          i += 1
        } else {
          isQuoted = false
        }
      } else if scalar == "\"" {
        isQuoted = true
      } else if scalar == "," {
        row.append(String(cell))
        cell = .init()
      } else if scalar == "\r", i + 1 < scalars.count, scalars[i + 1] == "\n" {
        rows.append(row + [String(cell)])
        row = []
        cell = .init()
        i += 1
      } else {
        cell.append(scalar)
      }
      i += 1
    }
    return rows
  }
}

/// What a small file holds, as its bytes say.
struct Truth: Sendable, CustomTestStringConvertible {
  let file: String
  /// Rows, the header first; cells are parted by `|`.
  let rows: [String]
  var hasHeader = true
  var notes: [String] = []

  init(_ file: String, _ rows: [String], hasHeader: Bool = true, notes: [String] = []) {
    self.file = file
    self.rows = rows
    self.hasHeader = hasHeader
    self.notes = notes
  }

  var testDescription: String { file }

  func check() throws {
    let table = try CleanTable(file)
    #expect(table.rows.map { $0.joined(separator: "|") } == rows)
    #expect(table.hasHeader == hasHeader)
    #expect(table.notes == notes)
  }
}
