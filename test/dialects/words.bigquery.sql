WITH cells AS (
  SELECT a1, happened, COUNT(*) AS people
  FROM (
    SELECT
      `it's an age` AS a1,
      `decision` AS happened
    FROM `people`
  ) AS answers
  GROUP BY a1, happened
),
known AS (
  SELECT
    CASE WHEN TRIM(CAST(a1 AS STRING)) NOT IN ('') THEN TRIM(CAST(a1 AS STRING)) END AS a1,
    CASE WHEN happened IS NULL OR TRIM(CAST(happened AS STRING)) IN ('') THEN NULL WHEN TRIM(CAST(happened AS STRING)) = 'yes' THEN 1 ELSE 0 END AS happened,
    people
  FROM cells
)
SELECT
  CASE
    WHEN GROUPING(a1) = 0 THEN 'age group'
  END AS attribute,
  CASE
    WHEN GROUPING(a1) = 0 THEN a1
  END AS `group`,
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
