import Diagnostics
import Estimation
import Ingest
import Region

/// What the parts of a wave declare of their strata, checked against those that were reached.
struct WaveStrata {
  private let designs: [(design: SurveyDesign, profile: String)]
  private var populations: [String: Int] = [:]
  private var lonely: [String: SurveyDesign.LonelyStratum] = [:]

  /// - Parameter designs: one per part, with the path of its profile.
  init(_ designs: [(design: SurveyDesign, profile: String)]) {
    self.designs = designs
    for (design, _) in designs {
      populations.merge(design.stratumPopulations) { first, _ in first }
      lonely.merge(design.lonelyStrata) { first, _ in first }
    }
  }

  /// The strata as the cube wants them.
  var declared: [String: CubeDesign.Stratum] {
    var found: [String: CubeDesign.Stratum] = [:]
    for name in Set(populations.keys).union(lonely.keys) {
      var neighbour: String?
      if case .merge(let other)? = lonely[name] { neighbour = other }
      found[name] = CubeDesign.Stratum(
        populationUnits: populations[name], neighbour: neighbour)
    }
    return found
  }

  /// Strata that two parts declare differently, that lack a size while others have one, or that do
  /// not exist; strata of one unit of which nothing is said.
  ///
  /// - Throws: `DataFaults` with all of them.
  func check(reached: [String], notes: [DesignNote]) throws -> [Diagnostic] {
    var faults: [Diagnostic] = []
    var doubts: [Diagnostic] = []
    let profile = SourceLocation(file: designs.first?.profile ?? "")
    for (design, name) in designs {
      let own = SourceLocation(file: name)
      for (stratum, size) in design.stratumPopulations where populations[stratum] != size {
        faults.append(
          Diagnostic(
            "design.stratum-twice", .error, at: own,
            ["stratum": stratum, "value": "\(size)", "other": "\(populations[stratum] ?? 0)"]))
      }
    }
    for stratum in reached.sorted() where !populations.isEmpty && populations[stratum] == nil {
      faults.append(
        Diagnostic(
          "design.stratum-without-population", .error, at: profile, ["stratum": stratum]))
    }
    let names = Set(reached)
    var badNeighbours: Set<String> = []
    for (stratum, state) in lonely {
      guard case .merge(let other) = state, other == stratum || !names.contains(other) else {
        continue
      }
      badNeighbours.insert(stratum)
      faults.append(
        Diagnostic(
          other == stratum ? "design.neighbour-itself" : "design.unknown-neighbour", .error,
          at: profile,
          [
            "stratum": stratum, "value": other,
            "candidates": names.subtracting([stratum]).sorted().joined(separator: ", "),
          ]))
    }
    for stratum in Set(populations.keys).union(lonely.keys).sorted()
    where !names.contains(stratum) {
      doubts.append(
        Diagnostic(
          "design.unknown-stratum", .warning, at: profile,
          [
            "stratum": stratum,
            "candidates": Suggestion.nearest(to: stratum, among: reached).joined(separator: ", "),
          ]))
    }
    for case .lonelyUnitCentred(let stratum) in notes
    where lonely[stratum] != .centre && !badNeighbours.contains(stratum) {
      let others = names.subtracting([stratum, ""]).sorted()
      // One without a name holds the answers that name none.
      let code =
        !stratum.isEmpty
        ? "design.lonely-unit" : others.isEmpty ? "design.one-unit" : "design.blank-stratum"
      faults.append(
        Diagnostic(
          code, .error, at: profile, ["stratum": stratum, "candidates": others.first ?? ""]))
    }
    if !faults.isEmpty {
      throw DataFaults(faults.sorted { "\($0)" < "\($1)" } + doubts)
    }
    return doubts
  }
}
