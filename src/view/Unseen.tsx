// What is on the page and not seen: a summary for whoever listens, and the handout for a printer.
import Handout from './handout/Handout.tsx'
import { Summary } from './summary/Summary.tsx'

export default function Unseen() {
  return (
    <>
      <Summary />
      <Handout />
    </>
  )
}
