/// How the 95 % interval of a share is made (method 4).
public enum IntervalMethod: String, CaseIterable, Hashable, Sendable, Codable {
  /// Korn and Graubard's, with the cap of the NCHS standard.
  case kornGraubard
  /// Wilson's score interval with Student's t, on the capped effective sample.
  case wilson
}
