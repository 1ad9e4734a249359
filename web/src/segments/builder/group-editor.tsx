import { Button, Checkbox, CloseButton, NativeSelect } from '@mantine/core';
import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Checkbox.css';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { Dictionary } from '../../api/dictionary.js';
import { aFact, aGroup, aRow } from '../rules/condition.js';
import type { Group, Part } from '../rules/condition.js';
import { RowEditor } from './row-editor.js';
import styles from './builder.module.css';

/** Groups inside one another that the builder makes; text may hold more. */
const deepest = 3;

interface GroupEditorProps {
  readonly group: Group;
  readonly dictionary: Dictionary;
  /** Groups that it stands in. */
  readonly depth: number;
  readonly onChange: (group: Group) => void;
  readonly onRemove?: () => void;
}

/** Rows and groups of which all, or any, have to be so. */
export function GroupEditor({ group, dictionary, depth, onChange, onRemove }: GroupEditorProps) {
  const { t } = useTranslation('segments');
  const put = (now: readonly Part[]) => onChange({ ...group, parts: now });
  const change = (part: Part) => put(group.parts.map((one) => (one.id === part.id ? part : one)));
  const remove = (part: Part) => put(group.parts.filter((one) => one.id !== part.id));
  return (
    <fieldset className={styles.group} data-depth={depth}>
      <legend className={styles.legend}>{t(depth === 0 ? 'builder.whole' : 'builder.group')}</legend>
      <div className={styles.head}>
        <NativeSelect
          aria-label={t('builder.joined')}
          value={group.kind}
          onChange={(event) =>
            onChange({ ...group, kind: event.currentTarget.value === 'any' ? 'any' : 'all' })
          }
          data={[
            { value: 'all', label: t('builder.all') },
            { value: 'any', label: t('builder.any') },
          ]}
        />
        <Checkbox
          label={t('builder.not')}
          checked={group.isNot}
          onChange={(event) => onChange({ ...group, isNot: event.currentTarget.checked })}
        />
        {onRemove !== undefined && <CloseButton aria-label={t('builder.removeGroup')} onClick={onRemove} />}
      </div>
      {group.parts.length > 0 && (
        <ul className={styles.parts}>
          {group.parts.map((part) => (
            <li key={part.id}>
              {part.kind === 'is' ? (
                <RowEditor
                  row={part}
                  dictionary={dictionary}
                  onChange={change}
                  onRemove={() => remove(part)}
                />
              ) : (
                <GroupEditor
                  group={part}
                  dictionary={dictionary}
                  depth={depth + 1}
                  onChange={change}
                  onRemove={() => remove(part)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      <div className={styles.add}>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => put([...group.parts, aRow(aFact('role'))])}
        >
          {t('builder.addRow')}
        </Button>
        {depth < deepest - 1 && (
          <Button
            size="xs"
            variant="subtle"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => put([...group.parts, otherGroup(group)])}
          >
            {t('builder.addGroup')}
          </Button>
        )}
      </div>
    </fieldset>
  );
}

/** Within "all of these" somebody wants "any of these", and the other way round. */
function otherGroup({ kind }: Group): Group {
  return aGroup(kind === 'all' ? 'any' : 'all', [aRow(aFact('role'))]);
}
