import {cornered} from './cornered.ts'
import {sum, type Table} from './counted.ts'
import {determined, type Equation} from './determined.ts'
import {type Count, type Figure, type Row, type Sum, Sums} from './sums.ts'

/** What of a report is hidden. */
export interface Suppressed {
  isHidden(attribute: string, group: string, figure: Figure): boolean
  readonly any: boolean
  /** What can be worked out whatever else is hidden: such a report must not be published. */
  readonly exposed: readonly {readonly attribute: string; readonly group: string}[]
}

/**
 * Hides every count below `below` (primary), then others until nobody can work out a hidden count from what is left
 * (complementary): within a group from its `n`, across groups from the total, across a combination from its parts.
 * Of every group the lowest counts are hidden, so that "below, or next lowest" is true of each. See Willenborg and De Waal,
 * Elements of Statistical Disclosure Control (2001), for the theory of both steps.
 */
export function suppress(tables: readonly Table[], below: number): Suppressed {
  const report = new Report(new Sums(tables), below)
  report.protect()
  const {hidden, exposed} = report
  const key = ({attribute, group, figure}: Pick<Count, 'attribute' | 'group' | 'figure'>) =>
    JSON.stringify([attribute, group, figure])
  const inReport = [...hidden].filter(({group}) => group !== '')
  const names = new Set(inReport.map(key))
  return {
    isHidden: (attribute, group, figure) => names.has(key({attribute, group, figure})),
    any: inReport.some(({figure}) => figure !== 'rest'),
    exposed,
  }
}

/** Of looking for what follows from the rest and hiding something beside it. */
const MOST_ROUNDS = 30

class Report {
  readonly hidden: Set<Count>
  /** What follows from the rest when there is nothing left to hide beside it. */
  exposed: readonly Count[] = []
  readonly #rows: readonly Row[]
  readonly #rowOf: ReadonlyMap<Count, Row>
  readonly #sums: readonly Sum[]
  readonly #standsIn = new Map<Count, Sum[]>()
  readonly #below: number
  /** More people than there are in any group or total. */
  readonly #everybody: number

  constructor({rows, sums}: Sums, below: number) {
    this.#rows = rows
    this.#rowOf = new Map(rows.flatMap(row => [row.n, ...row.cells].map(count => [count, row] as const)))
    this.#sums = sums
    for (const each of sums)
      for (const {count} of each.terms) {
        const own = this.#standsIn.get(count)
        if (own) own.push(each)
        else this.#standsIn.set(count, [each])
      }
    this.#below = below
    this.#everybody = sum(rows.map(({n}) => n.value))
    this.hidden = new Set([...this.#rowOf.keys()].filter(({value}) => value < below))
  }

  protect(): void {
    for (const row of this.#rows) this.#lowestFirst(row)
    let rounds = 0
    for (;;) {
      const size = this.hidden.size
      for (const each of this.#sums) this.#close(each)
      if (this.hidden.size > size) continue
      const found = this.#workedOut()
      if (++rounds > MOST_ROUNDS) this.#hideAllWith(found)
      else for (const each of found) this.#hideBeside(each)
      if (this.hidden.size > size) continue
      this.exposed = found
      return
    }
  }

  /** Hides more of a sum while one hidden count follows from the others; several that are all 0 follow too. */
  #close(each: Sum): void {
    if (each.unless && this.hidden.has(each.unless)) return
    if (each.total !== undefined && !this.#knownTotals().has(each.total)) return
    for (;;) {
      const inside = each.terms.filter(({count}) => this.hidden.has(count))
      const alike = inside.every(({sign}) => sign === inside[0]?.sign)
      const allZero = inside.length > 0 && alike && sum(inside.map(({count}) => count.value)) === 0
      if (inside.length !== 1 && !allZero) return
      const next = this.#lowest(each.terms.map(({count}) => count))
      if (next) this.#hide(next)
      else {
        if (each.total !== undefined) this.#hideTotal(each.total)
        return
      }
    }
  }

  #hide(count: Count): void {
    this.hidden.add(count)
    const row = this.#rowOf.get(count)
    if (row) this.#lowestFirst(row)
  }

  /** Hides all that is lower than something hidden in the same group, and everything of a group whose size is hidden. */
  #lowestFirst({n, cells}: Row): void {
    const highest = Math.max(...cells.map(count => (this.hidden.has(count) ? count.value : -1)))
    const both = highest >= 0 && cells.some(({figure}) => figure === 'rest')
    for (const count of cells) if (both || this.hidden.has(n) || count.value < highest) this.hidden.add(count)
  }

  /**
   * What to hide next: what is not in the report, which costs nothing; else the lowest that is not 0; the size of a group only
   * where there is nothing else.
   */
  #lowest(counts: readonly Count[]): Count | undefined {
    const kind = (count: Count) => this.#rowOf.get(count)?.kind ?? 'printed'
    const rank = (count: Count) => {
      if (kind(count) !== 'printed') return 0
      return count.figure === 'n' ? 3 : count.value === 0 ? 2 : 1
    }
    const shown = counts.filter(
      count => !this.hidden.has(count) && (count.figure !== 'n' || kind(count) !== 'declared'),
    )
    return shown.toSorted((a, b) => rank(a) - rank(b) || a.value - b.value || a.id - b.id)[0]
  }

  /** Figures of which an attribute shows every group. */
  #knownTotals(): ReadonlySet<Figure> {
    const shown = this.#sums.filter(({terms}) => terms.every(({count}) => !this.hidden.has(count)))
    return new Set(shown.flatMap(({total}) => total ?? []))
  }

