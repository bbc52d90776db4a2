// A lane to look at, without anything to set: who plans and how much is explored, over its pictures.
import type { ReactNode } from 'react'
import { useLab } from '../../app/store.ts'
import { laneName } from '../../core/params.ts'
import { inTone } from '../lane-style.ts'
import { capital, plannerOf, useWho } from '../who.ts'
import css from './lane-alone.module.css'
import { useExploration } from './use-exploration.ts'

interface Props {
  readonly lane: number
  readonly className: string
  readonly children: ReactNode
}

export function LaneAlone({ lane, className, children }: Props) {
  const planner = useLab((state) => state.config.lanes[lane].planner)
  const exploration = useExploration(lane)
  const who = capital(useWho())
  const name = laneName(lane)
  return (
    <section className={className} data-lane={name} aria-label={`${who} ${name}`}>
      <h2 className={css.heading}>
        <span className="hidden-text">{who} </span>
        <b className={css.badge} style={inTone(lane)}>
          {name}
        </b>{' '}
        {plannerOf(planner)?.label} <span className={css.exploration}>{exploration}</span>
      </h2>
      {children}
    </section>
  )
}
