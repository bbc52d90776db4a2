// A network and its language as a Planner: what is put on the shelf once both have been loaded.
import { playInStep } from '../experiment/in-step.ts'
import type { MakeKernels } from './kernels/kernels.ts'
import { Lockstep } from './lockstep.ts'
import { NetworkMind } from './mind.ts'
import type { Network } from './network.ts'
import type { Pretrained } from './shelf.ts'
import type { Vocabulary } from './tokens.ts'

export function pretrainedOf(network: Network, vocabulary: Vocabulary, make: MakeKernels): Pretrained {
  return {
    mind: (belief) => new NetworkMind(belief, network, vocabulary, make),
    play: (lane, task, curves) =>
      playInStep((settings) => new Lockstep(network, vocabulary, settings, make), lane, task, curves),
  }
}
