extension Catalogue {
  static let formatsEn = #"""
    diagnostic.format.names = columns that the tool names so: {columns}.
    diagnostic.format.codes = {count} {count:header is a code|headers are codes}, such as “{columns}”.
    diagnostic.format.options = options stand in square brackets, as in “{column}”.
    diagnostic.format.answers = answers written as “{values}”.
    diagnostic.format.two-rows = two header rows: the question over its options.
    diagnostic.format.stamps = the first column is the time of submission ({value}).
    diagnostic.format.grids = {count} {count:column is a row|columns are rows} of grids, such as “{columns}”.
    diagnostic.format.split = {count} {count:column says|columns say} 0 or 1 for each option, such as “{columns}”.
    diagnostic.format.tags = the second row holds labels “#…” and no data.
    diagnostic.format.trailing = choices end with “{separator}”.
    diagnostic.format.repeated-label = the column of an option repeats its text (“{value}”).
    diagnostic.format.preamble = {count} lines before the header, with the alias and the date of the export.
    diagnostic.format.categories = {count} {count:“Category” column|“Category” columns}, one for each level of the codes.
    diagnostic.format.short-rows = {count} {count:row ends|rows end} before the others, where the code has fewer levels.
    diagnostic.format.paths = the column “{column}” holds paths of codes (“{value}”).
    diagnostic.format.references = passages are numbered “document:quotation” ({value}).
    diagnostic.format.several-codes = {count} {count:row has|rows have} several codes in one cell.
    diagnostic.format.tables = it is the table “{table}” of the HSDS standard.
    diagnostic.format.plain = no tool recognised: a table with one header row.
    diagnostic.format.codebook = this is the list of codes, not of coded passages.
    diagnostic.format.codebook.fix = export the passages (“highlights” in Taguette) and name that file.
    diagnostic.format.other = the profile says “formato: {declared}”, but the file looks like an export of “{found}”.
    diagnostic.format.other.fix = if so, write “formato: {found}” in the profile; otherwise check that the file is the right one.
    diagnostic.format.question-without = “domanda: {question}” can be used only with “formato”, which says how headers read.
    diagnostic.format.question-without.fix = add “formato:” with the tool that wrote the file, or name the column with “colonna”.
    diagnostic.format.missing-question = {file} does not ask the question “{question}”. It asks: {known}.
    diagnostic.format.missing-question.fix = write the code or the words of the question as the header has them.
    diagnostic.format.missing-option = in {file} the question “{question}” has no column for “{option}”. It has: {known}.
    diagnostic.format.missing-option.fix = write in “opzione” the code or the words of one of its columns; leave it out where the question has a single column.
    diagnostic.format.missing-role = {file} lacks the column that “{format}” usually has for “{key}”.
    diagnostic.format.missing-role.fix = name it in the profile, as in “{key}: {{colonna: …}}”, or correct “formato”.
    diagnostic.format.no-separator = no separator cuts the choices of this column into the known options ({known}). Examples from the file: {examples}.
    diagnostic.format.no-separator.fix = state “separatore”, and list every option: those not needed under “altre_opzioni”.
    diagnostic.csv.padded-rows = {count} {count:row is|rows are} shorter than the header, as this tool writes them: the cells missing at the end are blank.
    """#
}
