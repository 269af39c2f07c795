import { OWNERSHIP_REFUSAL_CODES } from "#app/clinics/ownership-proof.ts";
import { ownershipProofWords } from "#app/clinics/ownership-proof-words.ts";
import { Button } from "#app/components/button.tsx";
import { RadioGroup } from "#app/components/radio-group.tsx";
import { Say } from "#app/components/say.tsx";
import { Section } from "#app/components/section.tsx";
import { Select } from "#app/components/select.tsx";
import { TextArea } from "#app/components/text-area.tsx";
import { ownershipCaseWords } from "#app/routes/moderation/ownership-case-words.ts";
import type { FormProblem } from "#app/web/form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

interface OwnershipCheckProps {
  proof: { id: string; call: boolean; label: string; format: string | null; sentOn: string };
  phone: string | null;
  mayCheck: boolean;
  problem: FormProblem | undefined;
}

/** A document that waits for its check, or a call that waits to be made. */
export function OwnershipCheck({ proof, phone, mayCheck, problem: refused }: OwnershipCheckProps) {
  const say = ownershipCaseWords();
  const problem = refused?.values.proof === proof.id ? refused : undefined;
  const href = `/moderation/ownership-files/${proof.id}`;
  return (
    <Section
      id={proof.call ? "call" : "document"}
      title={proof.label}
      note={proof.call ? say.askedForOn(proof.sentOn) : say.sentOn(proof.sentOn)}
    >
      {proof.call ? (
        <p>
          <Say it={say.callTheProfile} phone={phone ?? say.phoneUnknown} />
        </p>
      ) : (
        <div className="stack-tight">
          {proof.format !== "pdf" && <img src={`${href}?as=picture`} alt={say.documentAlt} className="max-w-full" />}
          <p>
            <Say it={say.saveTheFile} file={<a href={href} />} format={proof.format === "pdf" ? "PDF" : say.fileAsItWasSent} />
          </p>
        </div>
      )}
      {mayCheck && (
        <form method="post" className="form">
          <input type="hidden" name="proof" value={proof.id} />
          <RadioGroup
            name="outcome"
            label={proof.call ? say.didTheyKnow : say.doesItNameTheClinic}
            required
            choices={[
              { value: "accepted", label: say.accepted },
              { value: "refused", label: say.notAccepted },
            ]}
            value={typedIn(problem, "outcome")}
            error={problem?.errors.outcome}
          />
          <Select
            name="reason"
            label={say.ifNotWhy}
            hint={say.claimantIsTold}
            choices={OWNERSHIP_REFUSAL_CODES.map((code) => ({ value: code, label: ownershipProofWords().refusals[code] }))}
            emptyLabel={say.chooseAReason}
            value={typedIn(problem, "reason")}
            error={problem?.errors.reason}
          />
          <TextArea
            name="note"
            label={proof.call ? say.callNote : say.documentNote}
            hint={say.onlyModeratorsRead}
            rows={4}
            maxLength={1_000}
            value={typedIn(problem, "note")}
            error={problem?.errors.note}
          />
          <div>
            <Button>{say.saveTheAnswer}</Button>
          </div>
        </form>
      )}
    </Section>
  );
}
