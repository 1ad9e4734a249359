import { IconArrowLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { TextLink } from '../components/links.js';
import styles from './release.module.css';

/** The link back to the conversation that a page is about. */
export function BackToFlow({ name }: { readonly name: string }) {
  const { t } = useTranslation('release');
  return (
    <TextLink to="/flows/$name" params={{ name }} className={styles.back ?? ''}>
      <IconArrowLeft size={18} aria-hidden className={styles.arrow} />
      {t('back')}
    </TextLink>
  );
}
