// The figure of a Reporter that learns: Δ_Rep against N_c, both logarithmic, over independent trainings.
import type { ReporterPoint } from '../../core/reporter/curve.ts'
import { type Figure, type Mark, NO_LANE, type Provenance } from '../figure/figure.ts'
import { count } from '../plot/words.ts'

/** What of a lane is marked in it. */
export interface Marked {
  readonly lane: number
  /** N_c and Δ_Rep of its own Reporter, if it has learned. */
  readonly pairs: number | null
  readonly deltaRep: number
}

/** The highest value that an axis needs: a chance. */
const MOST = 1

export function curveFigure(
  points: readonly ReporterPoint[],
  marked: Marked,
  provenance: Provenance,
): Figure {
  const seeds = points[0]?.deltaBySeed.length ?? 0
  const least = (point: ReporterPoint): number => point.deltaBySeed.reduce((a, b) => Math.min(a, b))
  const x = points.map(({ pairs }) => pairs)
  const lo = points.map(least)
  const own = ownMark(marked)
  const bottom = Math.min(0.1, ...lo, ...own.flatMap(({ y }) => [...y]))
  const learned: Mark = {
    kind: 'points',
    lane: NO_LANE,
    x,
    y: points.map(({ mean }) => mean),
    lo,
    hi: points.map((point) => point.deltaBySeed.reduce((a, b) => Math.max(a, b))),
    joined: true,
    label: '',
    picks: x.map((pairs) => ({ lane: marked.lane, values: { reporter: 'learned', reporterPairs: pairs } })),
  }
  return {
    id: 'reporter',
    title: 'How does a Reporter learn?',
    caption: captionOf(points),
    legend: [{ kind: 'point', text: `mean of ${seeds} trainings, least to most` }],
    panels: [
      {
        lane: NO_LANE,
        x: {
          label: 'N_c, pairs it has learned from',
          symbol: 'N_c',
          scale: 'log',
          domain: [7, 150_000],
        },
        y: { label: 'Δ_Rep', symbol: 'Δ_Rep', scale: 'log', domain: [bottom / 1.5, MOST * 1.2] },
        marks: [learned, ...own],
      },
    ],
    spoken: {
      columns: [
        { name: 'reporterPairs', values: x },
        { name: 'deltaRep', values: points.map(({ mean }) => mean) },
      ],
      numbers: [],
    },
    data: () => ({
      columns: [
        {
          name: 'reporterPairs',
          values: points.flatMap(({ pairs, deltaBySeed }) => [...deltaBySeed].map(() => pairs)),
        },
        {
          name: 'training',
          values: points.flatMap(({ deltaBySeed }) => [...deltaBySeed.keys()].map((i) => i + 1)),
        },
        { name: 'deltaRep', values: points.flatMap(({ deltaBySeed }) => [...deltaBySeed]) },
      ],
      numbers: [],
    }),
    provenance,
  }
}

/** The lane’s own Reporter, if it has learned; a logarithmic axis has no place for one that confuses nothing. */
function ownMark({ lane, pairs, deltaRep }: Marked) {
  if (pairs === null || deltaRep === 0) return []
  return [{ kind: 'points', lane, x: [pairs], y: [deltaRep], joined: false, label: '' } as const]
}

/** What is seen, from the first and the last point. */
function captionOf(points: readonly ReporterPoint[]): string {
  const [first, last] = [points[0], points[points.length - 1]]
  if (!first || first === last) return 'The first trainings are under way.'
  const two = (delta: number): string => String(Number(delta.toPrecision(2)))
  return `Δ_Rep falls with learning: ${two(first.mean)} after ${count(first.pairs)} pairs, ${two(last.mean)} after ${count(last.pairs)} (measured).`
}
