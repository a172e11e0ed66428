internal import Disclosure
internal import Findings
internal import Language
internal import Region

extension SchedaPage {
  /// 4 Chi non trova risposta: objective by target, in this territory.
  var whoLacks: PageSection {
    var blocks: [Block] = []
    for (place, group) in targetGroups.enumerated() {
      let shown = objectives.filter { objective in
        group.contains { index.cell(code, objective, $0)?.unmet != nil }
      }
      guard !shown.isEmpty else { continue }
      let columns = [target] + group
      blocks.append(
        .table(
          DataTable(
            id: "chi-\(place + 1)", caption: index.text("who.caption", of: waves), note: sourceNote,
            style: .matrix,
            columns: [DataColumn(words.text("column.objective"))]
              + columns.map { DataColumn(names.target($0), isTotal: $0 == target) },
            rows: shown.map { objective in
              DataRow(
                [.text(names.objectiveRuns(objective))]
                  + columns.map {
                    index.values.unmet(index.cell(code, objective, $0), isShaded: true)
                  })
            })))
    }
    blocks.insert(
      blocks.isEmpty
        ? .callout([.text(words.text("who.none"))]) : .paragraph([.text(words.text("who.intro"))]),
      at: 0)
    blocks += equity + numbers + slotBlocks + placesBlocks + totalBlocks + companiesBlocks
    return PageSection(
      id: "chi", title: whoTitle, shortTitle: words.text("section.who.short"), blocks)
  }

  /// Targets that belong together: those that split one whole, then the children of one parent.
  var targetGroups: [[TargetCode]] {
    let known = Set(index.targets(code)).subtracting([target])
    var keys: [String] = []
    var groups: [String: [TargetCode]] = [:]
    for target in context.targets where known.contains(target.code) {
      let key = target.trait == nil ? target.partition ?? target.parent?.rawValue ?? "" : "traits"
      if groups[key] == nil { keys.append(key) }
      groups[key, default: []].append(target.code)
    }
    return keys.map { groups[$0]! }
  }

  /// Names a target only where its whole interval lies above those of all others that split the
  /// same whole.
  private var whoTitle: String {
    var wins: [TargetCode: Int] = [:]
    let partitions = Dictionary(
      grouping: context.targets.filter { $0.partition != nil }, by: { $0.partition! })
    for members in partitions.values where members.count > 1 {
      for objective in objectives {
        let cells = members.compactMap { index.cell(code, objective, $0.code) }
          .filter { $0.unmet?.interval != nil }
        guard cells.count > 1, let top = cells.max(by: { $0.unmetLower! < $1.unmetLower! }),
          cells.allSatisfy({ $0 == top || $0.unmetUpper! < top.unmetLower! })
        else { continue }
        wins[top.address.target, default: 0] += 1
      }
    }
    let best = wins.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.first
    guard let best else { return words.text("who.title.none") }
    return words.text(
      "who.title", ["target": names.target(best.key), "count": words.whole(best.value)])
  }
}
