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
  const minutes = Math.ceil(seconds / 60);
  const wait = minutes <= 1 ? "a minute" : `${minutes} minutes`;
  return {
    ok: false,
    status: 429,
    errors: { form: `This has been tried too often from where you are. Please wait ${wait} and try again.` },
    retryAfter: seconds,
  };
}

/** Never the account: whoever reads its mail gets in at once, and a browser it knows is not asked. */
export const refuseUnknownBrowser = (seconds: number): AccountRefusal => ({
  ...refuseForNow(seconds),
  errors: {
    form:
      "Too many passwords were tried for this address from browsers we do not know, so we check none from here for now. You can still come in: " +
      "“I have forgotten my password” sends you a link, and the browser you open it in is known from then on.",
  },
});

export const refuseAsBusy = (): AccountRefusal => ({
  ok: false,
  status: 503,
  errors: { form: "We are too busy to check passwords just now. Nothing was changed; please try again in a few seconds." },
  // A full queue of 34 hashes is done in about a second on one core; more are waiting behind it.
  retryAfter: 5,
});

export const refuseLink = (): AccountRefusal => ({
  ok: false,
  status: 400,
  errors: { form: "This link has been used, has expired, or was replaced by a newer one." },
});
