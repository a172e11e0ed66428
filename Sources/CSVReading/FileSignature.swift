/// Looks at the first bytes of a file for what is no text table.
enum FileSignature {
  /// The code of the fault of a file that is something else; nil for text.
  static func foreign(_ first: some Collection<UInt8>) -> String? {
    if first.starts(with: [0xFF, 0xFE, 0, 0]) || first.starts(with: [0, 0, 0xFE, 0xFF]) {
      return "csv.utf32"
    }
    if first.starts(with: [0x50, 0x4B, 0x03, 0x04]) || first.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
    {
      return "csv.not-text"
    }
    return nil
  }
}
