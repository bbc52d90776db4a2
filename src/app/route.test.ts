// The front of an address is read as it was written, whatever link stands behind it, and the link is read past it.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeLink } from '../core/link.ts'
import { isBare, routeOf, withRoute } from './route.ts'

test.each([
  ['', '', false],
  ['#v=1&plans=6', '', false],
  ['#/', '', false],
  ['#/?v=1', '', false],
  ['#/lesson', 'lesson', true],
  ['#/lesson/4?', 'lesson/4', true],
  ['#/lesson/4/?v=1&at=3', 'lesson/4', false],
  ['#/teach?v=1&seed=a?b', 'teach', false],
])('%s', (hash, route, bare) => {
  expect(routeOf(hash)).toBe(route)
  expect(isBare(hash)).toBe(bare)
})

test('what is written in front is read again', () => {
  const words = fc.array(fc.stringMatching(/^[a-z0-9]{1,8}$/), { maxLength: 3 })
  const links = fc.stringMatching(/^(v=1[&=.?a-z0-9/]{0,40})?$/)
  fc.assert(
    fc.property(words, links, (path, link) => {
      const route = path.join('/')
      const hash = `#${withRoute(route, link)}`
      expect(routeOf(hash)).toBe(route)
      expect(isBare(hash)).toBe(route !== '' && link === '')
    }),
  )
})

test('a link means the same behind the name of a page', () => {
  const link = 'v=1&plans=6&seed=chalk-7&A.planner=thompson&at=250'
  const plain = decodeLink(link)
  expect(plain.notices).toEqual([])
  for (const route of ['lesson', 'lesson/4/de', 'teach'])
    expect(decodeLink(`#${withRoute(route, link)}`)).toEqual(plain)
  expect(decodeLink('#/lesson/4')).toEqual(decodeLink(''))
})
