import { useDebouncedValue } from '@mantine/hooks';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';

import type { Dictionary } from '../../api/dictionary.js';
import { Loading } from '../../components/loading.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { useSay } from '../../i18n/say.js';
import { GroupEditor } from '../../segments/builder/group-editor.js';
import { useCondition } from '../../segments/builder/use-condition.js';
import { WayChoice } from '../../segments/builder/way-choice.js';
import { writeExpression } from '../../segments/rules/write-expression.js';
import { useExplained } from '../../segments/segment.js';
import styles from '../broadcasts.module.css';
import { useFormat } from '../use-format.js';

const TextView = lazy(() => import('../../segments/builder/text-view.js'));

interface RuleFieldProps {
  /** Whom it means, in a word. */
  readonly label: string;
  readonly text: string;
  readonly dictionary: Dictionary;
  readonly onChange: (text: string) => void;
}

/** Whom a rule means, as rows or as text; below it stands in a sentence, with how many they are. */
export default function RuleField({ label, text: first, dictionary, onChange }: RuleFieldProps) {
  const { text, rows, way, setText, setRows, setWay } = useCondition(first, dictionary);
  return (
    <div role="group" aria-label={label} className={styles.rule}>
      <WayChoice way={way} onChange={setWay} />
      {way === 'rows' && rows !== null ? (
        <GroupEditor
          group={rows}
          dictionary={dictionary}
          depth={0}
          onChange={(now) => {
            setRows(now);
            onChange(writeExpression(now));
          }}
        />
      ) : (
        <Suspense fallback={<Loading lines={3} />}>
          <TextView
            text={text}
            isReadable={rows !== null}
            onChange={(now) => {
              setText(now);
              onChange(now);
            }}
          />
        </Suspense>
      )}
      <WhoIsMeant text={text} />
    </div>
  );
}

function WhoIsMeant({ text }: { readonly text: string }) {
  const { t } = useTranslation('broadcasts');
  const say = useSay();
  const { number } = useFormat();
  const [asked] = useDebouncedValue(text.trim(), 400);
  const { data, error } = useExplained(asked);
  if (asked === '') return <p className="quiet">{t('audience.noRule')}</p>;
  return (
    <div aria-live="polite">
      <ProblemAlert problem={error} />
      {data?.sentence && (
        <p className={styles.plain}>
          {say(data.sentence.words, data.sentence.text)}{' '}
          <strong>
            {t(data.isEstimate ? 'audience.about' : 'audience.exactly', {
              count: data.count ?? 0,
              many: number(data.count ?? 0),
            })}
          </strong>
        </p>
      )}
      {data?.sentence === null && (
        <ul className={styles.remarks} data-tone="bad">
          {data.problems.map(({ words, text: said, column }) => (
            <li key={`${column} ${said}`}>{say(words, said)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
