WITH cells AS (
  SELECT a1, happened, COUNT(*) AS people
  FROM (
    SELECT
      "gender" AS a1,
      CASE WHEN CAST("score" AS DOUBLE PRECISION) IS NULL OR CAST("score" AS DOUBLE PRECISION) = CAST('NaN' AS DOUBLE PRECISION) THEN NULL WHEN CAST("score" AS DOUBLE PRECISION) > (SELECT PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY score) FROM (SELECT CASE WHEN NOT (CAST("score" AS DOUBLE PRECISION) = CAST('NaN' AS DOUBLE PRECISION)) THEN CAST("score" AS DOUBLE PRECISION) END AS score FROM "people") AS scores WHERE score IS NOT NULL) THEN 1 ELSE 0 END AS happened
    FROM "people"
  ) AS answers
  GROUP BY a1, happened
),
known AS (
  SELECT
    CASE WHEN TRIM(CAST(a1 AS TEXT)) NOT IN ('') THEN TRIM(CAST(a1 AS TEXT)) END AS a1,
    CASE WHEN happened IS NULL OR TRIM(CAST(happened AS TEXT)) IN ('') THEN NULL WHEN LOWER(TRIM(CAST(happened AS TEXT))) IN ('true', '1', '1.0', '1e0', '1.0e0') THEN 1 WHEN LOWER(TRIM(CAST(happened AS TEXT))) IN ('false', '0', '0.0', '0e0', '0.0e0', '-0.0') THEN 0 ELSE -1 END AS happened,
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
  NULL AS tp,
  NULL AS fp,
  NULL AS fn,
  NULL AS tn,
  SUM(CASE WHEN happened IS NULL THEN people ELSE 0 END) AS unknown,
  SUM(CASE WHEN happened < 0 THEN people ELSE 0 END) AS other
FROM known
GROUP BY GROUPING SETS ((a1))
ORDER BY 1, 2
