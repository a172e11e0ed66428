internal import CSVReading
internal import Diagnostics
internal import Foundation

/// The CSV files of a folder in the Human Services Data Specification.
public struct HSDSFolder {
  /// Tables that a catalogue is made of, under the names that versions 1 to 3 give them.
  static let known: [(table: String, names: [String])] = [
    ("services", ["services"]), ("locations", ["locations"]),
    ("organizations", ["organizations"]), ("service_at_location", ["service_at_location"]),
    ("service_at_location", ["services_at_location", "service_at_locations"]),
    ("addresses", ["addresses", "physical_addresses", "postal_addresses"]),
    ("schedules", ["schedules", "regular_schedules"]),
    ("holiday_schedules", ["holiday_schedules", "holiday_schedule"]),
    ("cost_options", ["cost_options"]), ("eligibility", ["eligibility", "eligibilities"]),
    ("service_areas", ["service_areas"]), ("service_taxonomy", ["service_taxonomy"]),
    ("service_taxonomy", ["services_taxonomies", "service_attributes", "attributes"]),
    ("taxonomy", ["taxonomy_terms", "taxonomy", "taxonomies"]),
  ]

  let name: String
  /// By the name of version 3.
  private(set) var tables: [String: HSDSTable] = [:]
  /// Files of the folder that no catalogue needs.
  private(set) var unread: [String] = []

  /// Paths of the CSV files of a folder, in the order of their names: regular files only, for a
  /// link may point outside the mapping.
  public static func files(of folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.lowercased().hasSuffix(".csv") }.sorted().map { "\(folder)/\($0)" }
      .filter {
        let type = try? FileManager.default.attributesOfItem(atPath: $0)[.type]
        return type as? FileAttributeType == .typeRegular
      }
  }

  /// Whether a path is a folder.
  static func isFolder(_ path: String) -> Bool {
    var isDirectory: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory)
      && isDirectory.boolValue
  }

  /// - Throws: `DataFaults` when the folder lacks the table of services, or a table cannot be read.
  init(path: String, shownAs name: String) throws(DataFaults) {
    self.name = name
    let files = Self.files(of: path)
    let stems = files.map { String(($0.split(separator: "/").last ?? "").dropLast(4)).lowercased() }
    var taken: Set<Int> = []
    for (table, names) in Self.known where tables[table] == nil {
      guard let found = names.lazy.compactMap({ stems.firstIndex(of: $0) }).first else { continue }
      taken.insert(found)
      let file = "\(name)/\(files[found].split(separator: "/").last ?? "")"
      tables[table] = try HSDSTable(path: files[found], shownAs: file, name: stems[found])
    }
    unread = stems.indices.filter { !taken.contains($0) }.map { stems[$0] }
    if tables["services"] == nil {
      throw DataFaults([
        Diagnostic(
          "format.hsds-no-services", .error, at: SourceLocation(file: name),
          ["files": stems.joined(separator: ", ")])
      ])
    }
  }
}
