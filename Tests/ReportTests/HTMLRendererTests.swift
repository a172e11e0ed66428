import Language
import Testing

@testable import Report

@Suite struct HTMLRendererTests {
  let html = SamplePage.renderer.render(SamplePage.make())

  @Test func textFromDataNeverBecomesMarkup() {
    #expect(!html.contains("<script>alert"))
    #expect(!html.contains("\u{202E}"))
    #expect(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    #expect(html.matches(of: #/<script/#).count == 2, "the script and the data set")
    #expect(!html.contains("href=\"javascript:"))
    #expect(html.contains("href=\"javascript%3Aalert%281%29\""))
  }

  @Test func thePolicyForbidsEverythingButTheHashedStyleAndScript() {
    #expect(html.contains("Content-Security-Policy"))
    #expect(html.contains("default-src &#39;none&#39;; style-src &#39;sha256-"))
    #expect(!html.contains("unsafe-inline"))
    #expect(!html.contains(" style=\""))
    #expect(!html.contains("http://") && !html.contains("src="))
  }

  @Test func theScriptStaysSmall() {
    #expect(PageScript.text.utf8.count < 5_000)
  }

  @Test func signsHaveWordsForScreenReaders() {
    #expect(html.contains(#"<span aria-hidden="true">[s]</span>"#))
    #expect(html.contains("non pubblicato per riservatezza"))
  }

  @Test func aSuppressedCellHidesNothingInItsAttributes() throws {
    let cell = try #require(html.firstMatch(of: #/<td class="off suppressed"[^>]*>/#))
    #expect(cell.0 == #"<td class="off suppressed">"#)
  }

  @Test func everyHeaderHasScopeAndEveryTableACaption() {
    for match in html.matches(of: #/<th[ >][^>]*/#) {
      #expect(match.0.contains("scope=") || match.0.hasPrefix("<thead"), "\(match.0)")
    }
    #expect(
      html.matches(of: #/<table /#).count == html.matches(of: #/<caption /#).count)
  }

  @Test func sameBytesEachTime() {
    #expect(SamplePage.renderer.render(SamplePage.make()) == html)
  }

  @Test func tablesAreNumberedInReadingOrder() {
    #expect(html.contains("Tabella 1.") && html.contains("Tabella 2."))
    #expect(SamplePage.renderer.render(SamplePage.make(.en)).contains("Table 2."))
  }
}
