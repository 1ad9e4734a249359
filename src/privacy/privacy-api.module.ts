import { Module } from '@nestjs/common';

import { PersonRightsController } from './person-rights.controller.js';
import { PrivacyController } from './privacy.controller.js';
import { PrivacyModule } from './privacy.module.js';

/*
 * The routes of the room `privacy`.
 * Here: controllers only, for processes that serve.
 * Not here: anything that a worker needs.
 */
@Module({ imports: [PrivacyModule], controllers: [PersonRightsController, PrivacyController] })
export class PrivacyApiModule {}
