extension Catalogue {
  /// What classes owe to thresholds.
  static let sensitivityEn = #"""
    parameter.minimumSample = assessable need: people asked from
    parameter.mediumDegreesOfFreedom = assessable need: degrees of freedom from
    parameter.mediumWidth = assessable need: width of the interval of u up to
    relevance.yes = relevant need
    relevance.no = need not relevant
    sensitivity.heading = How much the findings owe to the thresholds
    sensitivity.sentence = With one threshold at a time a fifth lower or higher, {changed} {n:finding|findings} out of {all} on this sheet would change, most of all by the threshold "{threshold}". A finding that changes is not wrong: it is near the edge, and the table should read it so.
    sensitivity.stable = With one threshold at a time a fifth lower or higher, no finding on this sheet would change (out of {all}).
    sensitivity.details = Which findings would change, and by which threshold
    sensitivity.caption = Findings that would change if one threshold moved by 20 per cent.
    sensitivity.note = The same numbers are classified again. Findings that are withheld, or of which not all numbers are shown, are not here.
    sensitivity.column.finding = Finding
    sensitivity.column.class = Today
    sensitivity.column.outcome = Would become
    sensitivity.shift = {threshold} {tried} (today {value})
    explain.sensitivity = With a threshold a fifth lower or higher the finding would change:
    explain.sensitivity.flip = with "{shift}": {outcome}
    explain.sensitivity.stable = With every threshold a fifth lower or higher the finding stays the same.
    file.sensibilita = findings that would change with a threshold a fifth lower or higher
    """#
}
