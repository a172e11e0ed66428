internal import CSVReading
internal import Diagnostics
internal import Region

/// Reads conditions of access from the columns of `requisiti`.
struct AccessReader {
  private let tools: AdapterTools
  private let minimum: CellReader<Int>?
  private let maximum: CellReader<Int>?
  private let employer: TextReader?

  init(_ spec: CatalogueSpec, _ tools: AdapterTools) {
    self.tools = tools
    func euros(_ spec: NumberSpec?) -> CellReader<Int>? {
      tools.binder.reader(spec?.text) { text in
        NumberText.whole(text, thousands: spec?.thousands).flatMap { $0 >= 0 ? $0 : nil }
      }
    }
    minimum = euros(spec.minimumIncome)
    maximum = euros(spec.maximumIncome)
    employer = tools.binder.text(spec.employer)
  }

  func read(_ record: RawRecord) -> AccessConditions {
    AccessConditions(income: income(record), employer: employer?.read(record) ?? "")
  }

  /// A limit that cannot be read is a limit all the same.
  private func income(_ record: RawRecord) -> AccessConditions.IncomeLimit? {
    let (low, isLowRead) = amount(minimum, record)
    let (high, isHighRead) = amount(maximum, record)
    guard isLowRead, isHighRead else { return .amountUnknown }
    if let low, let high, high < low {
      note(maximum, "\(low)–\(high)", record)
      return .amountUnknown
    }
    return low == nil && high == nil ? nil : .init(minimum: low, maximum: high)
  }

  private func amount(_ reader: CellReader<Int>?, _ record: RawRecord) -> (Int?, isRead: Bool) {
    switch reader?.read(record) {
    case .value(let value): return (value, true)
    case .unreadable(let text):
      note(reader, text, record)
      return (nil, false)
    case .missing, .notShown, nil: return (nil, true)
    }
  }

  private func note(_ reader: CellReader<Int>?, _ text: String, _ record: RawRecord) {
    tools.issues.note("value.bad-isee", reader?.column, text, line: record.line)
  }
}
