// Columns of the next-subgoal distribution: one per subgoal, stacked by latent, the drawn one framed.
import { select } from 'd3'
import type { StepDetail } from '../../core/experiment/detail.ts'
import type { Scene } from '../../core/scenarios/scenario.ts'
import { latentColour, letterOn } from '../latent-style.ts'
import styles from './next-subgoal.module.css'
import { type Column, columnsOf, type Segment } from './stacking.ts'

interface Picture {
  readonly scene: Scene
  readonly step: StepDetail
  readonly width: number
  readonly height: number
  readonly lit: number | null
  readonly dark: boolean
  /** Id of the pattern for what no latent asks for. */
  readonly hatch: string
}

/** Pixels over the columns for letters, and under them for labels. */
const TOP = 15
const BOTTOM = 18

export function drawShares(element: SVGGElement, picture: Picture): void {
  const { scene, step, width, height, lit, dark, hatch } = picture
  const columns = columnsOf(scene, step, width)
  const tall = Math.max(1, height - TOP - BOTTOM)
  const floor = TOP + tall
  const y = (p: number): number => floor - p * tall
  const root = select(element)
  const groups = root
    .selectAll<SVGGElement, Column>(`.${styles.column}`)
    .data(columns)
    .join((enter) => {
      const group = enter.append('g').attr('class', styles.column)
      group.append('rect').attr('class', styles.well)
      group.append('g')
      group.append('text').attr('class', styles.above).attr('text-anchor', 'middle')
      group.append('rect').attr('class', styles.drawn)
      group.append('text').attr('class', styles.label).attr('text-anchor', 'middle')
      return group
    })
    .attr('transform', ({ x }) => `translate(${x},0)`)
    .classed(styles.chosen, ({ chosen }) => chosen)
  groups
    .select(`.${styles.well}`)
    .attr('y', TOP)
    .attr('width', ({ width: w }) => w)
    .attr('height', tall)
  groups
    .select(`.${styles.drawn}`)
    .attr('x', -2)
    .attr('y', TOP - 2)
    .attr('width', ({ width: w }) => w + 4)
    .attr('height', tall + BOTTOM)
    .attr('rx', 3)
  groups
    .select(`.${styles.label}`)
    .attr('x', ({ width: w }) => w / 2)
    .attr('y', floor + 13)
    .text(({ label }) => label)
  const roomFor = ({ share }: Segment, w: number): boolean => share * tall >= 13 && w >= 11
  groups
    .select(`.${styles.above}`)
    .attr('x', ({ width: w }) => w / 2)
    .attr('y', ({ total }) => y(total) - 3)
    .text(({ segments, width: w }) =>
      segments
        .filter((segment) => segment.latent >= 0 && segment.share > 0.01 && !roomFor(segment, w))
        .map(({ letter }) => letter)
        .join('')
        .replace(w > 24 ? /(?<=^.{2})..+/ : /(?<=^.).+/, '…'),
    )
  const segments = groups
    .select<SVGGElement>('g')
    .selectAll<SVGGElement, Segment & { width: number }>('g')
    .data((column) => column.segments.map((segment) => ({ ...segment, width: column.width })))
    .join((enter) => {
      const group = enter.append('g')
      group.append('rect')
      group.append('text').attr('class', styles.letter).attr('text-anchor', 'middle').attr('dy', '0.36em')
      return group
    })
    .attr('data-latent', ({ latent }) => (latent < 0 ? null : latent))
    .classed(styles.unlit, ({ latent }) => lit !== null && latent !== lit)
  segments
    .select('rect')
    .attr('y', ({ from, share }) => y(from + share))
    .attr('width', ({ width: w }) => w)
    .attr('height', ({ share }) => Math.max(0.5, share * tall - 0.75))
    .attr('fill', ({ latent }) => (latent < 0 ? `url(#${hatch})` : latentColour(latent, dark)))
  segments
    .select('text')
    .attr('x', ({ width: w }) => w / 2)
    .attr('y', ({ from, share }) => y(from + share / 2))
    .attr('fill', ({ latent }) => (latent < 0 ? null : letterOn(latentColour(latent, dark))))
    .text((segment) => (segment.latent >= 0 && roomFor(segment, segment.width) ? segment.letter : ''))
}
