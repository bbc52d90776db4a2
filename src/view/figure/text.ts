// How wide words are and where they break, without a browser: so the same figure is laid out alike everywhere.

/** Widths in ems, as wide as in the widest of the usual sans-serif faces, so that words have room in all of them. */
const WIDTHS: readonly (readonly [characters: RegExp, ems: number])[] = [
  [/[ilj.,:;'’|!·]/, 0.32],
  [/[ft()[\] /\-I]/, 0.4],
  [/[rs*"“”]/, 0.5],
  [/[mMW%@—…→𝒵]/u, 0.98],
  [/[A-ZwΔΣ+=<>≤≥×÷±−–√]/, 0.76],
]

/** Width of a line of text in pixels, at this size of type in pixels: rather a little too much than too little. */
export function textWidth(text: string, size: number): number {
  let ems = 0
  for (const character of text) ems += WIDTHS.find(([characters]) => characters.test(character))?.[1] ?? 0.64
  return ems * size
}

/** Breaks text at spaces into lines that fit; a word longer than a line, such as an address, is cut. */
export function wrapped(text: string, width: number, size: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ').flatMap((long) => pieces(long, width, size))) {
    const longer = line ? `${line} ${word}` : word
    if (line && textWidth(longer, size) > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return line ? [...lines, line] : lines
}

function pieces(word: string, width: number, size: number): string[] {
  const found: string[] = []
  let piece = ''
  for (const character of word) {
    if (piece && textWidth(piece + character, size) > width) {
      found.push(piece)
      piece = ''
    }
    piece += character
  }
  return [...found, piece]
}
