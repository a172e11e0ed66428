extension Phrasebook {
  /// Items in a sentence: `a, b e c`, `a, b and c`.
  public func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    let head = items.dropLast().joined(separator: ", ")
    return text(
      Self.needsEuphonicD(tongue, last) ? "list.lastE" : "list.last",
      [
        "head": head, "last": last,
      ])
  }

  /// The text in the quotation marks of the language: `«Car pooling»`, `“Car pooling”`.
  public func quoted(_ text: String) -> String { self.text("page.quotation", ["text": text]) }

  /// The text with its first letter in upper case, to begin a sentence.
  public func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  /// Italian writes "ed" before a word that begins with the same vowel.
  private static func needsEuphonicD(_ tongue: Tongue, _ next: String) -> Bool {
    tongue == .it && (next.hasPrefix("e") || next.hasPrefix("E"))
  }
}
