// Two distributions side by side: one as it is learnt, filled, and the one that it should become, as an outline.
import { Indexed } from '../../controls/Indexed.tsx'
import css from './pretraining.module.css'

interface Props {
  readonly title: string
  /** What a bar stands for, by index; with `marks` in place of them where there is little room. */
  readonly labels: readonly string[]
  /** The filled bars and the outlines. */
  readonly learnt: ArrayLike<number>
  readonly exact: ArrayLike<number>
  readonly names: readonly [learnt: string, exact: string]
  /** The value of a bar of full height; 1 for chances. */
  readonly most?: number
}

/** More bars than this have no room for a label each. */
const LABELLED = 14
/** Of more, the highest are read out. */
const SPOKEN = 9

export function PairedBars({ title, labels, learnt, exact, names, most = 1 }: Props) {
  const height = (value: number): string => `${100 * Math.min(1, value / most)}%`
  return (
    <div className={css.bars} role="img" aria-label={spoken({ title, labels, learnt, exact, names })}>
      <p className={css.title}>
        <Indexed text={title} />
      </p>
      <div className={css.columns} data-many={labels.length > LABELLED || undefined}>
        {labels.map((label, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: bars are what their place says
          <div key={i} className={css.column}>
            <div className={css.room}>
              <i className={css.learnt} style={{ height: height(learnt[i]) }} />
              <i className={css.exact} style={{ height: height(exact[i]) }} />
            </div>
            {labels.length <= LABELLED && (
              <span className={css.label}>{label.length > 2 ? `${label.slice(0, 2)}.` : label}</span>
            )}
          </div>
        ))}
      </div>
    </div>
  )
}

/** The highest bars of both, in words. */
function spoken({ title, labels, learnt, exact, names }: Omit<Props, 'most'>): string {
  const shown = [...labels.keys()]
    .filter((i) => learnt[i] >= 0.005 || exact[i] >= 0.005)
    .sort((a, b) => exact[b] + learnt[b] - exact[a] - learnt[a])
    .slice(0, SPOKEN)
    .sort((a, b) => a - b)
  const each = shown.map((i) => `${labels[i]}: ${learnt[i].toFixed(2)} and ${exact[i].toFixed(2)}`)
  return `${title}: ${names[0]} and ${names[1]}. ${each.join('; ')}.`
}
