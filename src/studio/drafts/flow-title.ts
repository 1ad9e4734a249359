import { aboutOf, titleOfFlow } from '../../engine/definition/edit/about.js';
import type { FlowFiles } from '../../engine/definition/edit/flow-files.js';
import { parseFlow } from '../../engine/definition/edit/parsed-flow.js';

/** What a flow is called and what it is about, by the comment at the top of its file; without one, its name in words. */
export function titleOf(name: string, source: string): { title: string; about: string } {
  return { title: titleOfFlow(name, source), about: aboutOf(source).text };
}

/** What can be told of a flow that does not compile. */
export function headOf({ source }: FlowFiles): {
  readonly purpose?: string;
  readonly languages: readonly string[];
  readonly steps: readonly unknown[];
} {
  const reading = parseFlow(source);
  if (reading.status === 'unreadable') return { languages: [], steps: [] };
  const { root, steps } = reading.flow;
  const languages = Array.isArray(root.languages) ? root.languages : [];
  return {
    ...(typeof root.purpose === 'string' ? { purpose: root.purpose } : {}),
    languages: languages.filter((one) => typeof one === 'string'),
    steps,
  };
}
