import type { MetaFunction } from "@remix-run/node";
import { GuideEnd } from "#app/components/guide-end.tsx";
import { GuideParts } from "#app/components/guide-parts.tsx";
import { Noted, NotedList } from "#app/components/noted.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { Say } from "#app/components/say.tsx";
import { Section } from "#app/components/section.tsx";
import { STATEMENTS } from "#app/guide/guide-statements.ts";
import { notedQuestions } from "#app/guide/question-notes.ts";
import { redFlags } from "#app/guide/red-flags.ts";
import { numberNotes } from "#app/guide/statement.ts";
import { checkingAPhoto, readingAScore, trainingFacts } from "#app/guide/training-facts.ts";
import { choosingWords } from "#app/routes/guide/choosing-words.ts";
import { pageTags } from "#app/web/share-tags.ts";
import { sharedPage } from "#app/web/shared-page.ts";
import { StaticPart } from "#app/web/static-part.tsx";

export const headers = sharedPage();
export const meta: MetaFunction = (at) => {
  const say = choosingWords();
  return pageTags(at, {
    title: say.documentTitle,
    description: say.description,
  });
};

export default function ChoosingPage() {
  const say = choosingWords();
  const notes = numberNotes(STATEMENTS.choosing());
  return (
    <StaticPart>
      <PageTitle title={say.title} lede={say.lede}>
        <GuideParts current="/guide/choosing" />
      </PageTitle>
      <Section id="red-flags" title={say.redFlags} layout="wide">
        <ul className="red-flags">
          {redFlags().map(({ id, sign, why, ask }) => (
            <li key={id} id={id}>
              <h3>{sign}</h3>
              <NotedList statements={why} notes={notes} plain />
              <p className="red-flag-ask">
                <span className="soft">{say.ask}</span> “{ask}”
              </p>
            </li>
          ))}
        </ul>
      </Section>
      <Section id="training" title={say.trainingInHours}>
        <NotedList statements={trainingFacts()} notes={notes} />
      </Section>
      <Section id="photos" title={say.checkingAPhoto}>
        <NotedList statements={checkingAPhoto()} notes={notes} />
        <p>
          <a href="/check-photo">{say.checkPhoto}</a>
        </p>
      </Section>
      <Section id="score" title={say.readingAScore}>
        <NotedList statements={readingAScore()} notes={notes} />
        <p>
          <a href="/method">{say.howTheScoreWorks}</a>
        </p>
      </Section>
      <Section id="questions" title={say.questions} note={say.questionsNote} layout="wide">
        <ol className="guide-questions">
          {notedQuestions().map(({ id, ask, why, good }) => (
            <li key={id}>
              <h3>{ask}</h3>
              <p>
                <Noted statement={why} notes={notes} />
              </p>
              <p>
                <span className="soft">{say.goodAnswer}</span> {good}
              </p>
            </li>
          ))}
        </ol>
        <p>
          <Say it={say.findClinic} clinics={<a href="/clinics" />} />
        </p>
      </Section>
      <GuideEnd notes={notes} />
    </StaticPart>
  );
}
