// Shares of a step as columns: a place in the picture for every subgoal, its segments stacked from the floor.
import type { Shares, StepDetail } from '../../core/experiment/detail.ts'
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

/** A segment of less than this is too thin to be seen. */
const THINNEST = 1e-4
const GAP = 4
/** At both sides, for the frame of the drawn column. */
const EDGE = 3

/** Where they do not all fit, the likeliest have columns, and all others one together. Of a team see `likeliest`. */
export function columnsOf(scene: Scene, step: StepDetail, width: number): Column[] {
  const totals = totalsOf(step.shares, scene.subgoals.length)
  const shown = likeliest(scene, totals, step.subgoal, width - 2 * EDGE)
  const stacks = shown.map((g) => ({ label: scene.subgoals[g].label, total: totals[g] }))
  const others = totals.length - shown.length
  if (others > 0) {
    const held = shown.reduce((sum, g) => sum + totals[g], 0)
    stacks.push({ label: `+${others}`, total: Math.max(0, 1 - held) })
  }
  const widths = widthsOf(
    stacks.map(({ label }) => label),
    width - GAP * (stacks.length - 1) - 2 * EDGE,
  )
  const segments = segmentsOf(scene, step.shares, shown, stacks.length)
  let x = EDGE
  return stacks.map(({ label, total }, i) => {
    const column = {
      label,
      chosen: shown[i] === step.subgoal,
      x,
      width: widths[i],
      total,
      segments: segments[i],
    }
    x += column.width + GAP
    return column
  })
}

/** LLM(g | prompt), shape [subgoals]. */
export function totalsOf({ subgoal, share }: Shares, subgoals: number): Float64Array {
  const totals = new Float64Array(subgoals)
  for (let i = 0; i < share.length; i++) totals[subgoal[i]] += share[i]
  return totals
}

/** The probability of what no latent asks for. */
export const unaskedOf = ({ asker, share }: Shares): number =>
  share.reduce((sum, one, i) => (asker[i] < 0 ? sum + one : sum), 0)

/** Pixels that a label of so many letters needs; one or two get by with the column that there is. */
const needOf = (label: string): number => (label.length > 2 ? label.length * 8 + 4 : 0)
const LEAST = [10, 10, 16]

/** All the same, but a label in words has the room that it needs. */
function widthsOf(labels: readonly string[], width: number): number[] {
  const needs = labels.map(needOf)
  const even = width / labels.length
  const wide = needs.filter((need) => need > even)
  const taken = wide.reduce((sum, need) => sum + need, 0)
  const rest = Math.max(3, (width - taken) / Math.max(1, labels.length - wide.length))
  return needs.map((need) => (need > even ? need : rest))
}

/** The segments of each of the shown subgoals, and of all others in the last stack if there is one more. */
function segmentsOf(scene: Scene, shares: Shares, shown: readonly number[], count: number): Segment[][] {
  const at = new Map(shown.map((g, i) => [g, i]))
  const stacks = Array.from({ length: count }, (): Segment[] => [])
  let unasked = 0
  for (let i = 0; i < shares.share.length; i++) {
    const [latent, share] = [shares.asker[i], shares.share[i]]
    const place = at.get(shares.subgoal[i])
    // Of all others that nobody asks for, each may be thin, but together they are not.
    if (latent < 0 && place === undefined) unasked += share
    else if (share >= THINNEST) put(stacks[place ?? count - 1], scene, latent, share)
  }
  if (unasked >= THINNEST) put(stacks[count - 1], scene, -1, unasked)
  return stacks
}

function put(stack: Segment[], { latents }: Scene, latent: number, share: number): void {
  const below = stack.at(-1)
  const from = below ? below.from + below.share : 0
  stack.push({ latent, letter: latent < 0 ? '' : latents[latent].letter, from, share })
}

/** All subgoals if their labels fit into the width, else the drawn one and as many of the likeliest as do. */
function likeliest(scene: Scene, totals: Float64Array, drawn: number, width: number): number[] {
  const takes = ({ label }: { label: string }): number =>
    Math.max(needOf(label), LEAST[label.length] ?? 0) + GAP
  const all = Array.from(totals.keys())
  if (scene.subgoals.reduce((sum, subgoal) => sum + takes(subgoal), -GAP) <= width) return all
  // Of a team the joint subgoals of plans stay in view, whatever their chances: all others are mixtures.
  const plans = scene.actors > 1 ? plannedIn(scene) : null
  const rank = (g: number): number => (g === drawn ? 2 : 0) + (plans?.has(g) ? 1 : 0)
  const order = all
    .filter((g) => plans === null || rank(g) > 0 || totals[g] > 0)
    .sort((a, b) => rank(b) - rank(a) || totals[b] - totals[a] || a - b)
  let left = width + GAP - takes({ label: `+${all.length}` })
  const shown: number[] = []
  for (const g of order) {
    left -= takes(scene.subgoals[g])
    if (left < 0 && shown.length > 0) break
    shown.push(g)
  }
  return shown.sort((a, b) => a - b)
}

const planned = new WeakMap<Scene, ReadonlySet<number>>()

/** The subgoals that are in some latent’s plan. */
function plannedIn(scene: Scene): ReadonlySet<number> {
  const known = planned.get(scene) ?? new Set(scene.latents.flatMap(({ plans }) => plans.flat()))
  planned.set(scene, known)
  return known
}
