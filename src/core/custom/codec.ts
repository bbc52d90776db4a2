// A world of one's own as a short text for links, of letters, digits, dots, dashes and underscores; and back.

import { ParameterError } from '../parameter.ts'
import { MAX_TEXT } from '../scenarios/custom.ts'
import { type CustomWorld, innerCells, LIMITS, legsOf } from './world.ts'

/** Raised when an old text would come to mean something else. */
const VERSION = '1'

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const ROOMS = '0123456789abcdef'

/**
 * Fields between dots: version, width x height, inner walls (6 cells a character, row by row), cells of start, board and
 * counter (two characters each), title, cells of the rooms, then their names, k, and for each instruction the rooms of all
 * plans (a hexadecimal digit a visit) and its words. In text a space is _, and what is no letter or digit is its code between dashes.
 * @throws ParameterError in one sentence where the text would be too long
 */
export function encodeWorld(world: CustomWorld): string {
  const { width, height, walls, start, board, counter, rooms, plans, instructions } = world
  const text = [
    VERSION,
    `${width}x${height}`,
    packed(innerCells(width, height).map((cell) => walls[cell])),
    [start, board, ...(counter === null ? [] : [counter])].map(cellText).join(''),
    escaped(world.title),
    rooms.map(({ cell }) => cellText(cell)).join(''),
    ...rooms.map(({ name }) => escaped(name)),
    String(legsOf(world)),
    ...instructions.flatMap((words, w) => [
      plans.map((plan) => plan[w].map((room) => ROOMS[room]).join('')).join(''),
      escaped(words),
    ]),
  ].join('.')
  if (text.length > MAX_TEXT)
    throw new ParameterError(
      `The names and instructions are too long for a link (${text.length} of ${MAX_TEXT} characters): shorten them.`,
    )
  return text
}

/**
 * Reads such a text; whether the world makes sense is another question (`problemsOf`).
 * @throws ParameterError in one sentence that says what it got and what it expected
 */
export function decodeWorld(text: string): CustomWorld {
  const alien = /[^\w.-]/.exec(text)
  if (alien) refuse(`it holds “${alien[0]}”, expected letters, digits, dots, dashes and underscores`)
  const fields = text.split('.')
  const take = (what: string): string =>
    fields.shift() ?? refuse(`it ends where ${what} should be, so it was cut off`)
  const version = take('its version')
  if (version !== VERSION) refuse(`it is of version “${version.slice(0, 12)}”, expected ${VERSION}`)
  const size = take('its size')
  const [, across, down] =
    /^(\d{1,3})x(\d{1,3})$/.exec(size) ??
    refuse(`its size is “${size.slice(0, 12)}”, expected one like 15x11`)
  const [width, height] = [within('width', Number(across)), within('height', Number(down))]
  const walls = readWalls(take('its walls'), width, height)
  const cells = width * height
  const marks = readCells(take('its start'), cells)
  if (marks.length !== 2 && marks.length !== 3)
    refuse(`it has ${marks.length} cells for start, board and counter, expected 2 or 3`)
  const [start, board, counter = null] = marks
  const title = unescaped(take('its title'), 'title')
  const places = readCells(take('its rooms'), cells)
  within('rooms', places.length)
  const rooms = places.map((cell) => ({ cell, name: unescaped(take('the name of a room'), 'name') }))
  const legs = within('legs', Number(take('the number of visits')))
  within('instructions', fields.length / 2)
  const routes: number[][][] = []
  const instructions: string[] = []
  while (fields.length > 0) {
    routes.push(readRoutes(take('a plan'), legs, rooms.length))
    instructions.push(unescaped(take('an instruction'), 'instruction'))
  }
  const plans = within('plans', routes[0].length)
  const other = routes.find((one) => one.length !== plans)
  if (other) refuse(`it has ${plans} plans for one instruction and ${other.length} for another`)
  return {
    title,
    width,
    height,
    walls,
    start,
    board,
    counter,
    rooms,
    plans: routes[0].map((_, z) => routes.map((route) => route[z])),
    instructions,
  }
}

