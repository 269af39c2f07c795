import type { EmailTokenPurpose } from "#app/accounts/account-mail.ts";
import type { AccountNotice } from "#app/platform/job.ts";
import { words } from "#app/platform/words.ts";

/** What mails about an account say. */
export const accountMailWords = words({
  en: {
    links: {
      verify_email: {
        subject: "Verify your e-mail address for Scalpmark",
        text: (url: string) => `Somebody, most likely you, signed up for Scalpmark with this address.

To verify that it is yours, open this page and press the button. You will need the password you chose.

${url}

The link works once, for 24 hours. If it was not you, do nothing: without it the account stays closed.`,
      },
      change_email: {
        subject: "Confirm your new e-mail address for Scalpmark",
        text: (url: string) => `Somebody, most likely you, asked for this to be the address of their Scalpmark account.

To confirm it, sign in and open this page:

${url}

The link works once, for 24 hours. Until then the old address stays. If it was not you, do nothing.`,
      },
      reset_password: {
        subject: "Choose a new password for Scalpmark",
        text: (url: string) => `Somebody, most likely you, asked to choose a new password for the account with this address.

${url}

The link works once, for 60 minutes. Choosing a new password signs you out everywhere. If it was not you, do nothing: your password stays as it is.`,
      },
    } satisfies Record<EmailTokenPurpose, { subject: string; text: (url: string) => string }>,
    /** What is done with an account, and what to do if it was somebody else. */
    notices: {
      address_known: {
        subject: "You already have a Scalpmark account",
        text: (
          origin: string,
        ) => `Somebody, most likely you, tried to sign up for Scalpmark with this address. It has an account already, and nothing about it was changed.

Sign in: ${origin}/sign-in
Choose a new password: ${origin}/forgot-password

If it was not you, there is nothing to do.`,
      },
      password_changed: {
        subject: "Your Scalpmark password was changed",
        text: (origin: string) => `The password of the account with this address was changed just now, and every session was signed out.

If it was not you, choose a new password at once: ${origin}/forgot-password`,
      },
      totp_on: {
        subject: "An authenticator app was added to your Scalpmark account",
        text: (origin: string) => `From now on, signing in with your password also asks for a code of that app, or for a recovery code.

If it was not you, choose a new password at once and write to us: ${origin}/forgot-password`,
      },
      totp_off: {
        subject: "The authenticator app was removed from your Scalpmark account",
        text: (origin: string) => `Signing in no longer asks for a code of that app.

If it was not you, choose a new password at once: ${origin}/forgot-password
Then set the app up again: ${origin}/account/second-factor`,
      },
      passkey_added: {
        subject: "A passkey was added to your Scalpmark account",
        text: (origin: string) => `Whoever holds that passkey can sign in with it.

If it was not you, remove it at once and choose a new password: ${origin}/account/second-factor`,
      },
      passkey_removed: {
        subject: "A passkey was removed from your Scalpmark account",
        text: (origin: string) => `It no longer signs in.

If it was not you, choose a new password at once: ${origin}/forgot-password`,
      },
      recovery_code_used: {
        subject: "A recovery code of your Scalpmark account was used",
        text: (
          origin: string,
        ) => `Somebody, most likely you, gave one of your recovery codes in place of a code of your app. It will not work again.

If it was not you, choose a new password and make new recovery codes: ${origin}/account/second-factor`,
      },
      recovery_codes_replaced: {
        subject: "Your Scalpmark recovery codes were replaced",
        text: (origin: string) => `Ten new recovery codes were made. The earlier ones no longer work.

If it was not you, choose a new password at once: ${origin}/forgot-password`,
      },
      email_change_asked: {
        subject: "A new e-mail address was asked for your Scalpmark account",
        text: (
          origin: string,
        ) => `Somebody signed in to your account, most likely you, asked for another address to take the place of this one. It does so once that address is confirmed by the link sent to it. Until then nothing changes.

If it was not you, choose a new password at once, which ends that link: ${origin}/forgot-password`,
      },
      email_changed: {
        subject: "The e-mail address of your Scalpmark account was changed",
        text: () => `Your account has a new address now: mails go there, and it is what you sign in with. Every other session was signed out.

If it was not you, write to us at once.`,
      },
      export_ready: {
        subject: "Your data from Scalpmark is ready",
        text: (origin: string) => `The file with all your data can be fetched for 24 hours, by you alone, signed in:

${origin}/account/export

If you did not ask for it, choose a new password at once: ${origin}/forgot-password`,
      },
      made_moderator: {
        subject: "You are a moderator of Scalpmark now",
        text: (
          origin: string,
        ) => `An administrator gave your account the role of a moderator. You were signed out everywhere; sign in again, and set up a second factor if you have none:

${origin}/account/second-factor

If you did not expect this, write to us.`,
      },
      made_admin: {
        subject: "You are an administrator of Scalpmark now",
        text: (
          origin: string,
        ) => `An administrator gave your account the role of an administrator. You were signed out everywhere; sign in again, and set up a second factor if you have none:

${origin}/account/second-factor

If you did not expect this, write to us.`,
      },
      role_ended: {
        subject: "Your role at Scalpmark has ended",
        text: () => `Your account decides about others no longer. You were signed out everywhere and can sign in again: what is your own is as it was.

If you did not expect this, write to us.`,
      },
      suspended: {
        subject: "Your Scalpmark account is suspended",
        text: () => `An administrator suspended the account with this address. It is signed out everywhere and nobody can sign in to it. What it published stays as it is.

If you think this is a mistake, write to us and say so: somebody else looks at it again. What we hold of you stays yours: write to us for a copy of it, or to have it erased.`,
      },
      restored: {
        subject: "Your Scalpmark account works again",
        text: (origin: string) => `The suspension of the account with this address has ended. You can sign in again: ${origin}/sign-in`,
      },
    } satisfies Record<AccountNotice, { subject: string; text: (origin: string) => string }>,
  },
});
