// Wires address → store → engine → React; the only file that knows everyone.
import { createRoot, hydrateRoot } from 'react-dom/client'
import { goToLinkedMoment, isOpened, startAddress } from './app/address.ts'
import { calm } from './app/calm.ts'
import { startEngine } from './app/engine.ts'
import { startEnsembles } from './app/ensembles.ts'
import { startGivingWay } from './app/give-way.ts'
import { playOpening } from './app/opening.ts'
import { startPlayback } from './app/playback.ts'
import { stir } from './app/stir.ts'
import { lab, setLab, useLab } from './app/store.ts'
import { App } from './view/App.tsx'
import './view/tokens.css'

startAddress()
// The worker starts to load before React draws: the two take as long as the slower.
startEngine()
startPlayback()
startEnsembles()
startGivingWay()

let first = true
useLab.subscribe(
  (state) => state.run,
  (run) => {
    if (!run) return
    const linked = goToLinkedMoment()
    const opens = isOpened() || first
    first = false
    // A page beside the laboratory says itself what is to be done.
    if (opens && !linked && !lab().route) playOpening()
  },
)

if (import.meta.env.PROD) {
  void stir()
    .then(calm)
    .then(async () => (await import('./app/offline.ts')).startOffline())
}

// Not pointerdown: the hint that goes then lets the row close up, and the button would slip away before the click.
for (const event of ['click', 'keydown'] as const) {
  window.addEventListener(event, () => setLab({ touched: true }), { once: true, capture: true })
}

if (location.search.includes('embed')) {
  void import('./app/embed.ts').then(({ startEmbed }) => {
    startEmbed()
    draw()
  })
} else draw()

function draw(): void {
  const root = document.getElementById('root') as HTMLElement
  // The page in the HTML (cli/prerender.ts) is taken over as it stands, or makes way for that of another link.
  if (globalThis.firstScene) hydrateRoot(root, <App />)
  else {
    root.replaceChildren()
    delete document.documentElement.dataset.linked
    createRoot(root).render(<App />)
  }
}
