// Chapter 10, what the theory leaves open, in German.
import type { ChapterText } from '../chapter.ts'

export const open: ChapterText = {
  title: 'Was die Theorie offenlässt',
  idea: [
    'Die Theorie spricht von einem Planner, der würfelt (Temperatur θ = 1) und seine ganze Vergangenheit liest (W = ∞). Wirkliche Agenten tun oft beides nicht. A dekodiert fast gierig, θ = {A.temperature}. C liest nur {C.window} Episoden. B zieht zu Beginn einer Episode *einen* Plan und bleibt dabei: Thompson-Sampling.',
    'Für keinen der drei gilt hier eine Schranke; was Sie sehen, ist gemessen, nicht bewiesen.',
  ],
  formula:
    'Ein Teilziel wird mit Wahrscheinlichkeit proportional zu BAIL gezogen, bei W Episoden, hoch eins durch Theta.',
  symbols: {
    subgoal: 'das Teilziel, das gezogen wird',
    window: 'wie viele Episoden der Prompt fasst: ein Regler unter More',
    temperature: 'wie gierig gezogen wird: ein Regler unter More',
  },
  tasks: {
    end: 'Gehen Sie ans Ende des Laufs (*Ende*).',
    try: 'Ändern Sie eines: einen Planner, eine Temperatur, ein Fenster (unter *More*). Ist das Nachahmen ohne Erkunden zu retten?',
  },
  seen: 'Wer sich hier auf eine Welt festlegt, braucht gar nicht zu erkunden. Warum tun Sprachmodelle das nicht? Weil das Vorhersagen des nächsten Wortes Nachahmen ist: Es würfelt bei jedem Wort neu. Wann genügt es, aus dem eigenen Glauben zu ziehen, und wie viel muss ein Agent behalten? Diese Fragen sind offen; das Labor gehört Ihnen.',
}
