import { Radio, Stack } from '@mantine/core';
import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Radio.css';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Dictionary } from '../../api/dictionary.js';
import { Section } from '../../components/section.js';
import { FlowChoice } from './flow-choice.js';
import { textsOf } from './settings.js';
import type { Content, PartProps, Texts } from './settings.js';
import { TemplateFields } from './template-fields.js';
import { TextsEditor } from './texts-editor.js';

interface ContentPartProps extends PartProps {
  readonly id: string;
  readonly dictionary: Dictionary;
}

const kinds = ['text', 'flow', 'template'] as const;

/** What it says: a text in each language, a conversation that begins, or a template of WhatsApp. */
export function ContentPart({ mine, onChange, id, dictionary }: ContentPartProps) {
  const { t } = useTranslation('broadcasts');
  const { content } = mine;
  // What was written stays while somebody looks at the other ways.
  const [texts, keepTexts] = useState<Texts>(() => textsOf(content));
  const put = (now: Content) => onChange({ content: now });
  const choose = (kind: string) => {
    if (kind === 'flow') put({ kind: 'flow', flow: '' });
    else if (kind === 'template') put({ kind: 'template', name: '', variables: {}, texts });
    else put({ kind: 'text', texts });
  };
  const write = (now: Texts) => {
    keepTexts(now);
    if (content.kind !== 'flow') put({ ...content, texts: now });
  };
  return (
    <Section title={t('content.title')} intro={t('content.intro')}>
      <Radio.Group label={t('content.kind')} value={content.kind} onChange={choose}>
        <Stack gap="xs" mt="xs">
          {kinds.map((kind) => (
            <Radio
              key={kind}
              value={kind}
              label={t(`content.kinds.${kind}`)}
              description={t(`content.hints.${kind}`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      {content.kind === 'flow' && (
        <FlowChoice value={content.flow} onChange={(flow) => put({ kind: 'flow', flow })} />
      )}
      {content.kind === 'template' && <TemplateFields content={content} onChange={put} />}
      {content.kind !== 'flow' && (
        <TextsEditor
          texts={textsOf(content)}
          onChange={write}
          dictionary={dictionary}
          sheetOf={mine.audience.kind === 'sheet' ? id : null}
        />
      )}
    </Section>
  );
}
