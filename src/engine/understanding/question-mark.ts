/** The question mark of Latin, Arabic and Ethiopic letters, and the wide one. */
const QUESTION_MARK = /[?？؟፧]/u;

/** Tells whether a text asks something. */
export function hasQuestionMark(text: string): boolean {
  return QUESTION_MARK.test(text);
}
