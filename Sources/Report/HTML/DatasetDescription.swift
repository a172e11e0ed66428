internal import Language

/// The page as schema.org sees it: a data set with its files.
struct DatasetDescription {
  let json: JSONText

  init(_ page: Page) {
    let metadata = page.metadata
    var fields: [(String, JSONText)] = [
      ("@context", .string("https://schema.org")), ("@type", .string("Dataset")),
      ("name", .string(page.title)), ("description", .string(metadata.description)),
      ("inLanguage", .string(page.tongue.rawValue)),
      ("spatialCoverage", .string(metadata.spatialCoverage)),
      ("temporalCoverage", .string(metadata.referenceDate)),
      ("variableMeasured", .array(metadata.variables.map { .string($0) })),
      (
        "distribution",
        .array(
          metadata.distribution.map {
            .object([
              ("@type", .string("DataDownload")), ("encodingFormat", .string("text/csv")),
              ("contentUrl", .string(Anchor.path($0))),
            ])
          })
      ),
    ]
    if let creator = metadata.creator {
      fields.append(
        (
          "creator",
          .object([("@type", .string("Organization")), ("name", .string(creator))])
        ))
    }
    json = .object(fields)
  }
}
