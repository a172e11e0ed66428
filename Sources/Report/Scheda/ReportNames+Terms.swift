internal import Findings
internal import Language
internal import Region

extension ReportNames {
  /// A service with its price and season, where some entry tells them.
  func serviceRuns(_ code: ServiceCode) -> [Inline] { runs(service(code), services[code]) }

  /// An entry with the price and season that its own row tells.
  func entryRuns(_ code: ServiceCode) -> [Inline] { runs(entry(code), entries[code]) }

  private func runs(_ name: String, _ told: Service?) -> [Inline] {
    guard let told, let terms = terms(told.price, told.season) else { return [.text(name)] }
    return [.text(name), .text(" "), .soft(terms)]
  }

  /// What an offer costs a month and when in the year it is there, in a few words; nil where neither
  /// is told.
  func terms(_ code: OfferCode) -> String? {
    switch code {
    case .service(let code): services[code].flatMap { terms($0.price, $0.season) }
    case .measure(let code): lines[code].flatMap { terms($0.price, $0.season) }
    }
  }

  private func terms(_ price: Price, _ season: Season?) -> String? {
    var parts: [String] = []
    switch price {
    case .free: parts.append(words.text("terms.free"))
    case .monthlyCents(let cents): parts.append(monthly(cents: cents))
    case .unknown: break
    }
    if let season { parts.append(words.text("terms.season.\(season.rawValue)")) }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}
