import { Button } from '@mantine/core';
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { Loading } from '../../components/loading.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { Section } from '../../components/section.js';
import { visitsAddress } from '../broadcast.js';
import { BroadcastFrame } from '../broadcast-frame.js';
import styles from '../broadcasts.module.css';
import { useFormat } from '../use-format.js';
import { PlaceToVisit } from './place-to-visit.js';
import { visitsQuery } from './visits.js';

/** Whom no text reaches, by place, for whoever can go there. */
export function VisitsPage() {
  const { t } = useTranslation('broadcasts');
  return <BroadcastFrame help={<p>{t('help.visits')}</p>}>{({ id }) => <Visits id={id} />}</BroadcastFrame>;
}

function Visits({ id }: { readonly id: string }) {
  const { t } = useTranslation('broadcasts');
  const { number } = useFormat();
  const { data, error, refetch } = useQuery(visitsQuery(id));
  if (data === undefined)
    return error === null ? (
      <Loading lines={6} />
    ) : (
      <ProblemAlert problem={error} onRetry={() => void refetch()} />
    );
  const { places, count, isCut } = data;
  return (
    <>
      <Section
        title={t('visits.title', { count, many: number(count) })}
        intro={t(count === 0 ? 'visits.none' : 'visits.intro')}
        actions={count > 0 && <Taking id={id} />}
      >
        {isCut && <p className={styles.note}>{t('visits.cut')}</p>}
      </Section>
      {places.map((place) => (
        <PlaceToVisit key={place.place?.code ?? ''} of={place} />
      ))}
    </>
  );
}

/** The list on paper, or as a file. */
function Taking({ id }: { readonly id: string }) {
  const { t } = useTranslation('broadcasts');
  return (
    <div className={`${styles.buttons ?? ''} no-print`}>
      <Button
        variant="default"
        leftSection={<IconPrinter size={18} aria-hidden />}
        onClick={() => globalThis.print()}
      >
        {t('visits.print')}
      </Button>
      <Button
        component="a"
        href={visitsAddress(id)}
        download
        variant="default"
        leftSection={<IconDownload size={18} aria-hidden />}
      >
        {t('visits.file')}
      </Button>
    </div>
  );
}
