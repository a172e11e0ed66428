import Foundation
import Language
import Region
import Testing

@testable import Report

/// Folder for the pages of these tests.
let pageFolder = ProcessInfo.processInfo.environment["MAPPA_PAGES"]

/// Writes the pages of these tests to the folder named by `MAPPA_PAGES`, for a browser to check.
@Suite(.enabled(if: pageFolder != nil, "MAPPA_PAGES names no folder"))
struct PageFiles {
  @Test func sample() throws { try Self.write(SamplePage.make(), "sample") }

  static func write(_ page: Page, _ name: String) throws {
    let folder = URL(filePath: try #require(pageFolder))
    try SamplePage.renderer.render(page).write(
      to: folder.appending(path: name + ".html"), atomically: true, encoding: .utf8)
    try MarkdownRenderer().render(page).write(
      to: folder.appending(path: name + ".md"), atomically: true, encoding: .utf8)
  }
}

extension PageFiles {
  @Test(arguments: ["R03", "ATS-327", "A-cremasco"])
  func scheda(_ territory: String) throws {
    let page = try #require(SchedaBuilder(SampleMapping().context()).page(of: .init(territory)))
    try Self.write(page, "scheda-" + territory)
  }

  @Test func hostileSuppressedEnglishAndIndex() throws {
    let hostile = SchedaBuilder(SampleMapping(isHostile: true).context())
    try Self.write(try #require(hostile.page(of: "ATS-327")), "hostile")
    let suppressed = SchedaBuilder(SampleMapping(isSuppressed: true).context())
    try Self.write(try #require(suppressed.page(of: "R03")), "suppressed")
    let english = SchedaBuilder(SampleMapping().context(.en))
    try Self.write(try #require(english.page(of: "R03")), "english")
    try Self.write(SchedaBuilder(SampleMapping().context()).indexPage, "index")
    try Self.write(SchedaBuilder(SampleMapping(isEmpty: true).context()).indexPage, "empty")
  }
}
