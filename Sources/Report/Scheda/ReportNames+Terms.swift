internal import Findings
internal import Language
internal import Region

extension ReportNames {
  /// A service with its price and season, where its row tells them.
  func serviceRuns(_ code: ServiceCode) -> [Inline] {
    let name = Inline.text(service(code))
    return terms(.service(code)).map { [name, .text(" "), .soft($0)] } ?? [name]
  }

  /// What an offer costs a month and when in the year it is there, in a few words; nil where neither
  /// is told.
  func terms(_ code: OfferCode) -> String? {
    let (price, season): (Price, Season?)
    switch code {
    case .service(let code):
      guard let service = services[code] else { return nil }
      (price, season) = (service.price, service.season)
    case .measure(let code):
      guard let line = lines[code] else { return nil }
      (price, season) = (line.price, line.season)
    }
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
