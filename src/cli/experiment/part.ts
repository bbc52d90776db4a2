// A file of finished chunks, written as they come: what an interrupted experiment goes on from, and what a shard leaves.
import { appendFileSync, existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { deserialize, serialize } from 'node:v8'
import type { Chunk } from '../../core/experiment/chunk.ts'
import { ParameterError } from '../../core/parameter.ts'
import { VERSION } from '../../core/version.ts'

const FORMAT = 'par-lab part 1'
const NEWLINE = 10

/** Whose chunks a file holds: files with the same header belong together. */
export interface Header {
  readonly link: string
  /** The words of the command that say what is measured. */
  readonly words: readonly string[]
  readonly version: string
}

export interface Entry {
  /** Index into the experiments of the plan. */
  readonly experiment: number
  readonly task: number
  readonly chunk: Chunk
  /** How long it took. */
  readonly ms: number
}

export const headerOf = (link: string, words: readonly string[]): Header => ({
  link,
  words,
  version: VERSION,
})

/**
 * Opens a file to go on with: makes it if there is none, else tells what it holds.
 * @throws ParameterError where it belongs to another experiment, or is no such file at all
 */
export function openPart(path: string, header: Header, tell: (entry: Entry) => void): void {
  if (!existsSync(path)) {
    writeFileSync(path, `${JSON.stringify({ format: FORMAT, ...header })}\n`)
    return
  }
  const found = headerIn(path)
  if (JSON.stringify(found) !== JSON.stringify(header)) {
    throw new ParameterError(
      `${path} holds chunks of another experiment (${found.words.join(' ')}, ${found.link}, version ${found.version}): remove it, or choose another --out.`,
    )
  }
  // An interruption may have cut the last line.
  truncateSync(path, readEntries(path, tell))
}

export function append(path: string, entry: Entry): void {
  // Bit for bit, with NaN and typed arrays; a line is whole or counts for nothing.
  appendFileSync(path, `${serialize(entry).toString('base64')}\n`)
}

/** @throws ParameterError where this is no such file */
export function headerIn(path: string): Header {
  if (!existsSync(path)) throw new ParameterError(`There is no file ${path}.`)
  const { format, ...header } = jsonOf(linesIn(path).next().value?.line.toString() ?? '')
  if (format !== FORMAT) throw new ParameterError(`${path} was not written by a shard.`)
  return header as unknown as Header
}

/** Tells every entry of a file; returns the bytes that hold them. */
export function readEntries(path: string, tell: (entry: Entry) => void): number {
  let bytes = 0
  for (const { line, end } of linesIn(path)) {
    if (bytes > 0) tell(deserialize(Buffer.from(line.toString('latin1'), 'base64')) as Entry)
    bytes = end
  }
  return bytes
}

/** The whole lines of a file, and where each ends. */
function* linesIn(path: string): Generator<{ line: Buffer; end: number }, undefined> {
  const bytes = readFileSync(path)
  for (let from = 0, at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, from)) {
    yield { line: bytes.subarray(from, at), end: at + 1 }
    from = at + 1
  }
}

function jsonOf(line: string): Record<string, unknown> {
  try {
    return JSON.parse(line)
  } catch {
    return {}
  }
}
