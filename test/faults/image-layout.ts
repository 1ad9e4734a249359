import { cpSync, existsSync, linkSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

import { runtimeStage } from '../container-files.js';
import { projectDir } from '../import-rules.js';

interface LockedPackage {
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly devOptional?: boolean;
}

/** Lays out in a folder exactly what the Dockerfile puts into `/app`: its copies and the packages of production. */
export function layOutImage(folder: string): void {
  for (const { from, sources, destination } of runtimeStage().copies) {
    for (const source of sources) {
      const path = from === undefined ? source : relative('/app', source);
      const isFolder = sources.length > 1 || destination.endsWith('/');
      cpSync(join(projectDir, path), join(folder, destination, isFolder ? path : ''), { recursive: true });
    }
  }
  for (const path of productionPackages()) linkTree(join(projectDir, path), join(folder, path));
}

/** What `npm ci --omit=dev --omit=optional` installs. */
function productionPackages(): string[] {
  const lock = readFileSync(join(projectDir, 'package-lock.json'), 'utf8');
  const { packages } = JSON.parse(lock) as { packages: Readonly<Record<string, LockedPackage>> };
  const isOmitted = ({ dev, optional, devOptional }: LockedPackage) =>
    [dev, optional, devOptional].includes(true);
  return Object.entries(packages)
    .filter(([path, one]) => path !== '' && !isOmitted(one))
    .map(([path]) => path);
}

/** Copies one package without the packages inside it. A link to the folder would find the developers' packages. */
function linkTree(from: string, to: string): void {
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const source = join(from, entry.name);
    const target = join(to, entry.name);
    if (entry.name === 'node_modules') continue;
    if (entry.isDirectory()) linkTree(source, target);
    else linkOrCopy(source, target);
  }
}

function linkOrCopy(source: string, target: string): void {
  mkdirSync(dirname(target), { recursive: true });
  if (existsSync(target)) return;
  try {
    linkSync(source, target);
  } catch {
    // The temporary folder may lie on another disk.
    cpSync(source, target);
  }
}
