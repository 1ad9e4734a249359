import { Module } from '@nestjs/common';

import { AffectedController } from './affected/affected.controller.js';
import { NoticesController } from './notices/notices.controller.js';
import { PersonRightsController } from './person-rights.controller.js';
import { PrivacyController } from './privacy.controller.js';
import { PrivacyModule } from './privacy.module.js';
import { RegisterController } from './register/register.controller.js';
import { RetentionController } from './retention/retention.controller.js';

/*
 * The routes of the room `privacy`.
 * Here: controllers only, for processes that serve.
 * Not here: anything that a worker needs.
 */
@Module({
  imports: [PrivacyModule],
  controllers: [
    AffectedController,
    NoticesController,
    PersonRightsController,
    PrivacyController,
    RegisterController,
    RetentionController,
  ],
})
export class PrivacyApiModule {}
