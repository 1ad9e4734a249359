import { serve } from './serve.js';

/* The door for the queue: turns, sending and schedules; of HTTP only health and metrics. */
await serve('worker');