  /** Where all groups of an attribute are hidden and their total is not: hides it in every attribute that shows it. */
  #hideTotal(figure: Figure): void {
    for (const {total, terms} of this.#sums) {
      if (total !== figure || terms.some(({count}) => this.hidden.has(count))) continue
      const next = this.#lowest(terms.map(({count}) => count))
      if (next) this.#hide(next)
    }
  }

  /** Hidden counts that follow from several sums together, and from the rule by which they were hidden. */
  #workedOut(): readonly Count[] {
    const byId = new Map([...this.hidden].map(count => [count.id, count]))
    const [known, unknown] = [this.#knownTotals(), new Map<Figure, {id: number; value: number}>()]
    const equations = this.#sums.flatMap(({terms, total, unless}): Equation[] => {
      if (unless && this.hidden.has(unless)) return []
      const inside = terms.filter(({count}) => this.hidden.has(count))
      if (inside.length === 0) return []
      const signed = new Map(inside.map(({count, sign}) => [count.id, sign]))
      const left = sum(inside.map(({count, sign}) => sign * count.value))
      if (total === undefined || known.has(total)) return [{terms: signed, total: left}]
      const whole = unknown.get(total) ?? {id: -1 - unknown.size, value: sum(terms.map(({count}) => count.value))}
      unknown.set(total, whole)
      return [{terms: signed.set(whole.id, -1), total: left - whole.value}]
    })
    const totals = new Map([...unknown.values()].map(({id, value}) => [id, value]))
    const found = new Set([
      ...determined(equations),
      ...cornered(equations, {
        highest: id => this.#highest(byId.get(id)),
        value: id => byId.get(id)?.value ?? totals.get(id) ?? 0,
      }),
    ])
    const isSecret = (count: Count) => count.value < this.#below || this.#rowOf.get(count)?.kind === 'printed'
    return [...found].flatMap(id => byId.get(id) ?? []).filter(isSecret)
  }

  /** What a reader knows of a hidden count: it is below the limit, or the next lowest of its group. */
  #highest(count: Count | undefined): number {
    const row = count && this.#rowOf.get(count)
    if (row?.kind === 'declared') return this.hidden.has(row.n) ? this.#below - 1 : row.n.value
    if (row?.kind === 'left-out') return this.hidden.has(row.n) ? this.#everybody : row.n.value
    if (!row || count.figure === 'n' || this.hidden.has(row.n)) return this.#everybody
    const shown = row.cells.flatMap(each => (this.hidden.has(each) ? [] : [each.value]))
    return shown.length === 0 ? row.n.value : Math.max(this.#below - 1, Math.min(...shown))
  }

  /**
   * For a count that follows from several sums: hides the lowest of each sum that it stands in, the totals last. Where they hide
   * all they have, one of a sum that shares something with them, and so on.
   */
  #hideBeside(found: Count): void {
    const seen = new Set<Sum>()
    for (let near = this.#sumsWith([found], seen); near.length > 0; ) {
      const shown = (totals: boolean) =>
        near
          .filter(({total}) => totals === (total !== undefined))
          .flatMap(({terms}) => this.#lowest(terms.map(({count}) => count)) ?? [])
      const [close, far] = [shown(false), shown(true)]
      const next = close.length > 0 ? close : far
      if (next.length > 0) {
        const isNext = near.some(({terms}) => terms.some(({count}) => count === found))
        for (const count of isNext ? next : [this.#lowest(next)]) if (count) this.#hide(count)
        return
      }
      near = this.#sumsWith(
        near.flatMap(({terms}) => terms.map(({count}) => count)),
        seen,
      )
    }
  }

  /** Where one after another would take too long. */
  #hideAllWith(found: readonly Count[]): void {
    if (found.length === 0) return
    for (const {kind, n, cells} of this.#rows)
      for (const count of kind === 'declared' ? cells : [n, ...cells]) this.hidden.add(count)
  }

  /** Each sum once. */
  #sumsWith(counts: readonly Count[], seen: Set<Sum>): readonly Sum[] {
    const found = new Set(counts.flatMap(count => this.#standsIn.get(count) ?? []).filter(sum => !seen.has(sum)))
    for (const each of found) seen.add(each)
    return [...found]
  }
}
