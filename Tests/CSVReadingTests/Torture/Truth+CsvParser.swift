extension Truth {
  /// Files of which no reading is convincing, or that hold nothing, with the code that says so.
  static let refused: [(file: String, code: String)] = [
    ("empty_file.csv", "csv.empty-file"), ("csvkit/empty.csv", "csv.empty-file"),
    // Rows end in the letter X.
    ("csv-parser/option-newline.csv", "csv.cannot-tell"),
  ]

  static let csvParser: [Truth] = [
    Truth(
      "csv-parser/backtick.csv",
      ["pokemon_id|p_desc", "1|Bulbasaur can be seen napping", "2|There is a bud on this"]),
    Truth("csv-parser/bad-data.csv", ["|somejunk|<! />", "|nope|", "yes|yup|yeah", "ok|ok|ok!"]),
    Truth("csv-parser/basic.csv", ["a|b|c", "1|2|3"]),
    Truth(
      "csv-parser/comma-in-quote.csv",
      ["first|last|address|city|zip", "John|Doe|120 any st.|Anytown, WW|08123"]),
    Truth("csv-parser/comment.csv", ["a|b|c", "1|2|3"]),
    Truth("csv-parser/empty-columns.csv", ["2007-01-01||", "2007-01-02||"], hasHeader: false),
    Truth("csv-parser/escape-quotes.csv", ["a|b", #"1|ha "ha" ha"#, #"2|"""#, "3|4"]),
    Truth(
      "csv-parser/geojson.csv",
      [
        "id|prop0|prop1|geojson",
        #"|value0||{"type": "Point", "coordinates": [102.0, 0.5]}"#,
        #"|value0|0.0|{"type": "LineString", "coordinates": [[102.0, 0.0], [103.0, 1.0], "#
          + "[104.0, 0.0], [105.0, 1.0]]}",
        #"|value0|{u'this': u'that'}|{"type": "Polygon", "coordinates": [[[100.0, 0.0], "#
          + "[101.0, 0.0], [101.0, 1.0], [100.0, 1.0], [100.0, 0.0]]]}",
      ]),
    Truth("csv-parser/headers.csv", ["1|2|3", "4|5|6", "7|8|9"], hasHeader: false),
    Truth("csv-parser/newlines.csv", ["a|b|c", "1|2|3", "Once upon \na time|5|6", "7|8|9"]),
    // A field too many: taken for a comma that nobody quoted, and told.
    Truth(
      "csv-parser/no-headers.csv", ["a|b|c", "1|2|3", "4|5|6", "7|8|9,10"],
      notes: ["csv.row-mended 4"]),
    Truth("csv-parser/option-comment.csv", ["a|b|c", "1|2|3"]),
    Truth(
      "csv-parser/option-escape.csv",
      ["a|b|c", #"1|some "escaped" value|2"#, #"3|""|4"#, "5|6|7"]),
    Truth(
      "csv-parser/option-quote-escape.csv",
      ["a|b|c", "1|some 'escaped' value|2", "3|''|4", "5|6|7"]
    ),
    Truth(
      "csv-parser/option-quote-many.csv", ["a|b|c", "1|some 'escaped' value|2", "3|''|4", "5|6|7"]),
    Truth("csv-parser/option-quote.csv", ["a|b|c", "1|some value|2", "3|4|5"]),
    Truth(
      "csv-parser/quotes+newlines.csv",
      ["a|b", "1|ha \n\"ha\" \nha", "2| \n\"\" \n", "3|4"]),
    // Two rows of names, one above the other.
    Truth("csv-parser/strict+skipLines.csv", ["a h1|b h2|c h3", "1|2|3", "4|5|6", "7|8|9"]),
    Truth(
      "csv-parser/strict-false-less-columns.csv", ["a|b|c", "1|2|3", "4|5|", "6|7|8"],
      notes: ["csv.row-mended 3"]),
    Truth(
      "csv-parser/strict-false-more-columns.csv", ["a|b|c", "1|2|3", "4|5|6,7", "8|9|10"],
      notes: ["csv.row-mended 3"]),
    Truth(
      "csv-parser/strict.csv", ["a|b|c", "1|2|3", "4|5|6", "7|8|9,10"], notes: ["csv.row-mended 4"]),
    Truth("csv-parser/bench/latin.csv", ["a|b|c", "1|2|3", "4|5|©"]),
    Truth("csv-parser/bench/mac-newlines.csv", ["a|b|c", "1|2|3", "Once upon\ra time|5|6"]),
    Truth("csv-parser/bench/utf16-big.csv", ["a|b|c", "1|2|3", "4|5|ʤ"]),
    Truth("csv-parser/bench/utf16.csv", ["a|b|c", "1|2|3", "4|5|ʤ"]),
    Truth("csv-parser/bench/utf8.csv", ["a|b|c", "1|2|3", "4|5|ʤ"]),
  ]

  static let csvnorm: [Truth] = [
    Truth(
      "latin1_semicolon.csv",
      ["Nome|Città|Note", "Luca|Torino|più informazioni", "Giulia|Bologna|caffè"]),
    Truth(
      "malformed_rows.csv", ["a|b|c", "1|2|3", "4|5|", "6|7|8,9"],
      notes: ["csv.row-mended 3", "csv.row-mended 4"]),
    Truth(
      "metadata_skip_rows.csv",
      [
        "Employee Name|Department|Salary", "John Doe|Engineering|75000",
        "Jane Smith|Marketing|65000", "Bob Johnson|Sales|70000",
      ]),
    Truth(
      "pipe_mixed_headers.csv",
      ["User ID|UserName|Signup Date", "1|alice|2020-01-01", "2|bob|2020-02-02"]),
    Truth(
      "title_row_skip.csv",
      [
        "Product|Q1|Q2|Q3|Q4", "Widget A|100|120|130|150", "Widget B|200|210|220|240",
        "Widget C|150|160|170|180",
      ]),
    Truth("utf8_basic.csv", ["Name|City|Age", "Alice|Milano|30", "Bob|Roma|25"]),
    Truth("utf8_sig_bom.csv", ["Colonna Uno|Colonna Due", "Valore A|Valore B"]),
    Truth("windows1252_quotes.csv", ["Title|Price", "“Libro”|10€", "“Penna”|2€"]),
  ]
}
