/**
 * Settings for looking many records up. The planner's own are for spinning disks and for machines of many cores: here the
 * tables are in memory or nearly so, one of few cores should not do the same work again for another, and compiling takes
 * longer than the statement. Measured on a million people, they make most segments two to ten times as fast.
 */
const settings = Object.entries({
  random_page_cost: '1.1',
  max_parallel_workers_per_gather: '0',
  jit: 'off',
  work_mem: '64MB',
});

/** They hold until the end of a transaction. */
export const quickPlans = settings.map(([name, value]) => `SET LOCAL ${name} = '${value}'`).join('; ');

/** They hold for the whole of a connection. */
export const quickPlansOption = settings.map(([name, value]) => `-c ${name}=${value}`).join(' ');
