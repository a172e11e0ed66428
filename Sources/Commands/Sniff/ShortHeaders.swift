import Ingest

/// Headers cut to a width so that each can still be told from the others.
///
/// Of `long question [item]` and `long question | item` the item stays; where that is not enough,
/// what the header has that the others with the same beginning lack. Equal headers are numbered, as
/// `occorrenza` of a profile counts them.
struct ShortHeaders {
  private let shown: [String]

  /// The header of a column, from 0.
  subscript(column: Int) -> String { shown[column] }

  init(_ headers: [String], width: Int) {
    let plain = headers.map { SniffTable.clipped(ValueInspection.plain($0), .max) }
    var shown = plain.map { $0.count > width ? Self.byItem($0, width) : $0 }
    let groups = Dictionary(grouping: plain.indices) { shown[$0] }
    for group in groups.values where group.count > 1 && Set(group.map { plain[$0] }).count > 1 {
      // Back to the beginning of the word in which they part.
      let first = plain[group[0]]
      let common = group.reduce(first) { $0.commonPrefix(with: plain[$1]) }
      let start =
        common.lastIndex(of: " ").map { common.distance(from: common.startIndex, to: $0) + 1 }
        ?? common.count
      for column in group {
        shown[column] = Self.joined(plain[column], plain[column].dropFirst(start), width)
      }
    }
    for group in Dictionary(grouping: plain.indices, by: { plain[$0] }).values
    where group.count > 1 && !plain[group[0]].isEmpty {
      for (place, column) in group.enumerated() {
        let mark = " (\(place + 1))"
        shown[column] = SniffTable.clipped(plain[column], width - mark.count) + mark
      }
    }
    self.shown = shown
  }

  /// The question and the item of a header, nil when it has but one part.
  static func parts(_ header: String) -> (question: Substring, item: Substring)? {
    if let bar = header.ranges(of: " | ").last {
      return (header[..<bar.lowerBound], header[bar.upperBound...])
    }
    guard header.last == "]", let start = header.lastIndex(of: "[") else { return nil }
    return (header[..<start], header[start...])
  }

  private static func byItem(_ header: String, _ width: Int) -> String {
    guard let parts = parts(header), parts.item != "Response" else {
      return SniffTable.clipped(header, width)
    }
    return joined(header, parts.item, width)
  }

  /// The beginning of a header, at least eight characters of it, and what follows later.
  private static func joined(_ header: String, _ rest: Substring, _ width: Int) -> String {
    let rest = SniffTable.clipped(String(rest), width - 10)
    var head = header.prefix(width - rest.count - 2)
    while head.last == " " { head.removeLast() }
    return head + "… " + rest
  }
}

extension String {
  fileprivate func commonPrefix(with other: String) -> String {
    String(zip(self, other).prefix { $0 == $1 }.map(\.0))
  }
}
