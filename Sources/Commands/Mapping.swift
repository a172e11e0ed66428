import Diagnostics
import Estimation
import Foundation
import Ingest
import Language
import ReferenceData
import Region

/// A mapping folder opened: its descriptor, the reference data and the territories it adds.
struct Mapping {
  static let storeName = "mappatura.sqlite"

  let folder: SourceFolder
  let descriptor: MappingDescriptor
  let reference: ReferenceLibrary
  let register: TerritoryRegister
  let resolver: TerritoryResolver
  /// Territory the mapping is about.
  let scope: TerritoryCode
  /// Comuni with cells and a sheet of their own: those declared, and the one the mapping is about.
  let reportComuni: [TerritoryCode]
  /// Territories with cells, and pages where they have answers.
  let territories: ReportTerritories
  /// Pairs of territories whose shares are compared, in the order of the descriptor.
  let territoryComparisons: [TerritoryPairs.Pair]
  /// Report targets: those of the reference data, then those that traits make.
  let targets: [ReportTarget]
  /// Doubts about the local territory tables.
  let notes: [Diagnostic]
  /// Hash of everything but the sources that the reading of a source depends on.
  let contextFingerprint: String
  /// What the table said of findings; empty without a file of decisions.
  let decisions: DecisionRecord
  /// Changes with the file of decisions, on which no source depends.
  let decisionFingerprint: String

  /// Indicators of the shared set, then the mapping's own.
  let indicators: [IndicatorDefinition]
  /// Changes with the mapping's own table of indicators, on which no source depends.
  let indicatorFingerprint: String

  /// Opens a folder; throws `DataFaults` with all that is wrong with descriptor and tables.
  init(path: String) throws {
    folder = SourceFolder(path)
    descriptor = try MappingDescriptor.read(folder: folder, knownParameters: Parameters.names)
    let faults =
      Parameters.faults(in: descriptor.parameters) + Self.reservedOutput(descriptor, folder)
      + Self.leadingOut(descriptor, folder)
    if !faults.isEmpty { throw DataFaults(faults) }
    var reference = try ReferenceLibrary.load(at: try ReferenceLocator.find())
    var fingerprint = Fingerprint()
    fingerprint.add(Mappa.version)
    for file in reference.files where !file.isAdvisory {
      fingerprint.add(file.name)
      fingerprint.add(Fingerprint.bytes(file.bytes))
    }
    fingerprint.add(descriptor.referenceDate.description)
    var register = reference.territories
    var notes: [Diagnostic] = []
    for file in descriptor.territoryFiles {
      let place = try folder.resolve(file, namedAt: nil)
      let (extended, faults) = register.adding(try TerritoryTable(path: place, shownAs: file))
      if faults.contains(where: { $0.severity == .error }) { throw DataFaults(faults) }
      fingerprint.add(try Fingerprint.file(place))
      register = extended
      notes += faults
    }
    self.register = register
    if let files = descriptor.measureFiles {
      let (measures, lines) = (
        try Self.table(files.measures, folder, files.location),
        try Self.table(files.lines, folder, files.location)
      )
      reference = try reference.adding(measures: measures, lines: lines)
      for file in [measures, lines] { fingerprint.add(Fingerprint.bytes(file.bytes)) }
    }
    self.reference = reference
    let decided = try Self.decisions(in: folder)
    decisions = decided.record
    decisionFingerprint = decided.fingerprint
    self.notes = notes + decided.notes
    targets =
      reference.targets
      + descriptor.reportTraits.map { ReportTarget(trait: $0.trait, word: $0.word) }
    let unknown = Parameters.unknownTargets(descriptor.conversionTargets, targets.map(\.code))
    if !unknown.isEmpty { throw DataFaults(unknown) }
    resolver = reference.resolver(over: register)
    (indicators, indicatorFingerprint) = try IndicatorSet.read(
      descriptor, folder, reference, targets: targets.map(\.code))
    scope = try Self.territory(
      descriptor.territory, at: SourceLocation(file: MappingDescriptor.fileName), resolver)
    reportComuni = try Self.comuni(descriptor.reportComuni, scope, register, resolver)
    territories = ReportTerritories(
      register: register, date: descriptor.referenceDate, comuni: reportComuni)
    territoryComparisons = try TerritoryComparisonCheck(territories, register, resolver)
      .pairs(descriptor.territoryComparisons)
    contextFingerprint = fingerprint.text
  }

  /// A table of the mapping's own, small enough to be read whole.
  private static func table(_ name: String, _ folder: SourceFolder, _ place: SourceLocation) throws
    -> ReferenceFile
  {
    let path = try folder.resolve(name, namedAt: place)
    guard let data = FileManager.default.contents(atPath: path) else {
      throw DataFaults([Diagnostic("source.missing", .error, at: place, ["value": name])])
    }
    return ReferenceFile(name: name, bytes: [UInt8](data))
  }

  /// The file of decisions, where there is one.
  private static func decisions(in folder: SourceFolder) throws -> (
    record: DecisionRecord, fingerprint: String, notes: [Diagnostic]
  ) {
    let name = DecisionFile.name
    let place = try folder.resolve(name, namedAt: SourceLocation(file: name))
    guard Files.exists(place) else { return (DecisionRecord(), "", []) }
    let (decisions, notes) = try DecisionFile.read(path: place, shownAs: name)
    return (DecisionRecord(decisions), try Fingerprint.file(place), notes)
  }

