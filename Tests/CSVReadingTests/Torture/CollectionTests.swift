import CSVReading
import Diagnostics
import Foundation
import Testing

/// Every small file of the collections: the right cells, or a doubt or refusal that says where.
@Suite(.enabled(if: CleanTable.isThere, "../shared absent"))
struct `Collections of known truth` {
  @Test func `no file is without an expectation`() throws {
    let files = FileManager.default.enumerator(atPath: CleanTable.folder.path)?.allObjects ?? []
    let known = Set(
      (Truth.csvkit + Truth.csvParser + Truth.csvnorm).map(\.file)
        + (Truth.large + Truth.converted).map(\.file) + Truth.refused.map(\.file))
    let tables = files.compactMap { $0 as? String }.filter {
      $0.hasSuffix(".csv") && !$0.hasPrefix("csv-spectrum/")
    }
    #expect(Set(tables) == known)
  }

  @Test(arguments: Truth.csvkit) func csvkit(truth: Truth) throws {
    try truth.check()
  }

  @Test(arguments: Truth.csvParser) func `csv-parser`(truth: Truth) throws { try truth.check() }

  @Test(arguments: Truth.csvnorm) func csvnorm(truth: Truth) throws { try truth.check() }

  @Test(arguments: Truth.refused.map(\.file)) func `what cannot be told is refused`(file: String)
    throws
  {
    let expected = Truth.refused.first { $0.file == file }?.code
    do {
      let table = try CleanTable(file)
      Issue.record("\(file) was read: \(table.rows)")
    } catch let faults as DataFaults {
      #expect(faults.diagnostics.map(\.code) == [expected])
    }
  }

  /// The collection says itself what its files hold. Its files with CRLF lost them in our copy.
  @Test func `csv-spectrum`() throws {
    let names = try FileManager.default.contentsOfDirectory(
      atPath: CleanTable.folder.appending(path: "csv-spectrum/csvs").path)
    #expect(names.count == 12)
    // What the collection says of one file is not what the file holds.
    for name in names where name != "location_coordinates.csv" {
      let table = try CleanTable("csv-spectrum/csvs/\(name)")
      let path = "csv-spectrum/json/" + name.replacing(".csv", with: ".json")
      let json = try JSONSerialization.jsonObject(
        with: Data(contentsOf: CleanTable.folder.appending(path: path)))
      let expected = try #require(json as? [[String: String]]).map {
        $0.mapValues { $0.replacing("\r\n", with: "\n") }
      }
      let header = try #require(table.rows.first)
      let found = table.rows.dropFirst().map {
        Dictionary(uniqueKeysWithValues: zip(header, $0))
      }
      #expect(found == expected, "\(name)")
      #expect(table.notes == [], "\(name)")
    }
  }

  @Test func `quotes and characters lost long ago within unquoted values`() throws {
    try Truth(
      "csv-spectrum/csvs/location_coordinates.csv",
      [
        "Contact Phone Number|Location Coordinates|Cities|Counties",
        "2095257564|37\u{FFFD}36'37.8\"N 121\u{FFFD}2'17.9\"W|Modesto|Stanislaus",
      ], notes: ["csv.double-encoded-left 2"]
    ).check()
  }
}
