import { FOUND_SUBJECTS, type FoundSubject, foundChoices } from "#app/cases/correction.ts";
import { correctionWords } from "#app/cases/correction-words.ts";
import { CURRENCIES } from "#app/clinics/currency.ts";
import { Button } from "#app/components/button.tsx";
import { CheckboxGroup } from "#app/components/checkbox.tsx";
import { Field } from "#app/components/field.tsx";
import { Notice } from "#app/components/notice.tsx";
import { RadioGroup } from "#app/components/radio-group.tsx";
import { RatingField } from "#app/components/rating-field.tsx";
import { Say } from "#app/components/say.tsx";
import { Section } from "#app/components/section.tsx";
import { Select } from "#app/components/select.tsx";
import { TextArea } from "#app/components/text-area.tsx";
import { Trap } from "#app/components/trap.tsx";
import { printNumber } from "#app/platform/printed.ts";
import { ratingWords } from "#app/reviews/rating-words.ts";
import { DIMENSIONS, INCENTIVES, type Incentive } from "#app/reviews/review.ts";
import { ACCOUNT_LENGTH, BODY_LENGTH, TITLE_LENGTH } from "#app/reviews/review-form.ts";
import { CONDUCTS, type CorrectedElsewhere, NO_CONDUCT, outcomeField } from "#app/reviews/tick.ts";
import { tickWords } from "#app/reviews/tick-words.ts";
import type { ChapterBefore } from "#app/routes/reviews/chapter-before.ts";
import { chapterFieldsWords } from "#app/routes/reviews/chapter-fields-words.ts";
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

const incentiveChoices = (): Record<Incentive, string> => {
  const say = chapterFieldsWords();
  return {
    none: say.givenNothing,
    discount: say.givenDiscount,
    gift: say.givenGift,
    payment: say.givenMoney,
  };
};

const correctedChoices = (): Record<CorrectedElsewhere, string> => {
  const say = chapterFieldsWords();
  return { no: say.notCorrected, planned: say.correctionPlanned, yes: say.corrected };
};

const questions = (): Record<(typeof FOUND_SUBJECTS)[number], string> => {
  const say = chapterFieldsWords();
  return {
    dots: say.dots,
    depth: say.depth,
    colour: say.colour,
    hairline: say.hairline,
    density: say.density,
    spacing: say.spacing,
    healing: say.healing,
  };
};

