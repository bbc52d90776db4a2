// How much a lane explores, in a few signs: `ε = 0.0943 (theory)`.
import { useLab } from '../../app/store.ts'

export function useExploration(lane: number): string {
  const mode = useLab((state) => state.config.lanes[lane].epsilonMode)
  const first = useLab((state) => state.run?.lanes[lane]?.theory.epsilonFirst ?? null)
  const last = useLab((state) => state.run?.lanes[lane]?.theory.epsilonLast ?? null)
  const value = mode === 'anytime' ? `${number(first)} → ${number(last)}` : number(first)
  return `ε = ${value}${mode === 'fixed' ? '' : ` (${mode})`}`
}

const number = (x: number | null): string => (x === null ? '…' : String(Number(x.toPrecision(3))))
