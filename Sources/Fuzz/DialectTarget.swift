import CSVReading
import Diagnostics

/// Detection of the dialect; what is detected must be readable without losing a line.
enum DialectTarget {
  static func take(_ input: [UInt8]) {
    guard let found = try? DialectDetector.detect(bytes: input, shownAs: "t.csv"),
      let reader = try? TableReader(bytes: input, shownAs: "t.csv", dialect: found.dialect)
    else { return }
    let count = reader.read { _ in
    } record: { _ in
    }
    demand(count.rows + count.continuationLines == count.physicalLines, "every line ends somewhere")
  }
}
