import { z } from 'zod';
import { defineStep } from '../definition/step.js';
import { runOutcomes } from '../graph.js';
import { byCode, GoesOnByCode, referencesByCode, StepId, waitingNode } from './common.js';

/** The step that lets another flow run. */
export const runStep = defineStep({
  kind: 'run',
  about: 'Runs another flow and comes back when it has ended, or hands over to it for good.',
  example: `
- id: triage
  run: danger_signs
  go: { urgent: stay_calm, not_understood: later }
- id: thanks
  end: text
- id: stay_calm
  end: text
- id: later
  run: registration
  come_back: false
`,
  schema: z.strictObject({
    id: StepId,
    run: StepId.describe('The flow: `flows/<flow>.flow.yaml`.'),
    come_back: z
      .boolean()
      .optional()
      .describe('`false` ends this flow here, and the other takes its place; without it, it comes back.'),
    go: GoesOnByCode.describe(
      `The step to go on with, or one for each way in which the other flow can end: the \`outcome\` of its \`end\`, or ${runOutcomes.map((code) => `\`${code}\``).join(', ')}; what is not named goes on to the next step.`,
    ),
  }),
  compile(step, place) {
    const wait = { kind: 'flow' as const, flow: step.run, comesBack: step.come_back ?? true };
    return {
      nodes: [waitingNode(step.id, wait, byCode(step.go, place.next))],
      references: referencesByCode(step.go),
      flows: [{ path: ['run'], flow: step.run }],
      expressions: [],
      texts: [],
    };
  },
});
