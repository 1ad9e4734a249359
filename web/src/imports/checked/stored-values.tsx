import { useTranslation } from 'react-i18next';

import { fieldOf, nameIn } from '../../api/dictionary.js';
import type { Dictionary, DictionaryField } from '../../api/dictionary.js';
import { asKnown } from '../../people/person/value-words.js';
import { useTargetName } from '../mapping/targets.js';
import styles from '../imports.module.css';

/** What a row would store, as the service shows it. */
interface Values {
  readonly name?: string;
  readonly language?: string;
  readonly timezone?: string;
  readonly preferredHour?: number;
  readonly preferredChannel?: string;
  readonly addresses: readonly { readonly channel: string; readonly address: string }[];
  readonly fields: Readonly<Record<string, unknown>>;
  readonly tags: readonly string[];
  readonly roles: readonly string[];
  readonly interests: readonly string[];
  readonly consents: readonly {
    readonly purpose: string;
    readonly action: 'granted' | 'refused';
    readonly on: string;
  }[];
}

interface StoredValuesProps {
  readonly values: unknown;
  readonly dictionary: Dictionary;
}

/** What would stand in the record of somebody, each beside its name. */
export function StoredValues({ values, dictionary }: StoredValuesProps) {
  const { t } = useTranslation('imports');
  const nameOf = useTargetName(dictionary);
  if (values === null) return null;
  const stored = values as Values;
  const own = [
    ['language', stored.language],
    ['timezone', stored.timezone],
    ['preferred_hour', stored.preferredHour],
    ['preferred_channel', stored.preferredChannel],
    ['tags', joined(stored.tags)],
    ['roles', joined(stored.roles.map((code) => nameIn(dictionary.roles, code)))],
    ['interests', joined(stored.interests.map((code) => nameIn(dictionary.topics, code)))],
  ] as const;
  const lines = [
    ...stored.addresses.map(({ channel, address }) => [t(`channel.${channel}`), address] as const),
    ...own.flatMap(([name, value]) => (value === undefined ? [] : [[nameOf(name), String(value)] as const])),
    ...Object.entries(stored.fields).map(
      ([key, value]) => [nameOf(`fields.${key}`), said(value, fieldOf(dictionary, key))] as const,
    ),
    ...stored.consents.map(
      ({ purpose, action, on }) =>
        [
          nameOf(`consents.${purpose}`),
          t(action === 'granted' ? 'consent.granted' : 'consent.refused', { on }),
        ] as const,
    ),
  ];
  return (
    <dl className={styles.values}>
      {lines.map(([name, value], at) => (
        <div key={`${at} ${name}`}>
          <dt>{name}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function joined(words: readonly string[]): string | undefined {
  return words.length === 0 ? undefined : words.join(', ');
}

/** A value of a field: options by their names, dates as far as they are known; of a richer value what it comes to. */
function said(stored: unknown, field: DictionaryField | undefined): string {
  const isRich = typeof stored === 'object' && stored !== null && 'value' in stored;
  const value = String(isRich ? stored.value : stored);
  if (field?.kind === 'date')
    return asKnown(value, isRich && 'precision' in stored ? stored.precision : null);
  const name = nameIn(field?.options ?? undefined, value);
  return name === value.replaceAll('_', ' ') ? value : name;
}
