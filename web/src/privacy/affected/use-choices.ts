import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { useChannelName } from '../use-channel-name.js';
import { useDay } from '../use-day.js';
import { readChoices } from './affected.js';
import type { Mishap } from './affected.js';

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** The files, accounts or numbers of ours that something can have happened to. */
export function useChoices(by: Exclude<Mishap, 'everybody'>): readonly Choice[] | undefined {
  const { t } = useTranslation(['privacy', 'shell']);
  const channelName = useChannelName();
  const dayOf = useDay();
  const { data } = useQuery({ queryKey: ['privacy', 'affected', 'choices'], queryFn: readChoices });
  if (data === undefined) return undefined;
  const choices = {
    export: () =>
      data.exports.map(({ id, at, reason, rows }) => ({
        value: id,
        label: [dayOf(at), reason, t('affected.people', { count: rows })].filter(Boolean).join(' · '),
      })),
    account: () =>
      data.accounts.map(({ id, name, role }) => ({
        value: id,
        label: `${name} · ${t(`shell:roles.${role}.name`)}`,
      })),
    sender: () =>
      data.senders.map(({ id, channel, address }) => ({
        value: id,
        label: `${channelName(channel)} · ${address}`,
      })),
  };
  return choices[by]();
}
