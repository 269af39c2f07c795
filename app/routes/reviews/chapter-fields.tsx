import { FOUND, FOUND_SUBJECTS, type FoundSubject } from "#app/cases/correction.ts";
import { CURRENCIES } from "#app/clinics/currency.ts";
import { Button } from "#app/components/button.tsx";
import { CheckboxGroup } from "#app/components/checkbox.tsx";
import { Field } from "#app/components/field.tsx";
import { Notice } from "#app/components/notice.tsx";
import { RadioGroup } from "#app/components/radio-group.tsx";
import { RatingField } from "#app/components/rating-field.tsx";
import { Section } from "#app/components/section.tsx";
import { Select } from "#app/components/select.tsx";
import { TextArea } from "#app/components/text-area.tsx";
import { Trap } from "#app/components/trap.tsx";
import { printNumber } from "#app/platform/printed.ts";
import { DIMENSIONS, INCENTIVES, type Incentive } from "#app/reviews/review.ts";
import { ACCOUNT_LENGTH, BODY_LENGTH, TITLE_LENGTH } from "#app/reviews/review-form.ts";
import { CONDUCT, CONDUCTS, type CorrectedElsewhere, NO_CONDUCT, outcomeField } from "#app/reviews/tick.ts";
import type { ChapterBefore } from "#app/routes/reviews/chapter-before.ts";
import { PhotoFields, ProofFields, Tick } from "#app/routes/reviews/chapter-file-fields.tsx";
import { type Told, toldBy } from "#app/routes/reviews/told.ts";
import type { FormProblem } from "#app/web/form.server.ts";

interface ChapterFieldsProps {
  problem: FormProblem | undefined;
  /** Files came with a form that was refused: a browser does not keep them. */
  filesLost: boolean;
  currency: string;
  today: string;
  /** What the author said last, for a later chapter. It stands beside the questions and fills in none. */
  before: ChapterBefore | null;
}

const INCENTIVE_CHOICES: Record<Incentive, string> = {
  none: "No, nothing",
  discount: "A discount",
  gift: "A gift or a free session",
  payment: "Money",
};

const CORRECTED_CHOICES: Record<CorrectedElsewhere, string> = { no: "No", planned: "Not yet, but it is planned", yes: "Yes" };

const QUESTIONS: Record<(typeof FOUND_SUBJECTS)[number], string> = {
  dots: "The dots",
  depth: "How the ink sits in the skin",
  colour: "The colour",
  hairline: "The line at the front",
  density: "The density",
  spacing: "The spaces between the dots",
  healing: "How it healed",
};

/** The fields of every chapter, in the order a person remembers: how it looks, what happened, what shows it. */
export function ChapterFields({ problem, filesLost, currency, today, before }: ChapterFieldsProps) {
  const told = toldBy(problem);
  return (
    <>
      <ResultFields told={told} before={before} />
      <TickFields told={told} conduct={[problem?.values.conduct ?? []].flat()} before={before} />
      <StoryFields told={told} currency={told("currency").value || currency} before={before} />
      {filesLost && (
        <Notice kind="warning">
          <p>Your words are kept. Please choose your files again: a browser does not keep them.</p>
        </Notice>
      )}
      <ProofFields told={told} />
      <PhotoFields told={told} today={today} />
      <LastFields told={told} first={before === null} />
    </>
  );
}

interface PartProps {
  told: Told;
  before: ChapterBefore | null;
}

const lastTime = (words: string | number | null | undefined) => (words === null || words === undefined ? "" : ` Last time: ${words}.`);

function ResultFields({ told, before }: PartProps) {
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
                {about} 1 is “{lowest}”, 5 is “{highest}”.{lastTime(before?.ratings[key])}
              </>
            }
          />
        ))}
        <RatingField
          {...told("overall")}
          label="The result as a whole"
          hint={`1 is “I regret it”, 5 is “I would do it again”.${lastTime(before?.ratings.overall)}`}
          required
          lowest="I regret it"
          highest="I would do it again"
        />
        <RadioGroup
          {...told("correctedElsewhere")}
          label="Did somebody else have to correct or remove this work?"
          hint={lastTime(before?.corrected).trim()}
          required
          inline
          choices={Object.entries(CORRECTED_CHOICES).map(([value, label]) => ({ value, label }))}
        />
      </div>
    </Section>
  );
}

