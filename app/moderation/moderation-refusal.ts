/** Why a moderation command did nothing, in words for the page. 403: this person may not. 409: things have moved on. 422: to be mended. */
export interface ModerationRefusal {
  ok: false;
  status: 403 | 409 | 422;
  /** By field name; "form" is the form as a whole. */
  errors: Record<string, string>;
}

export const refuse = (status: ModerationRefusal["status"], message: string, field = "form"): ModerationRefusal => ({
  ok: false,
  status,
  errors: { [field]: message },
});

export const refuseConflict = () =>
  refuse(403, "You have a tie to one of the clinics in this matter, so somebody else has to deal with it.");

export const refuseAsStale = () =>
  refuse(409, "A colleague was first: this has changed since you opened it. Nothing of yours was saved. Look at it as it stands now.");

/** Nobody is judged unheard. `until`: when the time to answer is over. */
export const refuseUnheard = (until: Date) =>
  refuse(
    409,
    `The clinic is heard first. Until ${until.toISOString().slice(0, 16).replace("T", " ")} UTC this can be confirmed only after it has answered.`,
  );
