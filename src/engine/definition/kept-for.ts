/**
 * Remembers what a function gave for the very objects that it depends on, for as long as they are there: whoever keeps the files
 * that were read keeps with them what was found in them.
 * @param objectsOf everything that the result depends on; none of it ever changes
 */
export function keptFor<Given extends readonly unknown[], Result>(
  objectsOf: (...given: Given) => readonly object[],
  work: (...given: Given) => Result,
): (...given: Given) => Result {
  const root: Level<Result> = { below: new WeakMap() };
  return (...given) => {
    let level = root;
    for (const object of objectsOf(...given)) level = levelBelow(level, object);
    level.found ??= { result: work(...given) };
    return level.found.result;
  };
}

interface Level<Result> {
  readonly below: WeakMap<object, Level<Result>>;
  found?: { readonly result: Result };
}

function levelBelow<Result>({ below }: Level<Result>, object: object): Level<Result> {
  const known = below.get(object);
  if (known !== undefined) return known;
  const made: Level<Result> = { below: new WeakMap() };
  below.set(object, made);
  return made;
}
