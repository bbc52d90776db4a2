// Hover, focus or tap anything drawn for a latent (data-latent, or a hit on a canvas), and that latent lights up in all lanes.
import { type RefObject, useEffect } from 'react'
import { lab, setLab } from '../../app/store.ts'
import { hitOf } from './canvas.ts'

export function useLighting(of: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = of.current
    if (!element) return
    const stop = new AbortController()
    const { signal } = stop
    const point = (event: Event): void => light(latentOf(event))
    element.addEventListener('pointermove', point, { signal })
    element.addEventListener('pointerdown', point, { signal })
    element.addEventListener('focusin', point, { signal })
    element.addEventListener('focusout', () => light(null), { signal })
    // A finger that is lifted has left too, but what it tapped shall stay lit.
    element.addEventListener('pointerleave', (e) => e.pointerType !== 'touch' && light(null), { signal })
    return () => stop.abort()
  }, [of])
}

function latentOf(event: Event): number | null {
  const { target } = event
  const hit = target instanceof Element && hitOf(target)
  if (hit && event instanceof PointerEvent) return hit(event.offsetX, event.offsetY)
  const latent = target instanceof Element && target.closest('[data-latent]')?.getAttribute('data-latent')
  return latent ? Number(latent) : null
}

function light(lit: number | null): void {
  if (lab().lit !== lit) setLab({ lit })
}
