"""Pipes text disclosures through `convert-cli stream` under Apache Spark, and compares the answers
with the files that a run over the same folder has written.

    test-spark.py CONVERT-CLI TEXTS XML
"""

import json
import pathlib
import sys

from pyspark.sql import SparkSession


def main() -> int:
    cli, texts, converted = sys.argv[1:4]
    spark = SparkSession.builder.master("local[2]").appName("disclosure-convert").getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    # Line ends count: the files are read as bytes, not by Spark's readers of text.
    paths = sorted(str(path) for path in pathlib.Path(texts).rglob("*.txt"))
    records = spark.sparkContext.parallelize(paths, 8).map(
        lambda path: json.dumps({"id": path, "content": pathlib.Path(path).read_bytes().decode()})
    )
    answers = records.pipe(f"{cli} stream --from text --to xml").map(json.loads).collect()
    failed = 0
    for answer in answers:
        name = pathlib.Path(answer["id"]).relative_to(texts).with_suffix(".xml")
        expected = pathlib.Path(converted) / name
        if "content" not in answer:
            right = not expected.exists()
        else:
            right = expected.exists() and expected.read_bytes() == answer["content"].encode()
        if not right:
            failed += 1
            print(f"{name}: not as the run over files has it", file=sys.stderr)
    spark.stop()
    print(f"{len(answers) - failed} of {len(paths)} answers are those of the run over files")
    return 1 if failed or len(answers) != len(paths) else 0


if __name__ == "__main__":
    sys.exit(main())
