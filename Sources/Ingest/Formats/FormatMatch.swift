public import Diagnostics

/// That a table looks like the export of a tool, how much, and why.
public struct FormatMatch: Hashable, Sendable {
  /// The tool.
  public let name: FormatName
  /// How sure it is, over 0 and up to 1: over 0.8 columns that only this tool writes, under 0.5 no
  /// more than a resemblance.
  public let score: Double
  /// What speaks for it, in the order of its weight, as notes; warnings where the table is of the
  /// tool and yet not what a mapping can read.
  public let reasons: [Diagnostic]
  /// Where header and data are.
  public let layout: TableLayout

  /// Makes a match.
  public init(_ name: FormatName, score: Double, layout: TableLayout, _ reasons: [Diagnostic]) {
    self.name = name
    self.score = min(max(score, 0), 1)
    self.layout = layout
    self.reasons = reasons
  }
}

extension Diagnostic {
  /// A reason for taking a table for the export of a tool.
  static func reason(_ code: String, _ arguments: [String: String] = [:]) -> Diagnostic {
    Diagnostic(code, .note, arguments)
  }

  /// The names of columns that speak for a tool, the first few of them.
  static func names(_ names: [String]) -> Diagnostic {
    let shown = names.prefix(6).joined(separator: ", ") + (names.count > 6 ? ", …" : "")
    return reason("format.names", ["columns": shown, "count": String(names.count)])
  }
}
