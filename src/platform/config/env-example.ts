import { environment, notesOf, variableNames, type VariableName } from './variables.js';

const lineWidth = 100;

/** Writes `.env.example` from the schema: every variable with what it is for, commented out at its default. */
export function renderEnvExample(): string {
  const opening = [
    '# The settings of Karibu. Copy what you change into the environment of the service; everything is optional',
    '# unless it says otherwise. A secret may be given as a file too: SECRET_KEY_FILE=/run/secrets/secret_key.',
    '# This file is written from src/platform/config/variables.ts by: npm run env-example',
  ].join('\n');
  return `${[opening, ...groups().map(renderGroup)].join('\n\n')}\n`;
}

function groups(): [title: string, names: VariableName[]][] {
  const titles = [...new Set(variableNames.map((name) => notesOf(name).group))];
  return titles.map((title) => [title, variableNames.filter((name) => notesOf(name).group === title)]);
}

function renderGroup([title, names]: [string, VariableName[]]): string {
  return [`# ---- ${title}`, ...names.map(renderVariable)].join('\n\n');
}

function renderVariable(name: VariableName): string {
  const { about, example, isSecret } = notesOf(name);
  const words = wrapped(`${about}${isSecret ? ' (secret)' : ''}`);
  return [...words, `#${name}=${defaultOf(name) ?? example ?? ''}`].join('\n');
}

function defaultOf(name: VariableName): string | undefined {
  const parsed = environment.shape[name].safeParse(undefined);
  return parsed.success && parsed.data !== undefined ? String(parsed.data) : undefined;
}

function wrapped(text: string): string[] {
  const lines = ['#'];
  for (const word of text.split(' ')) {
    const last = lines.length - 1;
    if (`${lines[last]} ${word}`.length > lineWidth) lines.push(`# ${word}`);
    else lines[last] = `${lines[last]} ${word}`;
  }
  return lines;
}
