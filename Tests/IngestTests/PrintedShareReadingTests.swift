import Diagnostics
import Ingest
import Region
import Testing

@Suite("Shares of aggregated tables, read")
struct PrintedShareReadingTests {
  private func run(_ keys: String, _ rows: String, header: String = "quota,da,a,se,n,base")
    throws(DataFaults) -> Run
  {
    let profile = """
      tipo: aggregati
      titolo: Tabella
      rilevazione: t-2026
      popolazione: popolazione
      campionamento: probabilistico
      periodo: {dal: 2026-01-01}
      luogo: {ats: {fisso: "325"}}
      domanda: {fisso: Bus}
      risposta: {fisso: Manca}
      file: {codifica: utf-8, separatore: ","}
      ignora_altre: sì
      voci: [{domanda: Bus, risposta: Manca, obiettivo: C1, quantita: non_coperto}]
      \(keys)
      """
    return try IngestTests.run(profile, header + "\n" + rows + "\n")
  }

  private static let plain = "quota: {colonna: quota}\nbase: {colonna: base}"
  private static let sure =
    plain + "\nintervallo: {inferiore: {colonna: da}, superiore: {colonna: a}}"
    + "\nerrore_standard: {colonna: se}"

  @Test("percents as people write them, with their own rounding")
  func percents() throws {
    let run = try run(
      Self.plain, "32,,,,,1000\n\"32,4\",,,,,1000\n\"32,40 %\",,,,,1000\n0.5%,,,,,1000\n0,,,,,1000")
    let shares = run.aggregates.compactMap(\.share)
    #expect(shares.map(\.value) == [0.32, 0.324, 0.324, 0.005, 0])
    #expect(shares.map(\.rounding) == [0.005, 0.0005, 0.00005, 0.0005, 0.005])
    #expect(shares.allSatisfy { !$0.isWeighted && $0.interval == nil })
    #expect(run.faults.isEmpty, "\(run.faults)")
    #expect(run.account.accepted == 5)
  }

  @Test("fractions and decimals as the profile declares them")
  func fractions() throws {
    let run = try run(
      "quota: {colonna: quota, scala: frazione, decimali: 3}\nbase: {colonna: base}",
      "\"0,32\",,,,,1000\n1,,,,,1000")
    #expect(run.aggregates.compactMap(\.share?.value) == [0.32, 1])
    #expect(run.aggregates.compactMap(\.share?.rounding) == [0.0005, 0.0005])
  }

  @Test("interval, level, standard error, weights")
  func uncertainty() throws {
    let run = try run(
      """
      quota: {colonna: quota, peso_massimo: 3}
      base: {colonna: base}
      intervallo: {inferiore: {colonna: da}, superiore: {colonna: a}, livello: 90}
      errore_standard: {colonna: se}
      """, "32,28,36,2.1,,800\n30,,,1.9,,800")
    let shares = run.aggregates.compactMap(\.share)
    #expect(shares[0].interval == 0.28...0.36 && shares[0].level == 0.9)
    #expect(shares.map(\.standardError) == [2.1 / 100, 1.9 / 100])
    #expect(shares.allSatisfy { $0.largestWeight == 3 })
    #expect(run.faults.isEmpty, "\(run.faults)")
  }

  @Test(
    "rows that cannot be right are rejected, with what is wrong",
    arguments: [
      ("132,,,,,1000", "aggregate.share-above-hundred 2:quota '132'"),
      ("circa 3,,,,,1000", "aggregate.bad-share 2:quota 'circa 3'"),
      ("-3,,,,,1000", "aggregate.bad-share 2:quota '-3'"),
      (",,,,,1000", "value.required 2:quota"),
      ("32,36,28,,,1000", "aggregate.interval-reversed 2:da"),
      ("32,40,50,,,1000", "aggregate.share-outside-interval 2:quota"),
      ("32,,,0,,1000", "aggregate.no-error 2:se"),
      ("32,,,80,,1000", "aggregate.error-too-large 2:se '80'"),
      ("32,28,36,8.5,,1000", "aggregate.error-beside-interval 2:se '8.5'"),
      ("32,,,,,0", "aggregate.empty-base 2:base"),
      ("32,,,,,mille", "value.bad-count 2:base 'mille'"),
    ])
  func rejected(row: String, fault: String) throws {
    let run = try run(Self.sure, row)
    #expect(run.faults == [fault])
    #expect(run.account.rejected == 1 && run.account.accepted == 0)
  }

  @Test(
    "doubts keep the row",
    arguments: [
      ("32,28,,,,1000", "aggregate.half-interval 2:da '28' x1"),
      ("32,32,32.0,,,1000", "aggregate.interval-no-width 2:da '32' x1"),
      ("0,0,0,,,1000", "aggregate.interval-no-width 2:da '0' x1"),
      ("32,,,0.0147,,1000", "aggregate.error-too-small 2:se '0.0147' x1"),
      ("32,,,,,", "aggregate.no-base 2:base"),
    ])
  func doubted(row: String, fault: String) throws {
    let run = try run(Self.sure, row)
    #expect(run.faults == [fault])
    #expect(run.account.accepted == 1)
  }

  @Test("a share of no whole number of people is weighted, unless the profile says it is not")
  func noCount() throws {
    let run = try run(Self.plain, "33,,,,,7")
    #expect(run.faults == ["aggregate.share-fits-no-count 2:quota '33' x1"])
    #expect(run.aggregates[0].share?.largestWeight == 5)
    let strict = try self.run(
      "quota: {colonna: quota, pesata: no}\nbase: {colonna: base}", "33,,,,,7")
    #expect(strict.faults == ["aggregate.share-of-no-count 2:quota '33'"])
    #expect(strict.account.rejected == 1)
  }

