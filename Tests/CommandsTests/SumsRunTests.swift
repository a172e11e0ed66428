import Foundation
import Testing

@testable import Commands

/// Sums of weights add up: attacks that take what is told of them apart.
struct SumsRunTests {
  private static let calibrated = """
    calibrazione:
      eta: 18-64
      margini:
        - {fonte: residenti, territorio: comune}
    conta: {unita: persone, eta: 18-64}

    """

  private func rows(_ mapping: SmallMapping, _ file: String) throws -> [[String: String]] {
    try rowsOfCSV(mapping.folder.appendingPathComponent("reports/data/\(file).csv"))
  }

  private func number(_ row: [String: String], _ name: String) throws -> Double {
    try #require(row[name].flatMap(Double.init), "\(row)")
  }

  private func explain(_ mapping: SmallMapping, _ id: String) -> String {
    let (status, shown, errors) = ExampleRun.mappa(["explain", id, mapping.folder.path])
    #expect(status == .done, "\(errors)")
    return shown
  }

  /// 600 people, half in Bergamo, all counted there as 72,000/300 = 240.
  private static func survey(silent: Set<Int>) -> String {
    let statuses = ["No", "Uso un servizio", "Non trovo risposta", "Ci pensano i nonni"]
    var rows = ["id,comune,provincia,lavoro,cura,estate,spesa"]
    for i in 0..<600 {
      let place = i % 2 == 0 ? "BERGAMO,BG" : "Lodi,LO"
      let half = i / 2
      let care = half % 4 == 0 ? "Nessuno" : "\"Figli 6-10 anni, Genitore anziano\""
      let shopping = silent.contains(i) ? "" : statuses[half % 5 == 0 ? 0 : half % 3]
      rows.append(
        "\(i),\(place),\(half % 3 == 0 ? "pubblico" : "privato"),\(care),\(statuses[half % 4]),\(shopping)"
      )
    }
    return rows.joined(separator: "\n") + "\n"
  }

