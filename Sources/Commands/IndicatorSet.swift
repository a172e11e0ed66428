import Diagnostics
import Findings
import Ingest
import ReferenceData
import Region

/// The indicators of a mapping: the shared set, then its own.
enum IndicatorSet {
  /// Classes that each counting formula may count.
  static let classes: [IndicatorDefinition.Formula: [String]] = [
    .findingCount: CoverageClass.allCases.map(\.rawValue),
    .overlapCount: OverlapClass.allCases.map(\.rawValue),
    .agreementCount: Agreement.allCases.map(\.rawValue),
  ]

  /// Reads both tables.
  ///
  /// - Returns: the indicators, and a fingerprint of the mapping's own table, "" without one.
  /// - Throws: `DataFaults` with everything that cannot be read.
  static func read(
    _ descriptor: MappingDescriptor, _ folder: SourceFolder, _ reference: ReferenceLibrary,
    targets: [TargetCode]
  ) throws -> ([IndicatorDefinition], fingerprint: String) {
    var vocabulary = IndicatorFile.Vocabulary(
      objectives: reference.objectives, targets: targets, classes: classes)
    let shared = try reference.indicatorTable.map {
      try IndicatorFile.read(bytes: $0.bytes, shownAs: $0.name, isShared: true, vocabulary)
    }
    guard let name = descriptor.indicatorFile else { return (shared ?? [], "") }
    let place = try folder.resolve(name, namedAt: nil)
    vocabulary.takenCodes = Set((shared ?? []).map(\.code))
    let bytes = try IndicatorFile.bytes(path: place, shownAs: name)
    let own = try IndicatorFile.read(bytes: bytes, shownAs: name, isShared: false, vocabulary)
    return ((shared ?? []) + own, Fingerprint.bytes(bytes))
  }
}
