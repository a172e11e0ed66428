"""Scores loaders that detect dialects by themselves on spoilt tables of known truth.

The folder has `csv/` (what is to be read), `clean/` (what should come out) and `index.tsv` (name,
group and kind of each file), as `mappa-generate --format inquinati` writes it. Success, header,
record and cell F1 are those of the Pollock benchmark (Vitagliano et al., VLDB 2023): header cells,
records (the cells of a row joined) and cells as multisets, numbers compared as numbers.

The other loaders are told the encoding; mappa finds it.
"""

import argparse
import collections
import csv
import io
import os
import shlex
import subprocess
import sys

csv.field_size_limit(sys.maxsize)


def encoding_of(data):
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    if data.startswith(b"\xef\xbb\xbf"):
        return "utf-8-sig"
    try:
        data.decode("utf-8")
        return "utf-8"
    except UnicodeDecodeError:
        return "cp1252"


# MARK: loaders, each from a path to rows of text, the header first


def mappa(path, program):
    done = subprocess.run(shlex.split(program) + [path], capture_output=True, timeout=120)
    if os.path.getsize(path) == 0:
        return []  # said to be empty, which is right
    # Status 1 with a table says that something of the file was lost on the way.
    if done.returncode not in (0, 1) or not done.stdout:
        raise ValueError(done.stderr.decode("utf-8", "replace"))
    return rows_of(done.stdout)


def python_csv(path):
    with open(path, "rb") as file:
        data = file.read()
    text = data.decode(encoding_of(data))
    if not text:
        return []
    dialect = csv.Sniffer().sniff(text)
    return list(csv.reader(io.StringIO(text, newline=""), dialect))


def clevercsv_default(path):
    import clevercsv

    with open(path, "rb") as file:
        encoding = encoding_of(file.read())
    return clevercsv.read_table(path, encoding=encoding)


def duckdb_read(path, options):
    import duckdb

    with open(path, "rb") as file:
        data = file.read()
    if not data:
        return []
    encoding = {"cp1252": "latin-1", "utf-16": "utf-16"}.get(encoding_of(data), "utf-8")
    with duckdb.connect() as connection:
        found = connection.execute(
            f"SELECT * FROM read_csv(?, all_varchar=true, encoding='{encoding}'{options})", [path]
        )
        names = [column[0] for column in found.description]
        rows = [["" if cell is None else cell for cell in row] for row in found.fetchall()]
    numbered = all(name.startswith("column") and name[6:].isdigit() for name in names)
    return rows if numbered else [names] + rows


def pandas_read(path, **options):
    import pandas

    with open(path, "rb") as file:
        data = file.read()
    if not data:
        return []
    frame = pandas.read_csv(
        path, sep=None, engine="python", dtype=str, keep_default_na=False,
        encoding=encoding_of(data), **options,
    )
    if not isinstance(frame.index, pandas.RangeIndex):
        frame = frame.reset_index()
    return [[str(name) for name in frame.columns]] + frame.fillna("").values.tolist()


LENIENT = ", strict_mode=false, null_padding=true, ignore_errors=true"


def loaders(program):
    import warnings

    warnings.simplefilter("ignore")
    return {
        "mappa": lambda path: mappa(path, program),
        "csv.Sniffer": python_csv,
        "CleverCSV": clevercsv_default,
        "DuckDB": lambda path: duckdb_read(path, ""),
        "DuckDB lenient": lambda path: duckdb_read(path, LENIENT),
        "pandas": pandas_read,
        "pandas lenient": lambda path: pandas_read(path, on_bad_lines="skip"),
    }


# MARK: scores


def rows_of(data):
    return list(csv.reader(io.StringIO(data.decode("utf-8"), newline="")))


def normal(cell):
    cell = "" if cell is None else str(cell)
    try:
        return str(int(cell))
    except ValueError:
        pass
    try:
        return str(float(cell))
    except ValueError:
        return cell.lower()


def f1(truth, found):
    if not truth:
        return 1.0
    common = sum((collections.Counter(truth) & collections.Counter(found)).values())
    if not common:
        return 0.0
    precision, recall = common / len(truth), common / len(found)
    return 2 * precision * recall / (precision + recall)


def score(truth, found):
    truth = [[normal(cell) for cell in row] for row in truth]
    found = [[normal(cell) for cell in row] for row in found]
    header = f1(truth[0], found[0] if found else []) if truth else 1.0
    records = f1(["".join(row) for row in truth[1:]], ["".join(row) for row in found[1:]])
    cells = f1([c for row in truth for c in row], [c for row in found for c in row])
    return header, records, cells


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder")
    parser.add_argument("--mappa", default="mappa sniff --to-csv", help="command that takes a path")
    parser.add_argument("--only", help="loaders, separated by commas")
    parser.add_argument("--lost", type=int, default=0, help="files of each loader to name")
    parser.add_argument("--markdown", help="file to write the tables to")
    arguments = parser.parse_args()
    with open(os.path.join(arguments.folder, "index.tsv"), encoding="utf-8") as file:
        index = [line.rstrip("\n").split("\t") for line in file]
    chosen = loaders(arguments.mappa)
    if arguments.only:
        chosen = {name: chosen[name] for name in arguments.only.split(",")}
    scores = {name: collections.defaultdict(list) for name in chosen}
    for name, load in chosen.items():
        lost = []
        for file, group, kind in index:
            with open(os.path.join(arguments.folder, "clean", file), "rb") as clean:
                truth = rows_of(clean.read())
            try:
                parts = (1.0,) + score(truth, load(os.path.join(arguments.folder, "csv", file)))
                problem = ""
            except Exception as error:  # a loader that gives up scores nothing
                parts, problem = (0.0,) * 4, type(error).__name__
            scores[name][(group, kind)].append(parts)
            if sum(parts) < 3.999:
                lost.append((sum(parts), file, parts, problem))
        for _, file, parts, problem in sorted(lost)[: arguments.lost]:
            print(name, file, " ".join(f"{part:.3f}" for part in parts), problem)
    report = table(scores)
    print(report)
    if arguments.markdown:
        with open(arguments.markdown, "w", encoding="utf-8") as file:
            file.write(report)


def mean(rows, place=None):
    values = [sum(row) / 4 if place is None else row[place] for row in rows]
    return sum(values) / len(values)


def table(scores):
    names = list(scores)
    lines = ["| files | " + " | ".join(names) + " |", "|---|" + "---:|" * len(names)]

    def add(label, pick):
        cells = []
        for name in names:
            rows = [row for key, found in scores[name].items() if pick(key) for row in found]
            cells.append(f"{mean(rows):.3f}")
            count = len(rows)
        lines.append(f"| {label} ({count}) | " + " | ".join(cells) + " |")

    keys = list(next(iter(scores.values())))
    for group in dict.fromkeys(key[0] for key in keys):
        add(f"**{group}**", lambda key: key[0] == group)
        for kind in dict.fromkeys(key[1] for key in keys if key[0] == group):
            add(kind, lambda key: key == (group, kind))
    add("**all files**", lambda key: True)
    lines += ["", "| all files | " + " | ".join(names) + " |", "|---|" + "---:|" * len(names)]
    for place, label in enumerate(["success", "header F1", "record F1", "cell F1"]):
        cells = []
        for name in names:
            cells.append(f"{mean([row for found in scores[name].values() for row in found], place):.3f}")
        lines.append(f"| {label} | " + " | ".join(cells) + " |")
    kinds = []
    for name in names:
        kinds.append(f"{sum(mean(found) for found in scores[name].values()) / len(keys):.3f}")
    lines.append("| mean of kinds | " + " | ".join(kinds) + " |")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
