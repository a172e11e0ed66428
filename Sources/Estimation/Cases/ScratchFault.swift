internal import Foundation

/// Data too many for memory could not be put aside on the disk, or read again.
public struct ScratchFault: Error, Hashable, Sendable {
  /// What stood in the way.
  public enum Reason: Hashable, Sendable {
    /// No room is left on the disk.
    case full
    /// No file can be made in the folder: it is missing, or may not be written to.
    case unwritable
    /// The disk refused, with this number of the system (`errno`).
    case failed(Int32)
  }

  /// The folder of the scratch file.
  public let folder: String
  /// What stood in the way.
  public let reason: Reason

  /// Makes a fault.
  public init(folder: String, reason: Reason) {
    self.folder = folder
    self.reason = reason
  }

  init(folder: String, number: Int32) {
    self.folder = folder
    switch number {
    case ENOSPC, EDQUOT, EFBIG: reason = .full
    case EACCES, EPERM, EROFS, ENOENT, ENOTDIR: reason = .unwritable
    default: reason = .failed(number)
    }
  }
}
