import Foundation
import Parallel
import Region

/// Finds catalogue entries that are, or may be, one service (method 9, step 0).
///
/// Only entries that share a key are compared: a comune together with a piece of a distinctive word
/// of the name, of the provider, of the street, or with the provider's code; or a register code. A
/// key that many entries share is taken together with the objective, and beyond that only with the
/// neighbours in its order, so that the pairs grow with the entries and not with their square.
struct IdentityFinder {
  /// More entries than this under one key are split by objective.
  static let blockLimit = 64
  private let words: ServiceVocabulary
  private let frame: TerritoryFrame?

  init(words: ServiceVocabulary, frame: TerritoryFrame? = nil) {
    self.words = words
    self.frame = frame
  }

  func findings(_ services: [Service]) -> [IdentityFinding] {
    let (words, frame) = (words, frame)
    let entries = ConcurrentArray.map(services.sorted { $0.code < $1.code }) { service in
      IdentityEntry(
        service, placeName: service.location.flatMap { frame?.places[$0]?.name }, words)
    }
    let several = thoseOfSeveral(entries)
    let rarity = rarity(entries)
    let found = ConcurrentArray.map(candidates(entries), runLength: 1024) {
      pair -> IdentityFinding? in
      let (a, b) = (entries[pair.0], entries[pair.1])
      let comparison = IdentityComparison(
        a, b, isOneOfSeveral: several.contains(pair.0) || several.contains(pair.1), words: words,
        rarity: rarity)
      return comparison.state.map {
        IdentityFinding(
          a.service.code, b.service.code, state: $0, score: comparison.score,
          evidence: comparison.evidence)
      }
    }.compactMap { $0 }
    let lists = Dictionary(
      services.map { ($0.code, $0.reference.instrument) }, uniquingKeysWith: { first, _ in first })
    return IdentityRivals(found, lists: lists).settled.sorted { $0.id < $1.id }
  }

  /// Entries that their list names beside others of the same body, comune and objective.
  private func thoseOfSeveral(_ entries: [IdentityEntry]) -> Set<Int> {
    struct Kind: Hashable {
      let list: InstrumentCode
      let body: [String]
      let comune: TerritoryCode?
      let objective: ObjectiveCode
    }
    var found: [Kind: [Int]] = [:]
    for (place, entry) in entries.enumerated() {
      let (service, name) = (entry.service, entry.provider.core)
      // Entries that name no body have none in common.
      guard let body = name.isEmpty ? entry.providerCode.map({ [$0.text] }) : name else { continue }
      for objective in service.objectives {
        let kind = Kind(
          list: service.reference.instrument, body: body, comune: service.location,
          objective: objective)
        found[kind, default: []].append(place)
      }
    }
    return Set(found.values.filter { $0.count > 1 }.joined())
  }

  /// Bits that a shared word is worth: fewer for words that many names use, here or everywhere
  /// (Winkler's frequency-based weights).
  private func rarity(_ entries: [IdentityEntry]) -> @Sendable (String) -> Double {
    let counts = Dictionary(
      entries.flatMap { Set($0.name.core) }.map { ($0, 1) }, uniquingKeysWith: +)
    let size = entries.count
    let w = IdentityWeights.self
    let total = Double(max(size, 1))
    let common = words.common
    return { word in
      guard !common.contains(word) else { return w.commonWord }
      guard size >= 1000, let count = counts[word] else { return w.rareWord }
      // A word that one name in 64 has is as common as those of the list.
      return log2(total / Double(count)) < 6 ? w.commonWord : w.rareWord
    }
  }

  private func candidates(_ entries: [IdentityEntry]) -> [(Int, Int)] {
    var blocks: [String: [Int32]] = [:]
    // Who is nowhere is looked for among all that their body gives.
    let unplaced = Set(entries.lazy.filter { $0.service.location == nil }.flatMap(bodyKeys))
    for (index, entry) in entries.enumerated() {
      let more = unplaced.isEmpty ? [] : bodyKeys(entry).filter(unplaced.contains)
      for key in Set(keys(entry) + more) { blocks[key, default: []].append(Int32(index)) }
    }
    var pairs: Set<UInt64> = []
    func add(_ block: [Int32]) {
      for i in block.indices {
        for j in block.indices.dropFirst(i + 1) {
          pairs.insert(UInt64(block[i]) << 32 | UInt64(block[j]))
        }
      }
    }
    for block in blocks.values {
      if block.count <= Self.blockLimit {
        add(block)
        continue
      }
      var parts: [String: [Int32]] = [:]
      for index in block {
        let entry = entries[Int(index)]
        let words = Set(entry.name.core.map { String($0.prefix(4)) })
        let numbers = Set(entry.service.objectives.map(Self.block))
        for number in numbers.isEmpty ? [""] : numbers {
          if words.isEmpty { parts[number, default: []].append(index) }
          for word in words { parts[number + word, default: []].append(index) }
          for street in Set(entry.address?.keys ?? []) {
            parts[number + "@" + street, default: []].append(index)
          }
        }
      }
      for part in parts.values {
        if part.count <= Self.blockLimit {
          add(part)
        } else {
          // Entries that nothing tells apart: only neighbours in the order of their names.
          let sorted = part.sorted {
            (entries[Int($0)].name.compact, $0) < (entries[Int($1)].name.compact, $1)
          }
          for start in stride(from: 0, to: sorted.count, by: Self.blockLimit / 2) {
            add(Array(sorted[start..<min(start + Self.blockLimit, sorted.count)]).sorted())
          }
        }
      }
    }
    return pairs.sorted().map { (Int($0 >> 32), Int($0 & 0xffff_ffff)) }
  }

  private static func block(_ objective: ObjectiveCode) -> String {
    objective.number?.rawValue ?? objective.letter
  }

  private func bodyKeys(_ entry: IdentityEntry) -> [String] {
    let name = entry.provider.core.sorted().joined(separator: " ")
    return (name.isEmpty ? [] : ["=" + name]) + (entry.providerCode.map { ["=" + $0.text] } ?? [])
  }

  private func keys(_ entry: IdentityEntry) -> [String] {
    var keys: [String] = []
    if let code = entry.localCode, entry.isRegisterCode { keys.append("#" + code) }
    guard let place = entry.service.location?.rawValue else { return keys }
    for word in entry.name.core where word.utf8.count > 2 && word != "san" {
      keys.append("\(place)n\(word.prefix(4))")
      if word.utf8.count > 4 { keys.append("\(place)N\(word.suffix(4))") }
    }
    if entry.name.core.isEmpty { keys.append("\(place)g\(entry.name.compact)") }
    // What only its kind tells is looked for among those of its kind.
    if entry.isNameless {
      keys += entry.name.activities.map { "\(place)k\($0)" }
    }
    for word in entry.provider.core where word.utf8.count > 2 {
      keys.append("\(place)p\(word.prefix(4))")
    }
    if let code = entry.providerCode { keys.append("\(place)c\(code.text)") }
    for street in entry.address?.keys ?? [] { keys.append("\(place)s\(street.prefix(4))") }
    return keys
  }
}
