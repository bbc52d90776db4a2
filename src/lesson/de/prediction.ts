// The words of predicting a curve, in German.
import type { PredictionText } from '../words.ts'

export const prediction: PredictionText = {
  heading: 'Wie viel wird {lane} verloren haben? Zeichnen Sie es.',
  how: 'Zeichnen Sie mit Maus oder Finger von links nach rechts, oder bewegen Sie die fünf Punkte mit der Tastatur. Am oberen Rand wäre jede Episode verloren.',
  keys: 'Pfeil hoch und runter bewegen den Punkt, links und rechts wählen einen anderen',
  point: 'Erwarteter Regret nach {T} Episoden',
  pointValue: '{drawn} verloren nach {T} Episoden',
  reveal: 'Zeigen, was geschieht',
  anew: 'Neu zeichnen',
  close: 'Weglegen',
  near: 'Gut geschätzt: Nach {T} Episoden erwarteten Sie einen Verlust von {drawn}, und {measured} sind es.',
  low: 'Nach {T} Episoden sind {measured} verloren; Sie erwarteten {drawn}, das ist um {difference} zu niedrig.',
  high: 'Nach {T} Episoden sind {measured} verloren; Sie erwarteten {drawn}, das ist um {difference} zu hoch.',
  manyTimes: 'Das ist ein Faktor von {factor}.',
  sameShape: 'Und die Form haben Sie erkannt: {measured}.',
  otherShape: 'Bei Ihnen würde die Kurve {drawn}; tatsächlich gilt: {measured}.',
  shapes: {
    straight: { drawn: 'gerade weitergehen', measured: 'sie geht bis zum Ende gerade weiter' },
    bent: { drawn: 'abbiegen', measured: 'sie biegt ab, die zweite Hälfte kostet weniger als die erste' },
    flat: { drawn: 'sich abflachen', measured: 'sie flacht ab, die zweite Hälfte kostet fast nichts' },
    steeper: {
      drawn: 'steiler werden',
      measured: 'sie wird steiler, die zweite Hälfte kostet mehr als die erste',
    },
    nothing: { drawn: 'bei nichts bleiben', measured: 'es geht fast nie etwas verloren' },
  },
}
