import { OWNERSHIP_REFUSALS } from "#app/clinics/ownership-proof.ts";
import { Button } from "#app/components/button.tsx";
import { RadioGroup } from "#app/components/radio-group.tsx";
import { Section } from "#app/components/section.tsx";
import { Select } from "#app/components/select.tsx";
import { TextArea } from "#app/components/text-area.tsx";
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
  const problem = refused?.values.proof === proof.id ? refused : undefined;
  const href = `/moderation/ownership-files/${proof.id}`;
  return (
    <Section id={proof.call ? "call" : "document"} title={proof.label} note={`${proof.call ? "Asked for" : "Sent"} ${proof.sentOn}.`}>
      {proof.call ? (
        <p>
          Call <strong>{phone ?? "the number on the profile"}</strong>, never a number the claimant gave. Ask whether they know of this
          person and agree that they run the profile.
        </p>
      ) : (
        <div className="stack-tight">
          {proof.format !== "pdf" && <img src={`${href}?as=picture`} alt="The document as it was photographed" className="max-w-full" />}
          <p>
            <a href={href}>Save the {proof.format === "pdf" ? "PDF" : "file as it was sent"}</a>. Private; each look is recorded.
          </p>
        </div>
      )}
      {mayCheck && (
        <form method="post" className="form">
          <input type="hidden" name="proof" value={proof.id} />
          <RadioGroup
            name="outcome"
            label={proof.call ? "Did they know of the claimant?" : "Does it name the clinic and the claimant?"}
            required
            choices={[
              { value: "accepted", label: "Yes, it is accepted" },
              { value: "refused", label: "No, it is not accepted" },
            ]}
            value={typedIn(problem, "outcome")}
            error={problem?.errors.outcome}
          />
          <Select
            name="reason"
            label="If not, why"
            hint="The claimant is told in these words."
            choices={Object.entries(OWNERSHIP_REFUSALS).map(([value, label]) => ({ value, label }))}
            emptyLabel="Choose a reason"
            value={typedIn(problem, "reason")}
            error={problem?.errors.reason}
          />
          <TextArea
            name="note"
            label={proof.call ? "If yes: which number, who answered, what they said" : "If yes: what it is, and what it shows"}
            hint="Only moderators read this."
            rows={4}
            maxLength={1_000}
            value={typedIn(problem, "note")}
            error={problem?.errors.note}
          />
          <div>
            <Button>Save the answer</Button>
          </div>
        </form>
      )}
    </Section>
  );
}
