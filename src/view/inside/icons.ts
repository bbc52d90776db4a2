// Small pictures of the parts of the system, drawn by strokes in a square of 16.
import type { Part } from './say.ts'

export const ICONS: Readonly<Record<Part, string>> = {
  // A head and shoulders.
  human: 'M8 2.5a2.7 2.7 0 1 1 0 5.4a2.7 2.7 0 1 1 0-5.4M2.5 14c.4-3 2.6-4.2 5.5-4.2s5.1 1.2 5.5 4.2',
  // A bubble with lines of text.
  planner: 'M2 3h12v8H7.5L4.5 14v-3H2zM4.5 5.8h7M4.5 8.2h4.5',
  // Somebody walking.
  actor:
    'M9 1.7a1.3 1.3 0 1 1 0 2.6a1.3 1.3 0 1 1 0-2.6M8.5 5.5 7.3 9.5 9.8 11.5 10.3 15M7.3 9.5 5.8 15M8.5 5.5 5.2 7v2.3M8.5 5.5l2.7 2.5 1.8-.4',
  // Rooms around a hall.
  world:
    'M1.5 2.5h13v11h-13zM1.5 6.5h3M6.5 6.5h3M11.5 6.5h3M1.5 9.5h3M6.5 9.5h3M11.5 9.5h3M5.5 2.5v4M10.5 9.5v4',
  // An eye.
  reporter: 'M1.5 8C4 4.2 12 4.2 14.5 8C12 11.8 4 11.8 1.5 8M8 6a2 2 0 1 1 0 4a2 2 0 1 1 0-4',
  // A page.
  prompt: 'M3 1.5h7l3 3v10H3zM10 1.5v3h3M5.5 7.5h5M5.5 9.8h5M5.5 12.1h3',
}
