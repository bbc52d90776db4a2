// How much of the window the header above and the transport below take, as custom properties for the text between them.
import { type CSSProperties, useEffect, useState } from 'react'

export function useRoom(): CSSProperties {
  const [{ above, below }, setRoom] = useState({ above: 48, below: 108 })
  useEffect(() => {
    const main = document.querySelector('main')
    const transport = main?.nextElementSibling
    const header = document.querySelector('header')
    if (!main || !transport || !header) return
    const observer = new ResizeObserver(() =>
      setRoom({ above: main.offsetTop, below: (transport as HTMLElement).offsetHeight }),
    )
    for (const element of [transport, header]) observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return { '--above': `${above}px`, '--below': `${below}px` } as CSSProperties
}
