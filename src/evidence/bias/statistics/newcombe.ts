import type {Interval} from './interval.ts'
import {wilson} from './wilson.ts'

/**
 * Hybrid score interval for x1/n1 − x2/n2; within [−1, 1]; `null` for an empty group.
 * Newcombe (1998), Statist. Med. 17:873, method 10.
 */
export function newcombe(x1: number, n1: number, x2: number, n2: number, z: number): Interval | null {
  const first = wilson(x1, n1, z)
  const second = wilson(x2, n2, z)
  if (!first || !second) return null
  const [p1, p2] = [x1 / n1, x2 / n2]
  const [low1, high1] = first
  const [low2, high2] = second
  return [
    Math.max(-1, p1 - p2 - Math.hypot(p1 - low1, high2 - p2)),
    Math.min(1, p1 - p2 + Math.hypot(high1 - p1, p2 - low2)),
  ]
}
