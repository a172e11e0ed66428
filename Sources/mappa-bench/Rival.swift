import Foundation

/// Another program that brings a CSV file into SQLite, or checks it, as its documentation says to.
struct Rival: Sendable {
  let name: String
  let program: String
  /// Arguments for a CSV file and a database to be made.
  let arguments: @Sendable (_ csv: String, _ database: String) -> [String]

  /// Largest survey given to them: some would take an hour for ten times as many rows.
  static let rowLimit = 300_000

  /// One line per program; all are installed by `make bench` into one environment of Python.
  static let all: [Rival] = [
    Rival(name: "pandas read_csv, to_sql", program: "python") { csv, database in
      [
        "-c",
        """
        import sys, sqlite3, pandas
        pandas.read_csv(sys.argv[1]).to_sql("survey", sqlite3.connect(sys.argv[2]), index=False)
        """,
        csv, database,
      ]
    },
    Rival(name: "sqlite-utils insert --csv", program: "sqlite-utils") { csv, database in
      ["insert", database, "survey", csv, "--csv", "--silent"]
    },
    Rival(name: "csvsql --insert", program: "csvsql") { csv, database in
      ["--db", "sqlite:///" + database, "--insert", "--tables", "survey", csv]
    },
    Rival(name: "frictionless validate", program: "frictionless") { csv, _ in ["validate", csv] },
  ]
}
