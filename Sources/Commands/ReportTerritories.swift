import Findings
import Ingest
import ReferenceData
import Region

/// The territories for which cells are made and pages written, and which of them a respondent
/// counts in: worked out once per place, not once per person.
struct ReportTerritories {
  /// Codes in report order: the region, ATS, ambiti, others.
  let codes: [TerritoryCode]
  /// The territories as findings see them, with the comuni they hold.
  let frame: TerritoryFrame
  private let register: TerritoryRegister
  private let date: CalendarDate
  private var positions: [TerritoryCode: [Int]] = [:]

  /// - Parameter comuni: those of the region with cells of their own.
  init(register: TerritoryRegister, date: CalendarDate, comuni: [TerritoryCode] = []) {
    self.register = register
    self.date = date
    let levels: [TerritoryLevel] = [.region, .ats, .ambito, .province, .custom]
    let known = levels.flatMap { register.territories(at: $0).map(\.code) }
    // A comune of a local table outside the region stands for itself.
    let outside = register.territories(at: .comune).map(\.code).filter {
      !register.ancestors(of: $0, on: date).contains(.region)
    }
    codes = known + outside + comuni.filter { !outside.contains($0) }
    frame = Self.frame(of: codes, register, date)
  }

  /// Positions in ``codes`` of the territories that people of a place count in: the place itself
  /// where it is a report territory, its ambito, ATS, custom areas and the region. A province is
  /// counted only when a source places people in the province as such: it is not nested with ATS.
  mutating func positions(of place: TerritoryCode) -> [Int] {
    if let known = positions[place] { return known }
    let all = register.ancestors(of: place, on: date).filter {
      register[$0]?.level != .province && register[$0]?.level != .asst
    }
    let own = Set(all + [place])
    let found = codes.indices.filter { own.contains(codes[$0]) }
    positions[place] = found
    return found
  }

  private static func frame(
    of codes: [TerritoryCode], _ register: TerritoryRegister, _ date: CalendarDate
  ) -> TerritoryFrame {
    let places = codes.map { code -> TerritoryFrame.Place in
      let level = register[code]?.level ?? .custom
      let comuni =
        level == .comune
        ? [code] : register.descendants(of: code, level: .comune, on: date)
      return TerritoryFrame.Place(
        code: code, level: level, name: register.name(of: code),
        parent: parent(code, level, register, date), comuni: comuni)
    }
    let comuni = register.territories(at: .comune)
    return TerritoryFrame(
      places: places,
      comuneNames: Dictionary(
        comuni.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first }))
  }

  private static func parent(
    _ code: TerritoryCode, _ level: TerritoryLevel, _ register: TerritoryRegister,
    _ date: CalendarDate
  ) -> TerritoryCode? {
    switch level {
    case .ats: return .region
    case .comune where register.ancestors(of: code, on: date).contains(.region):
      // What is withheld of a comune is read in the narrowest territory around it.
      let around = [TerritoryLevel.ambito, .ats].lazy.map {
        register.parents(of: code, level: $0, on: date)
      }
      return around.first { $0.count == 1 }?[0] ?? .region
    case .ambito:
      let parents = register.parents(of: code, level: .ats, on: date)
      return parents.count == 1 ? parents[0] : .region
    default: return nil
    }
  }
}
