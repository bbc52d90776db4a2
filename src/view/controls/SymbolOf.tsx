// The symbol of a parameter: what follows its underscore is an index, as in print.
export function SymbolOf({ symbol, className }: { readonly symbol: string; readonly className?: string }) {
  const [letter, index] = symbol.split('_')
  return (
    <i className={className}>
      {letter}
      {index && <sub>{index}</sub>}
    </i>
  )
}
