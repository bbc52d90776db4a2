// All that crosses between the page and its workers: unions of plain data.
import type { EpisodeDetail } from './core/experiment/detail.ts'
import type { Experiment, Report } from './core/experiment/report.ts'
import type { LaneRun } from './core/experiment/trace.ts'
import type { Example, Look } from './core/network/example.ts'
import type { LiveRecipe, LiveWeights } from './core/network/live.ts'
import type { Measurement } from './core/network/measure.ts'
import type { Values } from './core/parameter.ts'
import type { Config } from './core/params.ts'
import type { Confusion } from './core/reporter/confusion.ts'
import type { ReporterPoint } from './core/reporter/curve.ts'
import type { Scene } from './core/scenarios/scenario.ts'
import type { ActorFields } from './core/world/grid-actor.ts'

/** A new `run` replaces one that is still being computed: the latest request wins. */
export type Request =
  | {
      readonly kind: 'run'
      readonly id: number
      readonly config: Config
      /** Of the lanes that a network plays which was pretrained on the page, if there are any. */
      readonly live?: readonly LiveWeights[]
    }
  /** Asks for episodes from `from` up to but not including `to` of a lane of run `id`. */
  | {
      readonly kind: 'episodes'
      readonly id: number
      readonly lane: number
      readonly from: number
      readonly to: number
    }
  /** Asks how an Actor of run `id` sees the map on its way to its part of a subgoal: only wanted when it is shown. */
  | { readonly kind: 'fields'; readonly id: number; readonly subgoal: number; readonly actor: number }
  /** Asks what the Reporter of a lane of run `id` makes of what happens: only wanted when it is shown. */
  | { readonly kind: 'reporter'; readonly id: number; readonly lane: number }

/** Replies carry the id of the run that they belong to; those of an older run are dropped. */
export type Reply =
  /** Unasked: the world of the link that the worker is named by, before it is compiled. */
  | { readonly kind: 'scene'; readonly scene: Scene }
  | {
      readonly kind: 'run'
      readonly id: number
      readonly scene: Scene
      readonly lanes: readonly LaneRun[]
      readonly computeMs: number
    }
  | { readonly kind: 'progress'; readonly id: number; readonly done: number; readonly total: number }
  | {
      readonly kind: 'episodes'
      readonly id: number
      readonly lane: number
      readonly details: readonly EpisodeDetail[]
    }
  /** Null where this subgoal is no walk on a map. */
  | {
      readonly kind: 'fields'
      readonly id: number
      readonly subgoal: number
      readonly actor: number
      readonly fields: ActorFields | null
    }
  | {
      readonly kind: 'reporter'
      readonly id: number
      readonly lane: number
      readonly deltaRep: number
      readonly confusion: Confusion
    }
  /** In one sentence, for people: a parameter or scenario that cannot be, or a fault in the simulator. */
  | {
      readonly kind: 'error'
      readonly id: number
      readonly message: string
      /** Shared values under which it could be, where there are such to offer. */
      readonly instead: Values | null
    }

/** To the workers that measure. A slot holds one experiment at a time: a new one there replaces the old at once. */
export type MeasureRequest =
  | {
      readonly kind: 'measure'
      readonly slot: string
      readonly id: number
      readonly experiment: Experiment
      readonly live?: readonly LiveWeights[]
    }
  | { readonly kind: 'cancel'; readonly slot: string }
  /** Whether to leave the machine to the page for most of the time, and to tell it of what is not yet whole only so often. */
  | { readonly kind: 'pace'; readonly gentle: boolean }
  /** Sent once, with a port: to the conductor, the way to a worker that lends a hand. */
  | { readonly kind: 'hand' }
  /** Sent once, with a port: to such a worker, whom it works for. */
  | { readonly kind: 'serve' }

/** How far an experiment has come. */
export interface Progress {
  /** What has been done of it, from 0 to 1. */
  readonly share: number
  /** Null until it can be estimated. */
  readonly msLeft: number | null
}

/** All of it has been done. */
export interface Done {
  readonly share: null
  readonly msLeft: null
}

/** Replies carry the slot and id of the request that they belong to. */
export type MeasureReply =
  /** What is known by now, at first roughly. */
  | ({
      readonly kind: 'report'
      readonly slot: string
      readonly id: number
      readonly report: Report
    } & (Progress | Done))
  /** Before anything is known. */
  | ({ readonly kind: 'progress'; readonly slot: string; readonly id: number } & Progress)
  /** In one sentence, for people. */
  | { readonly kind: 'error'; readonly slot: string; readonly id: number; readonly message: string }

/** What the worker that measures Reporters is asked for: how Δ_Rep falls with N_c in the scenario of `config`. */
export interface CurveRequest {
  readonly config: Config
}

/** All points known by now, in ascending order of N_c; or what went wrong, in one sentence for people. */
export type CurveReply =
  | { readonly kind: 'curve'; readonly points: readonly ReporterPoint[]; readonly done: boolean }
  | { readonly kind: 'error'; readonly message: string }

/** To the worker that pretrains a network; one training at a time. */
export type PretrainRequest =
  /** Another training, from its first step. Only a watched one measures Δ_LLM and looks at prompts. */
  | {
      readonly kind: 'pretrain'
      readonly id: number
      readonly shared: Values
      readonly recipe: LiveRecipe
      readonly watched: boolean
      /** After how many steps it stops; 0 for the end of its schedule. */
      readonly until: number
    }
  | { readonly kind: 'resume' }
  | { readonly kind: 'pause' }
  /** Which of the prompts is looked at. */
  | { readonly kind: 'look'; readonly example: number }

/** Replies carry the id of the training that they belong to. */
export type PretrainReply =
  /** Sent first: the prompts that can be looked at, and how many steps there are. */
  | {
      readonly kind: 'examples'
      readonly id: number
      readonly examples: readonly Example[]
      readonly steps: number
    }
  | ({ readonly kind: 'pretraining'; readonly id: number } & PretrainingNews)
  /** It has been stopped, or has come to its end: the network as it is now. */
  | {
      readonly kind: 'paused'
      readonly id: number
      readonly step: number
      readonly done: boolean
      readonly weights: Float32Array
    }
  | { readonly kind: 'error'; readonly id: number; readonly message: string }

/** How a training goes. */
export interface PretrainingNews {
  /** Steps done, and trajectories seen, repetitions included. */
  readonly step: number
  readonly sequences: number
  /** Time spent on it, pauses left out. */
  readonly ms: number
  /** Mean cross-entropy of the batches since the last news, in nats; NaN where there was none. */
  readonly loss: number
  /** Δ_LLM, where it was measured since the last news, and after how many steps. */
  readonly measured: { readonly step: number; readonly measurement: Measurement } | null
  /** Null where nobody watches. */
  readonly look: Look | null
}
