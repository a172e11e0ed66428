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
    Rival(name: "frictionless validate", program: "frictionless") { csv, _ in
      // Trusted: it reads no absolute path otherwise.
      ["validate", "--trusted", csv]
    },
    // No variance, no interval: the point shares alone, to be set beside the load and the cube.
    Rival(name: "DuckDB, point shares only", program: "python") { csv, _ in
      ["-c", pointShares, csv]
    },
  ]

  private static let pointShares = """
    import sys, duckdb
    s = duckdb.connect()
    s.execute("create table s as select * from read_csv(?, header = true, all_varchar = true)", sys.argv[1:2])
    for (name, *_) in s.execute("describe s").fetchall():
        if name.endswith("_ostacolo"):
            item = '"' + name.removesuffix("_ostacolo") + '"'
            s.execute(f'''
                select ats, cura, {item}, sum(w) / sum(sum(w)) over (partition by ats, cura)
                from (select *, peso::double as w from s where {item} <> '')
                group by grouping sets ((ats, cura, {item}), (ats, {item}), (cura, {item}), ({item}))
                ''').fetchall()
    """
}