/** The fields of every chapter, in the order a person remembers: how it looks, what happened, what shows it. */
export function ChapterFields({ problem, filesLost, currency, today, before }: ChapterFieldsProps) {
  const say = chapterFieldsWords();
  const told = toldBy(problem);
  return (
    <>
      <ResultFields told={told} before={before} />
      <TickFields told={told} conduct={[problem?.values.conduct ?? []].flat()} before={before} />
      <StoryFields told={told} currency={told("currency").value || currency} before={before} />
      {filesLost && (
        <Notice kind="warning">
          <p>{say.chooseFilesAgain}</p>
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

const lastTime = (words: string | number | null | undefined) =>
  words === null || words === undefined ? "" : chapterFieldsWords().lastTime(words);

function ResultFields({ told, before }: PartProps) {
  const say = chapterFieldsWords();
  return (
    <Section id="result-part" title={say.result} note={say.resultNote}>
      <div className="form">
        {DIMENSIONS.map((key) => ({ key, ...ratingWords().dimensions[key] })).map(({ key, label, about, lowest, highest }) => (
          <RatingField
            key={key}
            {...told(key)}
            label={label}
            required
            lowest={lowest}
            highest={highest}
            hint={say.ratingHint({ about, lowest, highest, lastTime: lastTime(before?.ratings[key]) })}
          />
        ))}
        <RatingField
          {...told("overall")}
          label={say.overall}
          hint={say.overallHint(lastTime(before?.ratings.overall))}
          required
          lowest={say.overallLowest}
          highest={say.overallHighest}
        />
        <RadioGroup
          {...told("correctedElsewhere")}
          label={say.correctedElsewhere}
          hint={lastTime(before?.corrected).trim()}
          required
          inline
          choices={Object.entries(correctedChoices()).map(([value, label]) => ({ value, label }))}
        />
      </div>
    </Section>
  );
}

function TickFields({ told, conduct, before }: PartProps & { conduct: readonly string[] }) {
  const say = chapterFieldsWords();
  return (
    <Section id="ticks-part" title={say.inOneWordEach} note={say.ticksNote}>
      <div className="form">
        {FOUND_SUBJECTS.map((subject) => (
          <RadioGroup
            key={subject}
            {...told(outcomeField(subject))}
            label={questions()[subject]}
            hint={
              <>
                {lastTime(before?.outcomes[subject])} <SeeDrawn subject={subject} />
              </>
            }
            inline
            choices={[...foundChoices(subject), { value: "", label: say.noAnswer }]}
          />
        ))}
        <CheckboxGroup
          name="conduct"
          error={told("conduct").error}
          label={say.conduct}
          hint={say.conductHint(lastTime(before?.conduct))}
          values={conduct}
          choices={[
            ...CONDUCTS.map((code) => ({ value: code, label: tickWords().conduct[code].asked })),
            { value: NO_CONDUCT, label: say.noneOfThese },
          ]}
        />
      </div>
    </Section>
  );
}

/** In a tab of its own: what was written here stays. */
function SeeDrawn({ subject }: { subject: FoundSubject }) {
  const say = chapterFieldsWords();
  return (
    <a href={`/guide/look#look-${subject}`} target="_blank" rel="noopener">
      <Say it={say.whatIsThisDrawn} part={<span className="visually-hidden" />} found={correctionWords().found[subject].label} />
    </a>
  );
}

function StoryFields({ told, currency, before }: PartProps & { currency: string }) {
  const say = chapterFieldsWords();
  return (
    <Section id="story-part" title={before ? say.whatHasChanged : say.whatHappened} note={say.storyNote}>
      <div className="form">
        <Field
          {...told("title")}
          label={say.chapterTitle}
          hint={before ? say.lastTitle(before.title) : say.titleExample}
          required
          minLength={TITLE_LENGTH.min}
          maxLength={TITLE_LENGTH.max}
        />
        <TextArea
          {...told("body")}
          label={say.story}
          hint={say.storyHint(Boolean(before), BODY_LENGTH.min, printNumber(BODY_LENGTH.max))}
          required
          rows={9}
          minLength={BODY_LENGTH.min}
          maxLength={BODY_LENGTH.max}
        />
        <TextArea
          {...told("promised")}
          label={say.promised}
          hint={before?.promised ? say.promisedBefore(before.promised) : undefined}
          rows={3}
          maxLength={ACCOUNT_LENGTH}
        />
        <TextArea
          {...told("delivered")}
          label={before ? say.deliveredByNow : say.delivered}
          hint={before?.delivered ? say.deliveredBefore(before.delivered) : undefined}
          rows={3}
          maxLength={ACCOUNT_LENGTH}
        />
        <div className="cluster items-start">
          <Field
            {...told("pricePaid")}
            label={say.pricePaid}
            hint={before?.price ? say.priceBefore(before.price) : undefined}
            inputMode="decimal"
            short
          />
          <Select
            {...told("currency")}
            label={say.currency}
            choices={CURRENCIES.map((code) => ({ value: code, label: code }))}
            value={currency}
            emptyLabel={say.noCurrency}
          />
        </div>
      </div>
    </Section>
  );
}

function LastFields({ told, first }: { told: Told; first: boolean }) {
  const say = chapterFieldsWords();
  return (
    <Section id="last-part" title={say.beforeYouPublish}>
      <div className="form">
        <RadioGroup
          {...told("incentive")}
          label={say.wereYouGivenAnything(first)}
          hint={say.incentiveHint}
          required
          choices={INCENTIVES.map((value) => ({ value, label: incentiveChoices()[value] }))}
        />
        <Tick told={told("declaration")} label={say.declaration} required />
        <Trap />
        <div>
          <Button>{first ? say.publishReview : say.publishChapter}</Button>
        </div>
      </div>
    </Section>
  );
}
