import { actWords } from "#app/accounts/act.ts";
import type { Act } from "#app/accounts/act-repository.server.ts";
import { standingWords } from "#app/accounts/standing-words.ts";
import { OUTCOME_COUNTS, ROW_OUTCOMES } from "#app/clinics/import-form.ts";
import { importWords } from "#app/clinics/import-words.ts";
import { tieWords } from "#app/moderation/tie-words.ts";
import { jobKindWords } from "#app/platform/job-form.ts";
import { jobFormWords } from "#app/platform/job-form-words.ts";
import { printNumber, printTime } from "#app/platform/printed.ts";
import { actViewWords } from "#app/routes/admin/act-view-words.ts";
import { formats, sizeWords } from "#app/routes/admin/import-view.ts";
import { roleLabels } from "#app/routes/admin/person-view.ts";

const account = () => ({ href: (id: string) => `/admin/people/${id}`, label: actViewWords().account });
const subjects = (): Record<string, { href: (id: string) => string; label: string }> => {
  const say = actViewWords();
  return {
    account: account(),
    import: { href: (id) => `/admin/imports/${id}`, label: say.listOfClinics },
    job: { href: () => "/admin/jobs", label: say.jobs },
    method: { href: () => "/admin/method", label: say.method },
    dispute: { href: (id) => `/moderation/disputes/${id}`, label: say.dispute },
    photo: { href: (id) => `/photos/${id}`, label: say.photo },
    document: { href: (id) => `/moderation/documents/${id}`, label: say.document },
    review: { href: (id) => `/reviews/${id}`, label: say.review },
  };
};

/** Codes of the record in words: each kind of detail by its name. */
const reasons = (): Record<string, string> => {
  const say = actViewWords();
  return {
    ...{ ...standingWords().suspensions, ...standingWords().looks, ...jobFormWords().dropReasons },
    ...{ overturn_rate: say.secondLooksDiffered, administrator: say.byAdministrator },
  };
};
const DETAILS: Record<string, (value: string) => string> = {
  kind: (value) => jobKindWords(value),
  jobs: (value) => actViewWords().jobCount(Number(value)),
  format: (value) => formats()[value as keyof ReturnType<typeof formats>] ?? value,
  bytes: (value) => sizeWords(Number(value)),
  ...Object.fromEntries(
    ROW_OUTCOMES.map((outcome) => [
      OUTCOME_COUNTS[outcome],
      (value: string) => `${importWords().outcomes[outcome].toLowerCase()} ${printNumber(Number(value))}`,
    ]),
  ),
  from: (value) => actViewWords().fromRole(roleWords(value)),
  to: (value) => actViewWords().toRole(roleWords(value)),
  reason: (value) => reasons()[value] ?? value,
  why: (value) => reasons()[value] ?? value,
  nature: (value) => (tieWords().terms as Record<string, string>)[value] ?? value,
};

const roleWords = (role: string) => (roleLabels() as Record<string, string>)[role]?.toLowerCase() ?? role;

/** Ids that say nothing to a reader: what they are of is the line's subject, or reached from it. */
const SILENT = new Set(["disputeId", "evidenceId", "proofId", "questionId", "pauseId"]);

/** One line of what was done. */
export function actView(act: Act) {
  const subject = subjects()[act.subjectKind];
  return {
    id: act.id,
    at: printTime(act.at),
    what: actWords(act.action),
    actor: act.actor ?? actViewWords().commandLine,
    subject: subject === undefined ? null : { href: subject.href(act.subjectId), label: act.subjectName ?? subject.label },
    detail: Object.entries(act.detail)
      .filter(([name, value]) => !SILENT.has(name) && value !== false)
      .map(([name, value]) => detailWords(act, name, String(value)))
      .join(", "),
  };
}

function detailWords({ clinicName }: Act, name: string, value: string): string {
  const say = actViewWords();
  if (name === "clinicId") return clinicName ?? say.clinicNumbered(value);
  if (name === "asPicture") return say.asPicture;
  return DETAILS[name]?.(value) ?? `${name.replaceAll("_", " ")}: ${value}`;
}

export type ActView = ReturnType<typeof actView>;
