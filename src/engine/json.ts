/** JSON as sessions, results and events hold it. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
