import { describeChanges, sentenceOf } from '../../../../src/engine/definition/edit/changes.js';
import type { FlowFiles } from '../../../../src/engine/definition/edit/flow-files.js';

interface ChangeListProps {
  readonly before: FlowFiles;
  readonly after: FlowFiles;
}

/** What changed between two states of a flow, a sentence each. */
export default function ChangeList({ before, after }: ChangeListProps) {
  return (
    <ul lang="en">
      {describeChanges(before, after).map((fact) => (
        <li key={`${fact.code} ${JSON.stringify(fact.params)}`} dir="auto">
          {sentenceOf(fact).replaceAll('*', '')}
        </li>
      ))}
    </ul>
  );
}
