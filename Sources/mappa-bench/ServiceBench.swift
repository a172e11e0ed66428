import Findings
import Foundation
import ReferenceData
import Region

/// Measures identity and overlap on catalogues of several sizes: every service against all lines of
/// the registry and against the others, the crossing with coverage left out.
enum ServiceBench {
  private static let sizes = [10_000, 100_000]

  /// `services`: all sizes, each in a process of its own. `services SIZE`: one.
  static func run(_ arguments: [String], program: String) throws {
    if arguments.count == 1, let size = Int(arguments[0]), size > 0 {
      print(try measure(size))
      return
    }
    guard arguments.isEmpty else {
      throw BenchFault(reason: "services takes nothing, or a size")
    }
    print("services identities overlaps pairs listed seconds processor-seconds peak-MB")
    for size in sizes {
      let cost = try ChildProcess(program, ["services", "\(size)"]).run()
      try cost.expectSuccess()
      let text = cost.output.trimmingCharacters(in: .whitespacesAndNewlines)
      print("\(size) \(text) \(cost.peakBytes / 1_000_000)")
    }
  }

  private static func measure(_ size: Int) throws -> String {
    let reference = try ReferenceLibrary.load(at: try ReferenceLocator.find())
    let date = CalendarDate(iso: "2026-06-30")!
    let register = reference.territories
    var members: [TerritoryCode: [TerritoryCode]] = [:]
    let comuni = register.territories(at: .comune).map(\.code).sorted()
    for comune in comuni {
      for wider in register.ancestors(of: comune, on: date) {
        members[wider, default: []].append(comune)
      }
    }
    let frame = TerritoryFrame(
      places: [TerritoryLevel.comune, .ambito, .ats].flatMap { level in
        register.territories(at: level).map { place in
          TerritoryFrame.Place(
            code: place.code, level: level, name: register.name(of: place.code), parent: nil,
            comuni: level == .comune ? [place.code] : members[place.code] ?? [])
        }
      })
    let ambiti = Dictionary(
      comuni.map { comune in
        (comune, register.parents(of: comune, level: .ambito, on: date))
      }, uniquingKeysWith: { a, _ in a })
    let input = AnalysisInput(
      cube: [], rankings: [],
      services: SyntheticServices(comuni: comuni, ambiti: ambiti).services(size),
      measures: reference.measures.lines, participation: [], statements: [], scopes: [],
      instruments: [], margins: [], frame: frame, objectives: reference.objectives,
      targets: reference.targets, referenceDate: date,
      words: ServiceVocabulary(reference.serviceWords))
    let clock = ContinuousClock()
    let start = clock.now
    let processor = Foundation.clock()
    let findings = Analysis.findings(input)
    let seconds = (clock.now - start) / .seconds(1)
    let used = Double(Foundation.clock() - processor) / Double(CLOCKS_PER_SEC)
    let among = findings.serviceOverlaps
    return "\(findings.identities.count) \(findings.overlaps.count) "
      + "\(among.counts.values.reduce(0, +)) \(among.listed.count) "
      + "\((seconds * 100).rounded() / 100) \((used * 100).rounded() / 100)"
  }
}
