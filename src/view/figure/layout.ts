// Where everything in a figure goes: a frame for each panel, its axes, and the rows of words around it.
import { type Axis, linearAxis, logAxis, tickLabel } from '../plot/axis.ts'
import type { Box } from '../plot/labels.ts'
import { type AxisSpec, carriesBadge, NO_LANE, type Panel, type RuleMark, type Tick } from './figure.ts'
import { cellAxis, rootAxis } from './scales.ts'
import { textWidth } from './text.ts'
import { badgeSide } from './words.ts'

export interface Placing {
  readonly panel: Panel
  readonly index: number
  /** All that the panel has, words around the frame included. */
  readonly box: Box
  readonly frame: Box
  readonly x: Axis
  readonly y: Axis
  readonly xTicks: readonly Tick[]
  readonly yTicks: readonly Tick[]
  readonly xLabel: string
  readonly yLabel: string
  /** The words of upright rules, above the frame. */
  readonly rules: readonly PlacedRule[]
}

export interface PlacedRule {
  readonly rule: RuleMark
  /** Pixels of the line and of its words; row 0 is next to the frame. */
  readonly at: number
  readonly left: number
  readonly row: number
}

/** Height of a row of flags, in sizes of type. */
export const ROW = 1.3

/** Narrower than this many times the size of type, panels go below each other. */
const LEAST_WIDTH = 13

/** The columns that fit: panels share a row if each has room. */
export const columnsFor = (panels: number, width: number, size: number): number =>
  balanced(panels, Math.max(1, Math.min(panels, Math.floor(width / (size * LEAST_WIDTH)))))

/** No fuller in one row than in another, if that costs no row. */
const balanced = (panels: number, most: number): number => Math.ceil(panels / Math.ceil(panels / most))

/** Lays out panels in a box, all frames of one size. */
export function placePanels(panels: readonly Panel[], box: Box, size: number): Placing[] {
  const columns = columnsFor(panels.length, box.right - box.left, size)
  const rows = Math.ceil(panels.length / columns)
  const gap = size
  const width = (box.right - box.left - gap * (columns - 1)) / columns
  const height = (box.bottom - box.top - gap * (rows - 1)) / rows
  return panels.map((panel, index) => {
    const left = box.left + (index % columns) * (width + gap)
    const top = box.top + Math.floor(index / columns) * (height + gap)
    return placePanel(panel, index, { left, top, right: left + width, bottom: top + height }, size)
  })
}

function placePanel(panel: Panel, index: number, box: Box, size: number): Placing {
  const footer = size * (panel.x.label ? 3.1 : 1.7)
  const yGuess = axisOf(panel.y, box.bottom - footer, box.top + size * 2, size * 2.4)
  const widest = Math.max(...ticksOf(panel.y, yGuess).map(({ label }) => textWidth(label, size)))
  const left = Math.round(box.left + widest + size * 0.7)
  const right = Math.round(box.right - Math.max(size * 1.8, rightOf(panel, size, (box.right - box.left) / 3)))
  const x = axisOf(panel.x, left, right, size * 4.6)
  const rules = placeRules(panel, x, box, size)
  const rows = rules.reduce((most, { row }) => Math.max(most, row + 1), 0)
  const yLabel = fitting(
    panel.y,
    box.right - box.left - titleInset(panel, size) - barTitle(panel, size),
    size,
  )
  const titleEnd = box.left + titleInset(panel, size) + textWidth(yLabel, size)
  // The highest flags may fly beside the label of y.
  const beside = rules.every(({ row, left }) => row < rows - 1 || left > titleEnd + size)
  const header = Math.max(size * 2.1, (beside ? rows : rows + 1) * size * ROW + size * 0.3)
  const frame = {
    left,
    top: Math.round(box.top + header),
    right,
    bottom: Math.round(box.bottom - footer),
  }
  const y = axisOf(panel.y, frame.bottom, frame.top, size * 2.4)
  const ticks = { xTicks: ticksOf(panel.x, x), yTicks: ticksOf(panel.y, y) }
  return {
    panel,
    index,
    box,
    frame,
    x,
    y,
    ...ticks,
    xLabel: fitting(panel.x, right - left, size),
    yLabel,
    rules,
  }
}

