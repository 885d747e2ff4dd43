"""The two small models of the examples, learned from synthetic records and written as text."""

import io

import numpy as np
import pandas as pd
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.linear_model import LinearRegression

from make_data import HELP, home_care, pupils

VISIT_TERMS = [*(f"help: {name}" for name in HELP), "walking", "alone", "two_helpers"]
ABSENCE_TERMS = ["absent", "monday", "late", "grades"]


def visit_terms(clients: pd.DataFrame) -> pd.DataFrame:
    """What the visit model looks at: kind of help (one term each), walking, living alone, two helpers."""
    terms = {f"help: {name}": (clients["help"] == name).astype(int) for name in HELP}
    return pd.DataFrame({**terms, **{name: clients[name] for name in VISIT_TERMS[len(HELP):]}})


def visit_model() -> str:
    """CSV `term,minutes`: minutes that each term adds, to a tenth."""
    records = home_care(12_000, seed=2024)
    fitted = LinearRegression(fit_intercept=False).fit(visit_terms(records), records["needed"])
    out = io.StringIO()
    out.write("term,minutes\n")
    for term, minutes in zip(VISIT_TERMS, fitted.coef_, strict=True):
        out.write(f"{term},{minutes:.1f}\n")
    return out.getvalue()


def predicted_minutes(model: str, clients: pd.DataFrame) -> np.ndarray:
    minutes = pd.read_csv(io.StringIO(model)).set_index("term")["minutes"]
    return visit_terms(clients)[minutes.index].to_numpy() @ minutes.to_numpy()


def absence_model(years: int) -> dict:
    """One-step trees: a term, where it is split, and what each side adds to the score."""
    records = pupils(580 * years, seed=2023)
    learned = GradientBoostingClassifier(n_estimators=14, max_depth=1, learning_rate=0.3, random_state=0)
    learned.fit(records[ABSENCE_TERMS], records["took_help"])
    steps = []
    for [tree] in learned.estimators_:
        parts = tree.tree_
        steps.append({
            "term": ABSENCE_TERMS[parts.feature[0]],
            "at_most": round(float(parts.threshold[0]), 2),
            "then": round(float(0.3 * parts.value[1, 0, 0]), 3),
            "else": round(float(0.3 * parts.value[2, 0, 0]), 3),
        })
    return {"model": "absence-risk", "learned_from": f"{580 * years} pupils, {years} school years", "steps": steps}


def absence_score(model: dict, of: pd.DataFrame) -> np.ndarray:
    score = np.zeros(len(of))
    for step in model["steps"]:
        score += np.where(of[step["term"]] <= step["at_most"], step["then"], step["else"])
    return score
