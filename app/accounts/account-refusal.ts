import { accountWords } from "#app/accounts/account-words.ts";
/** Why an account command did nothing, in words for the page, by field name; "form" is the form as a whole. */
export interface AccountRefusal {
  ok: false;
  /** 400: a link that opens nothing. 422: to be mended. 429: asked too often. 503: too busy. */
  status: 400 | 422 | 429 | 503;
  errors: Record<string, string>;
  /** Seconds, with 429 and 503. */
  retryAfter?: number;
}

export const refuseField = (field: string, message: string): AccountRefusal => ({ ok: false, status: 422, errors: { [field]: message } });

export function refuseForNow(seconds: number): AccountRefusal {
  return {
    ok: false,
    status: 429,
    errors: { form: accountWords().triedTooOften(Math.max(1, Math.ceil(seconds / 60))) },
    retryAfter: seconds,
  };
}

/** Never the account: whoever reads its mail gets in at once, and a browser it knows is not asked. */
export const refuseUnknownBrowser = (seconds: number): AccountRefusal => ({
  ...refuseForNow(seconds),
  errors: {
    form: accountWords().tooManyUnknownBrowsers,
  },
});

export const refuseAsBusy = (): AccountRefusal => ({
  ok: false,
  status: 503,
  errors: { form: accountWords().tooBusy },
  // A full queue of 34 hashes is done in about a second on one core; more are waiting behind it.
  retryAfter: 5,
});

export const refuseLink = (): AccountRefusal => ({
  ok: false,
  status: 400,
  errors: { form: accountWords().linkUsed },
});
