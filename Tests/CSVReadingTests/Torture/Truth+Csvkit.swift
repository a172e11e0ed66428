extension Truth {
  static let csvkit: [Truth] = [
    // A field too many and a field too few: kept in place, and told.
    Truth(
      "csvkit/bad.csv",
      [
        "column_a|column_b|column_c", "1|27|I'm too long!", "|I'm too short!|",
        "0|mixed types.... uh oh|17",
      ], notes: ["csv.row-mended 2", "csv.row-mended 3"]),
    Truth(
      "csvkit/bad_skip_lines.csv",
      [
        "column_a|column_b|column_c", "1|27|I'm too long!", "|I'm too short!|",
        "0|mixed types.... uh oh|17",
      ], notes: ["csv.row-mended 5", "csv.row-mended 6"]),
    Truth("csvkit/blanks.csv", ["a|b|c|d|e|f", "|NA|N/A|NONE|NULL|."]),
    Truth("csvkit/blanks_converted.csv", ["a|b|c|d|e|f"], notes: ["csv.blank-rows 2"]),
    Truth("csvkit/date_like_number.csv", ["a", "4.5"]),
    Truth("csvkit/dummy.csv", ["a|b|c", "1|2|3"]),
    Truth("csvkit/dummy2.csv", ["a|b|c", "1|2|3"]),
    Truth("csvkit/dummy3.csv", ["a|b|c", "1|2|3", "1|4|5"]),
    Truth("csvkit/dummy_col_shuffled.csv", ["b|c|a", "2|3|1"]),
    Truth("csvkit/dummy_col_shuffled_ragged.csv", ["b|c|a|d", "2|3|1|4"]),
    Truth("csvkit/foo1.csv", ["id|name|age", "1|Jake|22", "2|Howard|21"]),
    Truth("csvkit/foo2.csv", ["id|name|age", "3|Liz|20", "4|Tim|21"]),
    Truth(
      "csvkit/irismeta.csv",
      [
        "species|wikipedia_url|usda_id",
        "Iris-versicolor|http://en.wikipedia.org/wiki/Iris_versicolor|IRVE2",
        "Iris-virginica|http://en.wikipedia.org/wiki/Iris_virginica|IRVI", "Iris-setosa||IRSE",
      ]),
    Truth("csvkit/join_a.csv", ["a|b|c", "1|b|c", "2|b|c", "3|b|c"]),
    Truth(
      "csvkit/join_a_short.csv", ["a|b|c", "1|b|", "2||", "3|b|c"],
      notes: ["csv.row-mended 2", "csv.row-mended 3"]),
    Truth("csvkit/join_b.csv", ["a|b|c", "1|b|c", "1|b|c", "4|b|c"]),
    // Letters above numbers: names, as far as anybody can tell.
    Truth("csvkit/join_no_header_row.csv", ["d|e|f", "1|b|c", "1|b|c", "4|b|c"]),
    Truth("csvkit/join_short.csv", ["a|b|c|b2|c2", "1|b||b|c", "1|b||b|c"]),
    Truth("csvkit/mac_newlines.csv", ["a|b|c", "1|2|3", "Once upon\ra time|5|6"]),
    Truth("csvkit/no_header_row.csv", ["1|2|3"], hasHeader: false),
    Truth("csvkit/no_header_row2.csv", ["4|5|6"], hasHeader: false),
    Truth("csvkit/no_header_row3.csv", ["1|2|3", "4|5|6"], hasHeader: false),
    Truth("csvkit/null_byte.csv", ["a|b|c", "|2|3"], notes: ["csv.nul-dropped 2"]),
    Truth("csvkit/optional_quote_characters.csv", ["a|b|c", "1|2|3"]),
    Truth("csvkit/sniff_limit.csv", ["a|b|c", "1|2|3"]),
    Truth("csvkit/sort_ints_nulls.csv", ["a|b|c", "1|2|3", "4||6", "5|1|7"]),
    Truth("csvkit/test_date_format.csv", ["a", "02/01/2014", "31/12/2012"]),
    Truth(
      "csvkit/test_empty_columns.csv", ["a|b|c||", "a||||", "||c||"],
      notes: ["csv.row-mended 3", "csv.blank-rows 4"]),
    Truth("csvkit/test_empty_columns_long_row.csv", ["a|b|c"], notes: ["csv.blank-rows 2"]),
    Truth("csvkit/test_empty_columns_short_row.csv", ["a|b|c"], notes: ["csv.blank-rows 2"]),
    Truth("csvkit/test_extra_header.csv", ["a|b|c|d", "1|2|3|"], notes: ["csv.row-mended 2"]),
    Truth(
      "csvkit/test_geojson.csv",
      [
        "id|prop0|prop1|geojson|type|longitude|latitude",
        #"|value0||{"type": "Point", "coordinates": [102.0, 0.5]}|Point|102.0|0.5"#,
        #"|value0|0.0|{"type": "LineString", "coordinates": [[102.0, 0.0], [103.0, 1.0], "#
          + "[104.0, 0.0], [105.0, 1.0]]}|LineString||",
        #"|value0|{"this": "that"}|{"type": "Polygon", "coordinates": [[[100.0, 0.0], "#
          + "[101.0, 0.0], [101.0, 1.0], [100.0, 1.0], [100.0, 0.0]]]}|Polygon||",
      ]),
    Truth(
      "csvkit/test_header_newline.csv",
      ["\t\n\u{B}\u{C}\r start \t\n\u{B}\u{C}\r end \t\n\u{B}\u{C}\r|b|c", "d|e|f"]),
    Truth(
      "csvkit/test_ignore_case.csv",
      [
        "a|b|c", "100|2003-01-01|a", "100|2003-01-01|A", "20|2002-01-01|b", "20|2001-01-01|c",
        "3|2009-01-01|d",
      ]),
    Truth(
      "csvkit/test_join_short_rows.csv", ["a|b|c", "1|cat|", "dog|c|", "3|b|c"],
      notes: ["csv.row-mended 2", "csv.row-mended 3"]),
    Truth("csvkit/test_latin1.csv", ["a|b|c", "1|2|3", "4|5|©"]),
    Truth("csvkit/test_literal_order.csv", ["a|b", "192|1", "27|2", "3|3"]),
    Truth("csvkit/test_locale.csv", ["a|b|c", "1,7|200.000.000|"]),
    Truth("csvkit/test_no_leading_zeroes.csv", ["a|b|c", "01|00.11|0.1"]),
    Truth("csvkit/test_numeric_date_format.csv", ["a", "20140102", "20121231"]),
    Truth("csvkit/test_precision.csv", ["a", "1.234567"]),
    Truth("csvkit/test_skip_lines.csv", ["a|b|c", "1|2|3"]),
    Truth("csvkit/test_utf16_big.csv", ["a|b|c", "1|2|3", "4|5|ʤ"]),
    Truth("csvkit/test_utf16_little.csv", ["a|b|c", "1|2|3", "4|5|ʤ"]),
    Truth("csvkit/test_utf8.csv", ["foo|bar|baz", "1|2|3", "4|5|ʤ"]),
    Truth("csvkit/test_utf8_bom.csv", ["foo|bar|baz", "1|2|3", "4|5|ʤ"]),
  ]
}
