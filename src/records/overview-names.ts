import { Injectable } from '@nestjs/common';

import { FlowLibrary } from '../conversations/definitions/flow-library.js';
import { titleOfFlow } from '../engine/definition/edit/about.js';
import { Dictionary } from '../people/dictionary/dictionary.js';

/** Knows what programmes and flows are called, and what is sensitive. */
@Injectable()
export class OverviewNames {
  constructor(
    private readonly library: FlowLibrary,
    private readonly dictionary: Dictionary,
  ) {}

  /** By the words of the dictionary, if it has any for it; else its own name in words. */
  ofProgramme(programme: string, language: string): string {
    return capital(this.dictionary.current.nameOf(`programmes.${programme}.name`, language));
  }

  /** By the comment at the top of its file; without one, its own name in words. */
  ofFlow(name: string): string {
    return titleOfFlow(name, this.library.liveFlows.find((flow) => flow.name === name)?.source ?? '');
  }

  isSensitive(field: string): boolean {
    return this.dictionary.current.isSensitive(field);
  }
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
