// The state of the page: what is configured, what has been computed of it, and where the person is in it.
import { create } from 'zustand'
import { subscribeWithSelector } from 'zustand/middleware'
import type { Experiment, Report } from '../core/experiment/report.ts'
import type { LaneRun } from '../core/experiment/trace.ts'
import type { Inside, Linked, Refusal } from '../core/link.ts'
import { type Config, defaultConfig } from '../core/params.ts'
import type { Scene } from '../core/scenarios/scenario.ts'
import type { Embed } from './embed.ts'

/**
 * A moment of the run, common to all lanes. `cell` counts cells along the walk of this step and may be fractional; a
 * lane whose walk is shorter, or whose episode has fewer steps, shows its last.
 * `done` is true once the episode's last walk has ended, so that its outcome counts.
 */
export interface Playhead {
  readonly episode: number
  readonly step: number
  readonly cell: number
  readonly done: boolean
}

/** A computed run: what the lanes of `config` did. Replaced as a whole, never changed. */
export interface Run {
  readonly id: number
  readonly config: Config
  readonly scene: Scene
  readonly lanes: readonly LaneRun[]
  readonly computeMs: number
}

/** What a slot holds: an experiment that is under way or done. Replaced as a whole, never changed. */
export interface Measure {
  readonly id: number
  readonly experiment: Experiment
  /**
   * What is known by now. Until the first, rough answer of this experiment it is the report of the one before it in this slot:
   * `report.config` says what it belongs to.
   */
  readonly report: Report | null
  /** Share that has been done, null when nothing is under way: done, cancelled or refused. */
  readonly share: number | null
  /** Time left, null until it can be told. */
  readonly msLeft: number | null
  /** Why it cannot be, or what went wrong, in one sentence. */
  readonly error: string | null
}

/** A regret curve as a person expects it, before seeing the measured one. */
export interface Prediction {
  readonly lane: number
  /** Regret at t = T·i/(length − 1), as a share of V*·T, all that there is to lose; ascending from 0. */
  readonly shares: readonly number[]
  /** The person has drawn something. */
  readonly drawn: boolean
  /** The measured curve is shown with it. */
  readonly revealed: boolean
}

export interface Lab {
  /** The page that is shown beside the laboratory or in its place, such as `lesson/4`; '' for none. */
  readonly route: string
  readonly config: Config
  /** The latest run; null until the first has been computed. Its config lags behind `config` while computing. */
  readonly run: Run | null
  /** The world on show: that of the latest run, before any that of the link; null until it is known. */
  readonly scene: Scene | null
  /** Share of the newest run that has been computed, null when none is under way. */
  readonly progress: number | null
  /** By slot (`slotOf` of app/measure.ts): ensembles of all lanes, and what the person has asked for. */
  readonly measures: Readonly<Record<string, Measure>>
  /** Every lane is measured over many replicates, again whenever its parameters change. */
  readonly ensembles: boolean
  readonly playhead: Playhead
  readonly playing: boolean
  /** The opening run is being shown. */
  readonly opening: boolean
  /** Index into SPEEDS of app/playback.ts. */
  readonly speed: number
  /** The latent that is pointed at or focused: its route, bar and shares light up together. */
  readonly lit: number | null
  /** The true latent is kept from the class. */
  readonly truthHidden: boolean
  /** The regret is kept from the class until it has been guessed. */
  readonly curveHidden: boolean
  /** The laboratory, or what a lecture hall can read of it. */
  readonly view: Linked['view']
  /** What of the laboratory is on show in a foreign page; null for all of it. */
  readonly embed: Embed | null
  /** Whose value field lies over the building: the Actor’s, the oracle Actor’s, or none. */
  readonly field: 'off' | 'acting' | 'oracle'
  /** Which of several Actors it is, counted from 0. */
  readonly fieldActor: number
  readonly plotScale: 'linear' | 'log'
  readonly plotBounds: boolean
  /** What the band around a mean shows: the error of the mean, or where 90% of the runs lie. */
  readonly plotBand: 'error' | 'runs'
  /** The picture on show and what it is of, as in a link: `run`, `growth`, `sweep:epsilon:B`. */
  readonly picture: string
  /** Lanes whose difference the plot shows, null for the regrets themselves. */
  readonly plotDifference: readonly [number, number] | null
  /** What the person expects of a lane; null while nothing is being guessed. */
  readonly prediction: Prediction | null
  /** The lane whose last change of belief is being explained. */
  readonly explained: number | null
  /** The lane that is looked into, and how; null for none. */
  readonly inside: Inside | null
  /** The lane that the knobs turn; null turns all. */
  readonly tuned: number | null
  /** The person has done something, so the page need not point any more. */
  readonly touched: boolean
  /** On a phone lanes are tabs: the one in front. */
  readonly laneInFront: number
  readonly shareOpen: boolean
  readonly helpOpen: boolean
  readonly galleryOpen: boolean
  /** What of the link was refused, until the person has dealt with it. */
  readonly refusals: readonly Refusal[]
  /** Whether the editor of worlds is open, and what it began with: the world on show, or what was drawn last. */
  readonly editing: 'shown' | 'kept' | null
  /** Sentences for the person: what else of a link could not be read, what went wrong. */
  readonly notices: readonly string[]
  /** A setting that can be had in place of the one that a notice refuses. */
  readonly offer: { readonly notice: string; readonly config: Config } | null
}

declare global {
  /** Where the page of no link stands in the HTML, so does its scene (cli/prerender.ts). */
  var firstScene: Scene | undefined
}

/** The picture of the one run on show. */
export const RUN = 'run'

export const START: Playhead = { episode: 0, step: 0, cell: 0, done: false }

export const useLab = create<Lab>()(
  subscribeWithSelector(
    (): Lab => ({
      route: '',
      config: defaultConfig(),
      run: null,
      scene: globalThis.firstScene ?? null,
      progress: null,
      measures: {},
      ensembles: true,
      playhead: START,
      playing: false,
      opening: false,
      speed: 2,
      lit: null,
      truthHidden: false,
      curveHidden: false,
      view: 'lab',
      embed: null,
      field: 'off',
      fieldActor: 0,
      plotScale: 'linear',
      plotBounds: true,
      plotBand: 'error',
      picture: RUN,
      plotDifference: null,
      prediction: null,
      explained: null,
      inside: null,
      tuned: 1,
      touched: false,
      laneInFront: 0,
      shareOpen: false,
      helpOpen: false,
      galleryOpen: false,
      refusals: [],
      editing: null,
      notices: [],
      offer: null,
    }),
  ),
)

/** The state now, for code that draws frames or answers events. */
export const lab = useLab.getState
export const setLab = useLab.setState

/**
 * Moves the playhead within a walk, and tells nobody: how far a walk has got matters only to what is drawn in every frame
 * (app/frame.ts), and to tell everyone who follows the state sixty times a second cost more than the drawing.
 */
export function moveWithinWalk(playhead: Playhead): void {
  Object.assign(lab(), { playhead })
}

/** Episodes that count at this playhead: those before it, and the one it is in once that is done. */
export const episodesDone = (playhead: Playhead): number => playhead.episode + (playhead.done ? 1 : 0)
