internal import CSVReading

/// The first line of every value met, for millions of them: a value is known by 64 bits of hash,
/// never kept as text. Two of ten million values are taken for one with a chance below one in three
/// hundred thousand, which is why it serves doubts and not refusals.
struct FirstLines {
  private var hashes: [UInt64]
  /// 0: free.
  private var lines: [UInt32]
  /// What the value came with, by 32 bits of hash.
  private var contents: [UInt32]
  private var count = 0

  init() {
    hashes = Array(repeating: 0, count: 64)
    lines = Array(repeating: 0, count: 64)
    contents = Array(repeating: 0, count: 64)
  }

  /// The line on which the bytes were first met; nil when this is the first.
  mutating func note(_ bytes: UnsafeBufferPointer<UInt8>, line: Int) -> Int? {
    note(hash: ByteHash.hash(bytes), line: line)
  }

  /// The line on which a text was first met; nil when this is the first.
  mutating func note(_ text: String, line: Int) -> Int? {
    var text = text
    return text.withUTF8 { note($0, line: line) }
  }

  /// The line on which a hash was first met, such as that of several cells together; nil when this
  /// is the first.
  mutating func note(hash: UInt64, line: Int) -> Int? {
    note(hash: hash, content: 0, line: line)?.line
  }

  /// The line on which a hash was first met, and whether it came with the same content; nil when
  /// this is the first.
  mutating func note(hash: UInt64, content: UInt64, line: Int) -> (line: Int, isSame: Bool)? {
    let index = place(of: hash)
    let short = UInt32(truncatingIfNeeded: content >> 32)
    if lines[index] != 0 { return (Int(lines[index]), contents[index] == short) }
    contents[index] = short
    hashes[index] = hash
    lines[index] = UInt32(clamping: line)
    count += 1
    // Three quarters full: at three million values the tables hold 64 MiB.
    if count * 4 > lines.count * 3 { grow() }
    return nil
  }

  private func place(of hash: UInt64) -> Int {
    var index = Int(truncatingIfNeeded: hash) & (lines.count - 1)
    while lines[index] != 0, hashes[index] != hash { index = (index + 1) & (lines.count - 1) }
    return index
  }

  private mutating func grow() {
    let (oldHashes, oldLines, oldContents) = (hashes, lines, contents)
    hashes = Array(repeating: 0, count: oldLines.count * 2)
    lines = Array(repeating: 0, count: oldLines.count * 2)
    contents = Array(repeating: 0, count: oldLines.count * 2)
    for (index, line) in oldLines.enumerated() where line != 0 {
      let new = place(of: oldHashes[index])
      hashes[new] = oldHashes[index]
      lines[new] = line
      contents[new] = oldContents[index]
    }
  }
}
