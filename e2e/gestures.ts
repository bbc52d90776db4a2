// What hands do: keys one after the other, Tab to a place, a drag of the mouse, a stroke of a finger.
import type { Locator, Page } from '@playwright/test'

export interface Point {
  readonly x: number
  readonly y: number
}

/** Where something is in the window, in CSS pixels. */
export async function boxOf(thing: Locator): Promise<Point & { width: number; height: number }> {
  const box = await thing.boundingBox()
  if (!box) throw new Error('What is to be touched is not on the screen.')
  return box
}

export async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

/** Presses Tab until this is in focus, as somebody without a mouse does. */
export async function tabTo(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  await target.first().waitFor()
  for (let i = 0; i < 120; i++) {
    if (await target.first().evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press(key)
  }
  throw new Error(`${key} never came there.`)
}

/** Drags the mouse from the first point through all others. */
export async function drag(page: Page, [from, ...others]: readonly Point[]): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  for (const { x, y } of others) await page.mouse.move(x, y)
  await page.mouse.up()
}

/** Drags the handle of a slider to its left end, and through all of its range. */
export async function dragThrough(page: Page, slider: Locator): Promise<void> {
  const box = await boxOf(slider)
  const shares = [0.33, ...Array.from({ length: 41 }, (_, i) => i / 40)]
  await drag(
    page,
    shares.map((share) => ({ x: box.x + box.width * share, y: box.y + box.height / 2 })),
  )
}

/** Strokes with a finger from the first point through all others. */
export async function stroke(page: Page, points: readonly Point[]): Promise<void> {
  const client = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Point[]) =>
    client.send('Input.dispatchTouchEvent', { type, touchPoints })
  for (const [i, point] of points.entries()) await touch(i === 0 ? 'touchStart' : 'touchMove', [point])
  // A finger comes to rest before it leaves, or the browser takes the next tap for the one that stops a fling.
  await page.waitForTimeout(150)
  await touch('touchMove', points.slice(-1))
  await touch('touchEnd', [])
}