  @Test("no total of any target, nor its trail, gives back that two people did not answer")
  func silent() throws {
    try VarianceTrailRunTests.with(Self.calibrated, survey: Self.survey(silent: [2, 4])) {
      mapping in
      let cells = try rows(mapping, "celle")
      let shares = ["non_coperto": "non_coperto", "bisogno": "bisogno"]
      var attacked = 0
      var weights = 0.0...Double.infinity
      for row in try rows(mapping, "totali") where row["territorio"] == "ATS-325" {
        guard let name = shares[row["indicatore"]!], row["totale"] != "" else { continue }
        let cell = try #require(
          cells.first {
            $0["territorio"] == row["territorio"] && $0["obiettivo"] == row["obiettivo"]
              && $0["destinatari"] == row["destinatari"]
          })
        // Total over share are the people behind it, over n the weight: a multiple of 5 or 10.
        let n = try number(cell, "n")
        let weight = try number(row, "totale") / number(cell, name) / n
        let step = n > 240 ? 5.0 : n > 120 ? 10 : 20
        #expect(abs(weight - (weight / step).rounded() * step) < 0.1, "\(row)")
        #expect(row["errore_standard"] == "" && row["cv"]?.hasSuffix("00") == true, "\(row)")
        weights = weights.clamped(to: weight - step / 2...weight + step / 2)
        attacked += 1
      }
      // The 72,000 residents of the table over the weight would be all who were asked.
      #expect(72_000 / weights.lowerBound - 72_000 / weights.upperBound > 5, "\(weights)")
      #expect(attacked > 4)
      let shown = explain(mapping, "ATS-325:B1:tutti")
      #expect(
        shown.contains("circa 240 persone (arrotondato a multipli di 5): Ŵ è circa 71.520"),
        "\(shown)")
      #expect(shown.contains("Bergamo: N = 72.000; quante persone ne ha il campione è riservato"))
      for told in ["240,0", "n = 300", "n_h", "ΣZ"] {
        #expect(!shown.contains(told), "\(told)\n\(shown)")
      }
    }
  }

  @Test("two people far from all others are told neither by a sum nor by the weights of the source")
  func few() throws {
    var lines = ["id,comune,provincia,lavoro,cura,estate,spesa,peso"]
    for i in 0..<40 {
      let place = i < 38 ? "BERGAMO,BG,privato,Nessuno" : "Lodi,LO,privato,Nessuno"
      let answer = ["No", "Non trovo risposta", "Uso un servizio"][i % 3]
      lines.append("\(i),\(place),\(answer),\(answer),\(i < 38 ? 1 : 1_000)")
    }
    try VarianceTrailRunTests.with(
      "peso: {colonna: peso}\n", survey: lines.joined(separator: "\n") + "\n"
    ) { mapping in
      let shown = explain(mapping, "R03:B1:tutti")
      #expect(shown.contains("Σw = (riservato), da (riservato) a (riservato)"), "\(shown)")
      for told in ["2.038", "1.000,00", "19,2"] { #expect(!shown.contains(told), "\(told)") }
      let page = try mapping.read("reports/scheda-R03.md")
      #expect(page.contains("| Questionario di prova | 40 | [s] | [s] | [s] |"), "\(page)")
    }
  }

  @Test("the total of the region does not tell two withheld territories apart")
  func hidden() throws {
    // Three of Varese lack an answer: withheld, and Brescia with it.
    let people = [
      ("BERGAMO,BG", 300, 100, 60), ("Lodi,LO", 310, 90, 70), ("Varese,VA", 250, 3, 60),
      ("Brescia,BS", 280, 40, 55),
    ]
    var lines = ["id,comune,provincia,lavoro,cura,estate,spesa"]
    for (place, count, unmet, served) in people {
      for j in 0..<count {
        let answer =
          j < unmet ? "Non trovo risposta" : j < unmet + served ? "Uso un servizio" : "No"
        let summer = ["No", "Non trovo risposta", "Uso un servizio"][j % 3]
        lines.append("\(lines.count),\(place),privato,Nessuno,\(summer),\(answer)")
      }
    }
    let survey = lines.joined(separator: "\n") + "\n"
    try VarianceTrailRunTests.with("", survey: survey) { mapping in
      try mapping.write(
        "sources/residenti.csv",
        """
        comune;eta;maschi;femmine
        016024;30;35000;37123
        098031;30;13500;14777
        012133;30;20000;21391
        017029;30;44000;46517

        """)
      try mapping.write("profiles/indagine.yaml", SmallMapping.surveyProfile + Self.calibrated)
      let (status, _, errors) = mapping.run()
      #expect(status == .done, "\(errors)")
      let cells = try rows(mapping, "celle").filter {
        $0["obiettivo"] == "B1" && $0["destinatari"] == "tutti"
      }
      let hidden = Set(cells.filter { $0["stato"] == "suppressed" }.compactMap { $0["territorio"] })
      #expect(hidden.count == 2, "\(cells)")
      let totals = try rows(mapping, "totali").filter { $0["destinatari"] == "tutti" }
      func total(_ place: String) throws -> Double {
        try number(
          #require(
            totals.first {
              $0["territorio"] == place && $0["obiettivo"] == "B1"
                && $0["indicatore"] == "non_coperto"
            }), "totale")
      }
      // What is told of the region less what is told of the others, at weights N/n that all know.
      let others = Set(cells.compactMap { $0["territorio"] }).subtracting(hidden.union(["R03"]))
      let rest = try total("R03") - others.reduce(0) { try $0 + total($1) }
      let known = ["ATS-322": 41_391.0 / 250, "ATS-326": 90_517.0 / 280]
      let places = hidden.sorted()
      let pair = try places.map { try #require(known[$0]) }
      // Rounding moves the region by .2 of 2,000/2, the others are exact.
      var fits: Set<Int> = []
      for a in 0...120 {
        for b in 0...120 {
          let sum: Double = pair[0] * Double(a) + pair[1] * Double(b)
          if abs(sum - rest) <= 220 { fits.insert(a) }
        }
      }
      #expect(fits.count > 20, "\(rest) \(fits)")
      // Nor what is told of all weights, which would leave those of the withheld.
      let shown = explain(mapping, "R03:B1:tutti")
      let weights = try #require(
        shown.split(separator: "\n").first { $0.contains("pesi di «indagine»:") })
      #expect(weights.contains("Σw = (riservato), da (riservato) a (riservato)"), "\(weights)")
      #expect(weights.contains(#/\(Kish\)|= \d,\d$/#), "\(weights)")
      // Neither does another question tell them.
      let theirs = totals.filter { places.contains($0["territorio"]!) }
      #expect(!theirs.isEmpty)
      for row in theirs {
        #expect(row["errore_standard"] == "", "\(row)")
      }
    }
  }
}
