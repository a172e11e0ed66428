import Estimation
import Findings
import Foundation
import Region

/// How exactly the sums of weights of each cell may be told (``PublishedSums``). They are exact where
/// every weight is 1, for n is told; and where
///
/// - of nobody whose territory touches that of the cell it is withheld how many did not answer: a
///   weight fitted to a public count, over n, would tell it; and
/// - all people of the sources count the same, or nothing of the wave is withheld in the territory, nor in
///   one that holds some of its people and not all: what one question tells of weights serves to take
///   another apart.
struct SumsPattern {
  private let input: DisclosureInput
  private let nonResponse: NonResponsePattern
  private let places: [WaveCode: TouchingTerritories]
  private var sources: [WaveCode: [InstrumentCode]] = [:]
  /// Territories of which something is withheld.
  private var withheld: [WaveCode: Set<TerritoryCode>] = [:]

  init(
    _ input: DisclosureInput, _ needs: SuppressionPattern, _ numbers: NumberPattern,
    _ nonResponse: NonResponsePattern
  ) {
    self.input = input
    self.nonResponse = nonResponse
    let cells = input.findings.coverage.map(\.cell)
    let waves = Set(cells.map(\.key.wave) + input.findings.numbers.map(\.wave))
    places = Dictionary(
      uniqueKeysWithValues: waves.map {
        ($0, TouchingTerritories(input.groups[$0], input.frame))
      })
    var found: [WaveCode: Set<InstrumentCode>] = [:]
    for cell in cells {
      found[cell.key.wave, default: []].formUnion(cell.instruments)
      if cell.counts.answered == 0 || needs.levels[cell.key].map({ $0 >= .answers }) ?? false {
        continue
      }
      withheld[cell.key.wave, default: []].insert(cell.key.territory)
    }
    sources = found.mapValues { $0.sorted() }
    for cell in input.findings.numbers where cell.item.detail == nil && !numbers.isShown(cell) {
      withheld[cell.wave, default: []].insert(cell.territory)
    }
  }

  /// The sources of the needs of a wave.
  func sources(_ wave: WaveCode) -> [InstrumentCode] {
    sources[wave] ?? input.weights.keys.sorted()
  }

  /// Sources of cells whose sums of weights are not told as they are, and of waves of which some rate of
  /// answers is withheld.
  var inexactSources: Set<InstrumentCode> {
    var found: Set<InstrumentCode> = []
    for cell in input.findings.coverage.map(\.cell) where cell.counts.answered > 0 {
      if step(of: cell) != nil { found.formUnion(cell.instruments) }
    }
    for cell in input.findings.numbers where cell.item.detail == nil {
      if step(of: cell) != nil { found.formUnion(sources(cell.wave)) }
    }
    for (wave, sources) in sources where !nonResponse.withheldTerritories(wave).isEmpty {
      found.formUnion(sources)
    }
    return found
  }

  /// The sums of a cell of needs; nil where they round to nobody.
  ///
  /// - Parameter need: the share in need as it is told.
  func sums(of cell: CubeCell, need: PublishedValue?) -> PublishedSums? {
    let base = cell[.answered]
    guard let step = step(of: cell) else {
      return PublishedSums(
        answered: base.sumOfWeights, inNeed: cell[.inNeed]?.y, rounded: nil,
        areCounts: Self.areCounts(base))
    }
    return Self.rounded(base, to: step) { answered in need?.point.map { $0 * answered } }
  }

  /// The sums of an answer in numbers; nil where they round to nobody.
  func sums(of cell: NumberCell) -> PublishedSums? {
    guard let step = step(of: cell) else {
      return PublishedSums(
        answered: cell.base.sumOfWeights, inNeed: nil, rounded: nil,
        areCounts: Self.areCounts(cell.base))
    }
    return Self.rounded(cell.base, to: step) { _ in nil }
  }

  private func step(of cell: CubeCell) -> Double? {
    step(
      cell[.answered], cell.instruments, cell.key.wave, cell.key.territory, cell.key.target,
      isSensitive: input.objectives[cell.key.objective]?.isSensitive ?? false)
  }

  private func step(of cell: NumberCell) -> Double? {
    step(
      cell.base, sources(cell.wave), cell.wave, cell.territory, cell.target,
      isSensitive: cell.item.isSensitive)
  }

  private static func rounded(
    _ base: BaseSummary, to step: Double, inNeed: (_ answered: Double) -> Double?
  ) -> PublishedSums? {
    let n = base.sampleSize
    let steps = (base.sumOfWeights / Double(n) / step).rounded()
    if steps == 0 { return nil }
    let mean = PublishedSums.RoundedMean(value: steps * step, step: step, sampleSize: n)
    let answered = Double(n) * mean.value
    return PublishedSums(
      answered: answered, inNeed: inNeed(answered), rounded: mean, areCounts: false)
  }

  /// What the mean weight of a cell is rounded to; nil where sums may be exact: over n, the threshold of
  /// people each counted with a large weight, up to the next 1, 2 or 5 with zeros. Large is the largest
  /// weight of the sources, or twice the mean weight among those whom the sum is made of, Σw²/Σw. Neither
  /// must be read off.
  private func step(
    _ base: BaseSummary, _ sources: [InstrumentCode], _ wave: WaveCode, _ territory: TerritoryCode,
    _ target: TargetCode, isSensitive: Bool
  ) -> Double? {
    if Self.areCounts(base) { return nil }
    // Whoever has no weight counts one.
    let weights = sources.map { input.weights[$0] }
    let most = weights.map { $0?.maximum ?? 1 }.max() ?? 1
    let places = places[wave]
    let isHeard = nonResponse.withheldTerritories(wave).isDisjoint(
      with: places?.touching(territory) ?? [territory])
    if isHeard {
      let least = weights.map { $0?.minimum ?? 1 }.min() ?? 1
      let parts = places?.notAround(territory) ?? [territory]
      if least == most || withheld[wave]?.isDisjoint(with: parts) ?? true { return nil }
    }
    let k =
      isSensitive || input.targets.first { $0.code == target }?.isSensitive ?? false
      ? input.parameters.sensitiveThreshold : input.parameters.threshold
    // One person far from all others would make any mean coarse.
    let large = 2 * base.sumOfSquaredWeights / base.sumOfWeights
    return Self.roundStep(Double(k) * min(most, large) / Double(base.sampleSize))
  }

  /// The least 1, 2 or 5 with zeros that is no smaller.
  static func roundStep(_ value: Double) -> Double {
    let power = pow(10, log10(value).rounded(.down))
    return [1, 2, 5, 10].map { $0 * power }.first { $0 >= value * (1 - 1e-12) } ?? 10 * power
  }

  private static func areCounts(_ base: BaseSummary) -> Bool {
    let n = Double(base.sampleSize)
    func isNear(_ value: Double) -> Bool { abs(value - n) <= 1e-9 * max(n, 1) }
    return isNear(base.sumOfWeights) && isNear(base.sumOfSquaredWeights)
  }
}
