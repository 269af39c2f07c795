import { actWords } from "#app/accounts/act.ts";
import type { Act } from "#app/accounts/act-repository.server.ts";
import { ADDRESS_REASONS, SUSPENSION_REASONS } from "#app/accounts/standing-form.ts";
import { ROW_OUTCOMES } from "#app/clinics/import-form.ts";
import { TIE_NATURE_TERMS } from "#app/moderation/tie.ts";
import { DROP_REASONS, jobKindWords } from "#app/platform/job-form.ts";
import { printCount, printNumber, printTime } from "#app/platform/printed.ts";
import { FORMATS, sizeWords } from "#app/routes/admin/import-view.ts";
import { ROLE_LABELS } from "#app/routes/admin/person-view.ts";

const ACCOUNT = { href: (id: string) => `/admin/people/${id}`, label: "An account" };
const SUBJECTS: Record<string, { href: (id: string) => string; label: string }> = {
  account: ACCOUNT,
  import: { href: (id) => `/admin/imports/${id}`, label: "A list of clinics" },
  job: { href: () => "/admin/jobs", label: "The jobs" },
  method: { href: () => "/admin/method", label: "The method" },
  dispute: { href: (id) => `/moderation/disputes/${id}`, label: "A dispute" },
  photo: { href: (id) => `/photos/${id}`, label: "A photo" },
  document: { href: (id) => `/moderation/documents/${id}`, label: "A document" },
  review: { href: (id) => `/reviews/${id}`, label: "A review" },
};

/** Codes of the record in words: each kind of detail by its name. */
const REASONS: Record<string, string> = {
  ...{ ...SUSPENSION_REASONS, ...ADDRESS_REASONS, ...DROP_REASONS },
  ...{ overturn_rate: "too many second looks differed", administrator: "by an administrator" },
};
const DETAILS: Record<string, (value: string) => string> = {
  kind: (value) => jobKindWords(value),
  jobs: (value) => printCount(Number(value), "job"),
  format: (value) => FORMATS[value as keyof typeof FORMATS] ?? value,
  bytes: (value) => sizeWords(Number(value)),
  ...Object.fromEntries(
    Object.values(ROW_OUTCOMES).map(({ label, count }) => [
      count,
      (value: string) => `${label.toLowerCase()} ${printNumber(Number(value))}`,
    ]),
  ),
  from: (value) => `from ${roleWords(value)}`,
  to: (value) => `to ${roleWords(value)}`,
  reason: (value) => REASONS[value] ?? value,
  why: (value) => REASONS[value] ?? value,
  nature: (value) => (TIE_NATURE_TERMS as Record<string, string>)[value] ?? value,
};

const roleWords = (role: string) => (ROLE_LABELS as Record<string, string>)[role]?.toLowerCase() ?? role;

/** Ids that say nothing to a reader: what they are of is the line's subject, or reached from it. */
const SILENT = new Set(["disputeId", "evidenceId", "proofId", "questionId", "pauseId"]);

/** One line of what was done. */
export function actView(act: Act) {
  const subject = SUBJECTS[act.subjectKind];
  return {
    id: act.id,
    at: printTime(act.at),
    what: actWords(act.action),
    actor: act.actor ?? "The command line or the site itself",
    subject: subject === undefined ? null : { href: subject.href(act.subjectId), label: act.subjectName ?? subject.label },
    detail: Object.entries(act.detail)
      .filter(([name, value]) => !SILENT.has(name) && value !== false)
      .map(([name, value]) => detailWords(act, name, String(value)))
      .join(", "),
  };
}

function detailWords({ clinicName }: Act, name: string, value: string): string {
  if (name === "clinicId") return clinicName ?? `clinic ${value}`;
  if (name === "asPicture") return "as a picture";
  return DETAILS[name]?.(value) ?? `${name.replaceAll("_", " ")}: ${value}`;
}

export type ActView = ReturnType<typeof actView>;
