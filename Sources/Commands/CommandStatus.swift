/// How a command ended, as the shell sees it.
public enum CommandStatus: Int32, Sendable {
  /// Done.
  case done = 0
  /// Data faults stopped the run; nothing was written.
  case dataFaults = 1
  /// The command was not understood.
  case usage = 2
  /// The store or the disk failed.
  case storage = 3
  /// A check (verify, audit) said no.
  case refused = 4
}
