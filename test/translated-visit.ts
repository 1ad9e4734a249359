import { sheetRows } from '../src/conversations/translation/sheet-rows.js';
import type { SheetRow } from '../src/conversations/translation/sheet-row.js';
import type { TextRecords } from '../src/conversations/translation/state-file.js';
import type {
  TranslatedDefinition,
  TranslatedLanguage,
} from '../src/conversations/translation/translated-definition.js';
import { compileFlow } from '../src/engine/definition/compile.js';
import { flowMessages } from '../src/engine/definition/lint/messages.js';
import { readUncheckedTexts } from '../src/engine/definition/texts.js';
import type { Texts } from '../src/engine/definition/texts.js';

/** A short flow with each kind of text that a translator meets. */
export const visitFlow = `flow: visit
format: 1
languages: [en, sw]
steps:
  - id: hello
    say: text
  - id: reason
    ask: choice
    options: [test, talk]
  - id: bye
    end: text
`;

/** Its texts in English. */
export const visitTexts: Texts = {
  'hello.text': 'Hello from {{organisation}}!\nHow are you?',
  'reason.text': 'Why do you come?',
  'reason.retry': 'Please reply 1 or 2.',
  'reason.options.test': 'A test',
  'reason.options.talk': 'To talk',
  'reason.accept.talk': 'talk, speak',
  'bye.text': "'Asante' means thank you.",
};

/** The flow `visit` as whoever translates it into Swahili sees it. */
export function translatedVisit(
  texts: Texts,
  { source = visitTexts, records = {} }: { source?: Texts; records?: TextRecords } = {},
): TranslatedDefinition & { readonly swahili: TranslatedLanguage } {
  const compilation = compileFlow('visit.flow.yaml', visitFlow);
  if (compilation.status === 'invalid') throw new Error(compilation.problems[0]?.message);
  const { flow } = compilation;
  const english = language('en', source, {});
  const swahili = language('sw', texts, records);
  const words = { organisation: 'Afya Yetu', commonLabel: () => undefined };
  return {
    name: 'visit',
    keys: flow.texts,
    variables: new Set(['organisation', 'name']),
    maxSegments: 1,
    source: english,
    languages: [english, swahili],
    swahili,
    flow,
    commonLabel: words.commonLabel,
    messagesOf: (languages) => flowMessages({ compiled: flow, languages }, words),
  };
}

/** The sheet of `visit` in Swahili. */
export function visitSheet(texts: Texts, records: TextRecords = {}): SheetRow[] {
  const visit = translatedVisit(texts, { records });
  return sheetRows(visit, visit.swahili);
}

function language(code: string, texts: Texts, records: TextRecords): TranslatedLanguage {
  const reading = readUncheckedTexts(`locales/${code}/visit.json`, JSON.stringify(texts));
  if (reading.status === 'invalid') throw new Error(reading.problems[0]?.message);
  return { language: code, texts, records, document: reading.document };
}
