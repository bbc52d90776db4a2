// All that can be done with what is on show: a QR code for the class, the link, code to embed it, a handout to print.
import { useState } from 'react'
import { linkAddress } from '../../app/address.ts'
import { setLab, useLab } from '../../app/store.ts'
import { Dialog } from '../shell/Dialog.tsx'
import shell from '../shell/shell.module.css'
import { Copyable } from './Copyable.tsx'
import { EmbedCode } from './EmbedCode.tsx'
import { Qr } from './Qr.tsx'
import css from './share.module.css'

const close = (): void => setLab({ shareOpen: false })

export default function ShareDialog() {
  const presents = useLab((state) => state.view === 'present')
  // The link of the moment at which it was opened.
  const [address] = useState(() => linkAddress())
  return (
    <Dialog
      title={presents ? 'Open this on your phone' : 'Share what is on show'}
      width={presents ? undefined : 760}
      onClose={close}
    >
      {presents ? (
        <div className={css.hall}>
          <Qr text={address} label="the link to what is on show" />
          <p className={css.address}>{address}</p>
        </div>
      ) : (
        <div className={css.columns}>
          <div>
            <Qr text={address} label="the link to what is on show" />
            <p>A phone that reads this opens the very state on show. The code is made in this page.</p>
          </div>
          <div className={css.ways}>
            <Copyable label="Link" text={address} copy="Copy the link" />
            <EmbedCode />
            <Handout />
          </div>
        </div>
      )}
    </Dialog>
  )
}

function Handout() {
  // Once the dialog has gone: it is no part of the handout.
  const printAlone = (): void => {
    close()
    setTimeout(() => print())
  }
  return (
    <section>
      <h3>Handout</h3>
      <p>The state on show, its setting and its link on one page of A4.</p>
      <button type="button" className={shell.button} onClick={printAlone}>
        Print
      </button>
    </section>
  )
}
