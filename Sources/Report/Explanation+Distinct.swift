internal import Disclosure
public import Findings
internal import Language
internal import Region

/// What no page lists: the findings of one service, and its pairs that are counted only.
extension Explanation {
  /// Every finding that names a service, then the measures it has nothing to list with.
  public func text(of service: JoinedService, distinct: [DistinctPair]) -> String {
    let codes = Set(service.entries.map(\.code))
    let publication = context.publication
    let listed =
      overlaps.filter { codes.contains($0.service) }.map(\.id)
      + publication.serviceOverlaps.filter {
        codes.contains($0.service) || codes.contains($0.other)
      }.map(\.id)
      + publication.identities.filter {
        codes.contains($0.first) || codes.contains($0.second)
      }.map(\.id)
    let name = ["service": names.service(service.service.code) + " (\(service.service.code))"]
    var lines =
      listed.isEmpty
      ? [words.text("explain.service.none", name)]
      : [words.text("explain.service", name)] + listed.map { "  \($0)" }
    if !distinct.isEmpty { lines += ["", words.text("explain.service.distinct")] }
    for pair in distinct {
      lines.append(
        "  "
          + words.text(
            "explain.service.pair",
            [
              "id": pair.id.rawValue, "measure": names.measure(pair.measure),
              "target": bounds(pair.target), "objective": bounds(pair.objective),
              "similarity": bounds(pair.similarity), "reason": reason(pair),
            ]))
    }
    return lines.joined(separator: "\n")
  }

  /// The two shares of a pair that is not listed, and why it is not.
  public func text(of pair: DistinctPair) -> String {
    let lines = shares(
      names.service(pair.service), names.measure(pair.measure), pair.target, pair.objective,
      pair.similarity, pair.reverse, .distinct)
    return
      (lines + [words.text("explain.distinct.why", ["reason": reason(pair)])]
      + again(pair.id)).joined(separator: "\n")
  }

  private func reason(_ pair: DistinctPair) -> String {
    words.text(
      "explain.distinct.\(pair.reason.rawValue)",
      [
        "overlap": words.percent(context.parameters.overlap),
        "adjacent": words.percent(context.parameters.adjacent),
      ])
  }
}
