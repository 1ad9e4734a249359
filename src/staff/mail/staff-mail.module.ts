import { Global, Module } from '@nestjs/common';

import { StaffPost } from '../../platform/access/staff-post.js';
import { MailedPost } from './mailed-post.js';
import { Mailer } from './mailer.js';

/*
 * Letters to the staff, in every process: what there is to tell often happens in one that serves no console.
 * Here: the way that they take.
 * Not here: what they say, which is the matter of the room that has something to tell.
 */
@Global()
@Module({
  providers: [Mailer, { provide: StaffPost, useClass: MailedPost }],
  exports: [StaffPost],
})
export class StaffMailModule {}
