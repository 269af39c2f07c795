import type { ReactNode } from "react";
import { Button } from "#app/components/button.tsx";
import { Notice } from "#app/components/notice.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import type { EditAnswer, OpenForm } from "#app/routes/manage/edit-answer.server.ts";

const PARTS = [
  { path: "profile", label: "About and equipment" },
  { path: "prices", label: "Treatments and prices" },
  { path: "locations", label: "Locations" },
] as const;

/** The three pages of a profile, one step from each other. */
export function ProfileParts({ slug, at }: { slug: string; at: (typeof PARTS)[number]["path"] }) {
  return (
    <nav className="desk-parts" aria-label="Parts of the profile">
      <ul>
        {PARTS.map(({ path, label }) => (
          <li key={path}>
            <a href={`/manage/${slug}/${path}`} aria-current={path === at ? "page" : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface EditNoticesProps {
  href: string;
  draft: OpenForm["draft"];
  done: string | null;
  answer: EditAnswer | undefined;
  /** Words of the fields, in their order. */
  labels: Readonly<Record<string, string>>;
}

const DONE: Record<string, string> = {
  saved: "Saved. The page clients see shows it now.",
  same: "Nothing was different from what is stored, so nothing was changed.",
  draft: "Your draft is kept. Nobody else sees it.",
};

/** What happened to the form, and the draft on offer. */
export function EditNotices({ href, draft, done, answer, labels }: EditNoticesProps) {
  const notice = answer ? undefined : DONE[done ?? ""];
  return (
    <>
      <ProblemSummary problem={answer?.problem} />
      {answer?.collision && <BothTexts stored={answer.collision.stored} typed={answer.problem.values} labels={labels} />}
      {notice && (
        <Notice kind="success">
          <p>{notice}</p>
        </Notice>
      )}
      {!answer && draft && (
        <Notice kind="info" title={draft.inUse ? "This is your draft" : "You left a draft here"}>
          <p>
            Kept {draft.savedAt}.{" "}
            {draft.inUse ? "What clients see is unchanged until you save it." : "What you see below is what is stored."}
          </p>
          <div className="cluster">
            <a href={draft.inUse ? href : `${href}?draft=yes`}>{draft.inUse ? "See what is stored" : "Go on with the draft"}</a>
            <form method="post" action={href}>
              <Button kind="quiet" name="intent" value="discard">
                Throw the draft away
              </Button>
            </form>
          </div>
        </Notice>
      )}
    </>
  );
}

interface BothTextsProps {
  stored: Readonly<Record<string, string>>;
  typed: Record<string, string | string[]>;
  labels: Readonly<Record<string, string>>;
}

/** Both texts of every field in which they differ, side by side. */
function BothTexts({ stored, typed, labels }: BothTextsProps) {
  const differing = Object.entries(labels).filter(([field]) => (stored[field] ?? "") !== String(typed[field] ?? ""));
  return (
    <section className="both-texts" aria-labelledby="both-texts-title">
      <h2 id="both-texts-title">What differs</h2>
      <p>The form below holds your words. Take over what you want of the others, then save: your words then stand.</p>
      <dl>
        {differing.map(([field, label]) => (
          <div key={field}>
            <dt>{label}</dt>
            <dd>
              <span className="both-texts-whose">Stored meanwhile</span>
              <Words text={stored[field] ?? ""} />
            </dd>
            <dd>
              <span className="both-texts-whose">Yours</span>
              <Words text={String(typed[field] ?? "")} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

const Words = ({ text }: { text: string }) =>
  text === "" ? <span className="not-provided">Nothing</span> : <span className="whitespace-pre-line">{text}</span>;

interface DraftedFormProps {
  href: string;
  opened: OpenForm["opened"];
  wide?: boolean;
  children: ReactNode;
}

/** A form that keeps a draft: by its button, and with the script by itself a moment after the last key. */
export function DraftedForm({ href, opened, wide, children }: DraftedFormProps) {
  return (
    <form method="post" action={href} className={wide ? "form form-wide" : "form"} data-enhance="draft">
      <input type="hidden" name="version" value={opened.version} />
      <input type="hidden" name="mark" value={opened.mark} />
      {children}
      <div className="cluster">
        <Button name="intent" value="save">
          Save
        </Button>
        <Button kind="secondary" name="intent" value="draft">
          Keep as a draft
        </Button>
        <span className="soft small" role="status" data-draft-state />
      </div>
    </form>
  );
}
