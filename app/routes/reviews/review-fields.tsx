import { CURRENCIES } from "#app/clinics/currency.ts";
import { TREATMENT_LABELS, TREATMENTS } from "#app/clinics/treatment.ts";
import { Button } from "#app/components/button.tsx";
import { Checkbox } from "#app/components/checkbox.tsx";
import { Field } from "#app/components/field.tsx";
import { FileField } from "#app/components/file-field.tsx";
import { Notice } from "#app/components/notice.tsx";
import { RadioGroup } from "#app/components/radio-group.tsx";
import { RatingField } from "#app/components/rating-field.tsx";
import { Section } from "#app/components/section.tsx";
import { type Choice, Select } from "#app/components/select.tsx";
import { TextArea } from "#app/components/text-area.tsx";
import { Trap } from "#app/components/trap.tsx";
import { DIMENSIONS, INCENTIVES, type Incentive, TIMES_AGO } from "#app/reviews/review.ts";
import { ACCOUNT_LENGTH, BODY_LENGTH, REVIEW_FILES, TITLE_LENGTH } from "#app/reviews/review-form.ts";
import type { FormProblem } from "#app/web/form.server.ts";

interface ReviewFieldsProps {
  problem: FormProblem | undefined;
  /** Files came with a form that was refused: a browser does not keep them. */
  filesLost: boolean;
  people: readonly Choice[];
  /** The client's own confirmed cases at this clinic, and the one they came from. */
  cases: readonly Choice[];
  caseId: string;
  currency: string;
  today: string;
  formKey: string;
}

const PHOTO_TYPES = "image/jpeg,image/png,image/webp";
const PROOF_TYPES = `${PHOTO_TYPES},application/pdf`;

const INCENTIVE_CHOICES: Record<Incentive, string> = {
  none: "No, nothing",
  discount: "A discount",
  gift: "A gift or a free session",
  payment: "Money",
};

/** What a page of the form says of one field: what was typed and what is wrong with it. */
type Told = (name: string) => { name: string; value: string; error: string | undefined };

/** A checkbox sends "yes" when it is ticked, so what was sent before is whether it was. */
function Tick({ told: { name, value, error }, label, required }: { told: ReturnType<Told>; label: string; required?: boolean }) {
  return <Checkbox name={name} label={label} error={error} required={required} checked={value === "yes"} />;
}

/** All fields of a new review, in the order a person remembers a treatment: when, how it looks, what happened, what shows it. */
export function ReviewFields({ problem, filesLost, people, cases, caseId, currency, today, formKey }: ReviewFieldsProps) {
  const typed = (name: string) => String(problem?.values[name] ?? "");
  const told: Told = (name) => ({ name, value: typed(name), error: problem?.errors[name] });
  return (
    <>
      <input type="hidden" name="formKey" value={typed("formKey") || formKey} />
      <TreatmentFields told={told} people={people} cases={cases} caseId={problem ? typed("case") : caseId} today={today} />
      <ResultFields told={told} />
      <StoryFields told={told} currency={typed("currency") || currency} />
      {filesLost && (
        <Notice kind="warning">
          <p>Your words are kept. Please choose your files again: a browser does not keep them.</p>
        </Notice>
      )}
      <ProofFields told={told} />
      <PhotoFields told={told} today={today} />
      <LastFields told={told} />
    </>
  );
}

interface TreatmentFieldsProps extends Pick<ReviewFieldsProps, "people" | "cases" | "caseId" | "today"> {
  told: Told;
}

function TreatmentFields({ told, people, cases, caseId, today }: TreatmentFieldsProps) {
  return (
    <Section id="treatment-part" title="Your treatment">
      <div className="form">
        <Select
          {...told("treatment")}
          label="What did you have done?"
          required
          choices={TREATMENTS.map((code) => ({ value: code, label: TREATMENT_LABELS[code] }))}
          emptyLabel="Choose one"
        />
        {cases.length > 0 && (
          <Select
            {...told("case")}
            label="Your confirmed case"
            hint="Your review then rests on it: that is proof of treatment, and no receipt is needed besides."
            choices={cases}
            value={caseId}
            emptyLabel="None of these"
          />
        )}
        {people.length > 0 && (
          <Select {...told("practitioner")} label="Who held the needle?" choices={people} emptyLabel="I do not know, or somebody else" />
        )}
        <Field
          {...told("lastSessionOn")}
          label="Date of your last session, if you know it"
          hint="A result looks different in its first weeks, so readers are told how long ago it was. The date itself is not shown."
          type="date"
          max={today}
          short
        />
        <Select
          {...told("lastSessionAgo")}
          label="Or about how long ago it was"
          choices={TIMES_AGO.map(({ days, label }) => ({ value: String(days), label }))}
          emptyLabel="I gave the date"
        />
        <Field {...told("sessions")} label="Number of sessions" type="number" inputMode="numeric" min={1} max={20} short />
      </div>
    </Section>
  );
}

