// Shares of a step as columns: a place in the picture for every subgoal, its segments stacked from the floor.
import type { StepDetail } from '../../core/experiment/detail.ts'
import type { Scene } from '../../core/scenarios/scenario.ts'

export interface Segment {
  /** −1 for what no latent asks for. */
  readonly latent: number
  readonly letter: string
  readonly from: number
  readonly share: number
}

export interface Column {
  readonly label: string
  readonly chosen: boolean
  readonly x: number
  readonly width: number
  readonly total: number
  readonly segments: readonly Segment[]
}

/** Beyond this many subgoals only the likeliest are drawn, and one column for all others. */
const MOST_COLUMNS = 14
const GAP = 4
/** At both sides, for the frame of the drawn column. */
const EDGE = 3

export function columnsOf(scene: Scene, step: StepDetail, width: number): Column[] {
  const row = scene.latents.length + 1
  const totals = scene.subgoals.map((_, g) => sum(step.shares.subarray(g * row, (g + 1) * row)))
  const shown = likeliest(totals, step.subgoal)
  const stacks = shown.map((g) => ({ label: scene.subgoals[g].label, subgoals: [g] }))
  if (shown.length < totals.length) {
    const others = totals.map((_, g) => g).filter((g) => !shown.includes(g))
    stacks.push({ label: `+${others.length}`, subgoals: others })
  }
  const widths = widthsOf(
    stacks.map(({ label }) => label),
    width - GAP * (stacks.length - 1) - 2 * EDGE,
  )
  let x = EDGE
  return stacks.map(({ label, subgoals }, i) => {
    const column = {
      label,
      chosen: subgoals.includes(step.subgoal),
      x,
      width: widths[i],
      total: sum(subgoals.map((g) => totals[g])),
      segments: segmentsOf(scene, step, subgoals),
    }
    x += column.width + GAP
    return column
  })
}

/** All the same, but a label in words has the room that it needs. */
function widthsOf(labels: readonly string[], width: number): number[] {
  const needs = labels.map((label) => (label.length > 2 ? label.length * 8 + 4 : 0))
  const even = width / labels.length
  const wide = needs.filter((need) => need > even)
  const rest = Math.max(3, (width - sum(wide)) / Math.max(1, labels.length - wide.length))
  return needs.map((need) => (need > even ? need : rest))
}

function segmentsOf(scene: Scene, step: StepDetail, subgoals: readonly number[]): Segment[] {
  const row = scene.latents.length + 1
  let from = 0
  const segments: Segment[] = []
  for (let z = 0; z < row; z++) {
    const share = sum(subgoals.map((g) => step.shares[g * row + z]))
    if (share < 1e-4) continue
    const isLatent = z < row - 1
    segments.push({ latent: isLatent ? z : -1, letter: isLatent ? scene.latents[z].letter : '', from, share })
    from += share
  }
  return segments
}

function likeliest(totals: readonly number[], drawn: number): number[] {
  const all = totals.map((_, g) => g)
  if (all.length <= MOST_COLUMNS) return all
  const order = all.sort(
    (a, b) => Number(b === drawn) - Number(a === drawn) || totals[b] - totals[a] || a - b,
  )
  return order.slice(0, MOST_COLUMNS - 1).sort((a, b) => a - b)
}

function sum(values: ArrayLike<number>): number {
  let total = 0
  for (let i = 0; i < values.length; i++) total += values[i]
  return total
}
