/// The ways to cut a sample that are worth trying.
enum CandidateFinder {
  /// Separators of one byte with how usual they are; letters and digits never separate.
  static let separators: [(byte: UInt8, prior: Double)] = [
    (0x2C, 1), (0x3B, 1), (0x09, 1), (0x7C, 0.97), (0x3A, 0.6), (0x20, 0.6), (0x5E, 0.85),
    (0x7E, 0.85), (0x23, 0.7), (0x26, 0.6), (0x21, 0.6), (0x2A, 0.6), (0x60, 0.8), (0x1F, 0.9),
    (0x1E, 0.9), (0x01, 0.9), (0x02, 0.9), (0x2F, 0.4), (0x5C, 0.5), (0x40, 0.5), (0x25, 0.5),
    (0x3D, 0.5), (0x24, 0.5), (0xA7, 0.7), (0x3E, 0.5),
  ]

  static let quotes: [UInt8] = [0x22, 0x27, 0x60, 0x7C, 0x7E]

  static func prior(of delimiter: [UInt8]) -> Double {
    guard let first = delimiter.first else { return 1 }
    let base = separators.first { $0.byte == first }?.prior ?? 0.5
    // Of two ways that cut alike the longer separator leaves cleaner cells.
    return delimiter.count > 1 ? max(base, 0.9) : base
  }

  /// All candidates for a sample of text in an encoding that keeps ASCII.
  static func candidates(for bytes: [UInt8]) -> [Candidate] {
    let lines = sampleLines(bytes, joinsQuoted: false)
    guard !lines.isEmpty else { return [] }
    let needed = max(1, min(lines.count / 5, 40))
    let counts = lineCounts(lines)
    // Where cells hold many lines each, few lines have a separator, but all records do.
    let records = sampleLines(bytes, joinsQuoted: true)
    let neededOfRecords = max(1, min(records.count / 5, 40))
    let recordCounts = lineCounts(records)
    var delimiters: [[UInt8]] = separators.map(\.byte).filter {
      counts[Int($0)] >= needed || recordCounts[Int($0)] >= neededOfRecords
    }.map { [$0] }
    delimiters += wide(lines, singles: delimiters.map { $0[0] }, needed: needed)
    var found: [Candidate] = []
    for delimiter in delimiters {
      found.append(Candidate(delimiter: delimiter, quote: nil))
      for quote in quotes where quote != delimiter[0] {
        let opened = opened(bytes, quote, delimiter)
        guard opened.fields > 0 else { continue }
        found.append(Candidate(delimiter: delimiter, quote: quote))
        if opened.escaped > 0 {
          found.append(Candidate(delimiter: delimiter, quote: quote, escape: 0x5C))
        }
      }
    }
    // One column; the separator is one that the sample does not have.
    let unused: UInt8 = separators.first { counts[Int($0.byte)] == 0 }?.byte ?? 0x1F
    for quote: UInt8? in [nil, quotes[0], quotes[1]] {
      if let quote, opened(bytes, quote, [unused]).fields == 0 { continue }
      found.append(Candidate(delimiter: [unused], quote: quote))
    }
    return found
  }

  /// In how many lines each byte stands.
  private static func lineCounts(_ lines: [ArraySlice<UInt8>]) -> [Int] {
    var counts = [Int](repeating: 0, count: 256)
    for line in lines {
      var seen = [Bool](repeating: false, count: 256)
      for byte in line where !seen[Int(byte)] {
        seen[Int(byte)] = true
        counts[Int(byte)] += 1
      }
    }
    return counts
  }

  /// The lines of the sample that are not blank, the first 200.
  ///
  /// - Parameter joinsQuoted: whether a line break within double quotes ends no line.
  private static func sampleLines(_ bytes: [UInt8], joinsQuoted: Bool) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    var isQuoted = false
    for i in bytes.indices {
      if bytes[i] == 0x22 { isQuoted.toggle() }
      guard bytes[i] == 0x0A || bytes[i] == 0x0D, !(joinsQuoted && isQuoted) else { continue }
      if i > start { lines.append(bytes[start..<i]) }
      start = i + 1
      if lines.count == 200 { return lines }
    }
    if start < bytes.count { lines.append(bytes[start...]) }
    return lines
  }

  /// Separators of several bytes: a mark twice or more, a mark with spaces around it, two marks
  /// side by side, the letters of an escape such as `\t`.
  private static func wide(_ lines: [ArraySlice<UInt8>], singles: [UInt8], needed: Int)
    -> [[UInt8]]
  {
    var counts: [[UInt8]: Int] = [:]
    for line in lines {
      var seen: Set<[UInt8]> = []
      var i = line.startIndex
      while i < line.endIndex {
        guard isMark(line[i]) else {
          i += 1
          continue
        }
        var end = i + 1
        while end < line.endIndex, isMark(line[end]), end - i < 6 { end += 1 }
        for length in 2..<max(2, end - i + 1) where length <= 3 {
          for start in i...(end - length) { seen.insert(Array(line[start..<start + length])) }
        }
        if end < line.endIndex, line[end - 1] == 0x5C, line[end] == 0x74 {
          seen.insert([0x5C, 0x74])
        }
        i = end
      }
      for run in seen { counts[run, default: 0] += 1 }
    }
    return counts.filter { $0.value >= max(needed, lines.count / 2) && isPlausible($0.key) }
      .sorted {
        $0.value == $1.value ? $0.key.lexicographicallyPrecedes($1.key) : $0.value > $1.value
      }
      .prefix(8).map(\.key)
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || separators.contains { $0.byte == byte && byte != 0xA7 }
      || byte == 0x3C || byte == 0x2D
  }

  private static func isPlausible(_ run: [UInt8]) -> Bool {
    if run == [0x5C, 0x74] { return true }
    // Addresses have it.
    if run.contains(0x2F), run.contains(0x3A) { return false }
    let marks = run.filter { $0 != 0x20 }
    // Spaces alone, and words that end in a space, separate nothing by themselves.
    guard let first = marks.first, first != 0x2D, first != 0x2F, first != 0x2E else { return false }
    if marks.count == run.count {
      return Set(run).count == 1 || !run.contains(0x09) && run.count == 3
    }
    return marks.count == 1 && [0x2C, 0x3B, 0x7C, 0x3A, 0x09].contains(first)
  }

  /// How often a quote stands where a field may begin, and behind a backslash.
  private static func opened(_ bytes: [UInt8], _ quote: UInt8, _ delimiter: [UInt8])
    -> (fields: Int, escaped: Int)
  {
    var fields = 0
    var escaped = 0
    let last = delimiter.last
    var previous: UInt8 = 0x0A
    for byte in bytes {
      if byte == quote {
        if previous == 0x0A || previous == 0x0D || previous == last { fields += 1 }
        if previous == 0x5C { escaped += 1 }
      }
      if byte != 0x20 || last == 0x20 { previous = byte }
    }
    return (fields, escaped)
  }
}
