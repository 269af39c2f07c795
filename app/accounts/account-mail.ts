import { accountMailWords } from "#app/accounts/account-mail-words.ts";
import type { AccountNotice } from "#app/platform/job.ts";
import { type Letter, signedLetter } from "#app/platform/letter.ts";

const LINK_PATHS = { verify_email: "/verify-email", reset_password: "/reset-password", change_email: "/account/email" } as const;
export type EmailTokenPurpose = keyof typeof LINK_PATHS;

/** The mail that carries a link. Nothing a person typed goes into it: a sign-up form is no way to have our server send words of one's choice. */
export function linkLetter(purpose: EmailTokenPurpose, origin: string, token: string): Letter {
  const { subject, text } = accountMailWords().links[purpose];
  return signedLetter(subject, text(`${origin}${LINK_PATHS[purpose]}?token=${token}`));
}

export function noticeLetter(notice: AccountNotice, origin: string): Letter {
  const { subject, text } = accountMailWords().notices[notice];
  return signedLetter(subject, text(origin));
}
