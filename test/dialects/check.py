"""Runs the printed statements beside this file where `npm test` cannot, and compares the counts.

Spark runs for real. BigQuery and Trino have no engine that runs on one machine without a network, so their statements are
read by sqlglot in their own dialect, written in DuckDB's, and run there: that tests the syntax and what sqlglot knows of
the functions, not the engines.

    python -m venv venv && venv/bin/pip install pyspark sqlglot duckdb     # Spark needs Java 17 or later
    venv/bin/python test/dialects/check.py
"""

import csv
import math
import sys
from pathlib import Path

HERE = Path(__file__).parent
CASES = sorted(path.name.removesuffix(".counts.csv") for path in HERE.glob("*.counts.csv"))
COLUMNS = ["gender", "it's an age", "flagged", "outcome", "decision", "score"]


def people():
    with open(HERE / "people.csv", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            cell = {name: value or None for name, value in row.items()}
            yield (
                cell["gender"],
                cell["it's an age"],
                None if cell["flagged"] is None else cell["flagged"] == "true",
                None if cell["outcome"] is None else int(cell["outcome"]),
                cell["decision"],
                None if cell["score"] is None else float(cell["score"]),
            )


def expected(case):
    with open(HERE / f"{case}.counts.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    return sorted(row for row in rows if row and row[0] != "attribute")


def as_text(rows):
    return sorted(["" if value is None else str(value) for value in row] for row in rows)


def statement(case, dialect):
    return (HERE / f"{case}.{dialect}.sql").read_text(encoding="utf-8")


def spark():
    from pyspark.sql import SparkSession

    session = SparkSession.builder.master("local[1]").config("spark.ui.enabled", "false").getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    types = ["string", "string", "boolean", "int", "string", "double"]
    schema = ", ".join(f"`{name}` {kind}" for name, kind in zip(COLUMNS, types))
    session.createDataFrame(list(people()), schema).createOrReplaceTempView("people")
    print(f"Spark {session.version}")
    return lambda case: session.sql(statement(case, "spark")).collect()


def through_sqlglot(dialect):
    import duckdb
    import sqlglot

    connection = duckdb.connect()
    types = ["TEXT", "TEXT", "BOOLEAN", "INTEGER", "TEXT", "DOUBLE"]
    schema = ", ".join(f'"{name}" {kind}' for name, kind in zip(COLUMNS, types))
    connection.execute(f"CREATE TABLE people ({schema})")
    connection.executemany("INSERT INTO people VALUES (?, ?, ?, ?, ?, ?)", list(people()))
    print(f"{dialect}, read by sqlglot {sqlglot.__version__}, run by DuckDB {duckdb.__version__}")

    def run(case):
        (written,) = sqlglot.transpile(statement(case, dialect), read=dialect, write="duckdb")
        return connection.execute(written).fetchall()

    return run


failed = False
assert any(math.isnan(row[5]) for row in people() if row[5] is not None), "a score that is not a number"
for engine in (spark, lambda: through_sqlglot("bigquery"), lambda: through_sqlglot("trino")):
    run = engine()
    for case in CASES:
        try:
            found = as_text(run(case))
        except Exception as error:  # noqa: BLE001
            found = [[f"{type(error).__name__}: {str(error)[:500]}"]]
        same = found == expected(case)
        failed = failed or not same
        print(f"  {'same     ' if same else 'DIFFERENT'} {case}")
        if not same:
            print(*(f"    {row}" for row in found), sep="\n")
sys.exit(1 if failed else 0)
