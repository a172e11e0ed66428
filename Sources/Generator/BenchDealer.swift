import Region

/// Deals respondents straight into bytes, fast enough for hundreds of thousands of rows.
struct BenchDealer {
  private struct Seat {
    /// `comune,provincia,ats,peso,` as bytes.
    let text: [UInt8]
    let upTo: Double
  }

  private var random: RandomSource
  private let seats: [[Seat]]
  private let areaUpTo: [Double]
  /// By area, objective and whether it concerns the respondent: the statuses and their shares.
  private let statuses: [[[[(NeedStatus, Double)]]]]
  private let objectives: [AskedObjective]
  private let words: [NeedStatus: [UInt8]]
  private let obstacles: [Barrier: [UInt8]]
  private let workers: [[UInt8]]
  private let cares: [(group: CareGroup, text: [UInt8], upTo: Double)]

  init(seed: UInt64, areas: [StudyArea], objectives: [AskedObjective]) {
    random = RandomSource(seed: seed, topic: "bench")
    self.objectives = objectives
    var people = 0.0
    areaUpTo = areas.map { area in
      people += Double(area.workerCount)
      return people
    }
    seats = areas.map { area in
      var sum = 0.0
      return area.places.map { place in
        sum += Double(place.populationCount)
        let weight = (70 + Double(place.populationCount % 60)).fixed(1)
        let name = place.name.contains(",") ? "\"\(place.name)\"" : place.name
        let text = "\(name),\(place.province),\(SurveyDesign.name(of: area.ats)),\(weight),"
        return Seat(text: Array(text.utf8), upTo: sum)
      }
    }
    statuses = areas.indices.map { area in
      objectives.map { objective in
        let scenario = ScenarioPlan.scenario(of: objective.code, area: area)
        return [true, false].map { scenario.shares(concerned: $0) }
      }
    }
    words = Dictionary(
      uniqueKeysWithValues: AnswerWords.statuses.map { ($0.0, Array($0.2.utf8)) })
    obstacles = Dictionary(
      uniqueKeysWithValues: AnswerWords.obstacles.map { ($0.0, Array($0.2.utf8)) })
    workers = AnswerWords.workers.map { Array($0.2.utf8) }
    var share = 0.0
    cares = CareGroup.shares.map { group, part in
      share += part
      let names = AnswerWords.cared.filter { kind, _, _, _ in
        kind == .child6to10 && group.hasChildren || kind == .elderFrail && group.hasElders
      }.map(\.2)
      let text = names.isEmpty ? "nessuno" : names.joined(separator: ";")
      return (group, Array(text.utf8), share)
    }
  }

  /// Appends one row.
  mutating func append(_ number: Int, to buffer: inout [UInt8]) {
    let comma = UInt8(ascii: ",")
    let area = first(of: areaUpTo, at: random.unit() * (areaUpTo.last ?? 0))
    let seat = seats[area][
      first(of: seats[area], at: random.unit() * (seats[area].last?.upTo ?? 0))]
    buffer += String(number).utf8
    buffer += ",2026-03-\(random.within(1...31).padded(2)),".utf8
    buffer += seat.text
    buffer += "AZ-\(area)-\(random.below(400)),".utf8
    buffer += random.chance(0.54) ? [UInt8(ascii: "F"), comma] : [UInt8(ascii: "M"), comma]
    buffer += workers[random.below(workers.count)]
    buffer.append(comma)
    let draw = random.unit()
    let care = cares.first { draw < $0.upTo } ?? cares[cares.count - 1]
    buffer += care.text
    for (index, objective) in objectives.enumerated() {
      let concerned = care.group.isConcerned(by: objective)
      let status =
        random.chance(Sample.unknownShare)
        ? NeedStatus.unknown : random.pick(statuses[area][index][concerned ? 0 : 1])
      buffer.append(comma)
      buffer += words[status] ?? []
      buffer.append(comma)
      if status == .unmet { buffer += obstacles[random.pick(objective.barriers)] ?? [] }
    }
    buffer.append(UInt8(ascii: "\n"))
  }

  private func first(of limits: [Double], at value: Double) -> Int {
    var (low, high) = (0, limits.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if value < limits[middle] { high = middle } else { low = middle + 1 }
    }
    return low
  }

  private func first(of seats: [Seat], at value: Double) -> Int {
    var (low, high) = (0, seats.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if value < seats[middle].upTo { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
