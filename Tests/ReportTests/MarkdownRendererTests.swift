import Language
import Testing

@testable import Report

@Suite struct MarkdownRendererTests {
  let text = MarkdownRenderer().render(SamplePage.make())

  @Test func textFromDataNeverBecomesMarkup() {
    #expect(!text.contains("<script>") || !text.contains("\n<script>"))
    #expect(text.contains("\\<script\\>alert(1)\\</script\\>"))
    #expect(text.contains("\\[a\\](javascript:b)"))
    #expect(!text.contains("\u{202E}"))
  }

  @Test func everyLineOfATableHasTheSameCells() throws {
    let lines = text.split(separator: "\n").filter { $0.hasPrefix("| ") }
    let counts = lines.map { line in
      line.matches(of: #/(^|[^\\])\|/#).count
    }
    #expect(counts.filter { $0 == 6 }.count == 4)
    #expect(counts.filter { $0 == 4 }.count == 3)
    #expect(counts.count == 7)
  }

  @Test func aLineThatLooksLikeAListStaysText() {
    #expect(text.contains("\\- \\<script"))
    #expect(MarkdownText.atLineStart("1. uno") == "1\\. uno")
    #expect(MarkdownText.atLineStart("2026 è") == "2026 è")
  }

  @Test func anIntervalIsDrawnOnALine() {
    #expect(
      MarkdownBlockWriter.drawing(IntervalPlot(lower: 0, point: 50, upper: 100))
        == "──────────●──────────")
    #expect(
      MarkdownBlockWriter.drawing(IntervalPlot(lower: 10, point: nil, upper: 20))
        == "··───················")
  }

  @Test func addressesInTextAreNotLinks() {
    #expect(
      MarkdownText.escaped("http://a.it www.b.it c@d.it") == #"http\://a.it www\.b.it c\@d.it"#)
  }
}
