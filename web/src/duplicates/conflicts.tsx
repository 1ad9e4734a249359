import { Radio, Stack } from '@mantine/core';
import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Radio.css';
import { useTranslation } from 'react-i18next';

import { Section } from '../components/section.js';
import { useValueWords } from '../people/person/value-words.js';
import { useWhatName } from './use-what-name.js';
import styles from './duplicates.module.css';

/** Something that the two records say differently. */
interface Conflict {
  readonly key: string;
  readonly kept?: unknown;
  readonly other?: unknown;
}

interface ConflictsProps {
  readonly conflicts: readonly Conflict[];
  /** The keys of what is taken from the other record. */
  readonly take: readonly string[];
  readonly onTake: (take: readonly string[]) => void;
}

/** Which of two values stays, where the records say different things. */
export function Conflicts({ conflicts, take, onTake }: ConflictsProps) {
  const { t } = useTranslation('duplicates');
  if (conflicts.length === 0) return null;
  return (
    <Section title={t('conflicts.title')} intro={t('conflicts.intro')}>
      <div className={styles.conflicts}>
        {conflicts.map((conflict) => (
          <Choice
            key={conflict.key}
            conflict={conflict}
            isTaken={take.includes(conflict.key)}
            onTaken={(isTaken) => {
              const others = take.filter((key) => key !== conflict.key);
              onTake(isTaken ? [...others, conflict.key].sort() : others);
            }}
          />
        ))}
      </div>
    </Section>
  );
}

interface ChoiceProps {
  readonly conflict: Conflict;
  readonly isTaken: boolean;
  readonly onTaken: (isTaken: boolean) => void;
}

function Choice({ conflict: { key, kept, other }, isTaken, onTaken }: ChoiceProps) {
  const { t } = useTranslation('duplicates');
  const nameOf = useWhatName();
  const valueWords = useValueWords();
  return (
    <Radio.Group
      label={nameOf(key)}
      value={isTaken ? 'other' : 'kept'}
      onChange={(value) => onTaken(value === 'other')}
    >
      <Stack gap="xs" mt="xs">
        <Radio value="kept" label={<bdi>{valueWords(key, kept)}</bdi>} description={t('both.kept')} />
        <Radio value="other" label={<bdi>{valueWords(key, other)}</bdi>} description={t('both.other')} />
      </Stack>
    </Radio.Group>
  );
}
