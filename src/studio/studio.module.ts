import { Module } from '@nestjs/common';

import { DraftsModule } from './drafts/drafts.module.js';
import { ReleaseModule } from './release/release.module.js';
import { ResultsModule } from './results/results.module.js';
import { SimulationModule } from './simulation/simulation.module.js';
import { TextsModule } from './texts/texts.module.js';

/*
 * Where program leads change conversations: the API of the flow studio.
 * Here: drafts, their release, simulation, translation and results, each in its folder.
 * Not here: the engine, and what a revision or a release is (`conversations`).
 */
@Module({ imports: [DraftsModule, ReleaseModule, SimulationModule, TextsModule, ResultsModule] })
export class StudioModule {}
