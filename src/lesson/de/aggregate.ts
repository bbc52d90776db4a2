// Chapter 3, Bayesian aggregation, in German.
import type { ChapterText } from '../chapter.ts'

export const aggregate: ChapterText = {
  title: 'Die Experten stimmen ab',
  idea: [
    'Das Modell wurde an Experten *aller* Welten vortrainiert. Das nächste Wort vorherzusagen heißt dann, über Experten zu mitteln: Der Experte π* jeder Welt stimmt für ein Teilziel, und seine Stimme wiegt w, so viel wie der Prompt für diese Welt spricht. Die Arbeit nennt das *Bayesian aggregated imitation learning*, BAIL.',
    'Buchstaben und Farben sind Welten. Der Balken eines Teilziels ist aus den Stimmen für ihn gestapelt.',
  ],
  formula:
    'Die Wahrscheinlichkeit eines Teilziels ist die Summe über Welten z aus dem Gewicht von z mal dem, was der Experte von z täte.',
  symbols: {
    planner: 'die Verteilung des Planners über Teilziele: die Balken',
    weight: 'der Glaube an Welt z: je eine Zeile',
    expert: 'was der Experte von z täte: seine Farbe in den Balken',
  },
  tasks: {
    point: 'Zeigen Sie auf einen Plan (mit der Maus, Tab oder dem Finger): seine Stimmen leuchten auf.',
    why: 'Wählen Sie einen Plan oder drücken Sie *W*: die letzte Änderung des Glaubens wird erklärt.',
  },
  seen: 'An diesem Modell ist kein Trick: Es ist die A-posteriori-Verteilung zum Prompt, w ∝ Prior × Likelihood. Nach {done} Episoden gibt A dem wahren von {plans} Plänen das Gewicht {A.sure} und B, der in {B.explored} davon am Brett war, {B.sure}.',
}
