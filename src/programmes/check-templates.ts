import type { Finding } from '../engine/definition/problem.js';
import { sentence } from '../platform/sentence.js';
import { programmeVariables } from './live-programme.js';
import type { ProgrammeFile } from './programme.schemas.js';
import { placesIn } from './template-words.rules.js';

/** Finds templates beside a conversation, which has words of its own, and places in them that nothing fills. */
export function checkTemplates({ messages }: ProgrammeFile): Finding[] {
  return messages.flatMap(({ flow, template }, index) => {
    if (template === undefined) return [];
    const path = ['messages', index, 'template'];
    return flow === undefined ? unknownPlaces(template.variables ?? {}, path) : [besideFlow(path)];
  });
}

function besideFlow(path: Finding['path']): Finding {
  return {
    path,
    rule: 'template_beside_flow',
    message: sentence('lint:programme.template_beside_flow')`A conversation cannot go as a template.`,
    fix: sentence('lint:programme.fix_template')`Take one of the two away.`,
  };
}

function unknownPlaces(variables: Readonly<Record<string, string>>, path: Finding['path']): Finding[] {
  return Object.entries(variables).flatMap(([place, text]) =>
    placesIn(text)
      .filter((name) => !programmeVariables.has(name))
      .map((name) => ({
        path: [...path, 'variables', place],
        rule: 'unknown_variable',
        message: sentence('lint:programme.no_variable')`Nothing is known here as "${{ name }}".`,
        fix: sentence(
          'lint:programme.fix_variable',
        )`Write plain words, or name or organisation in double braces.`,
      })),
  );
}
