"""What fairlearn needs for the same report: counts, selection, and both error rates of each group of three attributes.

Prints the rows that it read and the groups that it found; `evidence.ts` measures the time and memory around it.
"""

import sys

import fairlearn
import pandas
from fairlearn.metrics import MetricFrame, count, false_positive_rate, selection_rate, true_positive_rate

ATTRIBUTES = ["gender", "age", "district"]
METRICS = {"n": count, "selection": selection_rate, "tpr": true_positive_rate, "fpr": false_positive_rate}

people = pandas.read_parquet(sys.argv[1], columns=[*ATTRIBUTES, "called", "absent"])
groups = 0
for attribute in ATTRIBUTES:
    frame = MetricFrame(
        metrics=METRICS, y_true=people["absent"], y_pred=people["called"], sensitive_features=people[attribute]
    )
    groups += len(frame.by_group)
print(f"fairlearn {fairlearn.__version__}, pandas {pandas.__version__}: {len(people)} rows, {groups} groups")
