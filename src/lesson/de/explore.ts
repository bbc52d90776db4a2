// Chapter 5, a little exploration, in German.
import type { ChapterText } from '../chapter.ts'

export const explore: ChapterText = {
  title: 'Ein wenig erkunden',
  idea: [
    'B wirft zu Beginn jeder Episode eine Münze. Mit Wahrscheinlichkeit ε liest er die *ganze Episode* lang das Anschlagbrett, das oft irrt; sonst ahmt er nach, wie A. Er lässt ε wie 1/√t schrumpfen, zuletzt auf {B.epsilonLast}.',
    'Eine solche Episode kostet V* = {B.vStar}, doch was er liest, zieht den Glauben im Mittel zur Wahrheit, um η = {B.eta} im Sinne der Schranke. Ist der Glaube richtig, so ist Nachahmen dasselbe wie Können.',
  ],
  formula:
    'Der mittlere Regret ist höchstens die Summe über Episoden aus Epsilon mal Kosten des Erkundens, plus eins minus Epsilon mal dem Kleineren aus schlimmstem Verlust und einem Term, der mit jeder früheren Episode um den Faktor eins minus Epsilon Eta schrumpft.',
  symbols: {
    regret: 'was B nach T Episoden verloren hat: seine Kurve',
    epsilon: 'die Wahrscheinlichkeit, dass eine Episode erkundet: die Münze',
    horizon: 'Teilziele je Episode',
    worlds: 'wie viele Welten es gibt',
    eta: 'wie gut eine erkundende Episode Welten unterscheidet: das Rauschen des Bretts entscheidet',
  },
  tasks: {
    predict: 'Wie wird die Kurve von B aussehen? Zeichnen Sie sie, dann sehen Sie nach.',
    zero: 'Setzen Sie das *ε* von B auf 0 (Pos1 auf dem Schieber), bei gleichem Glück.',
  },
  seen: 'Bei ε = 0 *ist* B gleich A, bis zum letzten Schritt: {B.total} verloren. Mit der Münze biegt die Kurve ab: Ist der Glaube richtig, so wird fast nur noch die Münze bezahlt, und sie kostet immer seltener etwas. So wächst der Regret wie √T, bis auf Logarithmen: das Hauptergebnis der Arbeit. Ein *festes* ε endete in einer Geraden der Steigung ε·V*.',
}
