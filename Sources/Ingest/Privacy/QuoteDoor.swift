internal import Diagnostics

/// Looks through the quotes of focus groups for what may tell who is speaking.
struct QuoteDoor {
  private let reviewed: Set<String>
  private let issues: ValueIssues
  private let column: ColumnLabel?

  init(reviewed: Set<String>, issues: ValueIssues, column: ColumnLabel?) {
    self.reviewed = reviewed
    self.issues = issues
    self.column = column
  }

  /// Whether a quote waits to be read by somebody; then it is noted, with the mark to write down
  /// once it was read.
  func needsReview(_ quote: String, line: Int) -> Bool {
    let found = QuoteScan.find(in: quote)
    guard let first = found.first else { return false }
    let mark = Self.mark(of: quote)
    if reviewed.contains(mark) { return false }
    issues.note(
      code(first.kind), column, mark, line: line,
      ["words": Masking.outline(first.text), "more": String(found.count - 1)])
    return true
  }

  /// Eight hexadecimal digits that follow from the words of a quote (FNV-1a, 32 bits): when the words
  /// change, or the rows move, no other quote is taken for one that was read.
  static func mark(of quote: String) -> String {
    var hash: UInt32 = 0x811c_9dc5
    for byte in quote.utf8 { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }

  private func code(_ kind: PersonalDatum.Kind) -> String {
    switch kind {
    case .name: "quote.name"
    case .email, .phone, .networkAddress: "quote.contact"
    case .taxCode, .bankAccount, .birthDate: "quote.code"
    case .address: "quote.address"
    case .organisation: "quote.organisation"
    }
  }
}
