// An episode in words, for whoever does not see it: what each lane did, heard, believes and has lost.
import type { Run } from '../../app/store.ts'
import { laneName } from '../../core/params.ts'
import type { Moment } from '../lane/moment.ts'
import { chance } from '../lane/words.ts'
import { amount, count } from '../plot/words.ts'

interface Told {
  readonly run: Run
  /** How many episodes count; at least one. */
  readonly done: number
  readonly who: string
  /** The regret is kept from whoever is to guess it. */
  readonly lossHidden: boolean
  /** By lane; null where the episode has not arrived yet. */
  readonly moments: readonly (Moment | null)[]
}

export function summaryOf({ run, done, who, lossHidden, moments }: Told): string {
  const { scene, lanes } = run
  const told = lanes.map(({ trace }, lane) => {
    const moment = moments[lane]
    const did = trace.explored[done - 1] ? 'explored' : 'imitated'
    const heard = moment?.over ? ` ${scene.observations[moment.step.reported].phrase}` : ''
    const lost = lossHidden ? '' : ` It has lost ${amount(trace.regret[done - 1])} so far.`
    return `${who} ${laneName(lane)} ${did}.${heard}${moment ? ` ${beliefOf(moment)}` : ''}${lost}`
  })
  return `After ${count(done)} of ${count(lanes[0].trace.episodes)} episodes. ${told.join(' ')}`
}

function beliefOf({ run, weights }: Moment): string {
  const { noun, latents } = run.scene
  const most = weights.indexOf(Math.max(...weights))
  const alike = weights.filter((p) => Math.abs(p - weights[most]) < 1e-9).length
  if (alike === weights.length) return `It believes all ${alike} ${noun}s alike.`
  return `It believes most in ${noun} ${latents[most].letter}, ${chance(weights[most])}.`
}
