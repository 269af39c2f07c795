import { Button } from "#app/components/button.tsx";
import { Field } from "#app/components/field.tsx";
import { FileField } from "#app/components/file-field.tsx";
import { Section } from "#app/components/section.tsx";
import { Select } from "#app/components/select.tsx";
import { TextArea } from "#app/components/text-area.tsx";
import { BODY_MAX, BODY_MIN, EVIDENCE_FILES, URL_MAX } from "#app/provenance/evidence-form.ts";
import { CONFIRMATION_DAYS } from "#app/provenance/head-confirmation.ts";
import { type EvidenceKind, evidenceText } from "#app/provenance/photo-evidence.ts";
import { CODE_DAYS } from "#app/provenance/recapture-code.ts";
import type { EvidencePage } from "#app/routes/photos/evidence-view.server.ts";
import type { FormProblem } from "#app/web/form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

interface BringProps {
  kind: EvidenceKind;
  page: Pick<EvidencePage, "id" | "codes">;
  problem: FormProblem | undefined;
}

const PHOTO_TYPES = "image/jpeg,image/png,image/webp";
const PRIVATE = "Private: moderators see it, and nobody else. Files are never published.";

const FILE_LABELS: Partial<Record<EvidenceKind, { label: string; hint: string }>> = {
  original_file: {
    label: "The original file",
    hint: "As the camera made it: not cropped, not sent through a messenger. JPEG, PNG or WebP, at most 12 MB.",
  },
  content_credential: {
    label: "The file with the credential",
    hint: "Left out, the credential of the photo itself is read. JPEG, PNG or WebP, at most 12 MB.",
  },
  live_recapture: { label: "The new photo", hint: "The same head and the printed code, both sharp. JPEG, PNG or WebP, at most 12 MB." },
  session_log: { label: "A picture or PDF of the log", hint: "Cover names of other people. At most 12 MB." },
};

/** The form of the kind that was chosen. */
export function BringSection({ kind, page, problem }: BringProps) {
  return (
    <Section
      id="bring"
      title={`Bring: ${evidenceText(kind).label.toLowerCase()}`}
      note={kind === "client_confirmation" ? undefined : PRIVATE}
    >
      {kind === "live_recapture" && <CodeForm page={page} />}
      {kind === "client_confirmation" ? (
        <AskForm problem={problem} />
      ) : kind === "live_recapture" && page.codes.length === 0 ? null : (
        <form method="post" encType="multipart/form-data" className="form">
          <input type="hidden" name="intent" value={kind} />
          <KindFields kind={kind} page={page} problem={problem} />
          <FileOf kind={kind} problem={problem} />
          <BodyOf kind={kind} problem={problem} />
          <div>
            <Button>Send this evidence</Button>
          </div>
        </form>
      )}
    </Section>
  );
}

function KindFields({ kind, page, problem }: BringProps) {
  const day = (name: string, label: string) => (
    <Field name={name} label={label} type="date" short required value={typedIn(problem, name)} error={problem?.errors[name]} />
  );
  switch (kind) {
    case "session_log":
      return (
        <>
          {day("firstOn", "First session")}
          {day("lastOn", "Last session")}
        </>
      );
    case "earlier_page":
      return (
        <>
          <Field
            name="url"
            label="The page’s address"
            hint="Moderators open it themselves. We do not fetch it."
            type="url"
            required
            maxLength={URL_MAX}
            value={typedIn(problem, "url")}
            error={problem?.errors.url}
          />
          {day("seenOn", "On that page since")}
        </>
      );
    case "live_recapture":
      return (
        <Select
          name="codeId"
          label="The code in the photo"
          required
          choices={page.codes.map(({ id, code, until }) => ({ value: id, label: `${code}, until ${until}` }))}
          value={typedIn(problem, "codeId") || undefined}
          error={problem?.errors.codeId}
        />
      );
    default:
      return null;
  }
}

function FileOf({ kind, problem }: { kind: EvidenceKind; problem: FormProblem | undefined }) {
  const words = FILE_LABELS[kind];
  if (!words) return null;
  const accept = kind === "session_log" ? `${PHOTO_TYPES},application/pdf` : PHOTO_TYPES;
  return <FileField name="file" {...words} accept={accept} required={EVIDENCE_FILES[kind] === "photo"} error={problem?.errors.file} />;
}

function BodyOf({ kind, problem }: { kind: EvidenceKind; problem: FormProblem | undefined }) {
  const required = kind !== "live_recapture" && kind !== "content_credential";
  return (
    <TextArea
      name="body"
      label={required ? "What it is and where it comes from" : "Anything a moderator should know"}
      hint="No name of a client."
      required={required}
      rows={4}
      {...(required ? { minLength: BODY_MIN } : {})}
      maxLength={BODY_MAX}
      value={typedIn(problem, "body")}
      error={problem?.errors.body}
    />
  );
}

/** Codes that can be used, each with its sheet, and a button for a new one. */
function CodeForm({ page: { id: photoId, codes } }: Pick<BringProps, "page">) {
  return (
    <div className="stack-tight prose">
      <p>
        Print a code, hold it beside the head and take a new photo. A code is valid for {CODE_DAYS} days and for one photo, so the photo
        must be new.
      </p>
      {codes.length > 0 && (
        <ul>
          {codes.map(({ id, code, until }) => (
            <li key={id}>
              <a href={`/photos/${photoId}/evidence/code/${id}`}>
                Sheet with the code <span className="figures">{code}</span>
              </a>
              , until {until}
            </li>
          ))}
        </ul>
      )}
      <form method="post" action="?kind=live_recapture">
        <input type="hidden" name="intent" value="issue_code" />
        <Button kind={codes.length === 0 ? "primary" : "secondary"}>{codes.length === 0 ? "Make a code" : "Make another code"}</Button>
      </form>
    </div>
  );
}

function AskForm({ problem }: { problem: FormProblem | undefined }) {
  return (
    <form method="post" className="form">
      <input type="hidden" name="intent" value="client_confirmation" />
      <p className="prose">
        We send the person shown a link, once. They see the photo and your clinic’s name and answer yes or no; they need no account. The
        link works for {CONFIRMATION_DAYS} days. We remove the address as soon as they have answered or the link has expired.
      </p>
      <Field
        name="email"
        label="E-mail address of the person shown"
        hint="Only with their leave."
        type="email"
        required
        maxLength={254}
        value={typedIn(problem, "email")}
        error={problem?.errors.email}
      />
      <div>
        <Button>Send the question</Button>
      </div>
    </form>
  );
}
