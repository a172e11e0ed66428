import Diagnostics
import Region
import Testing

@testable import Ingest

@Suite struct `Doubts about quantities and rows` {
  @Test func `a place too many zeros is found, whatever the order`() {
    let column = ColumnLabel(number: 3, name: "posti")
    func found(_ values: [Int]) -> [String] {
      var check = QuantityCheck(column: column)
      for (index, value) in values.enumerated() { check.note(Double(value), line: index + 2) }
      return check.diagnostics(file: "t.csv").map(brief)
    }
    let usual = (20...70).map { $0 }
    #expect(found(usual + [4500]) == ["column.outliers 53:posti '4500' x1"])
    #expect(found([4500] + usual.reversed()) == ["column.outliers 2:posti '4500' x1"])
    #expect(found([1] + usual) == ["column.outliers 2:posti '1' x1"])
  }

  @Test func `the others are those that do not stand apart, and weights to be cut say so`() {
    func found(_ trimming: Double?) -> [Diagnostic] {
      var check = QuantityCheck(column: ColumnLabel(number: 3, name: "peso"), trimming: trimming)
      for (index, value) in ((20...70).map { $0 } + [4500, 5000]).enumerated() {
        check.note(Double(value), line: index + 2)
      }
      return check.diagnostics(file: "t.csv")
    }
    let arguments = [
      "count": "2", "others": "51", "value": "4500", "median": "45", "lines": "53, 54",
    ]
    let place = SourceLocation(file: "t.csv", line: 53, column: 3, columnName: "peso")
    #expect(found(nil) == [Diagnostic("column.outliers", .warning, at: place, arguments)])
    #expect(
      found(5) == [
        Diagnostic(
          "column.outliers-cut", .warning, at: place,
          arguments.merging(["times": "5"]) { $1 })
      ])
  }

  @Test func `skewed quantities, few values and two kinds of thing are left alone`() {
    func found(_ values: [Double]) -> [Diagnostic] {
      var check = QuantityCheck(column: ColumnLabel(number: 1, name: "posti"))
      for (index, value) in values.enumerated() { check.note(value, line: index + 2) }
      return check.diagnostics(file: "t.csv")
    }
    #expect(found((0..<100).map { 18 + Double($0) * 3 } + [578]) == [])
    #expect(found([10, 10, 10, 9000]) == [])
    #expect(found(Array(repeating: 10, count: 80) + Array(repeating: 5000, count: 20)) == [])
    #expect(found(Array(repeating: 1, count: 100)) == [])
  }

  @Test func `who lacks everything asked is pointed out, and counted`() {
    var check = AllYesCheck()
    let lacking = Array(repeating: NeedAnswer(.unmet, barriers: []), count: 6)
    check.note(lacking, line: 2)
    check.note(lacking + [NeedAnswer(.notAsked, barriers: [])], line: 3)
    check.note(Array(lacking.dropLast()) + [NeedAnswer(.none, barriers: [])], line: 4)
    check.note(Array(lacking.dropLast()), line: 5)
    #expect(
      check.diagnostics(file: "t.csv") == [
        Diagnostic(
          "survey.all-yes", .warning, at: SourceLocation(file: "t.csv", line: 2),
          ["count": "2", "total": "4", "lines": "2, 3"])
      ])
  }

  @Test func `totals over all ages are held against the ages`() throws {
    let profile = """
      tipo: popolazione
      titolo: Abitanti
      luogo: {comune: {colonna: c}}
      eta: {colonna: e}
      persone: {colonna: n}
      """
    let right = "c,e,n\n015146,0,5\n015146,1,7\n015146,999,12\n"
    #expect(try run(profile, right).faults == [])
    #expect(
      try run(profile, right.replacing(",12", with: ",13")).faults == ["table.age-total 4 '13'"])
  }

  @Test func `a kind of service listed without objective is known and left out`() throws {
    let profile = """
      tipo: catalogo
      titolo: Servizi
      nome: {colonna: nome}
      obiettivi: {colonna: tipo, valori: {nido: [F1.1], bar: null}}
      luogo: {comune: {colonna: comune}}
      """
    let run = try run(profile, "nome,tipo,comune\nBlu,nido,Lodi\nRosso,bar,Lodi\nVerde,boh,Lodi\n")
    #expect(run.services.map(\.name) == ["Blu"])
    #expect(run.account.nonData[.unused] == 1 && run.account.rejected == 1)
    #expect(
      run.faults == ["catalogue.no-objective 4:tipo 'boh'", "value.unknown-code 4:tipo 'boh' x1"])
  }

  @Test func `answers without identifier are counted once`() throws {
    let run = try run(
      surveyProfile(
        "identificativo: {colonna: id}\nbisogni: [{obiettivo: A1, stato: {fisso: non_so}}]"),
      "id,comune\n1,Lodi\n,Lodi\n,Crema\n")
    #expect(run.faults == ["survey.empty-identifier 3:id '' x2"])
    #expect(run.account.accepted == 3)
  }

  @Test func `blank strata and sampling units are counted once each`() throws {
    let profile = surveyProfile(
      """
      strato: {colonna: zona}
      unita: {colonna: azienda}
      bisogni: [{obiettivo: A1, stato: {fisso: non_so}}]
      """)
    let blank = try run(profile, "comune,zona,azienda\nLodi,a,x\nLodi,,y\nCrema,,\nCrema,b,z\n")
    #expect(
      blank.faults == ["survey.empty-stratum 3:zona '' x2", "survey.empty-unit 4:azienda '' x1"])
    #expect(blank.account.accepted == 4)
    #expect(
      try run(profile, "comune,zona,azienda\nLodi,a,x\nCrema,b,y\n").faults.isEmpty)
  }
}
