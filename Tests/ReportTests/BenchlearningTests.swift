import Findings
import Language
import Region
import Testing

@testable import Disclosure
@testable import Report

/// The same need in other territories: published verdicts of the cell itself, and nothing else.
struct BenchlearningTests {
  private func index(_ mapping: SampleMapping = SampleMapping()) -> ReportIndex {
    ReportIndex(mapping.context())
  }

  @Test("every gap is set beside all other ATS that show a class of their own")
  func complete() throws {
    let index = index()
    let gaps = index.sharedGaps("ATS-327")
    #expect(!gaps.isEmpty)
    for gap in gaps {
      let a = gap.verdict.address
      #expect(a.territory == "ATS-327" && SharedGap.gaps.contains(gap.verdict.coverage))
      var (same, answered, untold): ([TerritoryCode], [TerritoryCode], Int) = ([], [], 0)
      for place in SampleMapping.places where place.level == .ats && place.code != "ATS-327" {
        let cell = try #require(index.cell(place.code, a.objective, a.target))
        if cell.sign == .notAsked { continue }
        guard let verdict = cell.verdict, verdict.address == cell.address else {
          untold += 1
          continue
        }
        switch verdict.coverage {
        case .uncovered, .onPaper, .admissionUnknown, .carried: same.append(place.code)
        case .covered, .partial: answered.append(place.code)
        default: break
        }
      }
      #expect(gap.sameGap.map(\.territory) == same)
      #expect(gap.answered.map(\.territory) == answered)
      #expect(gap.untold == untold)
    }
    #expect(gaps.contains { !$0.answered.isEmpty } && gaps.contains { !$0.sameGap.isEmpty })
  }

  @Test("an ambito is not set beside its own ATS")
  func ambito() {
    let others = index().sharedGaps("A-cremasco").flatMap { $0.sameGap + $0.answered }
    #expect(!others.isEmpty)
    #expect(others.allSatisfy { $0.territory != "ATS-327" })
  }

  @Test("nothing is told where classes are withheld")
  func withheld() {
    var mapping = SampleMapping()
    mapping.isSuppressed = true
    #expect(index(mapping).sharedGaps("ATS-327").isEmpty)
  }

  @Test("the sheet names the services behind an answer, and so does the table")
  func sheet() throws {
    let context = SampleMapping().context()
    let page = try #require(SchedaBuilder(context).page(of: "ATS-327"))
    let text = MarkdownRenderer().render(page)
    #expect(text.contains("Chi ha lo stesso bisogno, e chi ha una risposta"))
    let file = try #require(
      DataFiles(context).files.first { $0.path == "data/confronto-territori.csv" })
    let rows = file.table.text.split(separator: "\r\n")
    #expect(rows.contains { $0.contains(",risposta,") && $0.contains("catalogo/S0") })
    #expect(rows.contains { $0.contains(",stesso_bisogno,") })
  }

  @Test("readings that would tell of withheld needs make a count of readings a lower end")
  func withheldReadings() throws {
    var mapping = SampleMapping()
    mapping.isSuppressed = true
    var context = mapping.context()
    let whole = mapping.publication
    let told = try #require(whole.triangulation["R03"]).filter {
      $0.finding.agreement == .confirmed
    }
    context.publication = Publication(
      cells: whole.cells, ranks: [:], equity: [:], comparisons: [:], triangulation: ["R03": told],
      overlaps: [:], serviceOverlaps: [], identities: [], groupsHeard: whole.groupsHeard,
      summary: whole.summary, parameters: whole.parameters)
    let index = ReportIndex(context)
    let withheld = Set(
      index.cells("R03", .everyone).filter { $0.sign == .suppressed }.map(\.address.objective)
    ).subtracting(told.map(\.finding.objective))
    let result = IndicatorEvaluator(index: index).result(
      IndicatorDefinition(
        code: "X", label: LocalizedLabel(it: "x"), formula: .agreementCount,
        classes: [Agreement.confirmed.rawValue], objective: nil, direction: .none,
        source: LocalizedLabel(it: "x"), isShared: false), in: "R03")
    #expect(!withheld.isEmpty && result.untold == withheld.count)
    guard case .bounds(let bounds) = result.value else {
      Issue.record("no count: \(result.value)")
      return
    }
    #expect(bounds.lower == Double(told.count))
    #expect(bounds.upper == Double(told.count + withheld.count))
  }
}
