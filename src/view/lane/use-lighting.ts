// Hover, focus or tap anything drawn for a latent (data-latent), and that latent lights up in all lanes.
import { type RefObject, useEffect } from 'react'
import { lab, setLab } from '../../app/store.ts'

export function useLighting(of: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = of.current
    if (!element) return
    const stop = new AbortController()
    const { signal } = stop
    const point = ({ target }: Event): void => light(latentOf(target))
    element.addEventListener('pointerover', point, { signal })
    element.addEventListener('focusin', point, { signal })
    element.addEventListener('focusout', () => light(null), { signal })
    // A finger that is lifted has left too, but what it tapped shall stay lit.
    element.addEventListener('pointerleave', (e) => e.pointerType !== 'touch' && light(null), { signal })
    return () => stop.abort()
  }, [of])
}

function latentOf(target: EventTarget | null): number | null {
  const latent = target instanceof Element && target.closest('[data-latent]')?.getAttribute('data-latent')
  return latent ? Number(latent) : null
}

function light(lit: number | null): void {
  if (lab().lit !== lit) setLab({ lit })
}
