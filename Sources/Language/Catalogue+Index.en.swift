extension Catalogue {
  /// The page that ties all others together.
  static let indexEn = #"""
    index.kind = Mapping of work-life needs and services
    index.lead = One sheet per territory, to bring to the co-programming table; the same pages in Markdown and all numbers in CSV.
    index.description = Index of the sheets of “{title}”.
    index.summary = In short
    index.summary.intro = The first questions for {territory}:
    index.finding = “{objective}”, {who}: {class}; unmet {unmet}.
    index.finding.partial = “{objective}”, {who}: {class}; unmet {unmet} ({reach}).
    reach.partial = asked in {asked} of {all} ATS
    index.nothing = No territory has data that can be published.
    index.territories = Territories
    index.caption = One sheet per territory.
    index.caption.note = “Surely unmet”: the whole interval lies above the threshold.
    index.data = Data
    index.data.intro = Every number of the pages, for those who want to compute again. Signs are those of ISTAT: * withheld, .... not known, - does not exist.
    level.region = region
    level.ats = ATS
    level.ambito = ambito
    column.level = Level
    column.needs = Needs measured
    column.shown = With a value
    column.without = Surely unmet
    column.firstNeed = First need
    file.celle = shares, intervals and findings of every cell
    file.graduatorie = order of needs and possible places
    file.barriere = obstacles of those without an answer
    file.sovrapposizioni = services and measures compared
    file.triangolazione = survey and groups compared
    file.doppioni = catalogue entries that may be one service
    file.sovrapposizioni-servizi = pairs of services that overlap, to plan together
    """#
}
