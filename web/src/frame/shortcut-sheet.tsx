import { Switch } from '@mantine/core';
import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Switch.css';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Dialog } from '../components/dialog.js';
import { activeShortcuts, useSingleKeys } from '../components/shortcuts.js';
import { keysInWords } from './keys-in-words.js';
import styles from './shortcut-sheet.module.css';

/** The keys that do something on the page that is open, and the switch for those without Ctrl. */
export default function ShortcutSheet({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('shell');
  const [shortcuts] = useState(activeShortcuts);
  const [isOn, setOn] = useSingleKeys();
  return (
    <Dialog onClose={onClose} title={t('shortcuts.title')}>
      <dl className={styles.list}>
        {shortcuts.map(({ keys, label }) => (
          <div key={keys}>
            <dt>{label}</dt>
            <dd>
              <kbd>{keysInWords(keys)}</kbd>
            </dd>
          </div>
        ))}
      </dl>
      <Switch
        checked={isOn}
        onChange={(event) => setOn(event.currentTarget.checked)}
        label={t('shortcuts.singleKeys')}
        description={t('shortcuts.singleKeysHint')}
      />
    </Dialog>
  );
}