  @Test("share and count that disagree by more than rounding: said, unless declared weighted")
  func besideCount() throws {
    let keys = "conteggio: {colonna: n}\nbase: {colonna: base}\n"
    let run = try run(keys + "quota: {colonna: quota}", "34,,,,28,100\n28,,,,28,100\n,,,,5,100")
    #expect(run.faults == ["aggregate.share-beside-count 2:quota '34' x1"])
    #expect(run.aggregates.map(\.count) == [28, 28, 5])
    #expect(run.aggregates.map { $0.share == nil } == [false, false, true])
    let declared = try self.run(
      keys + "quota: {colonna: quota, pesata: sì}", "34,,,,28,100")
    #expect(declared.faults.isEmpty)
  }

  @Test("shares that are all at most 1 ask for their scale")
  func ambiguous() throws {
    let run = try run(Self.plain, "0.32,,,,,1000\n0.4,,,,,1000")
    let fault = try #require(run.diagnostics.first { $0.code == "aggregate.scale-unknown" })
    #expect(fault.severity == .error && fault.arguments["rows"] == "2")
    for fine in ["0.32,,,,,1000\n1.4,,,,,1000", "0.32%,,,,,1000", "0,,,,,1000"] {
      let run = try self.run(Self.plain, fine)
      #expect(!run.diagnostics.contains { $0.code == "aggregate.scale-unknown" })
    }
  }

  @Test("a sign in one row and a number up to 1 in another are two scales, and stop")
  func mixed() throws {
    let run = try run(Self.plain, "12 %,,,,,4000\n\"0,20\",,,,,4000\n61%,,,,,4000")
    #expect(
      run.diagnostics == [
        Diagnostic(
          "aggregate.scale-mixed", .error,
          at: SourceLocation(file: "t.csv", line: 3, column: 1, columnName: "quota"),
          ["value": "0,20", "rows": "1", "other": "12 %", "line": "2"])
      ])
    for fine in [
      // A declared scale decides.
      (
        "quota: {colonna: quota, scala: percentuale}\nbase: {colonna: base}",
        "12 %,,,,,4000\n0.2,,,,,4000"
      ),
      (Self.plain, "12 %,,,,,4000\n20,,,,,4000\n0,,,,,4000"),
      (Self.plain, "12 %,,,,,4000\n20,,,,,4000\n0.3,,,,,4000"),
    ] {
      let run = try self.run(fine.0, fine.1)
      #expect(!run.diagnostics.contains { $0.code.hasPrefix("aggregate.scale") }, "\(fine)")
    }
  }

  @Test("a number up to 1 with the decimals of a part of 1, among percentages, is pointed out")
  func doubtedScale() throws {
    let rows = "\"12,4\",,,,,1000\n\"0,125\",,,,,800\n\"0,3\",,,,,1000\n\"0,200\",,,,,1000"
    let run = try run(Self.plain, rows)
    #expect(
      run.diagnostics == [
        Diagnostic(
          "aggregate.scale-doubted", .warning,
          at: SourceLocation(file: "t.csv", line: 3, column: 1, columnName: "quota"),
          ["value": "0,125", "rows": "2", "lines": "3, 5", "other": "12,4", "line": "2"])
      ])
    #expect(run.account.accepted == 4)
    let declared = try self.run(
      "quota: {colonna: quota, decimali: 3}\nbase: {colonna: base}", rows)
    #expect(!declared.diagnostics.contains { $0.code == "aggregate.scale-doubted" })
  }

  @Test("rows without a base are named by their lines")
  func linesWithoutBase() throws {
    let run = try run(Self.plain, "32,,,,,\n33,,,,,1000\n34,,,,,")
    let fault = try #require(run.diagnostics.first { $0.code == "aggregate.no-base" })
    #expect(fault.arguments == ["rows": "2", "lines": "2, 4"])
  }

  @Test(
    "numbers of the profile that do not fit are quoted as written",
    arguments: [
      ("quota: {colonna: quota, peso_massimo: 0}", "0", ">= 1"),
      (
        "quota: {colonna: quota}\nintervallo: {inferiore: {colonna: da}, superiore: {colonna: a}, livello: 0.95}",
        "0.95", "50–99.9 (95 = 95 %)"
      ),
    ])
  func profileNumbers(keys: String, value: String, allowed: String) {
    let faults = stopping { () throws(DataFaults) in
      _ = try run(keys + "\nbase: {colonna: base}", "")
    }
    #expect(faults.map(\.code) == ["descriptor.bad-value"])
    #expect(faults.first?.arguments["value"] == value)
    #expect(faults.first?.arguments["allowed"] == allowed)
  }

  @Test("a profile without a base, or with an interval of no share")
  func profiles() throws {
    let read = try run("quota: {colonna: quota}", "32,,,,,1000")
    #expect(read.aggregates[0].base == nil)
    let profile = try Profile.read(
      bytes: Array(
        """
        tipo: aggregati
        titolo: T
        rilevazione: t
        popolazione: popolazione
        campionamento: probabilistico
        periodo: {dal: 2026-01-01}
        luogo: {ats: {fisso: "325"}}
        domanda: {colonna: d}
        risposta: {colonna: r}
        quota: {colonna: q}
        voci: [{domanda: d, risposta: r, quantita: ignora}]
        """.utf8), shownAs: "p.yaml")
    #expect(profile.diagnostics.map(\.code) == ["profile.no-base"])
    let faults = stopping { () throws(DataFaults) in
      _ = try run(
        "conteggio: {colonna: n}\nbase: {colonna: base}\nerrore_standard: {colonna: se}", "")
    }
    #expect(faults.map(\.code) == ["profile.uncertainty-no-share"])
  }
}
