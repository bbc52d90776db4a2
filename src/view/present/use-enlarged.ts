// Enlarges the page so that a layout of this size just fills the window, on a projector as on a wall of pixels.
import { useLayoutEffect } from 'react'
import { setZoom } from '../pixels.ts'

/** @param width @param height the least that the layout needs, in its own units */
export function useEnlarged(width: number, height: number): void {
  useLayoutEffect(() => {
    const enlarge = (): void => setZoom(Math.min(innerWidth / width, innerHeight / height))
    enlarge()
    addEventListener('resize', enlarge)
    return () => {
      removeEventListener('resize', enlarge)
      setZoom(1)
    }
  }, [width, height])
}
