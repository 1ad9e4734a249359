const nowhere = 'http://nowhere.invalid';

/**
 * The page of ours that somebody is sent to after signing in. What leads, or might lead, to another site (`//host`, `/\host`,
 * a whole address) becomes the first page.
 */
export function localPath(to: string | undefined): string {
  if (to === undefined || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(to)) return '/';
  if (!URL.canParse(to, nowhere)) return '/';
  const { origin, pathname, search, hash } = new URL(to, nowhere);
  // `/..//host` is only seen through once it is resolved.
  return origin === nowhere && !pathname.startsWith('//') ? `${pathname}${search}${hash}` : '/';
}
