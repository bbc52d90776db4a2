// Several sentences as few: what differs in its last word only is said once. “Go to room 3. Go to room 6.” is “Go to room 3, 6.”

interface Group {
  /** What its sentences share: all words but the last. */
  readonly start: string
  readonly mark: string
  readonly lasts: string[]
}

/** A sentence without its last word and mark, its last word, and its mark. */
function partsOf(sentence: string): { start: string; last: string; mark: string } {
  const [, body, mark] = /^(.*?)([.!?]?)$/su.exec(sentence) as RegExpExecArray
  const cut = body.lastIndexOf(' ') + 1
  return { start: body.slice(0, cut), last: body.slice(cut), mark }
}

const TIMES = ['', '', 'twice', 'three times', 'four times', 'five times', 'six times']

/** How often in words: `twice`, `12 times`. */
export const times = (count: number): string => TIMES[count] ?? `${count} times`

/** In order, nothing left out: neighbours that differ in their last word only become one, and so do those that are the same. */
export function together(sentences: readonly string[]): string {
  const groups: Group[] = []
  for (const sentence of sentences) {
    const { start, last, mark } = partsOf(sentence)
    const group = groups.at(-1)
    if (group && start && group.start === start && group.mark === mark) group.lasts.push(last)
    else groups.push({ start, mark, lasts: [last] })
  }
  return groups.map(said).join(' ')
}

function said({ start, mark, lasts }: Group): string {
  const same = lasts.every((last) => last === lasts[0])
  if (lasts.length > 1 && same) return `${start}${lasts[0]}, ${times(lasts.length)}${mark}`
  return `${start}${lasts.join(', ')}${mark}`
}

/** The words in which one of several texts differs from the others, to tell them apart in short: `letters`. */
export function distinct(texts: readonly string[], which: number): string {
  if (texts.length < 2) return ''
  const words = texts.map((text) => text.split(' '))
  const shortest = Math.min(...words.map((list) => list.length))
  const alike = (at: (list: readonly string[]) => string | undefined): boolean =>
    words.every((list) => at(list) === at(words[0]))
  let front = 0
  while (front < shortest && alike((list) => list[front])) front++
  let back = 0
  while (back < shortest - front && alike((list) => list.at(-1 - back))) back++
  return words[which].slice(front, words[which].length - back).join(' ')
}
