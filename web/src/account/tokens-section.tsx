import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answer, api, done } from '../api/client.js';
import { Confirm } from '../components/confirm.js';
import { CursorList } from '../components/cursor-list.js';
import { Section } from '../components/section.js';
import { TimeAgo } from '../components/time-ago.js';
import styles from './rows.module.css';

const NewTokenDialog = lazy(() => import('./new-token-dialog.js'));

interface TokenRow {
  readonly id: string;
  readonly name: string;
  readonly prefix: string;
  readonly scopes: readonly string[];
  readonly expiresAt: string | null;
  readonly lastUsedAt: string | null;
}

const queryKey = ['account', 'tokens'];

/** Tokens with which programs call the service in one's own name. */
export function TokensSection() {
  const { t } = useTranslation('staff');
  const queries = useQueryClient();
  const [isMaking, setMaking] = useState(false);
  return (
    <Section
      title={t('tokens.title')}
      intro={t('tokens.text')}
      actions={
        <Button variant="default" onClick={() => setMaking(true)}>
          {t('tokens.make')}
        </Button>
      }
    >
      <CursorList<TokenRow>
        queryKey={queryKey}
        read={() => answer(api.GET('/api/v1/account/tokens'))}
        empty={<p className="quiet">{t('tokens.none')}</p>}
      >
        {(tokens) => (
          <ul className={styles.rows}>
            {tokens.map((token) => (
              <Row key={token.id} token={token} />
            ))}
          </ul>
        )}
      </CursorList>
      <Suspense>
        {isMaking && (
          <NewTokenDialog
            onMade={() => void queries.invalidateQueries({ queryKey })}
            onClose={() => setMaking(false)}
          />
        )}
      </Suspense>
    </Section>
  );
}

function Row({ token }: { readonly token: TokenRow }) {
  const { t } = useTranslation('staff');
  const queries = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const revoke = async () => {
    await done(api.DELETE('/api/v1/account/tokens/{id}', { params: { path: { id: token.id } } }));
    await queries.invalidateQueries({ queryKey });
  };
  return (
    <li>
      <div>
        <strong dir="auto">{token.name}</strong>
        <span className="quiet">
          <code>{token.prefix}…</code> · {t('tokens.scopes', { count: token.scopes.length })} ·{' '}
          {token.lastUsedAt === null ? t('tokens.unused') : <TimeAgo at={token.lastUsedAt} />}
        </span>
        {token.expiresAt !== null && (
          <span className="quiet">
            {t('tokens.ends')} <TimeAgo at={token.expiresAt} />
          </span>
        )}
      </div>
      <Button
        variant="default"
        onClick={() => setAsking(true)}
        aria-label={`${t('tokens.revoke')}: ${token.name}`}
      >
        {t('tokens.revoke')}
      </Button>
      <Confirm
        opened={isAsking}
        title={t('tokens.revokeTitle', { name: token.name })}
        confirm={t('tokens.revoke')}
        isDangerous
        onConfirm={revoke}
        onClose={() => setAsking(false)}
      >
        {t('tokens.revokeText')}
      </Confirm>
    </li>
  );
}
