// The teacher’s page in German.
import type { TeachText } from '../words.ts'
import { exercises as tasks } from './exercises.ts'

export const teach: TeachText = {
  title: 'Mit dieser Seite unterrichten',
  intro:
    'Alles läuft im Browser, ohne Konten, und ein Link enthält alles, was zu sehen ist: Was Sie verschicken, sieht die Klasse, bis aufs letzte Bit. Kurven sind einzelne Läufe; Mittel und Bänder gehen über viele.',
  back: 'Zum Labor',
  lesson: 'Zur Lektion',
  minutes: 'Minuten',
  what: 'Was zu tun ist',
  plans: [
    {
      title: 'Zehn Minuten',
      steps: [
        {
          minutes: '0–2',
          what: 'Wahrheit verbergen (*H*) und fragen: Zwei Kuriere suchen einen geheimen Weg, eine Glocke meldet Erfolg. Wessen Regret wächst wie eine Gerade?',
          link: 'v=1&truth=hidden',
        },
        {
          minutes: '2–5',
          what: 'Alle zeichnen die Kurve von A, bevor Sie sie zeigen. Wer lässt sie abbiegen, und warum?',
          link: '/lesson/4/de',
        },
        {
          minutes: '5–8',
          what: 'Eine Münze dazu: die Kurve von B zeichnen, zeigen, dann ε auf 0 setzen: gleiches Glück, und B ist A.',
          link: '/lesson/5/de',
        },
        {
          minutes: '8–10',
          what: 'Fragen, was ein Vortrainingsfehler dazugibt, und die Gerade zeigen, die nie endet.',
          link: 'v=1&A.epsilonMode=theory&B.llmError=0.05&at=1000',
        },
      ],
    },
    {
      title: 'Eine Stunde',
      steps: [
        {
          minutes: '0–10',
          what: 'Mitspieler und Prompt: zwei Episoden laut durchgehen. Was von dem, was der Actor sah, weiß der Planner?',
          link: '/lesson/1/de',
        },
        {
          minutes: '10–20',
          what: 'Aggregation: auf Pläne zeigen und die Stimmen lesen. Eine A-posteriori-Verteilung von Hand rechnen und mit *W* vergleichen.',
          link: '/lesson/3/de',
        },
        {
          minutes: '20–32',
          what: 'Erst zeichnen, dann sehen: linearer Regret. Die untere Schranke an der Tafel herleiten; ihr p steht im Text.',
          link: '/lesson/4/de',
        },
        {
          minutes: '32–42',
          what: 'Erkunden: die Münze, die Schranke, der Knick. Warum eine ganze Episode und nicht ein Schritt?',
          link: '/lesson/5/de',
        },
        {
          minutes: '42–50',
          what: 'Wie viel ε? Gruppen wählen ein ε und treten an; dann zeigt der Sweep das Tal.',
          link: '/lesson/6/de',
        },
        {
          minutes: '50–60',
          what: 'Eines von: Fehler, Weltmodell, zwei Actors, was offen ist. Die Aufgaben unten austeilen.',
          link: '/lesson/7/de',
        },
      ],
    },
  ],
  tips: {
    title: 'Im Raum',
    list: [
      '*H* verbirgt die wahre Welt, damit die Klasse raten kann; *C* kopiert einen Link auf genau das, was Sie sehen.',
      '*.* und *,* blättern die Kapitel, *Leertaste* spielt, *Ende* geht ans Ende des Laufs.',
      'Ein Seed ist ein Name: Jede Gruppe nimmt ihren eigenen (*seed* unter *More*) und vergleicht einzelne Läufe mit dem Mittel.',
      'Das Wort nach „run“ ist eine Prüfsumme aller Zahlen: Zeigen zwei Schirme dasselbe Wort, so zeigen sie denselben Lauf.',
    ],
  },
  exercises: 'Aufgaben',
  howMeasured:
    'Jeder Link öffnet das Labor. Die erwarteten Antworten werden auf diesem Gerät gemessen, wenn Sie sie öffnen, über {runs} Läufe und mit dem Code, der die Diagramme zeichnet; die Tests dieses Projekts prüfen, dass ihre Behauptungen stimmen.',
  open: 'Im Labor öffnen',
  chapter: 'Kapitel {number} öffnen',
  openSecond: 'Vergleichen mit',
  answer: 'Erwartete Antwort',
  measuring: 'Es wird gemessen …',
  failed: 'Es ließ sich nicht messen: {why}',
  holds: 'Eben über {runs} Läufe gemessen: Die Behauptung stimmt.',
  fails: 'Eben über {runs} Läufe gemessen: Die Behauptung stimmt hier nicht. Bitte sagen Sie es uns.',
  tasks,
}
