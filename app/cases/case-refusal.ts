/** Why nothing was changed, by field of the form; "form" answers for the whole. */
export interface CaseRefusal {
  ok: false;
  status: 403 | 404 | 409 | 422 | 429;
  errors: Record<string, string>;
}

export const refuseCase = (message: string, field = "form", status: CaseRefusal["status"] = 422): CaseRefusal => ({
  ok: false,
  status,
  errors: { [field]: message },
});
