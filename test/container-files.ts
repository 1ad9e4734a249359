import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { projectDir } from './import-rules.js';

/** A line of the Dockerfile that brings files into a stage. */
export interface Copy {
  /** The stage that the files come from; absent: this project. */
  readonly from?: string;
  /** Paths in the project, or in that stage. */
  readonly sources: readonly string[];
  /** A path in the image, from its working folder. */
  readonly destination: string;
}

/** A part of the Dockerfile that makes one image. */
export interface Stage {
  /** Absent for the last one, which is what runs. */
  readonly name?: string;
  /** Instructions with their arguments, continued lines joined. */
  readonly instructions: readonly (readonly [instruction: string, rest: string])[];
  readonly copies: readonly Copy[];
}

/** Reads the stages of the Dockerfile, the one that runs last. */
export function dockerStages(): Stage[] {
  const text = readFileSync(join(projectDir, 'Dockerfile'), 'utf8').replaceAll(/\\\n\s*/g, '');
  const [, ...stages] = text.split(/^FROM /m);
  return stages.map((stage) => {
    const [first = '', ...lines] = stage.split('\n');
    const name = / AS (\S+)$/.exec(first)?.[1];
    const instructions = lines.flatMap((line): [string, string][] => {
      const [, instruction, rest] = /^([A-Z]+) (.+)$/.exec(line) ?? [];
      return instruction === undefined || rest === undefined ? [] : [[instruction, rest]];
    });
    const copies = instructions
      .filter(([instruction]) => instruction === 'COPY')
      .map(([, rest]) => copyOf(rest));
    return { ...(name === undefined ? {} : { name }), instructions, copies };
  });
}

/** The stage whose image runs. */
export function runtimeStage(): Stage {
  const last = dockerStages().at(-1);
  if (last === undefined) throw new Error('The Dockerfile has no stage.');
  return last;
}

function copyOf(rest: string): Copy {
  const words = rest.split(/\s+/);
  const from = words.find((word) => word.startsWith('--from='))?.slice('--from='.length);
  const paths = words.filter((word) => !word.startsWith('--'));
  const destination = paths.at(-1);
  if (destination === undefined || paths.length < 2) throw new Error(`COPY ${rest} copies nothing.`);
  return { ...(from === undefined ? {} : { from }), sources: paths.slice(0, -1), destination };
}
