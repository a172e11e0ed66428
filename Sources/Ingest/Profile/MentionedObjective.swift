public import Diagnostics
public import Region

/// An objective that a profile names, and where: the tree is not known to the reader of profiles,
/// so that whoever has it can point at a code it lacks.
public struct MentionedObjective: Hashable, Sendable {
  /// Code in the form of the tree.
  public let code: ObjectiveCode
  /// Where the profile names it.
  public let location: SourceLocation
}
