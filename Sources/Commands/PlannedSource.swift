import Diagnostics
import Foundation
import Ingest
import Normalise
import ReferenceData
import Region
import Store

/// A source of the mapping, its profile read and its fingerprint taken; whether it has to be read
/// again follows from what the store remembers.
struct PlannedSource {
  let entry: MappingDescriptor.SourceEntry
  let path: String
  let profile: Profile
  let fileHash: String
  /// Territories that a catalogue declares itself complete for; empty for other sources.
  let completeTerritories: [TerritoryCode]
  /// Rows that a person mended; nil when there are none.
  let corrections: RowCorrections?
  /// Makes the pseudonyms of the source; nil where it has none.
  let pseudonyms: PseudonymKey?
  /// Changes when the file, its corrections, its profile, the reference data, the local territories
  /// or the tool do.
  let fingerprint: String

  var code: InstrumentCode { entry.name }
  var instrument: Instrument { profile.instrument(code: code) }

  /// The sources of a mapping as far as they can be planned.
  struct Plan {
    /// One per source of the descriptor, in its order.
    var entries: [(entry: MappingDescriptor.SourceEntry, result: Result<PlannedSource, DataFaults>)]
    /// Faults that several sources make together.
    var faults: [Diagnostic]
    /// Doubts that belong to no source.
    var notes: [Diagnostic]

    /// Everything that keeps the sources from being read.
    var allFaults: [Diagnostic] {
      entries.flatMap { entry -> [Diagnostic] in
        if case .failure(let fault) = entry.result { return fault.diagnostics }
        return []
      } + faults
    }
  }

  /// Plans every source of a mapping; all faults of all profiles are gathered before it throws.
  ///
  /// - Returns: the sources, and the doubts that belong to none of them.
  static func all(of mapping: Mapping) throws -> (sources: [PlannedSource], notes: [Diagnostic]) {
    let plan = try plan(mapping)
    let faults = plan.allFaults
    if !faults.isEmpty { throw DataFaults(faults) }
    let sources = try plan.entries.map { try $0.result.get() }
    return (sources, plan.notes)
  }

  /// Plans every source of a mapping, those that cannot be planned beside their faults.
  static func plan(_ mapping: Mapping) throws -> Plan {
    var plan = Plan(entries: [], faults: [], notes: mapping.notes)
    for entry in mapping.descriptor.sources {
      do {
        let planned = try PlannedSource(entry, mapping)
        let unknown = planned.profile.unknownObjectives(in: mapping.reference.objectives)
        plan.entries.append(
          (entry, unknown.isEmpty ? .success(planned) : .failure(DataFaults(unknown))))
      } catch let fault as DataFaults {
        plan.entries.append((entry, .failure(fault)))
      }
    }
    let sources = plan.entries.compactMap { try? $0.result.get() }
    plan.faults = repeatedFiles(sources) + mixedWaves(sources)
    if plan.entries.count == sources.count {
      plan.faults += ComparisonCheck(sources.map(\.instrument)).faults(
        mapping.descriptor.comparisons)
    }
    plan.notes += try unknownCorrections(mapping)
    return plan
  }

  /// Correction files that no source reads.
  private static func unknownCorrections(_ mapping: Mapping) throws -> [Diagnostic] {
    let known = mapping.descriptor.sources.map { $0.name.fileStem + ".csv" }
    return try mapping.privateFolder.files(in: correctionFolder)
      .filter { !known.contains($0) && !$0.hasPrefix(".") && !$0.hasPrefix("~$") }
      .map { name in
        Diagnostic(
          "correction.unknown-source", .warning,
          at: SourceLocation(file: PrivateFolder.shown(correctionFolder + "/" + name)),
          ["value": name, "known": known.joined(separator: ", ")])
      }
  }

  /// The same answers under two names would count everybody twice, and defeat the threshold of
  /// disclosure control.
  private static func repeatedFiles(_ sources: [PlannedSource]) -> [Diagnostic] {
    var first: [String: PlannedSource] = [:]
    return sources.filter { $0.profile.kind != .participation }.compactMap { source in
      guard let known = first[source.fileHash] else {
        first[source.fileHash] = source
        return nil
      }
      return Diagnostic(
        "source.same-file", .error, at: source.entry.location,
        ["value": source.entry.file, "other": known.code.rawValue])
    }
  }

