/** What a file says about itself in the comment at its top. */
export interface About {
  /** A few words, such as `Registration`; empty where the comment has none that are short. */
  readonly title: string;
  /** The whole comment, without lines that are for editors of files. */
  readonly text: string;
}

/** Lines of the comment that say nothing about the conversation. */
const technical = /^(yaml-language-server:|The words are in locales\/)/;

const longestTitle = 60;

/** Reads the comment at the top of a flow's file. */
export function aboutOf(source: string): About {
  const { start, end } = aboutPlace(source);
  const lines = source
    .slice(start, end)
    .split('\n')
    .map((line) => line.trim().replace(/^#+ ?/, '').trim())
    .filter((line) => line !== '' && !technical.test(line));
  const text = lines.join('\n');
  const [sentence = ''] = text.replaceAll('\n', ' ').split(/[:.](?:\s|$)/);
  const [clause = ''] = sentence.split(',');
  return { title: [sentence, clause].find(({ length }) => length <= longestTitle) ?? '', text };
}

/** Where the comment at the top of a file stands, behind the line that is for editors. */
export function aboutPlace(source: string): { readonly start: number; readonly end: number } {
  const lines = source.split('\n');
  const first = lines[0]?.includes('yaml-language-server') === true ? 1 : 0;
  let last = first;
  while (/^\s*#/.test(lines[last] ?? '')) last += 1;
  const offset = (count: number): number =>
    lines.slice(0, count).reduce((sum, line) => sum + line.length + 1, 0);
  return { start: Math.min(offset(first), source.length), end: Math.min(offset(last), source.length) };
}

/** What people call a flow: the title in the comment at its top; without one, its name in words. */
export function titleOfFlow(name: string, source: string): string {
  const { title } = aboutOf(source);
  const words = name.replaceAll('_', ' ');
  return title === '' ? words.charAt(0).toUpperCase() + words.slice(1) : title;
}
