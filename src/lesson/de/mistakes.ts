// Chapter 7, pretraining error, in German.
import type { ChapterText } from '../chapter.ts'

export const mistakes: ChapterText = {
  title: 'Fehler geben eine Gerade dazu',
  idea: [
    'Kein Modell ist perfekt vortrainiert. Mit Wahrscheinlichkeit δ = {B.llmError} nennt das Sprachmodell von B ein Teilziel, das nichts mit dem Prompt zu tun hat. A und B erkunden gleich viel, mit gleichem Glück, und B lernt den wahren Plan so gut wie A.',
    'Was kann ein Fehler kosten, der den Glauben nie irreführt?',
  ],
  formula:
    'Der mittlere Regret ist höchstens die Schranke ohne Fehler, plus eins minus Epsilon, mal Delta, mal H, mal Delta L L M, mal T.',
  symbols: {
    regret: 'was B nach T Episoden verloren hat: seine Kurve',
    bound: 'die Schranke für A, der sich nicht verspricht',
    horizon: 'Teilziele je Episode: jedes kann danebengehen',
    error: 'die Wahrscheinlichkeit eines Versprechers: der Regler',
    length: 'die Länge des Laufs',
  },
  tasks: {
    predict: 'Zeichnen Sie den Regret von B, dann sehen Sie nach.',
    more: 'Setzen Sie das *δ_LLM* von B auf 0,1 oder mehr. Was wird aus dem Ende der Kurve?',
  },
  seen: 'Erkunden kann mit wachsendem T seltener werden, Versprecher nicht. B verliert in der zweiten Hälfte {B.pace} je Episode, A {A.pace}: Der Unterschied ist eine *Gerade*, für immer, so gut der wahre Plan auch bekannt ist. In der Arbeit geht der Vortrainingsfehler ebenso ein, als Term linear in T.',
}
