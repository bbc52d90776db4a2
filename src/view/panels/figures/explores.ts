// Whether a lane explores at all: without exploration an upper bound only says that every episode may be lost.
import type { Values } from '../../../core/parameter.ts'

/** Other rules than a fixed ε always explore. */
export const explores = ({ epsilon, epsilonMode }: Values): boolean =>
  epsilonMode !== 'fixed' || epsilon !== 0
