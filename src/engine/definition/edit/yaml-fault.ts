import { sentence } from '../../../platform/sentence.js';
import type { Filling } from '../../../platform/sentence.js';

/** What the library complains of. */
interface Fault {
  readonly code?: string;
  readonly message: string;
}

/** Says what is wrong with a text that is no YAML, for people who do not know YAML; in the library's words where we have none. */
export function yamlFault({ code = '', message }: Fault): Filling {
  const [first = message] = message.split('\n');
  const raw = first.replace(/ at line \d+, column \d+:?$/, '');
  return said[code] ?? (code === 'MISSING_CHAR' ? missing(raw) : raw);
}

/** By the library's codes. Source: https://eemeli.org/yaml/#errors */
const said: Readonly<Record<string, Filling>> = {
  TAB_AS_INDENT: sentence('lint:yaml.tab')`a line begins with a tab; use spaces`,
  BAD_INDENT: sentence(
    'lint:yaml.indent',
  )`the spaces at the beginning of the line do not fit the lines above`,
  DUPLICATE_KEY: sentence('lint:yaml.twice')`a name stands twice where it has to be unique`,
  UNEXPECTED_TOKEN: sentence('lint:yaml.unexpected')`something stands where it does not belong`,
  MULTILINE_IMPLICIT_KEY: sentence(
    'lint:yaml.name_lines',
  )`a name goes over several lines; perhaps a colon or a quotation mark is missing`,
  BLOCK_AS_IMPLICIT_KEY: sentence(
    'lint:yaml.colons',
  )`the line has two colons; put a text that holds one in quotation marks`,
  BAD_SCALAR_START: sentence(
    'lint:yaml.first_sign',
  )`a text begins with a sign that has a meaning of its own; put the text in quotation marks`,
  BAD_ALIAS: sentence('lint:yaml.alias')`after & or * a name is needed`,
  BAD_DQ_ESCAPE: sentence(
    'lint:yaml.backslash',
  )`a backslash stands before a sign with which it means nothing; write two of them`,
  BLOCK_IN_FLOW: sentence('lint:yaml.brackets')`within brackets everything stands in brackets`,
  MULTIPLE_DOCS: sentence('lint:yaml.several')`a line of --- ends the file, and more follows`,
};

function missing(raw: string): Filling {
  if (raw.startsWith('Missing closing')) return sentence('lint:yaml.quote')`a quotation mark is missing`;
  if (raw.startsWith('Missing space')) return sentence('lint:yaml.space')`a space is missing after the colon`;
  if (raw.startsWith('Missing ,')) return sentence('lint:yaml.comma')`a comma is missing`;
  if (raw.startsWith('Implicit map keys'))
    return sentence('lint:yaml.colon')`a colon is missing after the name`;
  if (raw.startsWith('Sequence item')) return sentence('lint:yaml.dash')`a dash is missing`;
  return raw;
}
