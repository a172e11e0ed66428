internal import CSVReading
public import Diagnostics
internal import Foundation
public import Region

/// Reads a table of indicators: the set that all territories share, or a mapping's own.
public enum IndicatorFile {
  /// The columns, all of them needed but the last.
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
    case sourceEn = "fonte_en"

    /// Columns without which nothing is read.
    public static let required = allCases.filter { $0 != .sourceEn }
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
    try SheetBytes.read(
      path: path, shownAs: name, limit: maximumBytes, unreadable: "indicator.unreadable")
  }

  /// Reads the indicators of a table, in its order.
  ///
  /// - Throws: `DataFaults` with everything that cannot be read.
  public static func read(
    bytes: [UInt8], shownAs name: String, isShared: Bool, _ vocabulary: Vocabulary
  ) throws(DataFaults) -> [IndicatorDefinition] {
    let table = try SheetTable<Column>(
      bytes, shownAs: name, key: .code, required: Column.required,
      missing: "indicator.missing-columns")
    var reading = IndicatorReading(table, vocabulary, isShared: isShared)
    for record in table.records { reading.add(record) }
    if !reading.faults.isEmpty { throw DataFaults(reading.faults) }
    return reading.definitions
  }
}
