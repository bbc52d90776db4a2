// Exercises and their expected answers in German.
import type { TeachText } from '../words.ts'

export const exercises: TeachText['tasks'] = {
  mixture: {
    question:
      'Wie viel haben A und B nach {T} Episoden im Mittel verloren? A scheitert wieder und wieder: Warum lernt er nicht daraus?',
    answer:
      'Im Mittel verliert A {A.end} und B {B.end}. A zieht seine Besuche aus verschiedenen Plänen, der gescheiterte Weg gehört also zu keinem, und sein Scheitern ist in jeder Welt gleich wahrscheinlich: Die Likelihoods kürzen sich. Nur eine von {A.knee} Episoden folgt zufällig einem einzigen Plan.',
  },
  legs: {
    question:
      'Mit {legs} Besuchen statt {then.legs} lernt A von selbst. Wie wahrscheinlich folgt eine Episode einem einzigen Plan, bei k Besuchen und n Plänen? Wann etwa biegt jede Kurve ab?',
    answer:
      'n¹⁻ᵏ: {A.p} bei {legs} Besuchen, {then.A.p} bei {then.legs}. Die Kurve biegt bei etwa 1/p ab, nach {A.knee} und {then.A.knee} Episoden; über {T} Episoden ist der mittlere Regret {A.end} und {then.A.end}. Linearer Regret ist eine Aussage über T bis etwa 1/p.',
  },
  root: {
    question:
      'Machen Sie T viermal so lang und lassen Sie ε dazu wählen. Um welchen Faktor müsste der Regret wachsen, wenn er wie √T wächst? Messen Sie nach.',
    answer:
      'Um etwa 2: von {A.end} auf {then.A.end}, während ε von {A.epsilon} auf {then.A.epsilon} fällt. Eine Gerade wäre um 4 gewachsen.',
  },
  valley: {
    question:
      'Drei Kuriere erkunden mit ε = {A.epsilon}, mit dem ε der Theorie und mit {C.epsilon}. Ordnen Sie sie, bevor Sie nachsehen. Wofür bezahlt jeder?',
    answer:
      '{A.end}, {B.end} und {C.end}. Der erste bezahlt fürs Nichtwissen, bis die Münze oft genug gefallen ist; der letzte fürs Erkunden, {C.pace} je Episode für immer. Dazwischen, bei ε = {B.epsilon}, wägt die Schranke das eine gegen das andere ab.',
  },
  noise: {
    question:
      'Machen Sie das Brett unzuverlässiger, von {boardNoise} auf {then.boardNoise}. Was wird aus η, aus dem ε, das die Theorie rät, und aus dem Regret?',
    answer:
      'η fällt von {A.eta} auf {then.A.eta}: Eine erkundende Episode sagt weniger. Das geratene ε steigt von {A.epsilon} auf {then.A.epsilon}, der Regret von {A.end} auf {then.A.end}. Die Schranke sagt ungefähr √(1/η).',
  },
  slips: {
    question:
      'Das Sprachmodell von B verspricht sich mit Wahrscheinlichkeit {B.llmError} je Teilziel. Wie viel mehr verliert B je Episode in der zweiten Hälfte? Würde mehr Erkunden helfen?',
    answer:
      'B verliert dort {B.pace} je Episode, A {A.pace}. Nein: B kennt den Plan so gut wie A. Eine Episode scheitert, sobald ein Teilziel danebengeht, so sicher der Glaube auch ist; das kostet eine Gerade in T.',
  },
  window: {
    question:
      'Der Prompt von B fasst nur {B.window} Episoden. Warum ist das so schlecht, obwohl B so oft erkundet wie A?',
    answer:
      'Er vergisst: Was das Brett sagte, ist bald nicht mehr im Prompt, und der Glaube fällt auf den Prior zurück. B verliert {B.end}, A {A.end}. Für ein kurzes Fenster gilt keine Schranke dieser Seite.',
  },
  commitment: {
    question:
      'Schadet dem Nachahmen der Zufall? Vergleichen Sie Würfeln (A), gieriges Dekodieren (B) und Thompson-Sampling (C).',
    answer:
      'Nein. Gieriges Dekodieren verliert {B.end}, etwa so viel wie Würfeln, {A.end}; C verliert {C.end}. Auch C würfelt, aber einmal je Episode um eine Welt, und hält sich an ihren Plan, so dass ein Scheitern ihn ausschließt.',
  },
  feedback: {
    question:
      'Bei Mastermind sagt der letzte Bericht, wie viele Besuche richtig waren. Wer lernt jetzt, und was ist Erkunden wert?',
    answer:
      'A lernt durch Nachahmen, {A.end} verloren im Ganzen: Jetzt ist ein gemischter Weg ein Beleg. B bezahlt {B.end}, für ein Erkunden, das niemand braucht. Ob Nachahmen genügt, hängt davon ab, was die Welt zurückmeldet.',
  },
  counter: {
    question:
      'A und B planen mit einem Weltmodell. Ein sicherer Schalter zahlt {counter}. Warum lernt A den Weg nie?',
    answer:
      'Ein geratener Weg ist 1 zu {plans} wert, der Schalter {counter}: Wer bis zum Ende der Episode plant, nimmt ihn für immer und verliert {A.end}, also {A.pace} je Episode. B erkundet dazu mit ε = {B.epsilon} und verliert {B.end}.',
  },
  team: {
    question:
      'Zwei Kuriere müssen im Gleichschritt gehen. In Team B fragt jeder für sich, mit demselben Glauben wie der andere. Warum genügt das nicht?',
    answer:
      'Die Hälften werden getrennt gezogen, also sind Paare, die zu keinem Plan gehören, die Regel: Sie scheitern und lehren fast nichts. Team B verliert {B.end}, Team A, mit einem Zug für beide, {A.end}.',
  },
}
