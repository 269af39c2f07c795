import { Button } from "#app/components/button.tsx";
import { DefinitionList } from "#app/components/definition-list.tsx";
import { Field } from "#app/components/field.tsx";
import { FileField } from "#app/components/file-field.tsx";
import { Tag, type TagTone } from "#app/components/tag.tsx";
import type { ClaimView, Rung } from "#app/routes/ownership/claim-view.server.ts";
import { ownClaimWords } from "#app/routes/ownership/own-claim-words.ts";
import type { FormProblem } from "#app/web/form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

const stateLabels = (): Record<NonNullable<Rung["state"]>, { label: string; tone: TagTone }> => {
  const say = ownClaimWords();
  return {
    pending: { label: say.notVerifiedTag, tone: "plain" },
    checking: { label: say.beingLookedAt, tone: "plain" },
    verified: { label: say.verified, tone: "evidenced" },
    failed: { label: say.notShownInTime, tone: "plain" },
    refused: { label: say.notAccepted, tone: "plain" },
    lapsed: { label: say.lapsed, tone: "doubt" },
  };
};

/** Every rung with what it needs, where it stands, and the one thing to do next. */
export function Ladder({ claim, problem }: { claim: ClaimView; problem: FormProblem | undefined }) {
  const say = ownClaimWords();
  return (
    <ol className="rungs">
      {claim.rungs.map((rung) => (
        <li key={rung.kind} className="rung">
          <h3>
            {rung.label} {rung.state && <Tag tone={stateLabels()[rung.state].tone}>{stateLabels()[rung.state].label}</Tag>}
          </h3>
          <div className="stack-tight">
            <p>{rung.says ?? rung.needs}</p>
            {rung.publish && <ToPublish rung={rung} {...rung.publish} />}
            {claim.live && <Next claim={claim} rung={rung} problem={problem} />}
            {!rung.possible && rung.state === null && <p className="soft">{say.notPossible}</p>}
            <details>
              <summary>{say.howFarThisGoes}</summary>
              <DefinitionList
                rows={[
                  { term: say.shows, value: rung.proves },
                  { term: say.doesNotShow, value: rung.doesNotProve },
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
  const say = ownClaimWords();
  const rows =
    rung.kind === "dns_txt"
      ? [
          { term: say.typeOfRecord, value: "TXT" },
          { term: say.name, value: <code className="to-publish">{where}</code> },
          { term: say.value, value: <code className="to-publish">{line}</code> },
        ]
      : [
          { term: say.address, value: <code className="to-publish">{where}</code> },
          { term: say.lineOfIt, value: <code className="to-publish">{line}</code>, note: say.plainText },
        ];
  return (
    <>
      <DefinitionList rows={rows} />
      {rung.state === "verified" && <p className="soft small">{say.leaveItThere}</p>}
    </>
  );
}

interface NextProps {
  claim: ClaimView;
  rung: Rung;
  problem: FormProblem | undefined;
}

function Next({ claim, rung, problem }: NextProps) {
  const say = ownClaimWords();
  if (rung.kind === "domain_mail" && rung.possible && rung.state !== "verified") return <MailForm claim={claim} problem={problem} />;
  if (rung.state === "pending" && (rung.kind === "dns_txt" || rung.kind === "site_file")) {
    return (
      <form method="post">
        <input type="hidden" name="intent" value="look-up" />
        <input type="hidden" name="proof" value={rung.proofId ?? ""} />
        <Button>{rung.kind === "dns_txt" ? say.lookForRecord : say.lookForFile}</Button>
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
          ? say.askForACall(String(claim.clinic.phone))
          : rung.kind === "dns_txt"
            ? say.useDnsRecord
            : say.useFile}
      </Button>
    </form>
  );
}

function MailForm({ claim, problem }: Pick<NextProps, "claim" | "problem">) {
  const say = ownClaimWords();
  return (
    <form method="post" className="form">
      <input type="hidden" name="intent" value="begin" />
      <input type="hidden" name="kind" value="domain_mail" />
      <Field
        name="email"
        label={say.addressAt(String(claim.domain))}
        type="email"
        required
        maxLength={254}
        hint={say.addressAtHint}
        value={typedIn(problem, "email")}
        error={problem?.errors.email}
      />
      <div>
        <Button kind="secondary">{say.sendLink}</Button>
      </div>
    </form>
  );
}

function DocumentForm({ problem }: Pick<NextProps, "problem">) {
  const say = ownClaimWords();
  return (
    <form method="post" encType="multipart/form-data" className="form">
      <input type="hidden" name="intent" value="begin" />
      <input type="hidden" name="kind" value="document" />
      <FileField
        name="document"
        label={say.documentFile}
        required
        accept="application/pdf,image/jpeg,image/png,image/webp"
        hint={say.documentFileHint}
        error={problem?.errors.document}
      />
      <div>
        <Button kind="secondary">{say.sendDocument}</Button>
      </div>
    </form>
  );
}
