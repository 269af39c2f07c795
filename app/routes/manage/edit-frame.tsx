import type { ReactNode } from "react";
import { Button } from "#app/components/button.tsx";
import { Notice } from "#app/components/notice.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import type { EditAnswer, OpenForm } from "#app/routes/manage/edit-answer.server.ts";
import { editFrameWords } from "#app/routes/manage/edit-frame-words.ts";

const partWords = () => {
  const say = editFrameWords();
  return [
    { path: "profile", label: say.aboutAndEquipment },
    { path: "prices", label: say.treatmentsAndPrices },
    { path: "locations", label: say.locations },
  ] as const;
};

/** The three pages of a profile, one step from each other. */
export function ProfileParts({ slug, at }: { slug: string; at: ReturnType<typeof partWords>[number]["path"] }) {
  const say = editFrameWords();
  return (
    <nav className="desk-parts" aria-label={say.profileParts}>
      <ul>
        {partWords().map(({ path, label }) => (
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

const allDone = (): Record<string, string> => {
  const say = editFrameWords();
  return {
    saved: say.saved,
    same: say.nothingChanged,
    draft: say.draftKept,
  };
};

/** What happened to the form, and the draft on offer. */
export function EditNotices({ href, draft, done, answer, labels }: EditNoticesProps) {
  const say = editFrameWords();
  const notice = answer ? undefined : allDone()[done ?? ""];
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
        <Notice kind="info" title={draft.inUse ? say.yourDraft : say.draftLeftHere}>
          <p>{say.draftKeptAt(draft.savedAt, draft.inUse)}</p>
          <div className="cluster">
            <a href={draft.inUse ? href : `${href}?draft=yes`}>{draft.inUse ? say.seeStored : say.resumeDraft}</a>
            <form method="post" action={href}>
              <Button kind="quiet" name="intent" value="discard">
                {say.discardDraft}
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
  const say = editFrameWords();
  const differing = Object.entries(labels).filter(([field]) => (stored[field] ?? "") !== String(typed[field] ?? ""));
  return (
    <section className="both-texts" aria-labelledby="both-texts-title">
      <h2 id="both-texts-title">{say.whatDiffers}</h2>
      <p>{say.whatDiffersNote}</p>
      <dl>
        {differing.map(([field, label]) => (
          <div key={field}>
            <dt>{label}</dt>
            <dd>
              <span className="both-texts-whose">{say.storedMeanwhile}</span>
              <Words text={stored[field] ?? ""} />
            </dd>
            <dd>
              <span className="both-texts-whose">{say.yours}</span>
              <Words text={String(typed[field] ?? "")} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

const Words = ({ text }: { text: string }) =>
  text === "" ? <span className="not-provided">{editFrameWords().nothing}</span> : <span className="whitespace-pre-line">{text}</span>;

interface DraftedFormProps {
  href: string;
  opened: OpenForm["opened"];
  wide?: boolean;
  children: ReactNode;
}

/** A form that keeps a draft: by its button, and with the script by itself a moment after the last key. */
export function DraftedForm({ href, opened, wide, children }: DraftedFormProps) {
  const say = editFrameWords();
  return (
    <form method="post" action={href} className={wide ? "form form-wide" : "form"} data-enhance="draft">
      <input type="hidden" name="version" value={opened.version} />
      <input type="hidden" name="mark" value={opened.mark} />
      {children}
      <div className="cluster">
        <Button name="intent" value="save">
          {say.save}
        </Button>
        <Button kind="secondary" name="intent" value="draft">
          {say.keepDraft}
        </Button>
        <span className="soft small" role="status" data-draft-state />
      </div>
    </form>
  );
}
