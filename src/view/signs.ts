// Signs with an index in plain text: where the index of δ_LLM or N_p begins and ends, for whoever prints it lowered.

/** One letter, Greek or an N, before an underscore. What else has one, such as a link, is no sign. */
const INDEX = /(?<=[δΔ]|(?<![^\s(])N)_([A-Za-z]+)/

/** The text cut at indices: every other piece, from the second on, is one. */
export const cutAtIndices = (text: string): string[] => text.split(INDEX)
