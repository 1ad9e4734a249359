import { z } from 'zod';

const Count = z.int();

/** What the caller's own work did this week. */
export const OwnWeek = z
  .object({
    from: z.iso.date().describe('Monday.'),
    to: z.iso.date(),
    replies: Count.describe('Messages to people, written by hand.'),
    casesClosed: Count,
    peopleRegistered: Count,
    visitsNoted: Count,
    callsNoted: Count,
    consentsRecorded: Count,
    campaignsStarted: Count,
    peopleReached: Count.describe('To whom those campaigns have gone.'),
  })
  .meta({ id: 'OwnWeek' });
export type OwnWeek = z.output<typeof OwnWeek>;
