import { mailWords } from "#app/platform/mail-words.ts";

/** A mail as its reader sees it. */
export interface Letter {
  subject: string;
  text: string;
}

/** It ends as every mail of ours does. */
export const signedLetter = (subject: string, text: string): Letter => ({ subject, text: `${text}\n\n${mailWords().signed}` });
