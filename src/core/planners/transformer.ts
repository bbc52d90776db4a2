// The transformer: a network that has really been pretrained on expert data, and plans by its own prompt (theory.md 6a).
import { NETWORK_ROWS, PROMPT } from '../network/rows.ts'
import { ScenarioError } from '../parameter.ts'
import { type Create, EXPLORES, HEARS, type Planner } from './planner.ts'

export const about: Planner = {
  id: 'transformer',
  label: 'LLM (real transformer)',
  doc: 'A small network that was pretrained on what experts do, and has nothing but its prompt.',
  uses: [...EXPLORES, ...HEARS.filter((name) => name !== 'window'), ...NETWORK_ROWS.map(({ name }) => name)],
  fixes: { window: PROMPT },
  pretrained: true,
}

export const create: Create = ({ graph, pretrained }) => {
  if (!pretrained) throw new ScenarioError('It has no network.')
  return pretrained.mind(graph)
}
