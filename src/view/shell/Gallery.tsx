// The gallery: a card for every preset, with its building and the regret of its run; a card is a link.
import { useEffect, useState } from 'react'
import { openLink } from '../../app/address.ts'
import { setLab } from '../../app/store.ts'
import { makeThumbnails, type Thumbnail } from '../../app/thumbnails.ts'
import { laneName } from '../../core/params.ts'
import { PRESETS, type Preset } from '../../core/presets.ts'
import { follow } from '../follow.ts'
import { Floor } from '../lane/Floor.tsx'
import { laneStyle } from '../lane-style.ts'
import css from './gallery.module.css'

export function Gallery() {
  const [pictures, setPictures] = useState<Readonly<Record<string, Thumbnail>>>({})
  useEffect(() => {
    const show = (link: string, picture: Thumbnail): void =>
      setPictures((before) => ({ ...before, [link]: picture }))
    return makeThumbnails(
      PRESETS.map(({ link }) => link),
      show,
    )
  }, [])
  return (
    <ul className={css.cards}>
      {PRESETS.map((preset) => (
        <li key={preset.id}>
          <Card preset={preset} picture={pictures[preset.link]} />
        </li>
      ))}
    </ul>
  )
}

function Card({ preset, picture }: { readonly preset: Preset; readonly picture: Thumbnail | undefined }) {
  const { title, teaches, link } = preset
  const open = (): void => {
    openLink(link)
    setLab({ galleryOpen: false })
  }
  return (
    <a
      className={css.card}
      href={`${location.href.split('#', 1)[0]}#${link}`}
      data-preset={preset.id}
      onClick={(event) => follow(event, open)}
    >
      <span className={css.pictures}>
        {picture ? (
          <>
            <span className={css.ground}>
              <Floor scene={picture.scene} />
            </span>
            <Curves picture={picture} />
          </>
        ) : (
          <span className={css.waiting} />
        )}
      </span>
      <h3 className={css.title}>{title}</h3>
      <p className={css.teaches}>{teaches}</p>
    </a>
  )
}

/** Height of a line of letters. */
const LETTER = 12
const PLOT = { width: 148, height: 66, right: 14, top: 8, bottom: 3 }

/** Regret over episodes, a line for each lane as in the large plot, with its letter at the end. */
function Curves({ picture: { regrets } }: { readonly picture: Thumbnail }) {
  const most = Math.max(...regrets.map((regret) => regret[regret.length - 1]), 1)
  const [wide, tall] = [PLOT.width - PLOT.right, PLOT.height - PLOT.bottom - PLOT.top]
  const y = (lost: number): number => PLOT.top + tall * (1 - lost / most)
  const path = (regret: Float64Array): string =>
    Array.from(
      regret,
      (lost, i) => `${((i * wide) / (regret.length - 1)).toFixed(1)},${y(lost).toFixed(1)}`,
    ).join('L')
  const ends = apart(regrets.map((regret) => y(regret[regret.length - 1])))
  return (
    <svg width={PLOT.width} height={PLOT.height} aria-hidden="true">
      <path className={css.axis} d={`M0,${PLOT.top}V${PLOT.top + tall + 1}H${wide}`} />
      {regrets.map((regret, lane) => {
        const { cssVar, dash } = laneStyle(lane)
        const colour = `var(${cssVar})`
        return (
          <g key={laneName(lane)}>
            <path
              className={css.curve}
              d={`M${path(regret)}`}
              stroke={colour}
              strokeDasharray={dash.join(' ')}
            />
            <text className={css.letter} x={wide + 4} y={ends[lane]} fill={colour}>
              {laneName(lane)}
            </text>
          </g>
        )
      })}
    </svg>
  )
}

/** The heights of letters, moved apart where they would lie on each other, and all of them within the picture. */
function apart(heights: readonly number[]): number[] {
  const placed = heights.map((height) => height + LETTER / 3)
  const order = heights.map((_, i) => i).sort((a, b) => heights[a] - heights[b])
  let above = 0
  for (const i of order) {
    placed[i] = Math.max(placed[i], above + LETTER)
    above = placed[i]
  }
  const under = Math.max(0, above - PLOT.height)
  return placed.map((height) => height - under)
}
