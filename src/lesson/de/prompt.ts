// Chapter 2, the prompt, in German.
import type { ChapterText } from '../chapter.ts'

export const prompt: ChapterText = {
  title: 'Was im Prompt steht',
  idea: [
    'Der Planner hat kein Gedächtnis außer seinem *Prompt*: alle früheren Episoden Wort für Wort, die Anweisung dieser Episode und was seither verlangt und berichtet wurde. Was der Actor sah und der Reporter nicht sagte, steht nicht darin.',
    'Die Streifen am Fuß sind die Vergangenheit. Jede Spalte ist eine Episode, ihre Farben sind das, was ein Leser des ganzen Prompts glauben würde.',
  ],
  formula:
    'Der Prompt besteht aus allen früheren Episoden, dieser Anweisung und den bisherigen Beobachtungen und Teilzielen.',
  symbols: {
    past: 'alle früheren Episoden: Anweisung und Mitschrift einer jeden',
    instruction: 'die Anweisung dieser Episode',
    observation: 'was berichtet wurde',
    subgoal: 'was der Planner verlangt hat',
  },
  tasks: {
    hundred:
      'Lassen Sie den Prompt wachsen: weiter bis Episode 100, mit *Umschalt →*, *Play* oder dem Schieber am Fuß.',
  },
  seen: 'Nach {done} Episoden enthält der Prompt von A {A.reports} Berichte, und der wahre Plan hat darin Wahrscheinlichkeit {A.sure}. Der Prompt von B ist genauso lang, und dort sind es {B.sure}: B war in {B.explored} Episoden am Anschlagbrett. Es kommt nicht darauf an, wie lang ein Prompt ist, sondern *was man getan hat, um etwas zu erfahren*.',
}
