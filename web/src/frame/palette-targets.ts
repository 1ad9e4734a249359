import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { answer, api } from '../api/client.js';
import { useSession } from '../api/session.js';
import { usePlaces } from './places.js';
import { signOut } from './sign-out.js';

/** Something that the palette leads to. */
export interface Target {
  readonly id: string;
  readonly kind: 'pages' | 'flows' | 'actions';
  readonly label: string;
  /** What else finds it. */
  readonly also: string;
  readonly go: () => void;
}

/** Everything that whoever is signed in can go to or do from anywhere. */
export function useTargets(onShortcuts: () => void): readonly Target[] {
  const { t } = useTranslation('shell');
  const navigate = useNavigate();
  const places = usePlaces();
  const flows = useFlowNames();
  const actions = useActions(onShortcuts);
  const besides = places.some(({ name }) => name === 'dashboard') ? besideDashboard : [];
  const pages = [...places, ...besides, { name: 'account', to: '/account' } as const].map(
    ({ name, to }): Target => ({
      id: `page ${name}`,
      kind: 'pages',
      label: t(name === 'account' ? 'user.account' : `nav.${name}`),
      also: name,
      go: () => void navigate({ to }),
    }),
  );
  const conversations = flows.map(({ name, title }): Target => ({
    id: `flow ${name}`,
    kind: 'flows',
    label: title,
    also: name,
    go: () => void navigate({ to: '/flows/$name', params: { name } }),
  }));
  return [...pages, ...conversations, ...actions];
}

/** What stands beside the dashboard and not in the menu. */
const besideDashboard = [
  { name: 'goals', to: '/goals' },
  { name: 'alarmList', to: '/alarms' },
  { name: 'surveys', to: '/surveys' },
] as const;

function useActions(onShortcuts: () => void): readonly Target[] {
  const { t } = useTranslation('shell');
  const { may } = useSession();
  const navigate = useNavigate();
  const action = (id: string, label: string, go: () => void): Target => ({
    id,
    kind: 'actions',
    label,
    also: id,
    go,
  });
  return [
    ...(may('flows.edit')
      ? [action('new', t('palette.newFlow'), () => void navigate({ to: '/flows', search: { new: 'empty' } }))]
      : []),
    ...(may('users.manage')
      ? [
          action(
            'invite',
            t('palette.invite'),
            () => void navigate({ to: '/users', search: { invite: 'yes' } }),
          ),
        ]
      : []),
    action('shortcuts', t('user.shortcuts'), onShortcuts),
    action('sign-out', t('user.signOut'), () => void signOut()),
  ];
}

/** The conversations by name; the same read as the list of conversations begins with. */
function useFlowNames(): readonly { readonly name: string; readonly title: string }[] {
  const { may } = useSession();
  const { data } = useQuery({
    queryKey: ['flows', 'names'],
    queryFn: () => answer(api.GET('/api/v1/flows', { params: { query: { limit: 100 } } })),
    enabled: may('flows.read'),
  });
  return data?.items ?? [];
}

/** Those whose name has every word that was typed, whatever its accents; the ones that begin so first. */
export function matching(targets: readonly Target[], text: string): readonly Target[] {
  const words = plain(text).split(/\s+/).filter(Boolean);
  const begins = ({ label }: Target) => plain(label).startsWith(words.join(' '));
  const found = targets.filter((one) =>
    words.every((word) => plain(`${one.label} ${one.also}`).includes(word)),
  );
  return [...found.filter(begins), ...found.filter((one) => !begins(one))];
}

function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
