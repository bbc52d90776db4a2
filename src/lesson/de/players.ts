// Chapter 1, the players, in German.
import type { ChapterText } from '../chapter.ts'

export const players: ChapterText = {
  title: 'Vier Mitspieler, ein Geheimnis',
  idea: [
    'Ein *Mensch* (Human) bittet um etwas. Ein *Planner*, das Sprachmodell, antwortet mit einem Teilziel. Ein *Actor* geht dorthin. Ein *Reporter* fasst in Worte, was geschehen ist, und der Planner liest sie.',
    'Es gibt {plans} Pläne, jeder ein Weg mit {legs} Besuchen, und einer davon ist der wahre (★). Niemand sagt dem Planner, welcher. Die Glocke läutet nur, wenn der ganze Weg richtig war.',
  ],
  formula:
    'Die Anweisung Omega führt zu einem Teilziel g, dieses zu einem Zustand s und der zu einer Beobachtung o; H-mal je Episode.',
  symbols: {
    instruction: 'worum der Mensch bittet',
    subgoal: 'das Teilziel, das der Planner nennt',
    state: 'wo der Actor ist, im Gebäude',
    observation: 'was der Reporter davon sagt',
    horizon: 'das wievielte Teilziel der Episode, 1 bis {A.horizon}',
  },
  tasks: {
    episode: 'Gehen Sie durch die erste Episode: *→* oder *+1 subgoal*, bis sie zu Ende ist.',
  },
  seen: 'Eine Episode sind {A.horizon} Teilziele und {A.horizon} Berichte. Wer den wahren Plan kennt, verdient darin im Mittel {A.vStar}; bis zum Ende von Episode {done} hat A dagegen {A.lost} verloren. Was man gegenüber jemandem verliert, der Bescheid weiß, heißt *Regret*; im Diagramm wird alles zusammengezählt.',
}
