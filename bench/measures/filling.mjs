// How long the first adding-up of everything that ever happened takes: the service does it by itself when it starts.
const deadlineMs = 900_000;

/** Seconds from now until the measures are there; nothing else is measured before, because it would share the database with it. */
export async function measureFilling({ pool }) {
  const startedAt = performance.now();
  for (;;) {
    const { rowCount } = await pool.query(
      `select from settings where key = 'measures_filled' and value ->> 'at' is not null`,
    );
    const elapsedMs = performance.now() - startedAt;
    if (rowCount === 1) return elapsedMs / 1_000;
    if (elapsedMs > deadlineMs) throw new Error('the measures were not added up in time');
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}
