import { IconBell, IconMessage, IconMessages } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { useSession } from '../../api/session.js';
import { TextLink } from '../../components/links.js';
import { StatusBadge } from '../../components/status-badge.js';
import { Condition } from '../condition.js';
import type { ProgrammeMessage } from '../programme.js';
import styles from '../programmes.module.css';
import { useLengths } from '../use-lengths.js';

interface MessageItemProps {
  readonly message: ProgrammeMessage;
  /** When it comes, in words. */
  readonly position: string;
  /** In which its text is shown. */
  readonly language: string;
}

/** A message of the timeline: when it comes, what it says, for whom, and how long it may still go. */
export function MessageItem({ message, position, language }: MessageItemProps) {
  const { t } = useTranslation('programmes');
  const { hours } = useLengths();
  const { kind, when, flow, sendAt, expiresAfterHours, texts } = message;
  const text = texts.find((one) => one.language === language) ?? texts[0];
  const Icon = flow !== null ? IconMessages : kind === 'reminder' ? IconBell : IconMessage;
  return (
    <li className={styles.message}>
      <p className={styles.when}>
        <Icon size={18} aria-hidden />
        <strong>{position}</strong>
        <span className="quiet">
          {sendAt} · {t(`kind.${kind}`)}
        </span>
      </p>
      {flow !== null && (
        <p>
          {t('flow')} <FlowLink name={flow} />
        </p>
      )}
      {text !== undefined && (
        <blockquote className={styles.text} dir="auto" lang={text.language}>
          {text.text.replaceAll('{{name}}', t('nameHere'))}
        </blockquote>
      )}
      {text?.isOutdated === true && (
        <p className={styles.small}>
          <StatusBadge tone="warn">{t('outdated')}</StatusBadge>
        </p>
      )}
      <p className={styles.small}>
        {text !== undefined && `${t('sms', { count: text.segments })} · `}
        {t('lasts', { length: hours(expiresAfterHours) })}
      </p>
      {when !== null && (
        <p className={styles.small}>
          {t('only')} <Condition expression={when} />
        </p>
      )}
    </li>
  );
}

/** The conversation that begins; a link for whoever may open it. */
export function FlowLink({ name }: { readonly name: string }) {
  const { may } = useSession();
  const shown = name.replaceAll('_', ' ');
  return may('flows.read') ? (
    <TextLink to="/flows/$name" params={{ name }}>
      {shown}
    </TextLink>
  ) : (
    <bdi>{shown}</bdi>
  );
}
