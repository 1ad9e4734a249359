import { useTranslation } from 'react-i18next';

import { useSession } from '../../api/session.js';
import { Section } from '../../components/section.js';
import { SheetLink } from './sheet-link.js';
import { SheetTaking } from './sheet-taking.js';
import styles from './sheet.module.css';

/** The way with a spreadsheet: load it, fill it in, see what would be taken over, take it over. */
export function SheetSection({ language }: { readonly language: string }) {
  const { t } = useTranslation('texts');
  const { may } = useSession();
  return (
    <Section title={t('sheet.title')} intro={t('sheet.intro')}>
      <ol className={styles.steps}>
        <li>
          <p>{t('sheet.load')}</p>
          <div className={styles.downloads}>
            <SheetLink language={language} format="xlsx">
              {t('sheet.xlsx')}
            </SheetLink>
            <SheetLink language={language} format="csv">
              {t('sheet.csv')}
            </SheetLink>
          </div>
        </li>
        {may('texts.translate') && (
          <>
            <li>
              <p>{t('sheet.fill')}</p>
            </li>
            <li>
              <SheetTaking language={language} />
            </li>
          </>
        )}
      </ol>
    </Section>
  );
}
