/**
 * An expression and what it is worth as a text, or a part of the sentence that refuses it: `ERROR: divide by zero`.
 * The cases follow what RapidPro's public documentation says of its expressions, in words and examples of our own.
 */
export type Case = readonly [source: string, result: string];
