// Chapter 4, why imitation dithers, in German.
import type { ChapterText } from '../chapter.ts'

export const dither: ChapterText = {
  title: 'Warum Nachahmen zaudert',
  idea: [
    'A würfelt bei jedem Schritt neu. Der erste Besuch gehört zum einen Plan, der zweite zum anderen: eine *Mischung, die zu keinem Plan gehört*. Die Glocke schweigt, und weil kein Plan so gegangen wäre, schließt das Schweigen nichts aus.',
    'Nur mit Wahrscheinlichkeit p = {A.p} lehrt eine Episode überhaupt etwas. Bis dahin ist jede so aussichtslos wie die erste und verliert im Mittel V* − J₀ = {A.naiveLoss}.',
  ],
  formula:
    'Der mittlere Regret nach T Episoden ist mindestens V Stern minus J null, mal eins minus der T-ten Potenz von eins minus p, geteilt durch p.',
  symbols: {
    regret: 'was A nach T Episoden verloren hat: seine Kurve',
    loss: 'was eine Episode vom Prior aus verliert: die Steigung der gestrichelten Linie',
    luck: 'die Wahrscheinlichkeit, dass eine Episode den Glauben bewegt',
    length: 'die Länge des Laufs',
  },
  tasks: {
    predict: 'Wie wird der Regret von A über {T} Episoden wachsen? Zeichnen Sie es, dann sehen Sie nach.',
    why: 'Drücken Sie *W* oder wählen Sie einen Plan: Warum hat sich der Glaube (nicht) bewegt?',
  },
  seen: 'A verliert {A.total} in {T} Episoden, in der zweiten Hälfte je {A.pace}. Aber „linear“ ist eine Aussage über T bis etwa 1/p = {A.knee}: Danach ist das Glück gekommen, und die Kurve biegt ab. Zu jedem T gibt es eine Welt mit mehr Besuchen, in der das zu spät ist.',
}
