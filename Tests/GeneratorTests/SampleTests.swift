import Foundation
import Region
import Testing

@testable import Generator

@Suite struct SampleTests {
  @Test func everyAtsAndEveryAmbitoHasEnoughRespondents() throws {
    let mapping = try Example.standard.get()
    let byArea = Dictionary(grouping: mapping.sample.persons, by: \.area)
    #expect(mapping.sample.persons.count == SurveyDesign.standardTotal)
    for (index, area) in mapping.areas.enumerated() {
      let count = byArea[index]?.count ?? 0
      if area.ambito != nil { #expect(count >= 150, "\(area.code)") }
    }
    for design in SurveyDesign.all {
      let count = mapping.sample.persons.filter { mapping.areas[$0.area].ats == design.ats }.count
      #expect(count >= 400, "\(design.ats)")
    }
  }

  @Test func knownAmbitiAreWhole() throws {
    let areas = try Example.standard.get().areas
    let sizes = Dictionary(
      uniqueKeysWithValues: areas.compactMap { area in
        area.ambito.map { ($0.code, area.places.count) }
      })
    #expect(sizes["A-lodi"] == 61)
    #expect(sizes["A-cremasco"] == 48)
    #expect(sizes["A-valle-camonica"] == 41)
    #expect(areas.reduce(0) { $0 + $1.places.count } == 1_501)
  }

  @Test func everyComuneOfAnInventedAmbitoIsLabelledSynthetic() throws {
    let rows = try Example.text(TerritoryTable.path).split(separator: "\n").dropFirst()
    #expect(rows.count == 3 * (StudyArea.inventedSize + 1))
    #expect(rows.allSatisfy { $0.hasSuffix(",sintetico") })
  }

  @Test func weightsAddUpToThePeopleTheyStandFor() throws {
    let mapping = try Example.standard.get()
    for (index, area) in mapping.areas.enumerated() {
      let sum = mapping.sample.persons.filter { $0.area == index }.reduce(0) { $0 + $1.weight }
      #expect(abs(sum / Double(area.workerCount) - 1) < 1e-9)
    }
  }

  @Test func companiesStayWithinOneAreaAndAreNeverTheWholeOfIt() throws {
    let persons = try Example.standard.get().sample.persons.filter { $0.tool == .kobo }
    let companies = Dictionary(grouping: persons, by: \.company)
    #expect(companies[nil] == nil)
    for (company, people) in companies {
      #expect(Set(people.map(\.area)).count == 1, "company \(company ?? 0)")
      #expect(people.count <= 14)
    }
    for (area, people) in Dictionary(grouping: persons, by: \.area) {
      #expect(Set(people.map(\.company)).count >= 5, "area \(area)")
    }
  }

  @Test func everyPersonAnswersEveryItemOfTheTool() throws {
    for person in try Example.standard.get().sample.persons {
      let count = AskedObjective.asked(with: person.tool).count
      #expect(person.statuses.count == count && person.obstacles.count == count)
    }
  }

  @Test func allStatusesOccur() throws {
    let seen = Set(try Example.standard.get().sample.persons.flatMap(\.statuses))
    #expect(seen == Set(NeedStatus.allCases))
  }
}