function ResultFields({ told }: { told: Told }) {
  return (
    <Section id="result-part" title="The result" note="Rate what you see in the mirror today, in daylight.">
      <div className="form">
        {DIMENSIONS.map(({ key, label, about, lowest, highest }) => (
          <RatingField
            key={key}
            {...told(key)}
            label={label}
            required
            lowest={lowest}
            highest={highest}
            hint={
              <>
                {about} 1 is “{lowest}”, 5 is “{highest}”.
              </>
            }
          />
        ))}
        <RatingField
          {...told("overall")}
          label="The result as a whole"
          hint="1 is “I regret it”, 5 is “I would do it again”."
          required
          lowest="I regret it"
          highest="I would do it again"
        />
        <RadioGroup
          {...told("corrected")}
          label="Did somebody else have to correct or remove this work?"
          required
          inline
          choices={[
            { value: "no", label: "No" },
            { value: "yes", label: "Yes" },
          ]}
        />
      </div>
    </Section>
  );
}

function StoryFields({ told, currency }: { told: Told; currency: string }) {
  return (
    <Section
      id="story-part"
      title="What happened"
      note="Write as you would tell a friend. Leave out names of other people and anything about your health you do not want read."
    >
      <div className="form">
        <Field
          {...told("title")}
          label="Title"
          hint="Such as “Natural from the first week on”."
          required
          minLength={TITLE_LENGTH.min}
          maxLength={TITLE_LENGTH.max}
        />
        <TextArea
          {...told("body")}
          label="Your account"
          hint={`Consultation, sessions, healing, aftercare: whatever you would have wanted to know. ${BODY_LENGTH.min} to ${BODY_LENGTH.max.toLocaleString("en-GB")} characters.`}
          required
          rows={9}
          minLength={BODY_LENGTH.min}
          maxLength={BODY_LENGTH.max}
        />
        <TextArea {...told("promised")} label="What were you promised?" rows={3} maxLength={ACCOUNT_LENGTH} />
        <TextArea {...told("delivered")} label="What did you get?" rows={3} maxLength={ACCOUNT_LENGTH} />
        <div className="cluster items-start">
          <Field {...told("pricePaid")} label="Price paid in all" inputMode="decimal" short />
          <Select
            {...told("currency")}
            label="Currency"
            choices={CURRENCIES.map((code) => ({ value: code, label: code }))}
            value={currency}
            emptyLabel="None"
          />
        </div>
      </div>
    </Section>
  );
}

function ProofFields({ told }: { told: Told }) {
  return (
    <Section
      id="proof-part"
      title="Proof of treatment"
      note="None is needed to publish. A review with proof counts for more. Only you and the moderator who checks it see these files."
    >
      <div className="form">
        <p className="soft">
          JPEG, PNG, WebP or PDF, up to 12 MB each. A screenshot is fine. You may cover card numbers and your address, not the date, the
          name of the clinic and the amount.
        </p>
        <FileField {...told("receipt")} label="Receipt or invoice" hint="Or the line of a bank statement." accept={PROOF_TYPES} />
        <FileField {...told("booking")} label="Booking" hint="A confirmation, or messages that arranged a session." accept={PROOF_TYPES} />
        <FileField
          {...told("correction")}
          label="Proof of a correction elsewhere"
          hint="Only if somebody else corrected or removed this work: their invoice or treatment plan."
          accept={PROOF_TYPES}
        />
      </div>
    </Section>
  );
}

function PhotoFields({ told, today }: { told: Told; today: string }) {
  return (
    <Section
      id="photos-part"
      title="Photos"
      note={`Up to ${REVIEW_FILES.photos} photos of the result, shown with your review once they have been compared with every photo known here.`}
    >
      <div className="form">
        <FileField
          {...told("photos")}
          label="Photos to show"
          hint="JPEG, PNG or WebP, up to 12 MB each. Location and camera data are taken out."
          accept={PHOTO_TYPES}
          multiple
        />
        <Field
          {...told("photosTakenOn")}
          label="Day they were taken"
          hint="Without it their healing stage reads “unknown”."
          type="date"
          max={today}
          short
        />
        <Tick
          told={told("photoConsent")}
          label="They show my head, and I agree that they are shown here. I can withdraw this at any time."
        />
      </div>
    </Section>
  );
}

function LastFields({ told }: { told: Told }) {
  return (
    <Section id="last-part" title="Before you publish">
      <div className="form">
        <RadioGroup
          {...told("incentive")}
          label="Were you given anything for this review?"
          hint="It is published either way, and printed on the review."
          required
          choices={INCENTIVES.map((value) => ({ value, label: INCENTIVE_CHOICES[value] }))}
        />
        <Tick
          told={told("declaration")}
          label="I am the person who was treated, this is my honest account, and I have no business with this or another clinic."
          required
        />
        <Trap />
        <div>
          <Button>Publish my review</Button>
        </div>
      </div>
    </Section>
  );
}
