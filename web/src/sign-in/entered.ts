/** What signing in led to: one is in, or a code from the phone is asked for. */
export type Entered =
  { readonly status: 'signed_in' } | { readonly status: 'code_needed'; readonly ticket: string };
