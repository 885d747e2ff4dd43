"""Makes the models and the bias reports of the examples again.

    python make_reports.py FOLDER

writes them under FOLDER as they lie under `examples/`. The counts are made by fairlearn's MetricFrame
(https://fairlearn.org): one frame for each attribute.
"""

import json
import sys
from importlib.metadata import version
from pathlib import Path

from fairlearn.metrics import MetricFrame, count, selection_rate
from sklearn.metrics import confusion_matrix

from make_data import called_first, home_care, planned_before, planned_with_model, pupils
from make_models import absence_model, absence_score, predicted_minutes, visit_model


def cell(row: int, column: int):
    """A metric that counts one cell of the confusion matrix: row is the truth, column what happened."""
    return lambda truth, happened: int(confusion_matrix(truth, happened, labels=[0, 1])[row, column])


CELLS = {"tp": cell(1, 1), "fp": cell(0, 1), "fn": cell(1, 0), "tn": cell(0, 0)}


def frame(truth, happened, groups) -> MetricFrame:
    metrics = {"count": count, "selection_rate": selection_rate, **CELLS}
    return MetricFrame(metrics=metrics, y_true=truth, y_pred=happened, sensitive_features=groups)


def canonical(rows) -> str:
    """ethics-gate's own report. `rows`: (event, version, measured on, attribute, frame)."""
    lines = ["event,version,measured_on,attribute,group,n,selected,tp,fp,fn,tn"]
    for event, of, measured_on, attribute, measured in rows:
        for group, by in measured.by_group.iterrows():
            tp, fp, fn, tn = (int(by[name]) for name in CELLS)
            lines.append(f"{event},{of},{measured_on},{attribute},{group},{int(by['count'])},{tp + fp},{tp},{fp},{fn},{tn}")
    return "\n".join(lines) + "\n"


def home_care_planning() -> dict[str, str]:
    model = visit_model()
    now = home_care(8_940, seed=2026)
    shorter = planned_with_model(now, predicted_minutes(model, now), seed=7)
    then = home_care(8_310, seed=2025)
    before = planned_before(then, seed=8)

    def rows(attributes):
        for attribute in attributes:
            yield "shorter-visit", "1.4", "operation", attribute, frame(now["enough"], shorter, now[attribute])
        for attribute in attributes:
            yield "shorter-visit", "planners-2025", "operation", attribute, frame(then["enough"], before, then[attribute])

    return {
        "home-care-planning/models/visit-length/coefficients.csv": model,
        "home-care-planning/reports/fairness.csv": canonical(rows(["sex", "age"])),
        "home-care-planning/reports/fairness-origin.csv": canonical(rows(["origin"])),
    }


def school_absence() -> dict[str, str]:
    model = absence_model(years=3)
    district = pupils(412, seed=2025)
    called = called_first(absence_score(model, district), share=0.3, seed=9)
    report = {"made_by": f"fairlearn {version('fairlearn')}, MetricFrame.by_group", "event": "called-first", "version": "3", "by_group": {}}
    for attribute in ["gender", "age"]:
        measured = frame(district["took_help"], called, district[attribute]).by_group
        report["by_group"][attribute] = {
            name: {group: round(float(value), 4) if name == "selection_rate" else int(value) for group, value in column.items()}
            for name, column in measured.to_dict().items()
        }
    return {
        "school-absence/models/absence/model.json": json.dumps(model, indent=2) + "\n",
        "school-absence/reports/fairness.json": json.dumps(report, indent=2) + "\n",
    }


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    for path, text in {**home_care_planning(), **school_absence()}.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8", newline="\n")
        print(path)
