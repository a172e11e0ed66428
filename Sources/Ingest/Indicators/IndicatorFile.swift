internal import CSVReading
public import Diagnostics
internal import Foundation
public import Region

/// Reads a table of indicators: the set that all territories share, or a mapping's own.
public enum IndicatorFile {
  /// The columns, all of them needed.
  public enum Column: String, CaseIterable, Sendable {
    case code = "codice"
    case labelIt = "etichetta_it"
    case labelEn = "etichetta_en"
    case formula
    case classes = "classi"
    case objective = "obiettivo"
    case target = "destinatari"
    case unit = "unita"
    case direction = "verso"
    case source = "fonte"
  }

  /// The words that the cells of a table may hold.
  public struct Vocabulary: Sendable {
    /// Objectives of the tree.
    public var objectives: ObjectiveTree
    /// Report targets of the mapping.
    public var targets: [TargetCode]
    /// Classes that each counting formula may count.
    public var classes: [IndicatorDefinition.Formula: [String]]
    /// Codes that other indicators have already.
    public var takenCodes: Set<String>

    /// Makes a vocabulary.
    public init(
      objectives: ObjectiveTree, targets: [TargetCode],
      classes: [IndicatorDefinition.Formula: [String]], takenCodes: Set<String> = []
    ) {
      self.objectives = objectives
      self.targets = targets
      self.classes = classes
      self.takenCodes = takenCodes
    }
  }

  /// Bytes of the largest file read.
  static let maximumBytes = 1 << 20

  /// Bytes of a file of a mapping.
  ///
  /// - Throws: `DataFaults` when it is no file of a sensible size.
  public static func bytes(path: String, shownAs name: String) throws(DataFaults) -> [UInt8] {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    guard attributes?[.type] as? FileAttributeType == .typeRegular,
      (attributes?[.size] as? Int ?? 0) <= maximumBytes,
      let data = FileManager.default.contents(atPath: path)
    else {
      throw DataFaults([Diagnostic("indicator.unreadable", .error, at: SourceLocation(file: name))])
    }
    return [UInt8](data)
  }

  /// Reads the indicators of a table, in its order.
  ///
  /// - Throws: `DataFaults` with everything that cannot be read.
  public static func read(
    bytes: [UInt8], shownAs name: String, isShared: Bool, _ vocabulary: Vocabulary
  ) throws(DataFaults) -> [IndicatorDefinition] {
    guard let dialect = SpreadsheetDialect.of(bytes, column: Column.code.rawValue) else {
      _ = try TableReader(bytes: bytes, shownAs: name)
      throw missing([.code], name)
    }
    let table = try TableReader.readAll(bytes: bytes, shownAs: name, dialect: dialect)
    let keys = table.header.map { CellText.clean($0).lowercased() }
    let absent = Column.allCases.filter { !keys.contains($0.rawValue) }
    if !absent.isEmpty { throw missing(absent, name) }
    let places = Dictionary(
      uniqueKeysWithValues: Column.allCases.map { ($0, keys.firstIndex(of: $0.rawValue)!) })
    var reading = IndicatorReading(name, places, vocabulary, isShared: isShared)
    reading.faults =
      RepeatedHeader.faults(table.header, known: Column.allCases.map(\.rawValue), name)
      + table.diagnostics.filter { $0.severity == .error }
    for record in table.records { reading.add(record) }
    if !reading.faults.isEmpty { throw DataFaults(reading.faults) }
    return reading.definitions
  }

  private static func missing(_ columns: [Column], _ name: String) -> DataFaults {
    DataFaults([
      Diagnostic(
        "indicator.missing-columns", .error, at: SourceLocation(file: name, line: 1),
        ["columns": columns.map(\.rawValue).joined(separator: ", ")])
    ])
  }
}
