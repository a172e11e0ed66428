import Diagnostics
import Estimation
import Ingest
import Region

extension Diagnostic {
  /// Why weights do not fit their margins.
  init(calibration fault: CalibrationFault, at location: SourceLocation) {
    switch fault {
    case .totalsDiffer(let margin, let total, let other, let otherTotal):
      self.init(
        "calibration.totals-differ", .error, at: location,
        [
          "margin": margin, "total": Self.people(total), "other": other,
          "otherTotal": Self.people(otherTotal),
        ])
    case .nobody(let margin, let category, let population):
      self.init(
        "calibration.nobody", .error, at: location,
        ["margin": margin, "category": category, "population": Self.people(population)])
    case .unexpectedPeople(let margin, let category, let people):
      self.init(
        "calibration.unexpected-people", .error, at: location,
        ["margin": margin, "category": category, "people": "\(people)"])
    case .notConverged(let margin, let category, let error, let cycles):
      self.init(
        "calibration.not-converged", .error, at: location,
        [
          "margin": margin, "category": category, "error": Self.decimal(error * 100),
          "cycles": "\(cycles)",
        ])
    case .noPeople:
      self.init("calibration.no-people", .error, at: location)
    }
  }

  /// What the analyst should know of weights that were made.
  init(calibration note: CalibrationNote, of parts: CalibratedParts) {
    let location = parts.declared.location
    switch note {
    case .fewPeople(let margin, let category, let people):
      self.init(
        "calibration.few-people", .warning, at: location,
        ["margin": margin, "category": category, "people": "\(people)"])
    case .categoryUnknown(let margin, let people):
      self.init(
        "calibration.category-unknown", .warning, at: location,
        ["margin": margin, "people": "\(people)"])
    case .totalScaled(let margin, let total, let to):
      self.init(
        "calibration.total-scaled", .note, at: location,
        ["margin": margin, "total": Self.people(total), "to": Self.people(to)])
    case .trimmed(let people, let limit):
      self.init(
        "calibration.trimmed", .note, at: location,
        ["people": "\(people)", "limit": Self.decimal(limit)])
    case .cut(let people, let limit):
      self.init(
        "calibration.limited", .note, at: location,
        ["value": parts.names, "people": "\(people)", "limit": Self.decimal(limit)])
    case .evened(let stratum, let people, let weight, let limit):
      self.init(
        stratum.isEmpty ? "calibration.evened-blank" : "calibration.evened", .warning,
        at: location,
        [
          "value": parts.names, "stratum": stratum, "people": "\(people)",
          "weight": Self.decimal(weight), "limit": Self.decimal(limit),
        ])
    }
  }

  /// What is always said of calibrated weights.
  init(calibrated parts: CalibratedParts) {
    let (before, after) = (parts.outcome.before, parts.outcome.after)
    self.init(
      parts.tables.isEmpty ? "calibration.cut" : "calibration.done", .note,
      at: parts.declared.location,
      [
        "value": parts.names, "people": "\(after.count)", "sum": Self.people(after.sum),
        "minimum": Self.decimal(after.minimum), "maximum": Self.decimal(after.maximum),
        "kish": Self.decimal(after.kishDesignEffect),
        "before": Self.decimal(before.kishDesignEffect), "cycles": "\(parts.outcome.cycles)",
      ])
  }

  private static func people(_ value: Double) -> String { "\(Int(value.rounded()))" }

  /// Three decimals at most, without those that are zero.
  private static func decimal(_ value: Double) -> String {
    let thousandths = (value * 1000).rounded() / 1000
    return thousandths == thousandths.rounded() ? people(thousandths) : "\(thousandths)"
  }
}

extension CalibratedParts {
  fileprivate var names: String { sources.map(\.rawValue).joined(separator: ", ") }
}
