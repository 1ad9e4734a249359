import { Button, NativeSelect } from '@mantine/core';
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';

import { Loading } from '../../components/loading.js';
import { Page } from '../../components/page.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { saveFile } from '../../components/save-file.js';
import { interfaceLanguages } from '../../i18n/i18n.js';
import type { InterfaceLanguage } from '../../i18n/i18n.js';
import { PrivacyTabs } from '../privacy-tabs.js';
import styles from '../privacy.module.css';
import { RegisterDocument } from './register-document.js';
import { registerPageAddress, registerQuery } from './register.js';
import type { Register } from './register.js';

/** The register of processing: to be read, printed, and handed to whoever supervises. */
export function RegisterPage() {
  const { t, i18n } = useTranslation('privacy');
  const search = useSearch({ from: '/framed/privacy/register' });
  const language = languageOf(search.language) ?? languageOf(i18n.language) ?? 'en';
  const { data, error, isPending, refetch } = useQuery(registerQuery(language));
  return (
    <Page
      title={t('register.title')}
      intro={<span className="no-print">{t('register.intro')}</span>}
      help={<p>{t('register.help')}</p>}
      actions={
        <Button
          className="no-print"
          leftSection={<IconPrinter size={18} aria-hidden />}
          onClick={() => globalThis.print()}
        >
          {t('register.print')}
        </Button>
      }
    >
      <PrivacyTabs />
      <RegisterTools language={language} register={data} />
      {isPending && <Loading lines={8} />}
      <ProblemAlert problem={error} onRetry={() => void refetch()} />
      <Suspense fallback={<Loading lines={8} />}>
        {data !== undefined && <RegisterDocument register={data} language={language} />}
      </Suspense>
    </Page>
  );
}

interface RegisterToolsProps {
  readonly language: InterfaceLanguage;
  readonly register: Register | undefined;
}

function RegisterTools({ language, register }: RegisterToolsProps) {
  const { t } = useTranslation('privacy');
  const navigate = useNavigate();
  const save = () => {
    const file = new Blob([JSON.stringify(register, null, 2)], { type: 'application/json' });
    saveFile(file, `${t('register.file')}.json`);
  };
  return (
    <div className={`${styles.filters} no-print`}>
      <NativeSelect
        label={t('register.language')}
        value={language}
        onChange={(event) =>
          void navigate({
            to: '/privacy/register',
            search: { language: event.currentTarget.value },
            replace: true,
          })
        }
        data={Object.entries(interfaceLanguages).map(([value, label]) => ({ value, label }))}
      />
      <div className={styles.deeds}>
        <Button
          component="a"
          href={registerPageAddress(language)}
          download={`${t('register.file')}.html`}
          variant="default"
          leftSection={<IconDownload size={18} aria-hidden />}
        >
          {t('register.asPage')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconDownload size={18} aria-hidden />}
          disabled={register === undefined}
          onClick={save}
        >
          {t('register.asData')}
        </Button>
      </div>
    </div>
  );
}

function languageOf(text: string | undefined): InterfaceLanguage | undefined {
  return text !== undefined && text in interfaceLanguages ? (text as InterfaceLanguage) : undefined;
}
