import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { answer, api } from '../api/client.js';
import { useSession } from '../api/session.js';
import { Page } from '../components/page.js';
import { ProblemAlert } from '../components/problem-alert.js';
import { Phone, PhoneContext } from '../editor/phone/phone-store.js';
import type { PhoneSetup, Player } from '../editor/phone/phone-store.js';
import { PhoneView } from '../editor/phone/phone-view.js';
import { rememberedSetup } from '../editor/phone/remembered-setup.js';
import { personas } from '../editor/phone/simulation.js';
import type { Simulation } from '../editor/phone/simulation.js';
import { useFlows } from '../flows/use-flows.js';
import styles from './simulator.module.css';

/** Tries what is live: one conversation, or whatever answers when people write to us. */
export function SimulatorPage() {
  const { t } = useTranslation('phone');
  const { may } = useSession();
  const search = useSearch({ from: '/framed/simulator' });
  const navigate = useNavigate();
  const flows = useFlows();
  const live = (flows.data ?? []).filter((row) => row.live !== null);
  const chosen = live.find(({ name }) => name === search.flow) ?? null;
  const flow = chosen?.name ?? null;
  if (!may('flows.simulate')) return <Page title={t('simulator.title')} intro={t('simulator.mayNot')} />;
  return (
    <Page title={t('simulator.title')} intro={t('simulator.intro')} help={<p>{t('simulator.help')}</p>}>
      <ProblemAlert problem={flows.error} onRetry={() => void flows.refetch()} />
      <div className={styles.columns}>
        <label className={styles.flow}>
          <span>{t('simulator.flow')}</span>
          <select
            value={flow ?? ''}
            onChange={({ currentTarget: { value } }) =>
              void navigate({ to: '/simulator', search: { ...search, flow: value }, replace: true })
            }
          >
            <option value="">{t('simulator.any')}</option>
            {live.map(({ name, title }) => (
              <option key={name} value={name}>
                {title}
              </option>
            ))}
          </select>
          <span className={styles.hint}>{t(flow === null ? 'simulator.anyHint' : 'simulator.flowHint')}</span>
        </label>
        <LivePhone key={flow ?? ''} flow={flow} languages={chosen?.languages ?? languagesOf(live)} />
      </div>
    </Page>
  );
}

function languagesOf(rows: readonly { readonly languages: readonly string[] }[]): readonly string[] {
  return [...new Set(rows.flatMap(({ languages }) => languages))];
}

interface LivePhoneProps {
  readonly flow: string | null;
  readonly languages: readonly string[];
}

function LivePhone({ flow, languages }: LivePhoneProps) {
  const { persona, channel } = useSearch({ from: '/framed/simulator' });
  const phone = useMemo(() => new Phone(playerOf(flow), setupOf(persona, channel)), [flow, persona, channel]);
  useEffect(() => () => phone.stop(), [phone]);
  return (
    <PhoneContext value={phone}>
      <PhoneView begin={{ flow, keywords: [] }} languages={languages} isLarge />
    </PhoneContext>
  );
}

function setupOf(persona: string | undefined, channel: string | undefined): PhoneSetup {
  const remembered = rememberedSetup();
  return {
    ...remembered,
    persona: personas.find((one) => one === persona) ?? remembered.persona,
    channel: channel === 'sms' || channel === 'whatsapp' ? channel : remembered.channel,
  };
}

function playerOf(flow: string | null): Player {
  return async (play, signal) => {
    const body = { ...play, script: [...play.script], flow, files: null };
    return (await answer(api.POST('/api/v1/simulations', { body, signal }))) as Simulation;
  };
}
