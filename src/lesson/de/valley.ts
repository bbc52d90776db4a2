// Chapter 6, how much exploration, in German.
import type { ChapterText } from '../chapter.ts'

export const valley: ChapterText = {
  title: 'Wie viel ε?',
  idea: [
    'Erkunden kostet ε·V* je Episode, für immer; *nicht* zu erkunden lässt den Glauben etwa 1/(εη) Episoden lang im Ungefähren. Das eine steigt mit ε, das andere fällt: Dazwischen liegt ein Tal.',
    'Hier erkundet A in jeder zweiten Episode, ε = {A.epsilon}.',
  ],
  formula:
    'Der mittlere Regret ist höchstens Epsilon mal Kosten des Erkundens mal T, plus eine Konstante geteilt durch Epsilon mal Eta.',
  symbols: {
    regret: 'der Regret bei T, gegen ε',
    epsilon: 'die Wahrscheinlichkeit, dass eine Episode erkundet: der Regler',
    length: 'die Länge des Laufs',
    horizon: 'Teilziele je Episode',
    worlds: 'wie viele Welten es gibt',
    eta: 'wie gut Erkunden Welten unterscheidet',
  },
  tasks: {
    predict: 'A erkundet in jeder zweiten Episode. Zeichnen Sie den Regret, dann sehen Sie nach.',
    sweep: 'Öffnen Sie über dem Diagramm *Sweep*: jedes ε, je viele Läufe.',
    valley: 'Setzen Sie das ε von A dorthin, wo das Tal ist (ein Punkt im Bild lässt sich wählen).',
  },
  seen: 'Die explizite Schranke ist bei ε = {A.epsilonTheory} am kleinsten; Ihres ist {A.epsilon}, und dieser Lauf verlor {A.total}. Gemessen liegt der Grund des Tals bei noch kleinerem ε: Die Schranke ist vorsichtig. Das Tal ist breit: Halb oder doppelt so viel ε wie am Grund kostet nicht einmal die Hälfte mehr. Mit T wandert es wie 1/√T, und daher kommt der √T-Regret.',
}
