WITH cells AS (
  SELECT a1, happened, truth, COUNT(*) AS people
  FROM (
    SELECT
      "gender" AS a1,
      "outcome" AS happened,
      "decision" AS truth
    FROM "people"
  ) AS answers
  GROUP BY a1, happened, truth
),
known AS (
  SELECT
    CASE WHEN TRIM(CAST(a1 AS TEXT)) NOT IN ('') THEN TRIM(CAST(a1 AS TEXT)) END AS a1,
    CASE WHEN happened IS NULL OR TRIM(CAST(happened AS TEXT)) IN ('') THEN NULL WHEN LOWER(TRIM(CAST(happened AS TEXT))) IN ('true', '1', '1.0', '1e0', '1.0e0') THEN 1 WHEN LOWER(TRIM(CAST(happened AS TEXT))) IN ('false', '0', '0.0', '0e0', '0.0e0', '-0.0') THEN 0 ELSE -1 END AS happened,
    CASE WHEN truth IS NULL OR TRIM(CAST(truth AS TEXT)) IN ('') THEN NULL WHEN LOWER(TRIM(CAST(truth AS TEXT))) IN ('true', '1', '1.0', '1e0', '1.0e0') THEN 1 WHEN LOWER(TRIM(CAST(truth AS TEXT))) IN ('false', '0', '0.0', '0e0', '0.0e0', '-0.0') THEN 0 ELSE -1 END AS truth,
    people
  FROM cells
)
SELECT
  CASE
    WHEN GROUPING(a1) = 0 THEN 'gender'
  END AS attribute,
  CASE
    WHEN GROUPING(a1) = 0 THEN a1
  END AS "group",
  SUM(people) AS n,
  SUM(CASE WHEN happened = 1 THEN people ELSE 0 END) AS selected,
  SUM(CASE WHEN happened = 1 AND truth = 1 THEN people ELSE 0 END) AS tp,
  SUM(CASE WHEN happened = 1 AND truth = 0 THEN people ELSE 0 END) AS fp,
  SUM(CASE WHEN happened = 0 AND truth = 1 THEN people ELSE 0 END) AS fn,
  SUM(CASE WHEN happened = 0 AND truth = 0 THEN people ELSE 0 END) AS tn,
  SUM(CASE WHEN (happened IS NULL AND COALESCE(truth, 0) >= 0) OR (truth IS NULL AND happened >= 0) THEN people ELSE 0 END) AS unknown,
  SUM(CASE WHEN happened < 0 OR truth < 0 THEN people ELSE 0 END) AS other
FROM known
GROUP BY GROUPING SETS ((a1))
ORDER BY 1, 2
