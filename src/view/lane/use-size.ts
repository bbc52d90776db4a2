// The size of an element in CSS pixels, kept for drawing; a frame follows every change.
import { type RefObject, useEffect, useRef } from 'react'
import { invalidate } from '../../app/frame.ts'

export interface Size {
  readonly width: number
  readonly height: number
}

/** The latest size of the element in `of`; 0 × 0 until it has been laid out. */
export function useSize(of: RefObject<Element | null>): RefObject<Size> {
  const size = useRef<Size>({ width: 0, height: 0 })
  useEffect(() => {
    const element = of.current
    if (!element) return
    const observer = new ResizeObserver(([entry]) => {
      const { width, height } = entry.contentRect
      size.current = { width, height }
      invalidate()
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [of])
  return size
}