function TickFields({ told, conduct, before }: PartProps & { conduct: readonly string[] }) {
  return (
    <Section
      id="ticks-part"
      title="In one word each"
      note="Answer what you can tell, and leave the rest. These words stand on your review as you tick them."
    >
      <div className="form">
        {FOUND_SUBJECTS.map((subject) => (
          <RadioGroup
            key={subject}
            {...told(outcomeField(subject))}
            label={QUESTIONS[subject]}
            hint={
              <>
                {lastTime(before?.outcomes[subject])} <SeeDrawn subject={subject} />
              </>
            }
            inline
            choices={[
              ...Object.entries(FOUND[subject].words).map(([value, label]) => ({ value, label })),
              { value: "", label: "No answer" },
            ]}
          />
        ))}
        <CheckboxGroup
          name="conduct"
          error={told("conduct").error}
          label="Did any of this happen?"
          hint={`It is counted on the clinic’s page among those who answer.${lastTime(before?.conduct)}`}
          values={conduct}
          choices={[
            ...CONDUCTS.map((code) => ({ value: code, label: CONDUCT[code].asked })),
            { value: NO_CONDUCT, label: "None of these" },
          ]}
        />
      </div>
    </Section>
  );
}

/** In a tab of its own: what was written here stays. */
function SeeDrawn({ subject }: { subject: FoundSubject }) {
  return (
    <a href={`/guide/look#look-${subject}`} target="_blank" rel="noopener">
      What is this?<span className="visually-hidden"> {FOUND[subject].label}, drawn in the guide, in a new tab</span>
    </a>
  );
}

function StoryFields({ told, currency, before }: PartProps & { currency: string }) {
  return (
    <Section
      id="story-part"
      title={before ? "What has changed" : "What happened"}
      note="Write as you would tell a friend. Leave out names of other people and anything about your health you do not want read."
    >
      <div className="form">
        <Field
          {...told("title")}
          label="Title"
          hint={before ? `Last time: “${before.title}”.` : "Such as “Natural from the first week on”."}
          required
          minLength={TITLE_LENGTH.min}
          maxLength={TITLE_LENGTH.max}
        />
        <TextArea
          {...told("body")}
          label="Your account"
          hint={`${before ? "How it looks now, what faded, what was redone" : "Consultation, sessions, healing, aftercare"}: whatever you would have wanted to know. ${BODY_LENGTH.min} to ${printNumber(BODY_LENGTH.max)} characters.`}
          required
          rows={9}
          minLength={BODY_LENGTH.min}
          maxLength={BODY_LENGTH.max}
        />
        <TextArea
          {...told("promised")}
          label="What were you promised?"
          hint={before?.promised ? `You wrote: “${before.promised}”. It stands unless you write something else.` : undefined}
          rows={3}
          maxLength={ACCOUNT_LENGTH}
        />
        <TextArea
          {...told("delivered")}
          label={before ? "What have you got by now?" : "What did you get?"}
          hint={before?.delivered ? `You wrote: “${before.delivered}”.` : undefined}
          rows={3}
          maxLength={ACCOUNT_LENGTH}
        />
        <div className="cluster items-start">
          <Field
            {...told("pricePaid")}
            label="Price paid in all"
            hint={before?.price ? `Stands at ${before.price}. Only if it has changed.` : undefined}
            inputMode="decimal"
            short
          />
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

function LastFields({ told, first }: { told: Told; first: boolean }) {
  return (
    <Section id="last-part" title="Before you publish">
      <div className="form">
        <RadioGroup
          {...told("incentive")}
          label={`Were you given anything for this ${first ? "review" : "chapter"}?`}
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
          <Button>{first ? "Publish my review" : "Publish this chapter"}</Button>
        </div>
      </div>
    </Section>
  );
}
