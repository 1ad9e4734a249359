import { describe, expect, it } from '@jest/globals';
import { compileFlow } from './compile.js';
import { drawFlow } from './mermaid.js';

function drawn(steps: string): string[] {
  const source = `flow: test\nformat: 1\nlanguages: [en]\nsteps:\n${steps}`;
  const compilation = compileFlow('test.flow.yaml', source);
  if (compilation.status === 'invalid') throw new Error(JSON.stringify(compilation.problems));
  return drawFlow(compilation.flow.graph).split('\n');
}

describe('the picture of a flow', () => {
  it('shows every step, and what leads on from it', () => {
    const lines = drawn(
      '  - id: ready\n    ask: choice\n    options: [yes, no, later]\n    unknown: bye\n    go: { no: bye }\n' +
        '  - id: enrol\n    enrol: antenatal\n    anchor: person.due_date\n  - id: bye\n    end: text\n',
    );
    expect(lines).toEqual([
      'flowchart TD',
      '  start(("test")) --> step_ready',
      '  step_ready{{"ready<br/>ask choice"}}',
      '  step_ready -->|"does not know"| step_bye',
      '  step_ready -->|"no"| step_bye',
      '  step_ready -->|"else"| step_enrol',
      '  step_enrol["enrol<br/>enrol antenatal"]',
      '  step_enrol --> step_bye',
      '  step_bye(["bye<br/>say bye.text"])',
      '',
    ]);
  });

  it('leaves out a way that no answer takes', () => {
    const lines = drawn(
      '  - id: ready\n    ask: yes_no\n    yes: fine\n    no: bye\n  - id: fine\n    end: text\n  - id: bye\n    end: text\n',
    );
    expect(lines.filter((line) => line.includes('-->|'))).toEqual([
      '  step_ready -->|"yes"| step_fine',
      '  step_ready -->|"no"| step_bye',
    ]);
  });

  it('writes conditions so that Mermaid does not read them', () => {
    const lines = drawn(
      `  - id: end\n    branch:\n      - when: person.place = "a|b}" and person.age < 18\n        go: bye\n  - id: bye\n    end: text\n`,
    );
    expect(lines).toContain(
      '  step_end -->|"person.place = #34;a#124;b#125;#34; and person.age #60; 18"| step_bye',
    );
  });
});
