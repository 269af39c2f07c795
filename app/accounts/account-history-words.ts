import { words } from "#app/platform/words.ts";

/** What happened to an account, for its person. What is not listed is not shown: it says nothing about who did what with it. */
export const accountHistoryWords = words({
  en: {
    "account.signed_up": "Joined",
    "account.signed_in": "Signed in",
    "account.signed_out_everywhere": "Signed out everywhere",
    "account.sessions_ended": "Other sessions ended",
    "account.email_verified": "E-mail address verified",
    "account.email_change_asked": "A new e-mail address was asked for",
    "account.email_changed": "E-mail address changed",
    "account.reset_requested": "A link to choose a new password was asked for",
    "account.password_reset": "Password changed",
    "account.confirmed": "Confirmed that it is you",
    "account.wrong_answer": "A wrong password or code was given",
    "account.second_factor_given": "Second factor given",
    "account.totp_set_up": "Authenticator app set up",
    "account.totp_removed": "Authenticator app removed",
    "account.passkey_added": "Passkey added",
    "account.passkey_removed": "Passkey removed",
    "account.recovery_codes_replaced": "Recovery codes replaced",
    "account.role_granted": "Role changed",
    "account.suspended": "Account suspended",
    "account.restored": "Account restored",
    "account.address_seen": "An administrator looked at your e-mail address",
    "account.export_asked": "All your data asked for",
    "account.export_fetched": "All your data fetched",
  },
});
