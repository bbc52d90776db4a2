// The symbol of a parameter, as in print.
import { Indexed } from './Indexed.tsx'

export function SymbolOf({ symbol, className }: { readonly symbol: string; readonly className?: string }) {
  return (
    <i className={className}>
      <Indexed text={symbol} />
    </i>
  )
}
