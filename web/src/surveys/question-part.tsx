import { useTranslation } from 'react-i18next';

import { BarList } from '../charts/bar-list.js';
import { TableTwin } from '../charts/table-twin.js';
import { capitalised } from '../components/capitalised.js';
import { Section } from '../components/section.js';
import { StatusBadge } from '../components/status-badge.js';
import type { AskedWords } from './asked-words.js';
import styles from './surveys.module.css';
import type { Question } from './surveys.js';
import { useCounts } from './use-counts.js';

interface QuestionPartProps {
  readonly question: Question;
  /** The same question as everybody answered it, where one segment is looked at. */
  readonly beside: Question | undefined;
  readonly words: AskedWords;
}

/** What people answered to one question, and how many did not. */
export function QuestionPart({ question, beside, words }: QuestionPartProps) {
  const { t, i18n } = useTranslation('surveys');
  const { number, percent } = useCounts();
  const { step, asked, answered, misunderstood, isHidden, isSensitive, values, numbers } = question;
  /** Yes and no stand in no file of texts. */
  const kept = (value: string) =>
    value === 'yes' || value === 'true'
      ? t('answers.yes')
      : value === 'no' || value === 'false'
        ? t('answers.no')
        : undefined;
  const inWords = (text: string) => capitalised(text.replaceAll('_', ' '), i18n.language);
  return (
    <Section
      title={inWords(step)}
      intro={<bdi>{words(`${step}.text`)}</bdi>}
      actions={isSensitive && <StatusBadge tone="warn">{t('question.sensitive')}</StatusBadge>}
    >
      <p className={styles.sentence}>
        {t('question.says', {
          asked: number(asked),
          answered: number(answered),
          share: percent(answered, asked),
        })}{' '}
        {asked > answered && t('question.silent', { count: asked - answered })}{' '}
        {misunderstood > 0 && t('question.misunderstood', { count: misunderstood })}
      </p>
      {numbers !== null && (
        <p className={styles.sentence}>
          {t('question.numbers', {
            least: number(numbers.least),
            mean: number(numbers.mean),
            most: number(numbers.most),
          })}
        </p>
      )}
      {isHidden && <p className={styles.sentence}>{t('question.hidden')}</p>}
      {!isHidden && values === null && <p className={styles.sentence}>{t('question.open')}</p>}
      {values !== null && answered > 0 && (
        <Values
          question={question}
          values={values}
          beside={beside}
          nameOf={(value) => words(`${step}.options.${value}`) ?? kept(value) ?? inWords(value)}
        />
      )}
    </Section>
  );
}

interface ValuesProps {
  readonly question: Question;
  readonly values: NonNullable<Question['values']>;
  readonly beside: Question | undefined;
  readonly nameOf: (value: string) => string;
}

function Values({ question: { step, answered }, values, beside, nameOf }: ValuesProps) {
  const { t } = useTranslation('surveys');
  const { number, percent } = useCounts();
  const everybody = (value: string) => beside?.values?.find((one) => one.value === value)?.count ?? 0;
  const ofAll = (value: string) => percent(everybody(value), beside?.answered ?? 0);
  return (
    <>
      <BarList
        whole={answered}
        bars={values.map(({ value, count }) => ({
          key: value,
          name: <bdi>{nameOf(value)}</bdi>,
          value: count,
          says:
            beside === undefined
              ? t('question.bar', { count, value: number(count), share: percent(count, answered) })
              : t('question.barBeside', {
                  value: number(count),
                  share: percent(count, answered),
                  all: ofAll(value),
                }),
        }))}
      />
      <TableTwin
        label={t('question.table', { step })}
        file={`karibu-${step}`}
        rows={values}
        columns={[
          { key: 'value', header: t('columns.answer'), value: ({ value }) => nameOf(value) },
          { key: 'count', header: t('columns.people'), value: ({ count }) => count },
          {
            key: 'share',
            header: t('columns.share'),
            value: ({ count }) => (answered === 0 ? null : count / answered),
            shown: ({ count }) => percent(count, answered),
          },
          ...(beside === undefined
            ? []
            : [
                {
                  key: 'all',
                  header: t('columns.everybody'),
                  value: ({ value }: { readonly value: string }) => everybody(value),
                },
              ]),
        ]}
      />
    </>
  );
}
