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

  /// Binds a value as JSON with sorted keys, so that equal values are equal text.
  func bind(json value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    bind(String(decoding: try encoder.encode(value), as: UTF8.self))
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

  func period() throws -> Period {
    let (start, end) = (optionalText(), optionalText())
    return Period(
      start: try start.map { try stored($0, CalendarDate.init(iso:)) },
      end: try end.map { try stored($0, CalendarDate.init(iso:)) })
  }

  func json<Value: Decodable>() throws -> Value {
    try stored(text()) { try? JSONDecoder().decode(Value.self, from: Data($0.utf8)) }
  }

  /// The value that a stored text stands for; a text that stands for none is a damaged store.
  func stored<Value>(_ text: String, _ decode: (String) -> Value?) throws -> Value {
    guard let value = decode(text) else {
      throw StoredValueFault(detail: "\(Value.self): '\(text)'")
    }
    return value
  }
}
