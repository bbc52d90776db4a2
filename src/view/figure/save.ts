// Saves a figure as a file: SVG as it is drawn for slides, PNG from that SVG at twice its size, CSV of its numbers.
import { csvOf } from './csv.ts'
import type { Figure } from './figure.ts'
import { offer } from './offer.ts'
import { SLIDE, slideSvg } from './slide.ts'

/** Pixels of a PNG per point of a slide. */
const SHARPNESS = 2

/** Offers the file to the person; returns its name. */
export async function saveFigure(figure: Figure, format: 'svg' | 'png' | 'csv'): Promise<string> {
  const name = `${figure.id}-seed-${figure.provenance.seed}.${format}`
  offer(name, await fileOf(figure, format))
  return name
}

async function fileOf(figure: Figure, format: 'svg' | 'png' | 'csv'): Promise<Blob> {
  if (format === 'csv') return new Blob([csvOf(figure)], { type: 'text/csv;charset=utf-8' })
  const svg = new Blob([slideSvg(figure)], { type: 'image/svg+xml' })
  return format === 'svg' ? svg : rasterised(svg)
}

async function rasterised(svg: Blob): Promise<Blob> {
  const address = URL.createObjectURL(svg)
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = SLIDE.width * SHARPNESS
    canvas.height = SLIDE.height * SHARPNESS
    const context = canvas.getContext('2d')
    if (!context) throw new Error('this browser gives no 2D drawing context.')
    context.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the browser made no picture.'))))
    })
  } finally {
    URL.revokeObjectURL(address)
  }
}
