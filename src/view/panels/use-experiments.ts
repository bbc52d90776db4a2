// Has experiments computed for as long as a picture shows them, and says what is known of them by now.
import { useEffect, useState } from 'react'
import { cancelMeasure, measure, type Purpose, slotOf } from '../../app/measure.ts'
import { lab, type Measure, useLab } from '../../app/store.ts'
import type { Experiment, Report } from '../../core/experiment/report.ts'
import { useSame } from './use-same.ts'

export interface Asked {
  readonly purpose: Purpose
  readonly experiment: Experiment
}

export interface Answer {
  /** In the order in which they were asked for; null where nothing is known yet. May be of a setting before: see `stale`. */
  readonly reports: readonly (Report | null)[]
  /** Some report is of another setting than the one asked for. */
  readonly stale: boolean
  /** Something is under way. */
  readonly busy: boolean
  /** Of all that was asked for, from 0 to 1. */
  readonly share: number
  readonly msLeft: number | null
  /** The person has stopped it before it was done. */
  readonly stopped: boolean
  /** Why something cannot be, each reason once. */
  readonly problems: readonly string[]
  readonly stop: () => void
  readonly goOn: () => void
}

/** What decides the numbers of an experiment, as a text. */
const keyOf = ({ purpose, experiment }: Asked): string => {
  const { config, lane, ...rest } = experiment
  return JSON.stringify([purpose, lane, config.shared, config.lanes[lane], rest])
}

const slotFor = ({ purpose, experiment }: Asked): string => slotOf(purpose, experiment.lane)

/** Whether a slot holds this very experiment, done or under way. */
function holds(held: Measure | undefined, asked: Asked): held is Measure {
  return held !== undefined && keyOf({ purpose: asked.purpose, experiment: held.experiment }) === keyOf(asked)
}

export function useExperiments(given: readonly Asked[]): Answer {
  const measures = useLab((state) => state.measures)
  const all = useSame(given, keyOf)
  const slots = useSame(all, slotFor)
  const [stoppedAt, setStoppedAt] = useState<readonly Asked[] | null>(null)
  const stopped = stoppedAt === all
  useEffect(() => {
    if (stopped) return
    for (const asked of all) {
      const held = lab().measures[slotFor(asked)]
      if (!holds(held, asked) || (held.share === null && !finished(held)))
        measure(asked.purpose, asked.experiment)
    }
  }, [all, stopped])
  useEffect(() => {
    // When the picture is left. A change of what is asked for in a slot replaces what was under way there anyway.
    return () => {
      for (const { purpose, experiment } of slots) {
        // The plot of the run may want its means.
        if (purpose !== 'ensemble' || !lab().ensembles) cancelMeasure(purpose, experiment.lane)
      }
    }
  }, [slots])
  const held = all.map((asked) => measures[slotFor(asked)])
  const states = all.map((asked, i) => (holds(held[i], asked) ? held[i] : undefined))
  const shares = states.map((state) => (state ? (state.share ?? (finished(state) ? 1 : 0)) : 0))
  const times = states.map((state) => state?.msLeft ?? null).filter((ms) => ms !== null)
  return {
    reports: held.map((one) => one?.report ?? null),
    stale: held.some((one, i) => one?.report != null && one.report.config !== states[i]?.experiment.config),
    busy: states.some((state) => state !== undefined && state.share !== null),
    share: shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length),
    msLeft: times.length > 0 ? Math.max(...times) : null,
    stopped,
    problems: [...new Set(states.flatMap((state) => state?.error ?? []))],
    stop: () => {
      for (const { purpose, experiment } of all) cancelMeasure(purpose, experiment.lane)
      setStoppedAt(all)
    },
    goOn: () => setStoppedAt(null),
  }
}

/** Done, or refused: nothing more will come. */
function finished({ report, error, share, experiment }: Measure): boolean {
  if (error !== null) return true
  if (share !== null || report === null || report.config !== experiment.config) return false
  const known = typeof report.replicates === 'number' ? report.replicates : Math.min(...report.replicates)
  return (
    known >= report.wanted ||
    ('gaps' in report && report.gaps.some(Boolean)) ||
    ('gap' in report && report.gap !== null)
  )
}
