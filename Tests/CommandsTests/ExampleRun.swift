import Foundation
import Region
import Store

@testable import Commands

/// The example mapping run once for all tests, in a folder that is removed with the process's
/// temporary files.
struct ExampleRun {
  let folder: URL
  let status: CommandStatus
  let output: String
  let errors: String

  static let example = ProjectFolder.root.appendingPathComponent("Data/esempio")

  static let shared: ExampleRun = {
    let folder = try! copy()
    return ExampleRun(folder)
  }()

  /// A fresh copy of the example.
  static func copy() throws -> URL {
    let folder = try ProjectFolder.temporary().appendingPathComponent("esempio")
    try FileManager.default.copyItem(at: example, to: folder)
    return folder
  }

  init(_ folder: URL) {
    self.folder = folder
    (status, output, errors) = Self.mappa(["run", folder.path])
  }

  /// Runs a command of mappa in this process.
  static func mappa(_ arguments: [String]) -> (CommandStatus, output: String, errors: String) {
    let streams = Streams()
    let status = Mappa(
      output: { streams.output += $0 }, errors: { streams.errors += $0 }
    ).run(arguments)
    return (status, streams.output, streams.errors)
  }

  /// The findings before and after the second door, made once.
  static let pages: PageMaking = {
    try! StoredPages(try! Mapping(path: shared.folder.path)).pages
  }()
}

private final class Streams {
  var output = ""
  var errors = ""
}

/// Rows of a small CSV file of the tests' own, without quotes, by header.
func rowsOfCSV(_ url: URL) throws -> [[String: String]] {
  let lines = try String(contentsOf: url, encoding: .utf8)
    .split(whereSeparator: \.isNewline).map(String.init)
  let header = (lines.first ?? "").split(separator: ",").map(String.init)
  return lines.dropFirst().map { line in
    let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    return Dictionary(zip(header, fields), uniquingKeysWith: { first, _ in first })
  }
}

/// Rows of a CSV file with quoted fields on one line each.
func rowsOfQuotedCSV(_ url: URL) throws -> [[String: String]] {
  let lines = try String(contentsOf: url, encoding: .utf8).split(whereSeparator: \.isNewline)
  let header = lines[0].split(separator: ",").map(String.init)
  return lines.dropFirst().map { line in
    var fields = [""]
    var isQuoted = false
    for character in line {
      if character == "\"" {
        isQuoted.toggle()
      } else if character == ",", !isQuoted {
        fields.append("")
      } else {
        fields[fields.count - 1].append(character)
      }
    }
    return Dictionary(zip(header, fields), uniquingKeysWith: { first, _ in first })
  }
}
