import Diagnostics
import Ingest
import ReferenceData
import Region

/// Finds the territory that a row means, the finest one first. What cannot be resolved is said with
/// the nearest candidates, never guessed.
struct PlaceReader {
  /// What became of a place.
  enum Outcome {
    case resolved(TerritoryCode, [Diagnostic])
    /// Nothing was stated.
    case missing
    /// Well stated, and not in the territory of the register.
    case outside(Diagnostic)
    case fault(Diagnostic)
  }

  let resolver: TerritoryResolver
  let register: TerritoryRegister
  let date: CalendarDate
  let file: String

  /// Resolves a place. The finest name stated decides: where it cannot be resolved, a coarser column
  /// would be a guess about what was meant. Names that a coarser column contradicts get a warning.
  func read(_ place: RawPlace, line: Int) -> Outcome {
    guard let (text, level) = finest(place) else { return .missing }
    let resolution =
      level == .comune
      ? resolver.comune(text, province: place.provincia) : resolver.resolve(text, level: level)
    let found = outcome(resolution, text, line)
    guard case .resolved(let code, let notes) = found else { return found }
    return .resolved(code, notes + contradiction(place, code, line))
  }

  private func finest(_ place: RawPlace) -> (String, TerritoryLevel?)? {
    let columns: [(String?, TerritoryLevel?)] = [
      (place.comune, .comune), (place.ambito, .ambito), (place.territorio, nil),
      (place.ats, .ats), (place.provincia, .province),
    ]
    for (text, level) in columns {
      if let text, !text.isEmpty { return (text, level) }
    }
    return nil
  }

  private func outcome(_ resolution: TerritoryResolution, _ text: String, _ line: Int) -> Outcome {
    let location = SourceLocation(file: file, line: line)
    switch resolution {
    case .resolved(let code, let note):
      let notes = note.map {
        [
          Diagnostic(
            $0.diagnosticCode, .warning, at: location,
            ["value": text, "name": register.name(of: code), "code": code.rawValue])
        ]
      }
      return .resolved(code, notes ?? [])
    case .ambiguous(let candidates):
      return .fault(
        Diagnostic(
          "territory.ambiguous", .error, at: location,
          ["value": text, "candidates": list(candidates)]))
    case .outside:
      return .outside(Diagnostic("territory.outside", .error, at: location, ["value": text]))
    case .ceased(let comune):
      return .fault(
        Diagnostic(
          "territory.ceased", .error, at: location,
          ["value": text, "name": comune.name, "date": comune.end.description]))
    case .unknown(let candidates):
      return .fault(
        Diagnostic(
          candidates.isEmpty ? "territory.unknown" : "territory.unknown-near", .error,
          at: location, ["value": text, "candidates": list(candidates)]))
    }
  }

  private func list(_ candidates: [TerritoryCandidate]) -> String {
    candidates.sorted().map(\.description).joined(separator: ", ")
  }

  /// The ATS stated beside a comune is checked, not used: the comune decides.
  private func contradiction(_ place: RawPlace, _ code: TerritoryCode, _ line: Int) -> [Diagnostic]
  {
    guard let text = place.ats, !text.isEmpty, register[code]?.level == .comune,
      let stated = resolver.resolve(text, level: .ats).code,
      let known = register.parent(of: code, level: .ats, on: date), known != stated
    else { return [] }
    return [
      Diagnostic(
        "territory.contradiction", .warning, at: SourceLocation(file: file, line: line),
        [
          "value": text, "name": register.name(of: code), "known": register.name(of: known),
        ])
    ]
  }
}
