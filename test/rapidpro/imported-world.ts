import { readFileSync } from 'node:fs';
import { EngineWorld } from '../engine-world.js';
import type { Exported } from './exported.js';
import { readExport } from './read-export.js';
import type { ImportedFlow } from './read-export.js';

/** Reads one of the exports beside this file. */
export function readExample(name: string): ImportedFlow[] {
  const path = new URL(`${name}.json`, import.meta.url);
  return readExport(JSON.parse(readFileSync(path, 'utf8')) as Exported);
}

/** Makes a world in which the flows of an export are live; where a language has no text, the first one's is taken. */
export function importedWorld(name: string): EngineWorld {
  const world = new EngineWorld();
  for (const { graph, texts } of readExample(name)) {
    // A revision is stored as JSON.
    world.publishGraph(JSON.parse(JSON.stringify(graph)) as typeof graph);
    for (const language of [...graph.languages].reverse())
      for (const [key, text] of Object.entries(texts[language] ?? {})) {
        world.texts.set(`${graph.flow} ${key} ${language}`, text);
        world.texts.set(`${graph.flow} ${key}`, text);
      }
  }
  return world;
}
