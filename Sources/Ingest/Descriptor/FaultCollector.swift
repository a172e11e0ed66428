internal import Diagnostics
internal import Region

/// Gathers the faults of one descriptor, so that a person mends all of them in one go.
final class FaultCollector {
  /// The descriptor as messages name it.
  let file: String
  private(set) var diagnostics: [Diagnostic] = []

  init(file: String) { self.file = file }

  func report(
    _ code: String, _ severity: Diagnostic.Severity = .error, line: Int? = nil, column: Int? = nil,
    _ arguments: [String: String] = [:]
  ) {
    diagnostics.append(
      Diagnostic(
        code, severity, at: SourceLocation(file: file, line: line, column: column), arguments))
  }

  /// Objectives named so far, to be looked up in the tree later.
  private(set) var objectives: [MentionedObjective] = []

  func mention(_ code: ObjectiveCode, at location: SourceLocation) {
    objectives.append(MentionedObjective(code: code, location: location))
  }

  var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  func throwIfErrors() throws(DataFaults) {
    if hasErrors { throw DataFaults(diagnostics) }
  }
}
