// Measured means as marks have them: around each the interval in which the true one lies with 95%.
import { Z95 } from '../../plot/bands.ts'

/** mean ± 1.96 standard errors. */
export const errorBars = (mean: Float64Array, se: Float64Array) => ({
  y: mean,
  lo: mean.map((value, i) => value - Z95 * se[i]),
  hi: mean.map((value, i) => value + Z95 * se[i]),
})