  /// Parts of one survey ask one population.
  private static func mixedWaves(_ sources: [PlannedSource]) -> [Diagnostic] {
    var first: [WaveCode: Instrument] = [:]
    return sources.compactMap { source in
      let instrument = source.instrument
      guard instrument.kind == .survey else { return nil }
      guard let known = first[instrument.wave] else {
        first[instrument.wave] = instrument
        return nil
      }
      guard known.population != instrument.population else { return nil }
      return Diagnostic(
        "source.mixed-wave", .error, at: SourceLocation(file: source.entry.profile),
        ["value": instrument.wave.rawValue, "other": known.code.rawValue])
    }
  }

  private static let correctionFolder = "correzioni"

  /// The correction file of a source, within the private folder.
  static func correctionFile(of source: InstrumentCode) -> String {
    correctionFolder + "/" + source.fileStem + ".csv"
  }

  /// The mark that ties the repair of a row to this version of the file and to its line. It begins
  /// with letters, so that no spreadsheet takes it for a number.
  func stamp(_ line: Int) -> String { Self.stamp(fileHash, line) }

  private static func stamp(_ fileHash: String, _ line: Int) -> String {
    "v" + Fingerprint.bytes(Array("\(fileHash):\(line)".utf8)).prefix(12)
  }

  private init(_ entry: MappingDescriptor.SourceEntry, _ mapping: Mapping) throws {
    self.entry = entry
    path = try mapping.folder.resolve(entry.file, namedAt: entry.location)
    let profilePath = try mapping.folder.resolve(entry.profile, namedAt: entry.location)
    profile = try Profile.read(path: profilePath, shownAs: entry.profile)
    completeTerritories = try mapping.territories(profile.completeness?.territories ?? [])
    let fileHash = try Self.hash(
      path, shownAs: entry.file, at: entry.location, mayBeFolder: profile.readsFolder)
    self.fileHash = fileHash
    let correction = Self.correctionFile(of: entry.name)
    let correctionPath = try mapping.privateFolder.path(correction)
    let isCorrected = Files.exists(correctionPath)
    corrections =
      isCorrected
      ? try CorrectionFile.read(path: correctionPath, shownAs: PrivateFolder.shown(correction)) {
        Self.stamp(fileHash, $0)
      } : nil
    var fingerprint = Fingerprint()
    fingerprint.add(mapping.contextFingerprint)
    fingerprint.add(entry.name.rawValue)
    fingerprint.add(entry.file)
    fingerprint.add(entry.profile)
    fingerprint.add(fileHash)
    fingerprint.add(try Fingerprint.file(profilePath))
    if isCorrected { fingerprint.add(try Fingerprint.file(correctionPath)) }
    pseudonyms = profile.usesPseudonyms ? try PseudonymKey(mapping) : nil
    if let pseudonyms { fingerprint.add(pseudonyms.fingerprint) }
    self.fingerprint = fingerprint.text
  }

  /// Hash of a source; a path that is no readable file is a fault of the descriptor.
  private static func hash(
    _ path: String, shownAs name: String, at place: SourceLocation, mayBeFolder: Bool
  ) throws -> String {
    let type = try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
    guard let type else {
      throw DataFaults([Diagnostic("source.missing", .error, at: place, ["value": name])])
    }
    if type == .typeDirectory, mayBeFolder { return try Fingerprint.folder(path) }
    if type == .typeDirectory {
      throw DataFaults([Diagnostic("source.directory", .error, at: place, ["value": name])])
    }
    guard type == .typeRegular else {
      throw DataFaults([Diagnostic("source.unreadable", .error, at: place, ["value": name])])
    }
    do {
      return try Fingerprint.file(path)
    } catch {
      throw DataFaults([Diagnostic("source.unreadable", .error, at: place, ["value": name])])
    }
  }
}

extension Profile {
  /// Objectives that the profile names and the tree does not have, with the nearest ones.
  func unknownObjectives(in tree: ObjectiveTree) -> [Diagnostic] {
    mentionedObjectives.filter { tree[$0.code] == nil }.map { mention in
      Diagnostic(
        "objective.unknown", .error, at: mention.location,
        [
          "value": mention.code.rawValue,
          "candidates": Suggestion.nearest(
            to: mention.code.rawValue, among: tree.nodes.map(\.code.rawValue)
          ).joined(separator: ", "),
        ])
    }
  }
}
