import Foundation

/// The peers' numbers beside the checkout (`../shared/reference`, or `MAPPA_SHARED`).
enum ReferenceData {
  static let root: URL = {
    if let path = ProcessInfo.processInfo.environment["MAPPA_SHARED"] {
      return URL(fileURLWithPath: path).appendingPathComponent("reference")
    }
    var package = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { package.deleteLastPathComponent() }
    return package.deletingLastPathComponent().appendingPathComponent("shared/reference")
  }()

  static var isPresent: Bool {
    FileManager.default.fileExists(atPath: root.appendingPathComponent("README.md").path)
  }

  /// The rows of a CSV file by column name; quoted fields without line breaks.
  static func rows(_ path: String) throws -> [[String: String]] {
    let text = try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
    let lines = text.split(whereSeparator: \.isNewline).map { fields(of: String($0)) }
    return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(lines[0], $0)) }
  }

  private static func fields(of line: String) -> [String] {
    var found = [""]
    var isQuoted = false
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: found.append("")
      default: found[found.count - 1].append(character)
      }
    }
    return found
  }
}
