// What a paired difference is called.
import { laneStyle } from '../lane-style.ts'

export type Pair = readonly [number, number]

export const pairName = ([a, b]: Pair): string => `${laneStyle(a).letter} − ${laneStyle(b).letter}`
