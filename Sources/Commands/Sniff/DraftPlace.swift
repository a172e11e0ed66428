import Foundation
import Ingest
import Proposals

/// Where a draft goes, and how a mapping names it: into the `profiles` of the mapping around the
/// file or around the current folder, else into the current folder.
struct DraftPlace {
  /// Full path of the draft.
  let path: String
  /// The draft as it is shown.
  let shownAs: String
  /// Folder of the mapping, as it is shown; nil outside a mapping.
  let mapping: String?
  /// The lines to add to `mappatura.yaml`.
  let entry: [String]
  /// Whether the mapping's list of sources is still the empty `fonti: []`.
  let replacesEmptyList: Bool
  /// Where the table must be copied to, relative to the mapping; nil when it lies in it already.
  let copyTo: String?

  /// - Parameters:
  ///   - output: the path that the person asked for.
  ///   - current: the current folder.
  init(file: String, output: String?, current: String) {
    let fileURL = URL(fileURLWithPath: file).resolvingSymlinksInPath().standardizedFileURL
    let here = URL(fileURLWithPath: current).resolvingSymlinksInPath().standardizedFileURL
    let root =
      Self.mapping(above: fileURL.deletingLastPathComponent()) ?? Self.mapping(above: here)
    let slug = SniffedTable.slug(Self.bareName(fileURL.lastPathComponent))
    let name = slug + ".bozza.yaml"
    let place: URL
    if let output {
      place = URL(fileURLWithPath: output, relativeTo: here).standardizedFileURL
    } else if let root {
      place = root.appendingPathComponent("profiles/\(name)")
    } else {
      place = here.appendingPathComponent(name)
    }
    path = place.path
    shownAs = Self.relative(place.path, to: here.path) ?? place.path
    mapping = root.map { Self.relative($0.path, to: here.path) ?? $0.path }
    let base = root?.path ?? here.path
    let inside = Self.relative(fileURL.path, to: base)
    copyTo = root != nil && inside != nil ? nil : "sources/\(fileURL.lastPathComponent)"
    let profile =
      (root == nil ? nil : Self.relative(place.resolvingSymlinksInPath().path, to: base))
      ?? "profiles/\(place.lastPathComponent)"
    let text = root.flatMap {
      try? String(
        contentsOf: $0.appendingPathComponent(MappingDescriptor.fileName), encoding: .utf8)
    }
    let sources = Self.sources(text ?? "")
    replacesEmptyList = sources.isEmptyList
    var source = slug
    var number = 2
    while sources.names.contains(source) {
      source = "\(slug)-\(number)"
      number += 1
    }
    let indent = sources.indent
    entry = [
      "\(indent)- nome: \(source)",
      "\(indent)  file: \(Self.quoted(copyTo ?? inside ?? fileURL.lastPathComponent))",
      "\(indent)  profilo: \(Self.quoted(profile))",
    ]
  }

  private static func bareName(_ name: String) -> String {
    name.split(separator: ".", maxSplits: 1).first.map(String.init) ?? name
  }

  private static func mapping(above folder: URL) -> URL? {
    var folder = folder
    while true {
      let file = folder.appendingPathComponent(MappingDescriptor.fileName).path
      if FileManager.default.fileExists(atPath: file) { return folder }
      if folder.path == "/" { return nil }
      folder = folder.deletingLastPathComponent()
    }
  }

  private static func relative(_ path: String, to folder: String) -> String? {
    if path == folder { return "." }
    let prefix = folder == "/" ? "/" : folder + "/"
    return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : nil
  }

  /// A path that YAML may read as something else goes within quotes.
  private static func quoted(_ path: String) -> String {
    let isPlain = path.allSatisfy {
      $0.isASCII && ($0.isLetter || $0.isNumber || "/._-".contains($0))
    }
    return isPlain
      ? path : "\"" + path.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  /// What the list of sources of a mapping looks like: its names, and how far its items stand in.
  private static func sources(_ text: String) -> (
    names: Set<String>, indent: String, isEmptyList: Bool
  ) {
    var names: Set<String> = []
    var indent = "  "
    var isIn = false
    var isEmpty = false
    for line in text.split(separator: "\n") {
      if line.hasPrefix("fonti:") {
        isIn = true
        isEmpty = line.dropFirst(6).prefix { $0 != "#" }.filter { !$0.isWhitespace } == "[]"
        continue
      }
      guard isIn else { continue }
      let bare = line.drop { $0 == " " }
      if bare.hasPrefix("#") || bare.isEmpty { continue }
      if bare.hasPrefix("- ") {
        if names.isEmpty { indent = String(line.prefix { $0 == " " }) }
      } else if line.first != " " {
        break
      }
      if let match = bare.firstMatch(of: #/nome:\s*"?([^,"}\s]+)/#) {
        names.insert(String(match.1))
      }
    }
    return (names, indent, isEmpty)
  }
}