function refuse(why: string): never {
  throw new ParameterError(`This map cannot be read: ${why}.`)
}

const COUNTED = {
  width: 'cells across',
  height: 'cells down',
  rooms: 'rooms',
  plans: 'plans',
  legs: 'visits a plan',
  instructions: 'instructions',
}

function within(what: keyof typeof COUNTED, got: number): number {
  const [least, most] = LIMITS[what]
  if (Number.isInteger(got) && got >= least && got <= most) return got
  return refuse(`it has ${got} ${COUNTED[what]}, expected ${least} to ${most}`)
}

/** Six bits a character, the first the highest; the last character is filled up with 0. */
function packed(bits: readonly number[]): string {
  let text = ''
  for (let i = 0; i < bits.length; i += 6) {
    let six = 0
    for (let j = i; j < i + 6; j++) six = 2 * six + (bits[j] ?? 0)
    text += DIGITS[six]
  }
  return text
}

function readWalls(text: string, width: number, height: number): Uint8Array {
  const inner = innerCells(width, height)
  const length = Math.ceil(inner.length / 6)
  if (text.length !== length)
    refuse(`its walls have ${text.length} characters, expected ${length} for ${width} × ${height} cells`)
  const walls = new Uint8Array(width * height).fill(1)
  for (const [i, cell] of inner.entries()) {
    const six = DIGITS.indexOf(text[Math.floor(i / 6)])
    walls[cell] = (six >> (5 - (i % 6))) & 1
  }
  return walls
}

const cellText = (cell: number): string => DIGITS[cell >> 6] + DIGITS[cell & 63]

function readCells(text: string, cells: number): number[] {
  return Array.from({ length: Math.ceil(text.length / 2) }, (_, i) => {
    const two = text.slice(2 * i, 2 * i + 2)
    const cell = two.length === 2 ? DIGITS.indexOf(two[0]) * 64 + DIGITS.indexOf(two[1]) : cells
    return cell < cells ? cell : refuse(`“${two}” is no cell of it`)
  })
}

function readRoutes(text: string, legs: number, rooms: number): number[][] {
  if (text.length % legs !== 0)
    refuse(`its plans have ${text.length} visits, which is no multiple of ${legs}`)
  const visits = Array.from(text, (digit) => {
    const room = ROOMS.indexOf(digit)
    return room >= 0 && room < rooms
      ? room
      : refuse(`a plan visits room “${digit}”, expected one of ${rooms} rooms`)
  })
  return Array.from({ length: text.length / legs }, (_, z) => visits.slice(z * legs, (z + 1) * legs))
}

/** By characters of any script. */
const escaped = (text: string): string =>
  Array.from(text, (sign) =>
    /[A-Za-z0-9]/.test(sign) ? sign : sign === ' ' ? '_' : `-${sign.codePointAt(0)?.toString(16)}-`,
  ).join('')

function unescaped(text: string, what: 'title' | 'name' | 'instruction'): string {
  const plain = text.replaceAll('_', ' ').replace(/-([0-9a-f]{1,6})-/g, (_, code: string) => {
    const point = Number.parseInt(code, 16)
    return point <= 0x10ffff ? String.fromCodePoint(point) : '-'
  })
  const fault = textFault(plain, what)
  return fault === null ? plain : refuse(`its ${what} ${fault}`)
}

/** What is wrong with such a text, as the end of a sentence that begins with its name; null where nothing is. */
export function textFault(text: string, what: 'title' | 'name' | 'instruction'): string | null {
  const most = LIMITS[what]
  const length = Array.from(text).length
  if (length > most) return `has ${length} characters, expected at most ${most}`
  if (text !== text.trim()) return 'begins or ends with a space'
  // Control characters, halves of characters, and what no font has.
  return /\p{C}/u.test(text) ? 'holds a character that cannot be shown' : null
}
