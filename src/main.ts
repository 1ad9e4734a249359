import { serve } from './serve.js';

/* The door for HTTP: everything in one process, or what ROLE says. */
await serve();