/** The label of an axis, or its symbol where that is too long. */
const fitting = ({ label, symbol }: AxisSpec, room: number, size: number): string =>
  textWidth(label, size) <= room ? label : symbol

/** Room that the title of a heatmap's bar takes from the label of y. */
function barTitle({ marks }: Panel, size: number): number {
  return marks.reduce((sum, mark) => sum + (mark.kind === 'heat' ? textWidth(mark.label, size) + size : 0), 0)
}

/** Where the label of y begins: after the badge of a panel that is about one lane. */
export const titleInset = ({ lane }: Panel, size: number): number =>
  lane === NO_LANE ? 0 : badgeSide(size) + size * 0.4

/** An axis with a tick at most every `apart` pixels. */
function axisOf(spec: AxisSpec, from: number, to: number, apart: number): Axis {
  const [lo, hi] = spec.domain
  const count = Math.max(2, Math.abs(to - from) / apart)
  if (spec.scale === 'cells') return cellAxis(spec.cells ?? [], from, to, count)
  return { linear: linearAxis, log: logAxis, root: rootAxis }[spec.scale](lo, hi, from, to, count)
}

const ticksOf = (spec: AxisSpec, axis: Axis): readonly Tick[] =>
  spec.ticks ?? axis.ticks.map((at) => ({ at, label: tickLabel(at) }))

/** Room to the right of the frame: for badges and words at the ends of lines, or for the bar of a heatmap. */
function rightOf({ marks }: Panel, size: number, most: number): number {
  const room = marks.map((mark) => {
    if (mark.kind === 'heat') return size * 4.6
    if (!carriesBadge(mark)) return 0
    return size * 2 + endWidth(mark.kind === 'points' ? mark.label : '', size, most)
  })
  return Math.max(0, ...room)
}

/** Width of the words at the end of a line; 0 where there is no room for them. */
function endWidth(label: string, size: number, most: number): number {
  const width = label ? textWidth(label, size) + size * 0.4 : 0
  return width + size * 2 > most ? 0 : width
}

/**
 * Upright rules carry their words like flags on poles: to the right, or to the left near the right edge. A pole is as
 * high as its flag's row, so that a flag must lie higher than every pole that it passes.
 */
function placeRules({ marks }: Panel, x: Axis, box: Box, size: number): PlacedRule[] {
  const rules = marks.filter((mark): mark is RuleMark => mark.kind === 'rule' && mark.axis === 'x')
  const poles = rules
    .map((rule) => ({ rule, at: x.at(rule.at), width: textWidth(rule.label, size) + 4 }))
    .sort((a, b) => b.at - a.at)
  const leftward: typeof poles = []
  for (const pole of poles) {
    const under = leftward.some(({ at, width }) => pole.at >= at - width && pole.at <= at)
    if (under || pole.at + pole.width > box.right) leftward.push(pole)
  }
  const placed = leftward.map(({ rule, at, width }, i): PlacedRule => {
    return { rule, at, left: Math.max(box.left, at - width), row: leftward.length - 1 - i }
  })
  for (const { rule, at, width } of poles.filter((pole) => !leftward.includes(pole))) {
    const left = at + 4
    const passed = placed.filter(({ at: pole }) => pole >= at && pole <= at + width)
    let row = passed.reduce((most, other) => Math.max(most, other.row + 1), 0)
    while (placed.some((other) => other.row === row && touches(other, left, at + width, size))) row++
    placed.push({ rule, at, left, row })
  }
  return placed
}

const touches = (other: PlacedRule, left: number, right: number, size: number): boolean =>
  other.left < right + size / 2 && left < other.left + textWidth(other.rule.label, size) + size / 2
