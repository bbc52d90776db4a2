// What stands around every chapter, in German.
import type { FrameText } from '../words.ts'

export const frame: FrameText = {
  lesson: 'Lektion',
  place: 'Kapitel {number} von {count}',
  next: 'Weiter',
  previous: 'Zurück',
  close: 'Lektion schließen',
  contents: 'Kapitel',
  language: 'Sprache',
  teachers: 'Für Lehrende',
  todo: 'Tun',
  done: 'Erledigt:',
  seen: 'Was zu sehen war',
  again: 'Kapitel neu einrichten',
  guess: 'Vermutung zeichnen',
  finish: 'Weiter im Labor',
  formula: 'Formel',
  hint: 'Zeigen Sie auf ein Zeichen, so leuchtet auf, was es benennt; zeigen Sie auf einen Teil des Labors, so leuchtet sein Zeichen.',
  sources: {
    definition: 'Definition',
    paper: 'nach der Arbeit',
    derived: 'eine in diesem Projekt hergeleitete Schranke',
  },
}
