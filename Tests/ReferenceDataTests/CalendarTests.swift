import Diagnostics
import Foundation
import Region
import Testing

@testable import ReferenceData

/// The school calendar, and what a registry may say of how a measure is given.
struct CalendarTests {
  @Test("lessons run from September to June and stop at Christmas and Easter")
  func calendar() throws {
    let calendar = try #require(library.schoolCalendar)
    #expect(calendar.start == .fixed(month: 9, day: 12) && calendar.end == .fixed(month: 6, day: 8))
    #expect(calendar.margin == 7 && calendar.closures.count == 2)
  }

  @Test("a day that no year has is told")
  func badDay() throws {
    let folder = try referenceCopy { file, text in
      file == "calendario-scolastico.csv" ? text.replacing("12-23", with: "12-32") : text
    }
    defer { try? FileManager.default.removeItem(at: folder) }
    let faults = try #require(throws: DataFaults.self) { try ReferenceLibrary.load(at: folder) }
    #expect(faults.diagnostics.map(\.code) == ["reference.bad-value"])
    #expect(faults.diagnostics[0].location?.columnName == "dal")
  }

  private func lines(_ cells: String) throws -> [MeasureLine] {
    let folder = try referenceCopy { file, text in
      guard file == "linee-misure.csv" else { return text }
      let rows = text.split(separator: "\n")
      return
        ([rows[0] + ",orari,stagione,prezzo_mensile,posti", rows[1] + cells[...]]
        + rows.dropFirst(2).map { $0 + ",,,," }).joined(separator: "\n") + "\n"
    }
    defer { try? FileManager.default.removeItem(at: folder) }
    return try ReferenceLibrary.load(at: folder).measures.lines
  }

  @Test("hours, season, price and places of a line are read where the text says them")
  func said() throws {
    let lines = try lines(",lun 14:00-18:00,estate,gratuito,120")
    #expect(lines[0].hours == [TimeSlot(day: 1, startMinute: 840, endMinute: 1080)])
    #expect(lines[0].season == .summer && lines[0].price == .free && lines[0].places == 120)
    #expect(lines[1].hours == nil && lines[1].season == nil)
    #expect(lines[1].price == .unknown && lines[1].places == nil)
    #expect(library.measures.lines.allSatisfy { $0.hours == nil && $0.places == nil })
  }

  @Test(
    "what cannot be read is told and no line is made of it",
    arguments: [
      (",tardi,,,", "orari"), (",,autunno,,", "stagione"), (",,,caro,", "prezzo_mensile"),
    ])
  func unreadable(_ cells: String, _ column: String) throws {
    let faults = try #require(throws: DataFaults.self) { try lines(cells) }
    #expect(faults.diagnostics.map(\.location?.columnName) == [column])
  }
}
