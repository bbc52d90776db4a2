// The knobs of a pretrained Planner: on how many trajectories, and for one that is pretrained on the page, how large and how long.
import type { Parameter } from '../parameter.ts'
import { SHIPPED } from './shipped.ts'

/** E, episodes in a prompt: the window of every network here. */
export const PROMPT = 8

/** In place of N_p: the network that is pretrained on the page. */
export const LIVE = 'live'

/** N_p of all networks that come with the laboratory, in any scenario, the smallest first. */
const COUNTS = [
  ...new Set(Object.values(SHIPPED).flatMap((errors) => errors.map(([trajectories]) => trajectories))),
].sort((a, b) => a - b)

const largest = COUNTS[COUNTS.length - 1]

/** What the rows have in common; those of a network that is pretrained on the page apply only to such. */
const ROW = { symbol: '', scope: 'lane', teaches: false } as const
const ON_PAGE = { ...ROW, when: { name: 'trajectories', is: LIVE } } as const
const COUNT = { kind: 'number', min: 0, step: 1, scale: 'log', words: [] as readonly never[] } as const

export const NETWORK_ROWS = [
  {
    ...ROW,
    kind: 'choice',
    name: 'trajectories',
    symbol: 'N_p',
    label: 'Pretrained on',
    doc: 'Trajectories of experts, or live on this page.',
    initial: String(largest),
    options: [
      ...COUNTS.map((count) => option(String(count), count.toLocaleString('en'), 'It comes with the page.')),
      option(LIVE, LIVE, 'It was pretrained here.'),
    ],
  },
  {
    ...ON_PAGE,
    ...COUNT,
    name: 'liveTrajectories',
    symbol: 'N_p',
    label: 'Live: trajectories',
    doc: 'How many it trains on; 0 means fresh ones without end.',
    initial: 0,
    max: largest,
  },
  {
    ...ON_PAGE,
    kind: 'choice',
    name: 'liveWidth',
    symbol: 'd',
    label: 'Live: width',
    doc: 'How many numbers stand for a token.',
    initial: '32',
    options: ['16', '32', '48'].map((width) => option(width, width, 'More learn better, and slower.')),
  },
  {
    ...ON_PAGE,
    ...COUNT,
    name: 'liveSteps',
    label: 'Live: steps',
    doc: 'Training that it has had.',
    initial: 500,
    min: 1,
    max: 20_000,
  },
] as const satisfies readonly Parameter[]

function option(value: string, label: string, doc: string) {
  return { value, label, doc }
}
