import { Button } from '@mantine/core';
import { IconCircleX, IconFlag, IconLock, IconPlayerPlay } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useSession } from '../../api/session.js';
import { Confirm } from '../../components/confirm.js';
import { notify } from '../../components/notify.js';
import { Section } from '../../components/section.js';
import { eventQuery, stepsFrom, takeStep } from '../event.js';
import type { EventStep, EventView } from '../event.js';
import styles from '../events.module.css';
import { useEventWords } from '../use-event-words.js';

const icons = { open: IconPlayerPlay, close: IconLock, cancel: IconCircleX, finish: IconFlag } as const;

/** Opens, closes, ends or cancels it; what that does is said before it is done. */
export function StepsPart({ event }: { readonly event: EventView }) {
  const { t } = useTranslation('events');
  const { may } = useSession();
  const queries = useQueryClient();
  const [asked, setAsked] = useState<EventStep | null>(null);
  const steps = may('events.edit') ? stepsFrom[event.state] : [];
  const run = async (step: EventStep) => {
    queries.setQueryData(eventQuery(event.id).queryKey, await takeStep(event.id, step));
    void queries.invalidateQueries({ queryKey: ['events'] });
    notify(t(`steps.done.${step}`));
  };
  return (
    <Section title={t('steps.title')} intro={t(`steps.now.${event.state}`)}>
      {steps.length > 0 && (
        <div className={styles.buttons}>
          {steps.map((step) => (
            <StepButton key={step} step={step} onPress={() => setAsked(step)} />
          ))}
        </div>
      )}
      {asked !== null && (
        <Confirm
          opened
          title={t(`steps.ask.${asked}`)}
          confirm={t(`steps.${asked}`)}
          isDangerous={asked === 'cancel'}
          onConfirm={() => run(asked)}
          onClose={() => setAsked(null)}
        >
          <Consequence step={asked} event={event} />
        </Confirm>
      )}
    </Section>
  );
}

interface StepButtonProps {
  readonly step: EventStep;
  readonly onPress: () => void;
}

function StepButton({ step, onPress }: StepButtonProps) {
  const { t } = useTranslation('events');
  const Icon = icons[step];
  const isEnd = step === 'cancel';
  return (
    <Button
      variant={isEnd ? 'light' : step === 'open' ? 'filled' : 'default'}
      color={isEnd ? 'red' : 'karibu'}
      leftSection={<Icon size={18} aria-hidden />}
      onClick={onPress}
    >
      {t(`steps.${step}`)}
    </Button>
  );
}

/** What a step does, with the people whom it is about. */
function Consequence({ step, event }: { readonly step: EventStep; readonly event: EventView }) {
  const { t } = useTranslation('events');
  const { number } = useEventWords();
  const { coming = 0, maybe = 0, waiting = 0 } = event.counts;
  const count = step === 'finish' ? coming : step === 'cancel' ? coming + maybe + waiting : 0;
  return (
    <>
      <p>{t(`steps.what.${step}`, { code: event.code.toUpperCase() })}</p>
      {(step === 'finish' || step === 'cancel') && (
        <p>{t(`steps.people.${step}`, { count, many: number(count) })}</p>
      )}
      {(step === 'finish' || step === 'cancel') && <p>{t('steps.forGood')}</p>}
    </>
  );
}
