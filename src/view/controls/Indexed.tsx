// Words whose signs have their index lowered, as in print.
import { cutAtIndices } from '../signs.ts'

export function Indexed({ text }: { readonly text: string }) {
  return cutAtIndices(text).map((piece, i) => {
    const key = `${i} ${piece}`
    return i % 2 ? <sub key={key}>{piece}</sub> : piece
  })
}
