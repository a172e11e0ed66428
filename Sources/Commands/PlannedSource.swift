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
  /// Changes when the file, its profile, the reference data, the local territories or the tool do.
  let fingerprint: String

  var code: InstrumentCode { entry.name }
  var instrument: Instrument { profile.instrument(code: code) }

  /// Plans every source of a mapping; all faults of all profiles are gathered before it throws.
  static func all(of mapping: Mapping) throws -> (sources: [PlannedSource], notes: [Diagnostic]) {
    var sources: [PlannedSource] = []
    var notes: [Diagnostic] = mapping.notes
    var faults: [Diagnostic] = []
    for entry in mapping.descriptor.sources {
      do {
        let planned = try PlannedSource(entry, mapping)
        faults += planned.profile.unknownObjectives(in: mapping.reference.objectives)
        notes += planned.profile.diagnostics
        sources.append(planned)
      } catch let fault as DataFaults {
        faults += fault.diagnostics
      }
    }
    faults += repeatedFiles(sources) + mixedWaves(sources)
    if !faults.isEmpty { throw DataFaults(faults) }
    return (sources, notes)
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

  private init(_ entry: MappingDescriptor.SourceEntry, _ mapping: Mapping) throws {
    self.entry = entry
    path = try mapping.folder.resolve(entry.file, namedAt: entry.location)
    let profilePath = try mapping.folder.resolve(entry.profile, namedAt: entry.location)
    profile = try Profile.read(path: profilePath, shownAs: entry.profile)
    fileHash = try Self.hash(path, shownAs: entry.file, at: entry.location)
    var fingerprint = Fingerprint()
    fingerprint.add(mapping.contextFingerprint)
    fingerprint.add(entry.name.rawValue)
    fingerprint.add(entry.file)
    fingerprint.add(entry.profile)
    fingerprint.add(fileHash)
    fingerprint.add(try Fingerprint.file(profilePath))
    self.fingerprint = fingerprint.text
  }

  /// Hash of a source; a path that is no readable file is a fault of the descriptor.
  private static func hash(_ path: String, shownAs name: String, at place: SourceLocation) throws
    -> String
  {
    let type = try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
    guard let type else {
      throw DataFaults([Diagnostic("source.missing", .error, at: place, ["value": name])])
    }
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
