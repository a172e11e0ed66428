/// A language the product speaks. Italian is the default everywhere.
public enum Tongue: String, CaseIterable, Hashable, Sendable, Codable {
  case it, en
}