  /// The territories of some names, in their order.
  ///
  /// - Throws: `DataFaults` with all names that are not clear.
  func territories(_ names: [PlacedText]) throws(DataFaults) -> [TerritoryCode] {
    try Self.each(names) { name throws(DataFaults) in
      try Self.territory(name.text, at: name.location, resolver)
    }
  }

  private static func each(
    _ names: [PlacedText], _ find: (PlacedText) throws(DataFaults) -> TerritoryCode
  ) throws(DataFaults) -> [TerritoryCode] {
    var faults: [Diagnostic] = []
    var found: [TerritoryCode] = []
    for name in names {
      do throws(DataFaults) { found.append(try find(name)) } catch { faults += error.diagnostics }
    }
    if !faults.isEmpty { throw DataFaults(faults) }
    return found
  }

  /// The comuni of some names, and the territory of the mapping where it is one.
  private static func comuni(
    _ names: [PlacedText], _ scope: TerritoryCode, _ register: TerritoryRegister,
    _ resolver: TerritoryResolver
  ) throws -> [TerritoryCode] {
    let declared = try each(names) { name throws(DataFaults) in
      var code = comune(name.text, resolver)
      if code == nil { code = try territory(name.text, at: name.location, resolver) }
      guard let code, register[code]?.level == .comune else {
        throw DataFaults([
          Diagnostic("descriptor.no-comune", .error, at: name.location, ["value": name.text])
        ])
      }
      return code
    }
    let own = register[scope]?.level == .comune ? [scope] : []
    return Set(declared + own).sorted()
  }

  /// The only comune that a name may mean: here nobody means the ASST that is called like it.
  private static func comune(_ name: String, _ resolver: TerritoryResolver) -> TerritoryCode? {
    guard case .ambiguous(let candidates) = resolver.resolve(name) else { return nil }
    let comuni = candidates.filter { $0.level == .comune }.compactMap(\.code)
    return comuni.count == 1 ? comuni[0] : nil
  }

  /// The territory that a name means; throws with the candidates when that is not clear.
  private static func territory(
    _ name: String, at place: SourceLocation, _ resolver: TerritoryResolver
  ) throws(DataFaults) -> TerritoryCode {
    let resolution = resolver.resolve(name)
    if let code = resolution.code { return code }
    let (code, candidates): (String, [TerritoryCandidate]) =
      switch resolution {
      case .ambiguous(let found): ("territory.ambiguous", found)
      case .unknown(let found) where !found.isEmpty: ("territory.unknown-near", found)
      default: ("territory.unknown", [])
      }
    throw DataFaults([
      Diagnostic(
        code, .error, at: place,
        [
          "value": name,
          "candidates": candidates.sorted().map(\.withCode).joined(separator: ", "),
        ])
    ])
  }

  /// Folders that the pages must not replace: those of the sources and of what is private.
  private static func reservedOutput(_ descriptor: MappingDescriptor, _ folder: SourceFolder)
    -> [Diagnostic]
  {
    let output = URL(fileURLWithPath: folder.path)
      .appendingPathComponent(descriptor.outputFolder).standardizedFileURL.path
    let read =
      descriptor.territoryFiles + [descriptor.indicatorFile].compactMap { $0 }
      + (descriptor.measureFiles.map { [$0.measures, $0.lines] } ?? [])
      + descriptor.sources.flatMap { [$0.file, $0.profile] }
      + [
        MappingDescriptor.fileName, DecisionFile.name, storeName, PrivateFolder.name + "/",
        "rilasci/",
      ]
    let isTaken = read.contains { name in
      let path = URL(fileURLWithPath: folder.path).appendingPathComponent(name).standardizedFileURL
        .path
      return path == output || path.hasPrefix(output + "/")
    }
    return isTaken
      ? [
        Diagnostic(
          "descriptor.reserved-output", .error,
          at: SourceLocation(file: MappingDescriptor.fileName),
          ["value": descriptor.outputFolder])
      ] : []
  }

  /// What the tool writes and a symbolic link leads out of the mapping: following it would put
  /// personal data, or pages, where nobody expects them.
  private static func leadingOut(_ descriptor: MappingDescriptor, _ folder: SourceFolder)
    -> [Diagnostic]
  {
    let output = descriptor.outputFolder
    let written = [
      PrivateFolder.name, storeName, storeName + "-journal", storeName + "-wal", output,
      output + ".nuovo", output + ".vecchio",
    ]
    return written.compactMap { name in
      do throws(DataFaults) {
        _ = try folder.resolve(name, namedAt: nil)
        return nil
      } catch {
        return Diagnostic(
          "folder.leads-out", .error, at: SourceLocation(file: name), ["value": name])
      }
    }
  }

  /// The folder of what holds personal data.
  var privateFolder: PrivateFolder { PrivateFolder(folder) }

  /// The words of what the mapping writes, whatever the language of the terminal.
  var book: Phrasebook { Phrasebook(Tongue(rawValue: descriptor.language) ?? .it) }

  var storePath: String { folder.path + "/" + Self.storeName }

  var output: OutputFolder {
    OutputFolder(
      url: URL(fileURLWithPath: folder.path).appendingPathComponent(descriptor.outputFolder))
  }

  var parameters: Parameters { Parameters(descriptor) }
}
