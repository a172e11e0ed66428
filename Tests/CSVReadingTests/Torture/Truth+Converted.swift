extension Truth {
  /// What csvkit makes of spreadsheets, fixed-width text and JSON.
  static let converted: [LargeTruth] = [
    LargeTruth(
      file: "csvkit/sheetsxls_converted.csv", records: 5, columns: 9,
      header: "text|date|integer|boolean|float|time|datetime|empty_column|_",
      first: "Chicago Tribune|1920-01-01|164|False|41800000.01|00:00:00|19",
      last: "Unicode! Σ||||||||"),
    LargeTruth(
      file: "csvkit/sheetsxlsx_converted.csv", records: 5, columns: 9,
      header: "text|date|integer|boolean|float|time|datetime|empty_column|",
      first: "Chicago Tribune|1920-01-01|164|False|41800000.01|00:00:00|19",
      last: "Unicode! Σ||||||||"),
    LargeTruth(
      file: "csvkit/test_date_format_converted.csv", records: 2, columns: 1,
      header: "a",
      first: "2014-01-02",
      last: "2012-12-31"),
    LargeTruth(
      file: "csvkit/test_locale_converted.csv", records: 1, columns: 3,
      header: "a|b|c",
      first: "1.7|200000000|",
      last: "1.7|200000000|"),
    LargeTruth(
      file: "csvkit/testfixed_converted.csv", records: 4, columns: 8,
      header: "text|date|integer|boolean|float|time|datetime|empty_column",
      first: "Chicago Reader|1971-01-01|40|True|1.0|4:14:00|1971-01-01T04:",
      last: "Row with blanks|||||||"),
    LargeTruth(
      file: "csvkit/testjson_converted.csv", records: 5, columns: 7,
      header: "text|float|datetime|boolean|time|date|integer",
      first: "Chicago Reader|1.0|1971-01-01T04:14:00|True|4:14:00|1971-01-",
      last: "Unicode! Σ||||||"),
    LargeTruth(
      file: "csvkit/testjson_multiline_converted.csv", records: 2, columns: 3,
      header: "a|b|d",
      first: "2|3|",
      last: "|2|4"),
    LargeTruth(
      file: "csvkit/testjson_nested_converted.csv", records: 2, columns: 7,
      header: "text|float|datetime|boolean|nested/time|nested/nested/date|n",
      first: "Chicago Reader|1.0|1971-01-01T04:14:00|True|4:14:00|1971-01-",
      last: "Chicago Sun-Times|1.27|1948-01-01T14:57:13|True|14:57:13|194"),
    LargeTruth(
      file: "csvkit/testxls_converted.csv", records: 5, columns: 8,
      header: "text|date|integer|boolean|float|datetime|empty_column|h",
      first: "Chicago Reader|1971-01-01|40.0|True|1.0|1971-01-01T04:14:00|",
      last: "Unicode! Σ|||||||"),
    LargeTruth(
      file: "csvkit/testxls_unicode_converted.csv", records: 1, columns: 3,
      header: "a|b|c",
      first: "1.0|2.0|3.0",
      last: "1.0|2.0|3.0"),
    LargeTruth(
      file: "csvkit/testxlsx_converted.csv", records: 5, columns: 8,
      header: "text|date|integer|boolean|float|datetime|empty_column|h",
      first: "Chicago Reader|1971-01-01|40|True|1|1971-01-01T04:14:00||",
      last: "Unicode! Σ|||||||"),
    LargeTruth(
      file: "csvkit/testxlsx_noinference_converted.csv", records: 5, columns: 8,
      header: "text|date|integer|boolean|float|datetime|empty_column|h",
      first: "Chicago Reader|1971-01-01|40|True|1|1971-01-01 04:14:00||",
      last: "Unicode! Σ|||||||"),
    LargeTruth(
      file: "csvkit/testxlsx_unicode_converted.csv", records: 1, columns: 3,
      header: "a|b|c",
      first: "1|2|3",
      last: "1|2|3"),
    LargeTruth(
      file: "csvkit/testfixed_schema.csv", records: 8, columns: 3,
      header: "column|start|length",
      first: "text|0|18",
      last: "empty_column|77|2"),
    LargeTruth(
      file: "csvkit/testfixed_schema_no_inference.csv", records: 3, columns: 3,
      header: "column|start|length",
      first: "a|0|6",
      last: "c|10|2"),
  ]
}
