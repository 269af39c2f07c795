import { Button } from "#app/components/button.tsx";
import { Field } from "#app/components/field.tsx";
import { FileField } from "#app/components/file-field.tsx";
import { Say } from "#app/components/say.tsx";
import { Section } from "#app/components/section.tsx";
import { Select } from "#app/components/select.tsx";
import { TextArea } from "#app/components/text-area.tsx";
import { BODY_MAX, BODY_MIN, EVIDENCE_FILES, URL_MAX } from "#app/provenance/evidence-form.ts";
import { CONFIRMATION_DAYS } from "#app/provenance/head-confirmation.ts";
import { type EvidenceKind, evidenceText } from "#app/provenance/photo-evidence.ts";
import { CODE_DAYS } from "#app/provenance/recapture-code.ts";
import type { EvidencePage } from "#app/routes/photos/evidence-view.server.ts";
import { photoEvidenceWords } from "#app/routes/photos/photo-evidence-words.ts";
import type { FormProblem } from "#app/web/form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

interface BringProps {
  kind: EvidenceKind;
  page: Pick<EvidencePage, "id" | "codes">;
  problem: FormProblem | undefined;
}

const PHOTO_TYPES = "image/jpeg,image/png,image/webp";

const fileLabels = (): Partial<Record<EvidenceKind, { label: string; hint: string }>> => {
  const say = photoEvidenceWords();
  return {
    original_file: {
      label: say.originalFile,
      hint: say.originalFileHint,
    },
    content_credential: {
      label: say.credentialFile,
      hint: say.credentialFileHint,
    },
    live_recapture: { label: say.newPhoto, hint: say.newPhotoHint },
    session_log: { label: say.logFile, hint: say.logFileHint },
  };
};

/** The form of the kind that was chosen. */
export function BringSection({ kind, page, problem }: BringProps) {
  const say = photoEvidenceWords();
  return (
    <Section
      id="bring"
      title={say.bring(evidenceText(kind).label.toLowerCase())}
      note={kind === "client_confirmation" ? undefined : say.privateNote}
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
            <Button>{say.sendEvidence}</Button>
          </div>
        </form>
      )}
    </Section>
  );
}

function KindFields({ kind, page, problem }: BringProps) {
  const say = photoEvidenceWords();
  const day = (name: string, label: string) => (
    <Field name={name} label={label} type="date" short required value={typedIn(problem, name)} error={problem?.errors[name]} />
  );
  switch (kind) {
    case "session_log":
      return (
        <>
          {day("firstOn", say.firstSession)}
          {day("lastOn", say.lastSession)}
        </>
      );
    case "earlier_page":
      return (
        <>
          <Field
            name="url"
            label={say.pageAddress}
            hint={say.pageAddressHint}
            type="url"
            required
            maxLength={URL_MAX}
            value={typedIn(problem, "url")}
            error={problem?.errors.url}
          />
          {day("seenOn", say.onThatPageSince)}
        </>
      );
    case "live_recapture":
      return (
        <Select
          name="codeId"
          label={say.codeInPhoto}
          required
          choices={page.codes.map(({ id, code, until }) => ({ value: id, label: say.codeUntil(code, until) }))}
          value={typedIn(problem, "codeId") || undefined}
          error={problem?.errors.codeId}
        />
      );
    default:
      return null;
  }
}

function FileOf({ kind, problem }: { kind: EvidenceKind; problem: FormProblem | undefined }) {
  const words = fileLabels()[kind];
  if (!words) return null;
  const accept = kind === "session_log" ? `${PHOTO_TYPES},application/pdf` : PHOTO_TYPES;
  return <FileField name="file" {...words} accept={accept} required={EVIDENCE_FILES[kind] === "photo"} error={problem?.errors.file} />;
}

function BodyOf({ kind, problem }: { kind: EvidenceKind; problem: FormProblem | undefined }) {
  const say = photoEvidenceWords();
  const required = kind !== "live_recapture" && kind !== "content_credential";
  return (
    <TextArea
      name="body"
      label={required ? say.whatItIs : say.forTheModerator}
      hint={say.noClientNames}
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
  const say = photoEvidenceWords();
  return (
    <div className="stack-tight prose">
      <p>{say.codeExplained(CODE_DAYS)}</p>
      {codes.length > 0 && (
        <ul>
          {codes.map(({ id, code, until }) => (
            <li key={id}>
              <Say
                it={say.codeSheet}
                sheet={<a href={`/photos/${photoId}/evidence/code/${id}`} />}
                code={<span className="figures">{code}</span>}
                until={until}
              />
            </li>
          ))}
        </ul>
      )}
      <form method="post" action="?kind=live_recapture">
        <input type="hidden" name="intent" value="issue_code" />
        <Button kind={codes.length === 0 ? "primary" : "secondary"}>{codes.length === 0 ? say.makeACode : say.makeAnotherCode}</Button>
      </form>
    </div>
  );
}

function AskForm({ problem }: { problem: FormProblem | undefined }) {
  const say = photoEvidenceWords();
  return (
    <form method="post" className="form">
      <input type="hidden" name="intent" value="client_confirmation" />
      <p className="prose">{say.questionExplained(CONFIRMATION_DAYS)}</p>
      <Field
        name="email"
        label={say.personEmail}
        hint={say.personEmailHint}
        type="email"
        required
        maxLength={254}
        value={typedIn(problem, "email")}
        error={problem?.errors.email}
      />
      <div>
        <Button>{say.sendQuestion}</Button>
      </div>
    </form>
  );
}
