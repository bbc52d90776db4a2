// Chapter 8, a Planner with a world model, in German.
import type { ChapterText } from '../chapter.ts'

export const model: ChapterText = {
  title: 'Ein Planner mit Weltmodell',
  idea: [
    'Dasselbe Modell lässt sich anders fragen: nicht „was täte ein Experte?“, sondern „was würde *berichtet*, wenn ich das täte?“ A plant mit diesen Vorhersagen bis zum Ende der Episode (BAWM). B ahmt nach. Keiner erkundet: ε = {A.epsilon}.',
    'Eine Mischung aus Plänen bringt nichts ein, und das Modell von A sagt das. Also legt A sich auf einen Plan fest, scheitert und schließt ihn aus.',
  ],
  formula:
    'Der Wert eines Prompts ist das Beste über Teilziele g aus der Summe über Beobachtungen o von gemischter Wahrscheinlichkeit mal Belohnung plus folgendem Wert.',
  symbols: {
    mixture: 'der Glaube, über den die Vorhersagen gemischt werden',
    observation: 'was berichtet würde',
    subgoal: 'was verlangt würde',
  },
  tasks: {
    end: 'Gehen Sie ans Ende des Laufs (*Ende*).',
    counter: 'Unter *More*: Setzen Sie *Counter* auf 0,3. Nun gibt es einen sicheren Ort, der so viel zahlt.',
    explore: 'Geben Sie A etwas ε, 0,02 oder mehr, damit er es trotzdem herausfindet.',
  },
  seen: 'Wer nur plant, ist mit dem zufrieden, was er weiß: Ist der Schalter mehr wert als Raten, 1 zu {plans}, nimmt A ihn *für immer* und lernt den Plan nie. Auch er muss erkunden. Mit ε = {A.epsilon} verlor A in {T} Episoden {A.total}.',
}
