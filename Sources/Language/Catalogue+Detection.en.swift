extension Catalogue {
  /// What was found out about a table that nobody described.
  static let detectionEn = #"""
    diagnostic.csv.cannot-tell = it is not clear how the columns are separated: no reading of the file is convincing.
    diagnostic.csv.cannot-tell.fix = open the file in a text editor, see which mark separates the values and write it in the profile (`separatore`, `virgolette`).
    diagnostic.csv.row-mended = the row was not {columns} well-written {columns:field|fields} (quotes or separators): it was put together again.
    diagnostic.csv.row-mended.fix = look at the row in the result and correct it in the original file.
    diagnostic.csv.row-kept = the row has {found} {found:field|fields} and the table {expected}: it is written as it is.
    diagnostic.csv.row-kept.fix = look for a separator too many or too few in the row.
    diagnostic.csv.nul-dropped = {count} NUL {count:byte|bytes} dropped from {rows} {rows:row|rows} (lines {lines}): the rest of those rows is written as it is, but something may be missing there.
    diagnostic.csv.nul-dropped.fix = compare those rows with the original; if there are many NUL bytes, the file is damaged or no text: export it again.
    diagnostic.csv.comment-lines = {count} {count:line begins|lines begin} with “#”: {count:it is a comment and is|they are comments and are} not written.
    diagnostic.csv.comment-lines.fix = if {count:the line is|the lines are} data, put the first value in quotes.
    diagnostic.csv.blank-rows = {count} {count:row has|rows have} nothing but separators: {count:it is blank and is|they are blank and are} not written.
    diagnostic.csv.blank-rows.fix = nothing, unless {count:the row|the rows} should have held values.
    diagnostic.profile.detected = the profile does not say everything of this file: it is read with encoding {encoding}, separator “{delimiter}”, {titles} {titles:line|lines} of titles, {headers} header {headers:row|rows}, {tags} tag {tags:row|rows}, {footer} {footer:row|rows} at the end.
    diagnostic.profile.detected.fix = if that is not so, write it under `file` in the profile.
    sniff.encoding = encoding: {encoding}
    sniff.delimiter = separator: “{delimiter}”, because so {fitting} of {rows} rows have {columns} {columns:field|fields}
    sniff.one-column = a single column: no mark divides the {rows} rows always in the same way
    sniff.runner-up = the next best reading, with “{delimiter}”, scores {score} against {best}
    sniff.runner-up-whole = the next best reading, without separator, a single column, scores {score} against {best}
    sniff.quote = quotes: {quote}, around {cells} {cells:value|values}
    sniff.no-quotes = no value is in quotes
    sniff.escape = within quotes the mark {escape} precedes quotes that belong to the text ({count} {count:time|times})
    sniff.stray-quotes = {count} {count:quote stands|quotes stand} where none should: read as text
    sniff.titles = the first {lines} {lines:line is a title|lines are titles}, not data
    sniff.header.names = header: {rows} {rows:row|rows} from line {line}, words above numbers or dates
    sniff.header.years = header: {rows} {rows:row|rows} from line {line}, successive years above columns of numbers
    sniff.header.repeated = header: {rows} rows from line {line}, one like the other
    sniff.header.assumed = header: line {line}, by custom: the columns hold only words
    sniff.header.alone = header: line {line}; the file has no data
    sniff.header.data = no header: line {line} already has numbers or dates like the others
    sniff.tags = {rows} {rows:row|rows} of tags (#…) below the header, no data
    sniff.footnotes = {rows} {rows:row|rows} at the end {rows:is a note|are notes}, no data
    sniff.totals.word = {rows} {rows:row|rows} of totals at the end (“Totale”), no data
    sniff.totals.sums = {rows} {rows:row|rows} of totals at the end: the numbers are the sums of those above
    sniff.blank-lines = {count} blank {count:line|lines}
    sniff.ragged = {count} {count:row has|rows have} another number of fields
    sniff.other-table = another table begins on line {line} ({rows} {rows:row|rows}, {columns} {columns:column|columns}); it is not read
    sniff.ambiguous-dates = in column “{column}” it is not clear whether the day or the month comes first
    """#
}
