import Findings
import Language
import Region
import Testing

@testable import Report

/// Price and season beside the name of a service.
struct TermsTests {
  private func terms(_ price: Price, _ season: Season?, _ tongue: Tongue = .it) -> String? {
    var context = SampleMapping().context(tongue)
    context.joined = [
      JoinedService([
        Service(
          code: "c:1", reference: RecordReference(instrument: "c", line: 2), name: "Centro",
          provider: "Ente", objectives: ["A3.1"],
          admission: Admission(set: .everyone, agesKnown: true), catchment: [], price: price,
          season: season)
      ])
    ]
    return ReportNames(context).terms(.service("c:1"))
  }

  @Test("only what the row of the service tells is written, in a few words")
  func words() {
    #expect(terms(.unknown, nil) == nil)
    #expect(terms(.free, nil) == "gratuito")
    #expect(terms(.monthlyCents(8050), .summer) == "80,50 € al mese, estate")
    #expect(terms(.unknown, .schoolYear) == "anno scolastico")
    #expect(terms(.free, .wholeYear, .en) == "free, all year")
  }

  @Test("the rows that name a service show its price and season, on both kinds of page")
  func rows() throws {
    var context = SampleMapping().context()
    context.joined = context.services.map { service in
      JoinedService([
        Service(
          code: service.code, reference: service.reference, name: service.name,
          provider: service.provider, objectives: service.objectives, admission: service.admission,
          catchment: service.catchment, price: .monthlyCents(12_000), season: .summer)
      ])
    }
    let page = try #require(SchedaBuilder(context).page(of: "ATS-327"))
    let markdown = MarkdownRenderer().render(page)
    let html = HTMLRenderer(contentHash: { _ in "" }).render(page)
    #expect(markdown.contains("| Centro estivo 0 (Cooperativa Arcobaleno) 120 € al mese, estate |"))
    #expect(html.contains("120 € al mese, estate"))
    #expect(
      markdown.contains("Centro estivo 0 (Cooperativa Arcobaleno), 120 € al mese, estate \\["))
  }
}
