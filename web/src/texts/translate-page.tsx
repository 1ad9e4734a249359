import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { useSession } from '../api/session.js';
import { useLanguageName } from '../components/language-name.js';
import { TextLink } from '../components/links.js';
import { Loading } from '../components/loading.js';
import { Page } from '../components/page.js';
import { ProblemAlert } from '../components/problem-alert.js';
import { SheetLink } from './sheet/sheet-link.js';
import { inWords, serviceTexts } from './text-row.js';
import { TranslateScreen } from './translate/translate-screen.js';
import { TranslationProvider, useTranslationOf } from './translate/use-translation-of.js';
import { useFlowTexts } from './use-flow-texts.js';

/** The texts of one conversation in one language, in the order in which they are heard. */
export function TranslatePage() {
  const { t } = useTranslation('texts');
  const { language, flow } = useParams({ from: '/framed/texts/$language/$flow' });
  const { may } = useSession();
  const languageName = useLanguageName();
  const { translation, texts, isRead } = useTranslationOf(language, flow);
  const about = useFlowTexts(language).data?.find((one) => one.flow === flow);
  const title = flow === serviceTexts ? t('service.title') : (about?.title ?? inWords(flow));
  const isEditable = may('texts.translate') && texts.data?.isEditable === true;
  return (
    <Page
      title={title}
      intro={t('translate.intro', { language: languageName(language) })}
      help={<TranslateHelp />}
      actions={
        flow !== serviceTexts &&
        isRead && (
          <SheetLink language={language} format="xlsx" flow={flow}>
            {t('sheet.ofFlow')}
          </SheetLink>
        )
      }
      back={
        <TextLink to="/texts/$language" params={{ language }}>
          {t('translate.back', { language: languageName(language) })}
        </TextLink>
      }
    >
      <ProblemAlert problem={texts.error} onRetry={() => void texts.refetch()} />
      {texts.isPending && <Loading lines={8} />}
      {isRead && (
        <TranslationProvider value={translation}>
          <TranslateScreen
            key={`${language} ${flow}`}
            language={language}
            flow={flow}
            isSource={about?.isSource ?? false}
            isEditable={isEditable}
          />
        </TranslationProvider>
      )}
    </Page>
  );
}

function TranslateHelp() {
  const { t } = useTranslation('texts');
  return (
    <>
      <p>{t('translate.help')}</p>
      <ul>
        <li>{t('help.names')}</li>
        <li>{t('help.keys')}</li>
        <li>{t('help.save')}</li>
        <li>{t('help.stale')}</li>
        <li>{t('help.same')}</li>
        <li>{t('help.reviewed')}</li>
      </ul>
    </>
  );
}
