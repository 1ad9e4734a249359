/** Characters of one expression. */
export const maxSourceLength = 2_000;

/** Parentheses, arguments and signs inside one another. */
export const maxNesting = 50;

/** Levels of a tree, however it came about: `1 + 1 + 1` is as deep as it is long. */
export const maxTreeDepth = 1_200;

/** Work of one expression: a step for each part, and one for every eight characters or each element that is touched. */
export const maxEffort = 200_000;

/** Characters of a text that an expression makes. */
export const maxTextLength = 10_000;

/** Elements of an array or an object that an expression makes. */
export const maxElements = 1_000;

/** Levels of arrays and objects inside one another. */
export const maxValueDepth = 32;

/** Digits before and after the point. */
export const maxDigits = 36;

/** Characters of a template, such as the text of an imported message. */
export const maxTemplateLength = 10_000;
