/** Why a command about evidence did nothing, in words for the page, by field name; "form" is the form as a whole. 422: to be mended. 429: too often. */
export interface EvidenceRefusal {
  ok: false;
  status: 409 | 422 | 429;
  errors: Record<string, string>;
}

export const refuseEvidence = (message: string, field = "form", status: EvidenceRefusal["status"] = 422): EvidenceRefusal => ({
  ok: false,
  status,
  errors: { [field]: message },
});
