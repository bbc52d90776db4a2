// The teacher's page.
import type { PageProps } from '../pages/index.ts'

export default function Teach(_: PageProps) {
  return <main>…</main>
}
