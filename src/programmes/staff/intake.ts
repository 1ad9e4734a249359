/** The kind of fire by which many are taken into a programme, some at a time; its key is the programme, or a request of staff. */
export const programmeIntake = 'programme_intake';
