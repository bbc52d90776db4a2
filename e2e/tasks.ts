// How long the page's main thread works at a stretch, counted in its own time: waiting for the machine does not count.
import { expect, type Page } from '@playwright/test'

/** Longer, and a frame is missed that can be seen. */
const LONG_MS = 50

/** Milliseconds of work in each task of the main thread that was too long while this was done. */
export async function longTasks(page: Page, act: () => Promise<void>): Promise<number[]> {
  const browser = page.context().browser()
  if (!browser) throw new Error('Only a browser that was launched here can be traced.')
  await browser.startTracing(page, { categories: ['toplevel', '__metadata'] })
  await act()
  const tasks = mainThreadTasks(await browser.stopTracing())
  expect(tasks.length).toBeGreaterThan(100)
  return tasks.filter((ms) => ms > LONG_MS)
}

interface TraceEvent {
  readonly name: string
  readonly pid: number
  readonly tid: number
  readonly args: { readonly name?: string }
  /** Microseconds of processor time: what other programs take of the machine does not count. */
  readonly tdur?: number
}

function mainThreadTasks(trace: Buffer): number[] {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: readonly TraceEvent[] }
  const mains = traceEvents.filter(
    ({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain',
  )
  return traceEvents
    .filter(
      ({ name, pid, tid }) =>
        name.endsWith('RunTask') && mains.some((one) => one.pid === pid && one.tid === tid),
    )
    .map(({ tdur = 0 }) => tdur / 1000)
}
