import CSVReading
import Diagnostics
import Foundation
import Ingest
import Testing

/// Rows of cells as a sample.
func sample(_ rows: String, delimiter: Character = ",") throws -> TableSample {
  let dialect = Dialect(delimiter: delimiter.asciiValue ?? 0x2C)
  return TableSample(
    try TableReader.head(
      bytes: Array(rows.utf8), shownAs: "t.csv", dialect: dialect, records: 500))
}

@Suite(.enabled(if: FileManager.default.fileExists(atPath: sharedInputs.path), "../shared absent"))
struct `Real exports are recognised` {
  static let files: [(String, Character, TextEncoding, FormatName)] = [
    ("survey/google-forms-ladispoli-pilot.csv", ",", .utf8, .googleForms),
    ("survey/google-forms-geoscience.csv", ",", .utf8, .googleForms),
    ("survey/limesurvey-codes.csv", ",", .utf8, .limeSurvey),
    ("survey/limesurvey-two-row-header.csv", ";", .utf8, .limeSurvey),
    ("survey/odk-central.csv", ",", .utf8, .odk),
    ("survey/surveymonkey-two-row-header.csv", ",", .windows1252, .surveyMonkey),
    ("survey/surveymonkey-weights.csv", ",", .utf8, .surveyMonkey),
    ("focus/taguette-highlights.csv", ",", .utf8, .taguette),
    ("focus/taguette-codebook.csv", ",", .utf8, .taguette),
    ("catalog/lombardia-rsa.csv", ",", .utf8, .openDataLombardia),
    ("catalog/lombardia-offerta-sociale-excerpt.csv", ",", .utf8, .openDataLombardia),
    ("catalog/consultori-italia.csv", ",", .utf8, .plainTable),
    ("catalog/hsds-3/services.csv", ",", .utf8, .hsds),
    ("catalog/hsds-3/locations.csv", ",", .utf8, .hsds),
    ("catalog/hsds-illinois/output/services.csv", ",", .utf8, .hsds),
    ("catalog/ohana/services.csv", ",", .utf8, .hsds),
    ("aggregate/varesenews-mobilita-2026.csv", ";", .utf8, .plainTable),
  ]

  @Test(arguments: files)
  func `as the tool they come from`(
    _ path: String, _ delimiter: Character, _ encoding: TextEncoding, _ expected: FormatName
  ) throws {
    let found = ExportFormats.recognise(try Self.sample(path, delimiter, encoding))
    #expect(found.first?.name == expected, "\(found)")
    #expect(found.last?.name == .plainTable)
  }

  static func sample(
    _ path: String, _ delimiter: Character = ",", _ encoding: TextEncoding = .utf8
  ) throws -> TableSample {
    let dialect = Dialect(encoding: encoding, delimiter: delimiter.asciiValue ?? 0x2C)
    return TableSample(
      try TableReader.head(
        path: sharedInputs.appending(path: path).path, shownAs: path, dialect: dialect,
        records: 500))
  }
}
