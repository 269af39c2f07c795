import { Button } from "#app/components/button.tsx";
import { DefinitionList } from "#app/components/definition-list.tsx";
import { Field } from "#app/components/field.tsx";
import { FileField } from "#app/components/file-field.tsx";
import { Tag, type TagTone } from "#app/components/tag.tsx";
import type { ClaimView, Rung } from "#app/routes/ownership/claim-view.server.ts";
import type { FormProblem } from "#app/web/form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

const STATE_LABELS: Record<NonNullable<Rung["state"]>, { label: string; tone: TagTone }> = {
  pending: { label: "Not verified yet", tone: "plain" },
  checking: { label: "Being looked at", tone: "plain" },
  verified: { label: "Verified", tone: "evidenced" },
  failed: { label: "Not shown in time", tone: "plain" },
  refused: { label: "Not accepted", tone: "plain" },
  lapsed: { label: "Lapsed", tone: "doubt" },
};

/** Every rung with what it needs, where it stands, and the one thing to do next. */
export function Ladder({ claim, problem }: { claim: ClaimView; problem: FormProblem | undefined }) {
  return (
    <ol className="rungs">
      {claim.rungs.map((rung) => (
        <li key={rung.kind} className="rung">
          <h3>
            {rung.label} {rung.state && <Tag tone={STATE_LABELS[rung.state].tone}>{STATE_LABELS[rung.state].label}</Tag>}
          </h3>
          <div className="stack-tight">
            <p>{rung.says ?? rung.needs}</p>
            {rung.publish && <ToPublish rung={rung} {...rung.publish} />}
            {claim.live && <Next claim={claim} rung={rung} problem={problem} />}
            {!rung.possible && rung.state === null && <p className="soft">Not possible for this profile.</p>}
            <details>
              <summary>How far this goes</summary>
              <DefinitionList
                rows={[
                  { term: "Shows", value: rung.proves },
                  { term: "Does not show", value: rung.doesNotProve },
                ]}
              />
            </details>
          </div>
        </li>
      ))}
    </ol>
  );
}

function ToPublish({ rung, where, line }: { rung: Rung; where: string; line: string }) {
  const rows =
    rung.kind === "dns_txt"
      ? [
          { term: "Type of record", value: "TXT" },
          { term: "Name", value: <code className="to-publish">{where}</code> },
          { term: "Value", value: <code className="to-publish">{line}</code> },
        ]
      : [
          { term: "Address", value: <code className="to-publish">{where}</code> },
          { term: "A line of it", value: <code className="to-publish">{line}</code>, note: "As plain text (.txt), not as a page." },
        ];
  return (
    <>
      <DefinitionList rows={rows} />
      {rung.state === "verified" && <p className="soft small">Leave it there: we look again every month.</p>}
    </>
  );
}

interface NextProps {
  claim: ClaimView;
  rung: Rung;
  problem: FormProblem | undefined;
}

function Next({ claim, rung, problem }: NextProps) {
  if (rung.kind === "domain_mail" && rung.possible && rung.state !== "verified") return <MailForm claim={claim} problem={problem} />;
  if (rung.state === "pending" && (rung.kind === "dns_txt" || rung.kind === "site_file")) {
    return (
      <form method="post">
        <input type="hidden" name="intent" value="look-up" />
        <input type="hidden" name="proof" value={rung.proofId ?? ""} />
        <Button>{rung.kind === "dns_txt" ? "Look for the record now" : "Look for the file now"}</Button>
      </form>
    );
  }
  if (!rung.mayBegin) return null;
  if (rung.kind === "document") return <DocumentForm problem={problem} />;
  return (
    <form method="post">
      <input type="hidden" name="intent" value="begin" />
      <input type="hidden" name="kind" value={rung.kind} />
      <Button kind="secondary">
        {rung.kind === "moderator_call"
          ? `Ask for a call to ${claim.clinic.phone}`
          : rung.kind === "dns_txt"
            ? "Use a DNS record"
            : "Use a file"}
      </Button>
    </form>
  );
}

function MailForm({ claim, problem }: Pick<NextProps, "claim" | "problem">) {
  return (
    <form method="post" className="form">
      <input type="hidden" name="intent" value="begin" />
      <input type="hidden" name="kind" value="domain_mail" />
      <Field
        name="email"
        label={`An address at ${claim.domain}`}
        type="email"
        required
        maxLength={254}
        hint="We send a link to it, which you open while signed in here. The address is not published."
        value={typedIn(problem, "email")}
        error={problem?.errors.email}
      />
      <div>
        <Button kind="secondary">Send the link</Button>
      </div>
    </form>
  );
}

function DocumentForm({ problem }: Pick<NextProps, "problem">) {
  return (
    <form method="post" encType="multipart/form-data" className="form">
      <input type="hidden" name="intent" value="begin" />
      <input type="hidden" name="kind" value="document" />
      <FileField
        name="document"
        label="PDF or photo, up to 12 MB"
        required
        accept="application/pdf,image/jpeg,image/png,image/webp"
        hint="It has to name the clinic and you. Only moderators see it, and each look is recorded."
        error={problem?.errors.document}
      />
      <div>
        <Button kind="secondary">Send the document</Button>
      </div>
    </form>
  );
}
