import { describeChanges } from '../../../../src/engine/definition/edit/changes.js';
import type { FlowFiles } from '../../../../src/engine/definition/edit/flow-files.js';
import { useChangeWords } from '../../release/change-words.js';

interface ChangeListProps {
  readonly before: FlowFiles;
  readonly after: FlowFiles;
}

/** What changed between two states of a flow, a sentence each. */
export default function ChangeList({ before, after }: ChangeListProps) {
  const wordsOf = useChangeWords();
  return (
    <ul>
      {describeChanges(before, after).map((fact) => (
        <li key={`${fact.code} ${JSON.stringify(fact.params)}`} dir="auto">
          {wordsOf(fact)}
        </li>
      ))}
    </ul>
  );
}
