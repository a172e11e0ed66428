internal import CSVReading
internal import Diagnostics

/// Where the bytes of a table come from, and how it is opened there.
struct TableOrigin {
  enum Place {
    case file(String)
    case memory([UInt8])
  }

  let place: Place
  /// The table as diagnostics name it.
  let name: String

  init(_ place: Place, _ name: String) {
    self.place = place
    self.name = name
  }

  /// How the table is written, as far as nobody stated it.
  func detect(_ stated: DialectDetector.Stated) throws(DataFaults) -> DetectedTable {
    switch place {
    case .file(let path): try DialectDetector.detect(path: path, shownAs: name, stated: stated)
    case .memory(let bytes):
      try DialectDetector.detect(bytes: bytes, shownAs: name, stated: stated)
    }
  }

  /// Its first records.
  func head(_ dialect: Dialect, records: Int) throws(DataFaults) -> [[String]] {
    switch place {
    case .file(let path):
      try TableReader.head(path: path, shownAs: name, dialect: dialect, records: records)
    case .memory(let bytes):
      try TableReader.head(bytes: bytes, shownAs: name, dialect: dialect, records: records)
    }
  }

  /// A reader of the whole.
  func open(_ dialect: Dialect) throws(DataFaults) -> TableReader {
    switch place {
    case .file(let path): try TableReader(path: path, shownAs: name, dialect: dialect)
    case .memory(let bytes): try TableReader(bytes: bytes, shownAs: name, dialect: dialect)
    }
  }
}
