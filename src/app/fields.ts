// How an Actor sees the map, fetched from the worker when it is shown, a subgoal at a time, and kept for the run.
import type { ActorFields } from '../core/world/grid-actor.ts'
import { answersOfRun } from './answers.ts'
import { hearers, send } from './engine.ts'

const fields = answersOfRun<ActorFields | null>()

hearers.add((reply) => {
  if (reply.kind === 'fields') fields.take(reply.id, keyOf(reply.subgoal, reply.actor), reply.fields)
})

/**
 * The fields of an Actor of the present run on its way to its part of this subgoal: undefined until they have arrived, and
 * a frame follows when they have; null where it is no walk.
 */
export const fieldsOf = (subgoal: number, actor: number): ActorFields | null | undefined =>
  fields.of(keyOf(subgoal, actor), (id) => send({ kind: 'fields', id, subgoal, actor }))

const keyOf = (subgoal: number, actor: number): string => `${subgoal}:${actor}`
