// Checks the slide that is exported, its words, and that styles are those of the page.
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CAUSES } from '../../core/log.ts'
import { CAUSE_STYLES } from './causes.ts'
import type { Figure, Mark } from './figure.ts'
import { slideSvg } from './slide.ts'
import { node, svgText } from './svg.ts'
import { textWidth, wrapped } from './text.ts'
import { LIGHT, TOKENS } from './themes.ts'
import { words } from './words.ts'

const LINK = 'https://example.org/lab/#v=1&plans=6&A.planner=thompson&at=250'

const POINTS: Mark = { kind: 'points', lane: 0, x: [0, 50], y: [1, 2], joined: true, label: '' }

const FIGURE: Figure = {
  id: 'test',
  title: 'Who loses & why?',
  caption: 'A grows like T^0.97 <measured>.',
  legend: [],
  panels: [
    {
      lane: -1,
      x: { label: 'T', symbol: 'T', scale: 'linear', domain: [0, 100] },
      y: { label: 'regret', symbol: 'regret', scale: 'linear', domain: [0, 50] },
      marks: [POINTS],
    },
  ],
  spoken: { columns: [], numbers: [] },
  data: () => ({ columns: [], numbers: [] }),
  provenance: {
    what: 'a test',
    link: LINK,
    seed: 'chalk-7',
    version: '1.2.3',
    date: '2026-11-24T08:00:00.000Z',
    parameters: 'n = 6, k = 4',
  },
}

describe('a slide', () => {
  const text = slideSvg(FIGURE)

  it('is well-formed: every element is closed in order', () => {
    const open: string[] = []
    for (const [, closing, tag, , empty] of text.matchAll(/<(\/?)([a-zA-Z]+)((?:"[^"]*"|[^">])*?)(\/?)>/g)) {
      if (closing) expect(open.pop()).toBe(tag)
      else if (!empty) open.push(tag)
    }
    expect(open).toEqual([])
  })

  it('holds title, caption, parameters, link, version and date, and needs nothing from elsewhere', () => {
    const plain = text
      .replace(/&amp;/g, '&')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
    for (const part of ['Who loses & why?', 'T^0.97 <measured>', 'n = 6, k = 4', LINK, '1.2.3', '2026-11-24'])
      expect(plain).toContain(part)
    expect(text).not.toMatch(/<style|<image|class=|url\((?!#)|@import/)
    expect([...text.matchAll(/font-family="([^"]+)"/g)].map(([, family]) => family)).toEqual(['sans-serif'])
  })

  it('is light, whatever the page is', () => {
    expect(text).toContain('<rect width="960" height="540" fill="#ffffff"/>')
  })
})

describe('words', () => {
  it('wrap into lines that fit, and lose no word', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1, maxLength: 12 }).filter((word) => !/\s/.test(word))),
        (list) => {
          const lines = wrapped(list.join(' '), 100, 12)
          for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(100)
          expect(lines.join('').replace(/ /g, '')).toBe(list.join(''))
        },
      ),
    )
  })

  it('have the indices of their signs lowered; a link keeps its underscores', () => {
    const drawn = (text: string): string => svgText(words(text, '#000', { x: 0, y: 0, size: 20 }))
    expect(drawn('Δ_LLM by N_p')).toContain(
      'Δ<tspan dy="4" font-size="15">LLM</tspan><tspan dy="-4"> by N</tspan><tspan dy="4" font-size="15">p</tspan></text>',
    )
    const link = 'https://example.org/#v=1&map=N_p.x_y'
    expect(drawn(link)).toContain('N_p.x_y</text>')
  })

  it('are escaped, in text and in attributes', () => {
    expect(svgText(node('text', { 'data-x': '"<&>' }, 'a<b>&"c"'))).toBe(
      '<text data-x="&quot;&lt;&amp;&gt;">a&lt;b&gt;&amp;&quot;c&quot;</text>',
    )
  })
})

describe('styles', () => {
  it('are those of the page', () => {
    const sheet = readFileSync(new URL('../tokens.css', import.meta.url), 'utf8')
    const [light, ...dark] = sheet.split(/\n +color-scheme: /)
    for (const [name, tone] of Object.entries(TOKENS.light)) expect(light).toContain(`${name}: ${tone};`)
    for (const [name, tone] of Object.entries(TOKENS.dark)) {
      for (const part of dark.slice(0, 2)) expect(part).toContain(`${name}: ${tone};`)
    }
  })

  it('name the causes of regret in core’s order, each with its own colour and pattern', () => {
    expect(CAUSE_STYLES.map(({ cause }) => cause)).toEqual([...CAUSES])
    expect(new Set(CAUSE_STYLES.map(({ pattern }) => pattern)).size).toBe(CAUSES.length)
    expect(new Set(LIGHT.causes).size).toBe(CAUSES.length)
  })
})
