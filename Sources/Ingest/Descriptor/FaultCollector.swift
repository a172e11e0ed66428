internal import Diagnostics
internal import Region

/// Gathers the faults of one descriptor, so that a person mends all of them in one go.
final class FaultCollector {
  /// The descriptor as messages name it.
  let file: String
  private(set) var diagnostics: [Diagnostic] = []

  init(file: String) { self.file = file }

  func report(
    _ code: String, line: Int? = nil, column: Int? = nil, _ arguments: [String: String] = [:]
  ) {
    diagnostics.append(
      Diagnostic(
        code, .error, at: SourceLocation(file: file, line: line, column: column), arguments))
  }

  /// Objectives named so far, to be looked up in the tree later.
  private(set) var objectives: [MentionedObjective] = []

  func mention(_ code: ObjectiveCode, at location: SourceLocation) {
    objectives.append(MentionedObjective(code: code, location: location))
  }

  /// Whether something is to be decided from the data, so that they have to be looked at first.
  private(set) var leavesToData = false

  func leaveToData() { leavesToData = true }

  func throwIfAny() throws(DataFaults) {
    if !diagnostics.isEmpty { throw DataFaults(diagnostics) }
  }
}
