import Foundation
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
