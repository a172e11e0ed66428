/// All that the product says, in one language: wordings by key, and the forms of numbers, dates
/// and lists. Data and codes come in as arguments, never as keys made up at run time by users.
public struct Phrasebook: Sendable {
  /// The language of everything the book says.
  public let tongue: Tongue
  private let catalogue: Catalogue

  /// Opens the book of a language; the catalogue is read once per process.
  public init(_ tongue: Tongue = .it) {
    self.tongue = tongue
    catalogue = tongue == .it ? .italian : .english
  }

  /// The wording of a key with its placeholders filled. A missing key comes back as `⟦key⟧`, so
  /// that it shows on the page and fails a test instead of vanishing.
  public func text(_ key: String, _ arguments: [String: String] = [:]) -> String {
    catalogue.phrases[key]?.filled(with: arguments, number: printed) ?? "⟦\(key)⟧"
  }

  /// A number of programs with the marks of the language; what is no number stays as it is.
  private func printed(_ machine: String) -> String {
    if let whole = Int(machine) { return self.whole(whole) }
    guard let value = Double(machine), value.isFinite else { return machine }
    let decimals = machine.split(separator: ".").dropFirst().first?.count ?? 0
    return decimal(value, places: decimals)
  }

  /// Whether the book has the key; for wordings that are optional, such as a cure.
  public func has(_ key: String) -> Bool { catalogue.phrases[key] != nil }

  /// All keys, in alphabetical order.
  public var keys: [String] { catalogue.phrases.keys.sorted() }
}
