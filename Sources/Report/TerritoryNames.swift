public import Findings
public import Language
public import Region

/// Names of territories as readers take them: with the level where the name does not say it, and with
/// the code where several territories would read the same.
public struct TerritoryNames: Sendable {
  private let frame: TerritoryFrame
  private let words: Phrasebook

  /// Names in a language.
  public init(_ frame: TerritoryFrame, _ words: Phrasebook) {
    self.frame = frame
    self.words = words
  }

  /// "Ambito Cremasco", "Provincia di Lodi", "Comune di Lodi" where Lodi is more than a comune; the
  /// code of a territory that the frame does not know.
  public func full(_ code: TerritoryCode) -> String {
    let name = frame.name(of: code)
    guard let level = frame.places[code]?.level else { return name }
    let (key, isClear): (String?, Bool) =
      switch level {
      case .region: ("territory.region", true)
      case .ambito where name.lowercased().hasPrefix("ambito"):
        (nil, frame.namesakes(of: code, level: .ambito) == 0)
      case .ambito: ("territory.ambito", frame.namesakes(of: code, level: .ambito) == 0)
      case .province: ("territory.province", frame.namesakes(of: code, level: .province) == 0)
      case .comune where frame.namesakes(of: code) > 0:
        ("territory.comune", frame.namesakes(of: code, level: .comune) == 0)
      default: (nil, frame.namesakes(of: code) == 0)
      }
    let text = key.map { words.text($0, ["name": name]) } ?? name
    return isClear ? text : "\(text) [\(code)]"
  }

  /// A name for the head of a column: without the "ATS della" that all share.
  public func short(_ code: TerritoryCode) -> String {
    let name = frame.name(of: code)
    for prefix in ["ATS della ", "ATS dell'", "ATS dell’", "ATS di ", "ATS "]
    where name.hasPrefix(prefix) {
      return String(name.dropFirst(prefix.count))
    }
    return name
  }

  /// Names for the heads of columns side by side: short between territories of one level.
  func apart(_ codes: [TerritoryCode]) -> [String] {
    let short = codes.map(short)
    let areOfOneLevel = Set(codes.map { frame.places[$0]?.level }).count == 1
    return areOfOneLevel && Set(short).count == codes.count ? short : codes.map(full)
  }
}
