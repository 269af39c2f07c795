import type { MetaFunction } from "@remix-run/node";
import { GuideEnd } from "#app/components/guide-end.tsx";
import { GuideParts } from "#app/components/guide-parts.tsx";
import { Noted, NotedList } from "#app/components/noted.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { Section } from "#app/components/section.tsx";
import { STATEMENTS } from "#app/guide/guide-statements.ts";
import { NOTED_QUESTIONS } from "#app/guide/question-notes.ts";
import { RED_FLAGS } from "#app/guide/red-flags.ts";
import { numberNotes } from "#app/guide/statement.ts";
import { CHECKING_A_PHOTO, READING_A_SCORE, TRAINING_FACTS } from "#app/guide/training-facts.ts";
import { pageTags } from "#app/web/share-tags.ts";
import { sharedPage } from "#app/web/shared-page.ts";
import { StaticPart } from "#app/web/static-part.tsx";

export const headers = sharedPage();
export const meta: MetaFunction = (at) =>
  pageTags(at, {
    title: "Choosing a clinic: red flags and what to ask",
    description:
      "Signs to slow down before Scalp Micropigmentation, why each matters and the question that settles it; training in hours; how to check a photo.",
  });

const NOTES = numberNotes(STATEMENTS.choosing);

export default function ChoosingPage() {
  return (
    <StaticPart>
      <PageTitle
        title="Choosing: red flags and what to ask"
        lede="None of these proves bad work. Each is a reason to ask one more question, and to wait for the answer."
      >
        <GuideParts current="/guide/choosing" />
      </PageTitle>
      <Section id="red-flags" title="Red flags" layout="wide">
        <ul className="red-flags">
          {RED_FLAGS.map(({ id, sign, why, ask }) => (
            <li key={id} id={id}>
              <h3>{sign}</h3>
              <NotedList statements={why} notes={NOTES} plain />
              <p className="red-flag-ask">
                <span className="soft">Ask</span> “{ask}”
              </p>
            </li>
          ))}
        </ul>
      </Section>
      <Section id="training" title="Training, in hours">
        <NotedList statements={TRAINING_FACTS} notes={NOTES} />
      </Section>
      <Section id="photos" title="Checking a photo">
        <NotedList statements={CHECKING_A_PHOTO} notes={NOTES} />
        <p>
          <a href="/check-photo">Check a photo or a screenshot</a>
        </p>
      </Section>
      <Section id="score" title="Reading a score">
        <NotedList statements={READING_A_SCORE} notes={NOTES} />
        <p>
          <a href="/method">How the score works</a>
        </p>
      </Section>
      <Section
        id="questions"
        title="What to ask at every consultation"
        note="Each clinic’s page makes a sheet of these and of what that clinic leaves open, to print and take along."
        layout="wide"
      >
        <ol className="guide-questions">
          {NOTED_QUESTIONS.map(({ id, ask, why, good }) => (
            <li key={id}>
              <h3>{ask}</h3>
              <p>
                <Noted statement={why} notes={NOTES} />
              </p>
              <p>
                <span className="soft">A good answer</span> {good}
              </p>
            </li>
          ))}
        </ol>
        <p>
          <a href="/clinics">Find a clinic</a>, open its page and choose “Questions to ask”.
        </p>
      </Section>
      <GuideEnd notes={NOTES} />
    </StaticPart>
  );
}
