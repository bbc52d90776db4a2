// The page: lanes on the left, regret and knobs on the right, transport along the bottom.
import { setLab, useLab } from '../app/store.ts'
import { laneName } from '../core/params.ts'
import css from './App.module.css'
import { LANES } from './lane-style.ts'
import { lazily } from './lazily.tsx'
import { usePage } from './pages/use-page.ts'
import { Pictures } from './panels/Pictures.tsx'
import { RegretPlot } from './plot/RegretPlot.tsx'
import { Header } from './shell/Header.tsx'
import { Knobs } from './shell/Knobs.tsx'
import { Lane } from './shell/Lane.tsx'
import { Notices } from './shell/Notices.tsx'
import { Transport } from './shell/Transport.tsx'
import { useShortcuts } from './shell/use-shortcuts.ts'
import { useStirred } from './use-stirred.ts'
import { capital, useWho } from './who.ts'

const EditorDoor = lazily(() => import('./editor/EditorDoor.tsx'))
const GalleryDoor = lazily(() => import('./shell/GalleryDoor.tsx'))
const Help = lazily(() => import('./shell/Help.tsx'))
const InsidePanel = lazily(() => import('./inside/InsidePanel.tsx'))
const WhyPanel = lazily(() => import('./lane/WhyPanel.tsx'))
const Presenter = lazily(() => import('./present/Presenter.tsx'))
const Embedded = lazily(() => import('./embed/Embedded.tsx'))
const ShareDialog = lazily(() => import('./share/ShareDialog.tsx'))
const Unseen = lazily(() => import('./Unseen.tsx'), null)

export function App() {
  useShortcuts()
  const presents = useLab((state) => state.view === 'present')
  const embeds = useLab((state) => state.embed !== null)
  const shares = useLab((state) => state.shareOpen)
  return (
    <>
      {embeds ? <Embedded /> : presents ? <Presenter /> : <Laboratory />}
      {shares && <ShareDialog />}
      <Later />
    </>
  )
}

/** A component of its own, lest what is being clicked be rendered anew in the middle of the click. */
function Later() {
  return useStirred() && <Unseen />
}

function Laboratory() {
  const [page, path] = usePage()
  const count = useLab((state) => state.config.lanes.length)
  const lanes = LANES.slice(0, count)
  const who = useWho()
  const inFront = useLab((state) => state.laneInFront)
  const explained = useLab((state) => state.explained !== null)
  const editing = useLab((state) => state.editing)
  const inside = useLab((state) => state.inside !== null)
  const helps = useLab((state) => state.helpOpen)
  const chooses = useLab((state) => state.galleryOpen)
  return (
    <div className={css.page}>
      <Header />
      <Notices />
      {page && !page.beside ? (
        <page.Body path={path} />
      ) : (
        <>
          <main className={css.main} data-beside={page ? '' : undefined}>
            {page && <page.Body path={path} />}
            <div className={css.lanes}>
              <div className={css.tabs} role="radiogroup" aria-label={`${capital(who)} in view`}>
                {lanes.map((lane) => (
                  <label key={lane} className={css.tab}>
                    <input
                      type="radio"
                      name="lane-in-front"
                      autoComplete="off"
                      checked={inFront === lane}
                      onChange={() => setLab({ laneInFront: lane })}
                    />
                    {capital(who)} {laneName(lane)}
                  </label>
                ))}
              </div>
              {lanes.map((lane) => (
                <Lane key={lane} lane={lane} />
              ))}
            </div>
            <div className={css.side}>
              {inside && <InsidePanel />}
              <section className={css.plot} aria-label="Regret" data-thing="picture">
                <Pictures>
                  <RegretPlot />
                </Pictures>
              </section>
              {explained && <WhyPanel />}
              <Knobs />
            </div>
          </main>
          <Transport />
        </>
      )}
      {helps && <Help />}
      {chooses && <GalleryDoor />}
      {editing && <EditorDoor from={editing} />}
    </div>
  )
}
