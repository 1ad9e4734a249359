/** What somebody on the staff is told, in plain text. */
export interface StaffLetter {
  readonly subject: string;
  readonly text: string;
}

/** Brings letters to members of the staff who are not at the screen. It is its own injection token; accounts bring the way. */
export abstract class StaffPost {
  /**
   * Brings an account a letter, written in the language that it reads. It never throws.
   * @returns whether there was a way and it was taken
   */
  abstract bring(userId: string, write: (language: string) => StaffLetter): Promise<boolean>;
}
