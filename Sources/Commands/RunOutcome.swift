import Diagnostics
import Disclosure
import Region
import Store

/// What a run did, for the terminal, the JSON and the tests.
struct RunOutcome {
  /// What became of one source.
  struct Source {
    let code: InstrumentCode
    let rows: RowAccounting
    let wasRead: Bool
  }

  /// Whether nothing had to be done.
  var isUnchanged = false
  var sources: [Source] = []
  var diagnostics: [Diagnostic] = []
  /// Counts of respondents, services and codings in the store.
  var respondents = 0
  var services = 0
  var statements = 0
  var pageCount = 0
  /// Decisions in force on findings of this run.
  var decisionCount = 0
  var indexPath = ""
  var publication: Publication?
  /// The main findings in sentences, at most three.
  var mainFindings: [String] = []
}
