// The ε-coin of the episode: thrown once at its start, below ε the whole episode explores.
import { useRef, useState } from 'react'
import { useFrame } from '../../app/frame.ts'
import { rewrite } from '../rewrite.ts'
import { changes } from './changes.ts'
import { momentNow } from './moment.ts'
import styles from './next-subgoal.module.css'

const WIDTH = 34

export function Coin({ lane }: { readonly lane: number }) {
  const words = useRef<HTMLSpanElement>(null)
  const gauge = useRef<SVGSVGElement>(null)
  const epsilonBar = useRef<SVGRectElement>(null)
  const coinDot = useRef<SVGCircleElement>(null)
  const [changed] = useState(changes)

  useFrame(() => {
    const detail = momentNow(lane)?.detail
    if (!detail || !words.current || !gauge.current || !changed(detail)) return
    rewrite(words.current, verdict(detail.coin, detail.epsilon, detail.explores))
    gauge.current.style.display = detail.epsilon === 0 ? 'none' : ''
    epsilonBar.current?.setAttribute('width', String(detail.epsilon * WIDTH))
    coinDot.current?.setAttribute('cx', String(5 + detail.coin * WIDTH))
  })

  return (
    <p className={styles.coin} data-thing="coin">
      <span className={`island ${styles.line}`}>
        <svg
          ref={gauge}
          className={styles.gauge}
          style={{ display: 'none' }}
          width={WIDTH + 10}
          height={12}
          aria-hidden="true"
        >
          <rect ref={epsilonBar} className={styles.gaugeEpsilon} x={5} y={1} height={10} />
          <line className={styles.gaugeLine} x1={5} x2={5 + WIDTH} y1={6} y2={6} />
          <circle ref={coinDot} className={styles.gaugeCoin} cy={6} r={4} />
        </svg>
        <span ref={words}>&nbsp;</span>
      </span>
    </p>
  )
}

function verdict(coin: number, epsilon: number, explores: boolean): string {
  if (epsilon === 0) return 'ε = 0: never explores'
  const shown = epsilon.toFixed(3).replace(/0+$/, '').replace(/\.$/, '')
  return explores
    ? `coin ${coin.toFixed(2)} < ε ${shown}: explores`
    : `coin ${coin.toFixed(2)} ≥ ε ${shown}: imitates`
}
