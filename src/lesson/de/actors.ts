// Chapter 9, two Actors, in German.
import type { ChapterText } from '../chapter.ts'

export const actors: ChapterText = {
  title: 'Zwei Actors',
  idea: [
    'Zwei Kuriere teilen einen geheimen Plan: Bei jedem Besuch muss jeder in seinem Raum sein. In Team A zieht ein Planner das *Paar* von Teilzielen, so dass beide Hälften zu einem Plan gehören. In Team B fragt jeder Kurier für sich, mit demselben Glauben.',
  ],
  formula: 'Die gemeinsame Mischung der Paare ist nicht das Produkt der Mischungen für jeden Actor allein.',
  symbols: {
    joint: 'ein Zug für beide: abgestimmt wird über Paare',
    marginals: 'ein Zug für jeden: so gewählt als Planner von Team B',
  },
  tasks: {
    end: 'Gehen Sie ans Ende des Laufs (*Ende*).',
    joint: 'Lassen Sie auch für Team B einen Planner sprechen: oben in seiner Zeile *LLM (BAIL)* wählen.',
  },
  seen: 'Getrennt gezogen passen die Hälften fast nie zusammen, und ein Paar, das zu keinem Plan gehört, lehrt im Scheitern nichts: B zaudert im Raum wie A zuvor in der Zeit. Seit ein Planner für beide spricht, verliert Team B in {T} Episoden {B.total}, so viel wie A.',
}
