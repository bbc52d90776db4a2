// A network that has been or is being trained: plain data that can be kept, posted and handed to a lane.
import type { Shape } from './model.ts'

export interface Network {
  readonly shape: Shape
  /** E, episodes that its prompt can hold. */
  readonly episodes: number
  /** In the order of model.ts. */
  readonly weights: Float32Array
}
