import type { JobPayloads } from "#app/platform/job.ts";

export type EmailTokenPurpose = "verify_email" | "reset_password" | "change_email";
export type AccountNotice = JobPayloads["mail_account_notice"]["notice"];

interface Letter {
  subject: string;
  text: string;
}

const SIGNED = "Scalpmark\nWe never ask for your password by mail.";

/** The mail that carries a link. Nothing a person typed goes into it: a sign-up form is no way to have our server send words of one's choice. */
export function linkLetter(purpose: EmailTokenPurpose, origin: string, token: string): Letter {
  if (purpose === "verify_email") {
    return {
      subject: "Verify your e-mail address for Scalpmark",
      text: `Somebody, most likely you, signed up for Scalpmark with this address.

To verify that it is yours, open this page and press the button. You will need the password you chose.

${origin}/verify-email?token=${token}

The link works once, for 24 hours. If it was not you, do nothing: without it the account stays closed.

${SIGNED}`,
    };
  }
  if (purpose === "change_email") {
    return {
      subject: "Confirm your new e-mail address for Scalpmark",
      text: `Somebody, most likely you, asked for this to be the address of their Scalpmark account.

To confirm it, sign in and open this page:

${origin}/account/email?token=${token}

The link works once, for 24 hours. Until then the old address stays. If it was not you, do nothing.

${SIGNED}`,
    };
  }
  return {
    subject: "Choose a new password for Scalpmark",
    text: `Somebody, most likely you, asked to choose a new password for the account with this address.

${origin}/reset-password?token=${token}

The link works once, for 60 minutes. Choosing a new password signs you out everywhere. If it was not you, do nothing: your password stays as it is.

${SIGNED}`,
  };
}

export function noticeLetter(notice: AccountNotice, origin: string): Letter {
  if (notice === "address_known") {
    return {
      subject: "You already have a Scalpmark account",
      text: `Somebody, most likely you, tried to sign up for Scalpmark with this address. It has an account already, and nothing about it was changed.

Sign in: ${origin}/sign-in
Choose a new password: ${origin}/forgot-password

If it was not you, there is nothing to do.

${SIGNED}`,
    };
  }
  return {
    subject: "Your Scalpmark password was changed",
    text: `The password of the account with this address was changed just now, and every session was signed out.

If it was not you, choose a new password at once: ${origin}/forgot-password

${SIGNED}`,
  };
}
