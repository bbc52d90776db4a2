// Several Actors that go in step: who of them arrived, given that not all did.

/**
 * Draws for each Actor whether it arrived, with the law of independent arrivals given that at least one failed. With
 * q_i the chance of the i-th and F_i = 1 − Π_{j ≥ i} q_j, while none before it has failed
 *   P(i arrives | not all from i on) = q_i F_{i+1} / F_i,  F_i = (1 − q_i) + q_i F_{i+1},
 * and once one has failed the rest arrive as they do alone. theory.md section 1.
 */
export function arrivedOfTeam(chances: readonly number[], draw: () => number): boolean[] {
  const failing = [0]
  for (const q of [...chances].reverse()) failing.unshift(1 - q + q * failing[0])
  let failed = false
  return chances.map((q, i) => {
    const chance = failed ? q : (q * failing[i + 1]) / failing[i]
    // What is certain takes no draw, so that a team of one draws what the single Actor draws.
    const arrives = chance > 0 && draw() < chance
    failed ||= !arrives
    return arrives
  })
}
