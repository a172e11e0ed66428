import Diagnostics
import Foundation
import Ingest
import ReferenceData
import Region

/// A mapping folder opened: its descriptor, the reference data and the territories it adds.
struct Mapping {
  static let storeName = "mappatura.sqlite"
  static let privateFolder = "privato"

  let folder: SourceFolder
  let descriptor: MappingDescriptor
  let reference: ReferenceLibrary
  let register: TerritoryRegister
  let resolver: TerritoryResolver
  /// Territory the mapping is about.
  let scope: TerritoryCode
  /// Doubts about the local territory tables.
  let notes: [Diagnostic]
  /// Hash of everything but the sources that the reading of a source depends on.
  let contextFingerprint: String

  /// Opens a folder; throws `DataFaults` with all that is wrong with descriptor and tables.
  init(path: String) throws {
    folder = SourceFolder(path)
    descriptor = try MappingDescriptor.read(folder: folder, knownParameters: Parameters.names)
    let faults =
      Parameters.faults(in: descriptor.parameters) + Self.reservedOutput(descriptor, folder)
    if !faults.isEmpty { throw DataFaults(faults) }
    reference = try ReferenceLibrary.load(at: try ReferenceLocator.find())
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
    self.notes = notes
    resolver = reference.resolver(over: register)
    scope = try Self.scope(descriptor.territory, resolver)
    contextFingerprint = fingerprint.text
  }

  /// The territory a mapping names as its scope; throws with the candidates when that is not clear.
  private static func scope(_ name: String, _ resolver: TerritoryResolver) throws -> TerritoryCode {
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
        code, .error, at: SourceLocation(file: MappingDescriptor.fileName),
        [
          "value": name,
          "candidates": candidates.sorted().map(\.description).joined(separator: ", "),
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
      descriptor.territoryFiles + descriptor.sources.flatMap { [$0.file, $0.profile] }
      + [MappingDescriptor.fileName, storeName, privateFolder + "/", "rilasci/"]
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

  var storePath: String { folder.path + "/" + Self.storeName }

  var output: OutputFolder {
    OutputFolder(
      url: URL(fileURLWithPath: folder.path).appendingPathComponent(descriptor.outputFolder))
  }

  var parameters: Parameters { Parameters(descriptor.parameters) }
}
