import Diagnostics
import Estimation
import Ingest
import Region

/// What the parts of a wave declare of their strata, checked against those that were reached.
struct WaveStrata {
  /// What holds for a stratum that several parts speak of: what the first of them says.
  private var sizes: [String: SurveyDesign.Declared<Int>] = [:]
  private var lonely: [String: SurveyDesign.Declared<SurveyDesign.LonelyStratum>] = [:]
  private let designs: [(design: SurveyDesign, profile: String)]

  /// - Parameter designs: one per part, with the path of its profile.
  init(_ designs: [(design: SurveyDesign, profile: String)]) {
    self.designs = designs
    for (design, _) in designs {
      sizes.merge(design.stratumPopulations) { first, _ in first }
      lonely.merge(design.lonelyStrata) { first, _ in first }
    }
  }

  /// The strata as the cube wants them.
  var declared: [String: CubeDesign.Stratum] {
    var found: [String: CubeDesign.Stratum] = [:]
    for name in Set(sizes.keys).union(lonely.keys) {
      var neighbour: String?
      if case .merge(let other)? = lonely[name]?.value { neighbour = other }
      found[name] = CubeDesign.Stratum(
        populationUnits: sizes[name]?.value, neighbour: neighbour)
    }
    return found
  }

  /// Strata that two parts declare differently, that lack a size while others have one, or that do
  /// not exist; strata of one unit of which nothing is said. Each where it is declared, else in the
  /// profile of a part that reached it; by place, code and name.
  ///
  /// - Parameter reached: the strata of each part.
  func check(reached: [Set<String>], notes: [DesignNote]) -> [Diagnostic] {
    let names = reached.reduce(into: Set<String>()) { $0.formUnion($1) }
    let found =
      contradictions + unsized(reached) + neighbours(names) + unknown(names)
      + alone(reached, notes)
    return found.sorted { a, b in
      (a.location?.file ?? "", a.location?.line ?? 0, a.code, a.arguments["stratum"] ?? "")
        < (b.location?.file ?? "", b.location?.line ?? 0, b.code, b.arguments["stratum"] ?? "")
    }
  }

  private var contradictions: [Diagnostic] {
    designs.flatMap { design, _ in
      Self.differing(design.stratumPopulations, from: sizes).map { stratum, own, other in
        Diagnostic(
          "design.stratum-twice", .error, at: own.location,
          [
            "stratum": stratum, "value": "\(own.value)", "other": "\(other.value)",
            "profile": other.location.file,
          ])
      }
        + Self.differing(design.lonelyStrata, from: lonely).map { stratum, own, other in
          Diagnostic(
            "design.neighbour-twice", .error, at: own.location,
            [
              "stratum": stratum, "value": own.value.word, "other": other.value.word,
              "profile": other.location.file,
            ])
        }
    }
  }

  private static func differing<Value>(
    _ own: [String: SurveyDesign.Declared<Value>],
    from standing: [String: SurveyDesign.Declared<Value>]
  ) -> [(
    stratum: String, own: SurveyDesign.Declared<Value>, other: SurveyDesign.Declared<Value>
  )] {
    own.compactMap { stratum, said in
      guard let other = standing[stratum], other.value != said.value else { return nil }
      return (stratum, said, other)
    }
  }

  private func unsized(_ reached: [Set<String>]) -> [Diagnostic] {
    if sizes.isEmpty { return [] }
    let first = designs.first { $0.design.sizesLocation != nil }?.design.sizesLocation
    var seen: Set<String> = []
    return zip(designs, reached).flatMap { part, strata in
      strata.filter { sizes[$0] == nil && seen.insert($0).inserted }.map { stratum in
        Diagnostic(
          stratum.isEmpty
            ? "design.blank-without-population" : "design.stratum-without-population", .error,
          at: part.design.sizesLocation ?? first,
          ["stratum": stratum])
      }
    }
  }

  private func neighbours(_ names: Set<String>) -> [Diagnostic] {
    designs.flatMap { design, _ in
      design.lonelyStrata.compactMap { stratum, said -> Diagnostic? in
        guard case .merge(let other) = said.value, isBad(other, of: stratum, names) else {
          return nil
        }
        let others = names.subtracting([stratum, ""])
        let code =
          others.isEmpty
          ? "design.no-neighbour"
          : other == stratum ? "design.neighbour-itself" : "design.unknown-neighbour"
        return Diagnostic(
          code, .error, at: said.location,
          ["stratum": stratum, "value": other, "candidates": Self.some(of: others, near: other)])
      }
    }
  }

  private func isBad(_ neighbour: String, of stratum: String, _ names: Set<String>) -> Bool {
    neighbour == stratum || !names.contains(neighbour)
  }

  /// Names to choose from: all where they are few, else those like a name, or the first.
  private static func some(of names: Set<String>, near name: String) -> String {
    if names.count <= 8 { return names.sorted().joined(separator: ", ") }
    let near = Suggestion.nearest(to: name, among: names)
    return ((near.isEmpty ? Array(names.sorted().prefix(8)) : near) + ["…"])
      .joined(separator: ", ")
  }

  private func unknown(_ names: Set<String>) -> [Diagnostic] {
    designs.flatMap { design, _ in
      let places = design.stratumPopulations.mapValues(\.location)
        .merging(design.lonelyStrata.mapValues(\.location)) { min($0, $1) }
      return places.filter { !names.contains($0.key) }.map { stratum, place in
        let near = Suggestion.nearest(to: stratum, among: names.subtracting([""]))
        return Diagnostic(
          near.isEmpty ? "design.unknown-stratum" : "design.unknown-stratum-near", .warning,
          at: place, ["stratum": stratum, "candidates": near.joined(separator: ", ")])
      }
    }
  }

  private func alone(_ reached: [Set<String>], _ notes: [DesignNote]) -> [Diagnostic] {
    let names = reached.reduce(into: Set<String>()) { $0.formUnion($1) }
    return notes.compactMap { note in
      guard case .lonelyUnitCentred(let stratum) = note else { return nil }
      switch lonely[stratum]?.value {
      case .centre: return nil
      case .merge(let other) where isBad(other, of: stratum, names): return nil
      default: break
      }
      let part = zip(designs, reached).first { $0.1.contains(stratum) }?.0 ?? designs.first
      let others = names.subtracting([stratum, ""]).sorted()
      // A stratum without a name holds the answers that name none.
      var code = others.isEmpty ? "design.lonely-unit-only" : "design.lonely-unit"
      if stratum.isEmpty { code = "design.blank-stratum" }
      if names.count == 1 { code = "design.one-unit" }
      return Diagnostic(
        code, .error,
        at: part.map { $0.design.location ?? SourceLocation(file: $0.profile) },
        ["stratum": stratum, "candidates": others.first ?? ""])
    }
  }
}

extension SurveyDesign.LonelyStratum {
  /// As a profile writes it.
  fileprivate var word: String {
    switch self {
    case .merge(let other): other
    case .centre: "media"
    }
  }
}
