import { actWords } from "#app/accounts/act.ts";
import type { Act } from "#app/accounts/act-repository.server.ts";
import { ADDRESS_REASONS, SUSPENSION_REASONS } from "#app/accounts/standing-form.ts";
import { ROW_OUTCOMES } from "#app/clinics/import-form.ts";
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
};

/** Codes of the record in words: each kind of detail by its name. */
const REASONS: Record<string, string> = { ...SUSPENSION_REASONS, ...ADDRESS_REASONS, ...DROP_REASONS };
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
};

const roleWords = (role: string) => (ROLE_LABELS as Record<string, string>)[role]?.toLowerCase() ?? role;

/** One line of what administrators did. */
export function actView(act: Act) {
  const subject = SUBJECTS[act.subjectKind];
  return {
    id: act.id,
    at: printTime(act.at),
    what: actWords(act.action),
    actor: act.actor ?? "The command line or the site itself",
    subject: subject === undefined ? null : { href: subject.href(act.subjectId), label: act.subjectName ?? subject.label },
    detail: Object.entries(act.detail)
      .map(([name, value]) => DETAILS[name]?.(String(value)) ?? `${name.replaceAll("_", " ")}: ${value}`)
      .join(", "),
  };
}
export type ActView = ReturnType<typeof actView>;
