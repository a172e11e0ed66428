import Foundation
import Testing

@testable import Commands

/// A mapping chooses how the intervals of its shares are made.
struct IntervalMethodTests {
  private static func share(_ choice: String, _ body: (SmallMapping) throws -> Void = { _ in })
    throws -> [String: String]
  {
    try SmallMapping.with { mapping in
      try mapping.write("mappatura.yaml", SmallMapping.descriptor + choice)
      let (status, _, errors) = mapping.run()
      #expect(status == .done, "\(errors)")
      try body(mapping)
      return try #require(
        try rowsOfCSV(mapping.folder.appendingPathComponent("reports/data/celle.csv")).first {
          $0["territorio"] == "R03" && $0["obiettivo"] == "A3.1" && $0["destinatari"] == "tutti"
        })
    }
  }

  @Test("Wilson's interval stands in data, page and explanation where a mapping asks for it")
  func wilson() throws {
    let plain = try Self.share("")
    let wilson = try Self.share("intervalli: wilson\n") { mapping in
      let page = try mapping.read("reports/scheda-R03.md")
      #expect(page.contains("Intervallo al 95 per cento di Wilson"))
      let (_, shown, _) = ExampleRun.mappa(["explain", "R03:A3.1", mapping.folder.path])
      #expect(shown.contains("n* = min(n; n_eff) = 119,0, con n = 120"))
      #expect(shown.contains("(1 + t²/n*) = 0,1802, 0,3357"))
      #expect(!shown.contains("BetaInv"))
    }
    // 30 of 120, drawn simply: p = 1/4 on n* = 119 and t(.975, 119) = 1.9801.
    #expect(wilson["non_coperto"] == "0.2500" && plain["non_coperto"] == "0.2500")
    #expect(wilson["non_coperto_inf"] == "0.1802" && wilson["non_coperto_sup"] == "0.3357")
    #expect(plain["non_coperto_inf"] != "0.1802")
  }

  @Test("another word than the two known ones stops with what may be written")
  func unknown() throws {
    try SmallMapping.with { mapping in
      try mapping.write("mappatura.yaml", SmallMapping.descriptor + "intervalli: wald\n")
      let (status, _, errors) = mapping.run()
      #expect(status == .dataFaults)
      #expect(errors.contains("korn-graubard") && errors.contains("wilson"), "\(errors)")
    }
  }
}
