"""Synthetic people for the two examples with a model. Nobody in it exists and no real record was used.

Each function draws one table, a row for each person, from a generator with a fixed seed. The tables stay in memory: only
the models and the counts that `make_reports.py` makes of them are kept.

Chances and effects are invented; they were chosen to look like a large Danish home-care service and one school district,
not measured anywhere.
"""

import numpy as np
import pandas as pd

HELP = {"medication": 15, "meal": 20, "personal-care": 30, "bath": 45}  # usual slot in minutes
TAKES = {"medication": 8, "meal": 18, "personal-care": 20, "bath": 38}  # what it takes with somebody who walks alone
SHORTER_BY = 5  # minutes that a shorter slot is shorter than the usual one

AGES_65_UP = ["65-74", "75-84", "85+"]
SCHOOL_AGES = ["6-9", "10-13", "14-17"]


def home_care(people: int, seed: int) -> pd.DataFrame:
    """One visit for each of `people` clients of 65 and older.

    `needed` is how long the visit really took (minutes). `enough` is 1 where the shorter slot would have been enough.
    Sex, age and origin have no effect on the need of their own. Age works through walking and living alone; the usual
    slot is widened by the care assessment for the same reasons.
    """
    draw = np.random.default_rng(seed)
    age = draw.choice(AGES_65_UP, people, p=[0.24, 0.41, 0.35])
    band = pd.Series(age).map({"65-74": 0, "75-84": 1, "85+": 2}).to_numpy()
    sex = np.where(draw.random(people) < 0.57 + 0.04 * band, "woman", "man")
    origin = np.where(draw.random(people) < 0.13, "immigrant-or-descendant", "danish")

    kind = draw.choice(list(HELP), people, p=[0.22, 0.20, 0.36, 0.22])
    walking = draw.binomial(4, 0.35 + 0.05 * band)  # 0: walks alone … 4: needs a hoist
    alone = (draw.random(people) < 0.50 + 0.06 * band).astype(int)
    two_helpers = ((walking == 4) & (draw.random(people) < 0.7)).astype(int)
    usual = pd.Series(kind).map(HELP).to_numpy() + 5 * (walking >= 2)

    mean = pd.Series(kind).map(TAKES).to_numpy() + 2.4 * walking + 0.9 * alone - 3.5 * two_helpers
    needed = np.clip(mean + draw.normal(0, 2.4, people), 5, None)
    return pd.DataFrame({
        "sex": sex, "age": age, "origin": origin, "band": band,
        "help": kind, "walking": walking, "alone": alone, "two_helpers": two_helpers, "usual": usual,
        "needed": needed, "enough": (needed <= usual - SHORTER_BY).astype(int),
    })


def planned_with_model(clients: pd.DataFrame, predicted: np.ndarray, seed: int) -> np.ndarray:
    """1 where the planner chose the shorter slot. The planner follows the proposal in about nine of ten cases."""
    draw = np.random.default_rng(seed)
    proposed = (predicted <= clients["usual"] - SHORTER_BY).to_numpy()
    overruled = draw.random(len(clients)) < 0.11
    return np.where(overruled, ~proposed, proposed).astype(int)


def planned_before(clients: pd.DataFrame, seed: int) -> np.ndarray:
    """1 where planners without a model chose the shorter slot: less often right, and more often for the younger, for men
    and for people with a foreign background."""
    draw = np.random.default_rng(seed)
    slack = clients["usual"] - SHORTER_BY - clients["needed"]
    pull = 0.18 * slack + 0.45 * (1 - clients["band"]) + 0.30 * (clients["sex"] == "man") + 0.35 * (clients["origin"] != "danish") - 0.1
    return (draw.random(len(clients)) < 1 / (1 + np.exp(-pull))).astype(int).to_numpy()


def pupils(number: int, seed: int) -> pd.DataFrame:
    """Pupils of one school district. `took_help` is 1 where the family took up the offer of help.

    Absence grows with age; boys are written up for being late a little more often. Need follows absence and grades.
    """
    draw = np.random.default_rng(seed)
    age = draw.choice(SCHOOL_AGES, number, p=[0.36, 0.34, 0.30])
    band = pd.Series(age).map({"6-9": 0, "10-13": 1, "14-17": 2}).to_numpy()
    gender = np.where(draw.random(number) < 0.49, "girl", "boy")

    absent = np.round(draw.gamma(2.0, 3.0 + 0.5 * band), 1)  # days in the last half year
    monday = np.clip(draw.beta(2, 6, number) + 0.01 * absent, 0, 1).round(2)  # share of absence on Mondays and Fridays
    late = draw.poisson(2.0 + 0.3 * (gender == "boy"))
    grades = np.clip(draw.normal(7.0, 2.2, number) - 0.08 * absent, -3, 12).round(1)  # Danish scale, -3 to 12
    pull = 0.20 * (absent - 7) + 0.26 * (late - 2) - 0.16 * (grades - 7) + 2.0 * (monday - 0.3) - 0.55
    took_help = (draw.random(number) < 1 / (1 + np.exp(-pull))).astype(int)
    return pd.DataFrame({
        "gender": gender, "age": age,
        "absent": absent, "monday": monday, "late": late, "grades": grades, "took_help": took_help,
    })


def called_first(scores: np.ndarray, share: float, seed: int) -> np.ndarray:
    """1 where the counsellor called in the first week: the head of the ranking, with one in eight chosen otherwise."""
    draw = np.random.default_rng(seed)
    ranked = scores >= np.quantile(scores, 1 - share)
    otherwise = draw.random(len(scores)) < 0.12
    return np.where(otherwise, ~ranked, ranked).astype(int)
