internal import Foundation
internal import Region

extension PreparedStatement {
  func bind(_ code: some VocabularyCode) {
    bind(code.rawValue)
  }

  func bind<Code: VocabularyCode>(_ code: Code?) {
    bind(code?.rawValue)
  }

  /// Binds the name of a case.
  func bind<Word: RawRepresentable>(case word: Word) where Word.RawValue == String {
    bind(word.rawValue)
  }

  /// Binds the two ends; an open end is NULL.
  func bind(_ period: Period) {
    bind(period.start?.description)
    bind(period.end?.description)
  }

  /// Binds a value as JSON.
  func bind(json value: some Encodable) throws {
    bind(try Self.json(value))
  }

  /// JSON with sorted keys, so that equal values are equal text.
  static func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  /// The value of a text made by `json`; nil when it is none.
  static func value<Value: Decodable>(json text: String) -> Value? {
    try? JSONDecoder().decode(Value.self, from: Data(text.utf8))
  }

  func code<Code: VocabularyCode>() -> Code {
    Code(text())
  }

  func optionalCode<Code: VocabularyCode>() -> Code? {
    optionalText().map { Code($0) }
  }

  func word<Word: RawRepresentable>() throws -> Word where Word.RawValue == String {
    try stored(text()) { Word(rawValue: $0) }
  }

  func optionalWord<Word: RawRepresentable>() throws -> Word? where Word.RawValue == String {
    try optionalText().map { try stored($0) { Word(rawValue: $0) } }
  }

  func optionalSet<Value>(_ decode: (String) -> Value?) throws -> Value? {
    try optionalText().map { try stored($0, decode) }
  }

  func period() throws -> Period {
    let (start, end) = (optionalText(), optionalText())
    return Period(
      start: try start.map { try stored($0, CalendarDate.init(iso:)) },
      end: try end.map { try stored($0, CalendarDate.init(iso:)) })
  }

  func json<Value: Decodable>() throws -> Value {
    try stored(text()) { Self.value(json: $0) }
  }

  func optionalJSON<Value: Decodable>() throws -> Value? {
    try optionalText().map { try stored($0) { Self.value(json: $0) } }
  }

  /// The value that a stored text stands for; a text that stands for none is a damaged store.
  func stored<Value>(_ text: String, _ decode: (String) -> Value?) throws -> Value {
    guard let value = decode(text) else {
      throw StoredValueFault(detail: "\(Value.self): '\(text)'")
    }
    return value
  }
}

extension Dictionary {
  /// The value of a key, made and kept the first time it is asked for: rows repeat few texts.
  mutating func remembering(_ key: Key, _ make: (Key) throws -> Value) rethrows -> Value {
    if let known = self[key] { return known }
    let value = try make(key)
    self[key] = value
    return value
  }
}
