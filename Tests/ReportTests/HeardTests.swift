import Findings
import Language
import Region
import Testing

@testable import Disclosure
@testable import Report

/// Who was heard, who was not, and what nobody asked.
struct HeardTests {
  private func sheet(_ context: ReportContext, _ code: TerritoryCode) throws -> String {
    MarkdownRenderer().render(try #require(SchedaBuilder(context).page(of: code)))
  }

  @Test("groups held count by kind of actor, also those that raised nothing")
  func kinds() throws {
    let text = try sheet(SampleMapping().context(), "ATS-327")
    #expect(text.contains("Gruppi tenuti qui, per tipo di attore: caregiver (4)."))
    #expect(text.contains("1 gruppo non dice di quale attore è."))
    #expect(text.contains("Ascoltati altrove e non qui: genitori e imprese."))
  }

  @Test("required components without a group are named, and those that sit in the CdP already")
  func components() throws {
    let text = try sheet(SampleMapping().context(), "ATS-327")
    #expect(
      text.contains(
        "nessun gruppo: «Associazioni sindacali» e «Camera di commercio»."), "\(text)")
    #expect(
      text.contains("siedono già nella CdP e si possono ascoltare in seduta: «Associazioni sind"))
    #expect(!text.contains("«Ordini professionali»"), "an optional component is not missed")
  }

  @Test(
    "kinds of actor are matched with components by whole words",
    arguments: [
      ("terzo settore", true), ("Enti del Terzo settore", true), ("cooperative sociali", true),
      ("terzo", false), ("biscooperative", false), ("", false),
    ])
  func matching(actor: String, isMeant: Bool) {
    let component = CommunityComponent(
      code: "terzo-settore", label: LocalizedLabel(it: "Enti del terzo settore"), isRequired: true,
      words: ["cooperative", "cooperative sociali"])
    #expect(component.isMeant(by: actor) == isMeant)
  }

  @Test("a need that groups raised and no survey asked is one to ask next time")
  func neverAsked() throws {
    let sample = SampleMapping()
    var context = sample.context()
    let raised: ObjectiveCode = "A1"
    func without(_ isDropped: (CellAddress) -> Bool) -> Publication {
      let whole = sample.publication
      return Publication(
        cells: whole.cells.filter { !($0.key.objective == raised && isDropped($0.key)) },
        ranks: [:], equity: [:], comparisons: [:], triangulation: whole.triangulation,
        overlaps: [:],
        serviceOverlaps: [], identities: [], groupsHeard: whole.groupsHeard,
        summary: whole.summary, parameters: whole.parameters)
    }
    context.publication = without { _ in true }
    let never = try sheet(context, "ATS-327")
    #expect(never.contains("mai chiesti da un’indagine"))
    #expect(!never.contains("solo in altri territori"))
    context.publication = without { $0.territory == "ATS-327" }
    let elsewhere = try sheet(context, "ATS-327")
    #expect(!elsewhere.contains("mai chiesti da un’indagine"))
    #expect(elsewhere.contains("chiesti da un’indagine solo in altri territori"))
    let all = try sheet(sample.context(), "ATS-327")
    #expect(!all.contains("mai chiesti da un’indagine"))
  }
}
