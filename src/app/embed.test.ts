// What may be embedded: what is written is read, and nothing else is taken for it.
import { expect, test } from 'vitest'
import { MAX_LANES } from '../core/params.ts'
import { type Embed, embedQuery, readEmbed } from './embed.ts'

const ALL: readonly Embed[] = [
  { what: 'plot' },
  ...Array.from({ length: MAX_LANES }, (_, lane) => ({ what: 'lane', lane }) as const),
]

test.each(ALL)('%j is read as it was written', (embed) => expect(readEmbed(embedQuery(embed))).toEqual(embed))

test('a lane without a letter is the first', () =>
  expect(readEmbed('?embed=lane')).toEqual({ what: 'lane', lane: 0 }))

test('an address that says nothing of it asks for nothing', () => {
  expect(readEmbed('')).toBeNull()
  expect(readEmbed('?utm_source=mail')).toBeNull()
})

test.each(['', 'lane:', 'lane:E', 'lane:b', 'lane:A:B', 'plot:A', 'page'])('there is no %j', (asked) =>
  expect(readEmbed(`?embed=${asked}`)).toBeUndefined(),
)
