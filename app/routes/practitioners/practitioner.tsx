import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Breadcrumb } from "#app/components/breadcrumb.tsx";
import { CoverageLines } from "#app/components/coverage-lines.tsx";
import { DefinitionList } from "#app/components/definition-list.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { LineageSection } from "#app/components/lineage-section.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { PhotoGallery } from "#app/components/photo-gallery.tsx";
import { Section } from "#app/components/section.tsx";
import { TrainingHours } from "#app/components/training-hours.tsx";
import { readPractitioner } from "#app/directory/read-practitioner.server.ts";
import { dayOf } from "#app/platform/date.ts";
import { printDay } from "#app/platform/printed.ts";
import { TRAINING_NORMS } from "#app/practitioners/training-norm.ts";
import { readPractitionerCoverage } from "#app/routes/cases/practitioner-coverage.server.ts";
import { CourseList } from "#app/routes/practitioners/course-list.tsx";
import { isDrawn, TRAINER_NORM, toFact, toLineageView } from "#app/routes/practitioners/lineage-view.ts";
import { ledeOf, toFigures, toPosts, toResults, toTraining } from "#app/routes/practitioners/practitioner-view.ts";
import { practitionerWords } from "#app/routes/practitioners/practitioner-words.ts";
import { PupilList } from "#app/routes/practitioners/pupil-list.tsx";
import { readPupils } from "#app/trust/read-lineage.server.ts";
import { notFound } from "#app/web/not-found.ts";
import { RenderOnly } from "#app/web/render-only.ts";
import { pageTags } from "#app/web/share-tags.ts";
import { sharedPage } from "#app/web/shared-page.ts";
import { StaticPart } from "#app/web/static-part.tsx";

export const headers = sharedPage(["pupils"]);

/** Courses of one page of the list of those somebody taught. */
const PUPILS_A_PAGE = 50;

export const meta: MetaFunction<typeof loader> = ({ data, ...at }) => {
  const say = practitionerWords();
  if (!data) return [{ title: say.documentTitle }];
  return pageTags(at, {
    title: say.pageTitle(data.page.name),
    description: say.description(data.page.name),
  });
};

export async function loader({ params, request, context: { ctx } }: LoaderFunctionArgs) {
  const asOf = dayOf(ctx.now());
  const reading = await readPractitioner(ctx.store.read, params.slug ?? "", asOf);
  if (!reading) throw notFound();
  const { practitioner } = reading;
  const page = Math.max(1, Math.floor(Number(new URL(request.url).searchParams.get("pupils")) || 1));
  const offset = (page - 1) * PUPILS_A_PAGE;
  const pupils = await readPupils(ctx.store.read, practitioner.id, { limit: PUPILS_A_PAGE + 1, offset });
  if (page > 1 && pupils.length === 0) throw notFound();
  return new RenderOnly({
    asOf,
    slug: practitioner.slug,
    name: practitioner.name,
    lede: ledeOf(reading.posts),
    posts: toPosts(reading.posts),
    figures: toFigures(reading),
    training: toTraining(reading),
    lineage: toLineageView(reading.lineage, asOf),
    pupils: pupils.slice(0, PUPILS_A_PAGE).map(({ course, pupil }) => ({
      ...toFact(course, { name: pupil.name, href: `/practitioners/${pupil.slug}` }, { name: practitioner.name, href: null }),
    })),
    page,
    more: pupils.length > PUPILS_A_PAGE,
    results: toResults(reading),
    coverage: await readPractitionerCoverage(ctx.store.read, practitioner.id),
  });
}

export default function PractitionerPage() {
  const say = practitionerWords();
  const { page: person } = useLoaderData<typeof loader>();
  const { lineage, training, results } = person;
  return (
    <StaticPart>
      <Breadcrumb trail={[{ href: "/clinics", label: say.clinics }]} />
      <PageTitle title={person.name} lede={person.lede} />
      <Section id="evidence" title={say.whatIsEvidenced} note={say.whatIsEvidencedNote}>
        <DefinitionList rows={person.figures} />
      </Section>
      <Section id="clinics" title={say.whereTheyWork} note={say.whereTheyWorkNote}>
        {person.posts.length === 0 ? (
          <p className="not-provided">{say.notProvided}</p>
        ) : (
          <ul className="evidence-list">
            {person.posts.map((post) => (
              <li key={post.id}>
                <p>
                  {post.href ? <a href={post.href}>{post.name}</a> : post.name}
                  {post.place && `, ${post.place}`}
                </p>
                <p className="soft small">{say.post(post.role, post.when, post.present)}</p>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section id="training" title={say.training}>
        {training.courses.length === 0 ? (
          <EmptyState title={say.notProvided}>
            <p>{say.noCourseKnown}</p>
          </EmptyState>
        ) : (
          <>
            <TrainingHours {...training} norms={TRAINING_NORMS} />
            <CourseList courses={training.courses} />
          </>
        )}
      </Section>
      <Section id="lineage" title={say.whoTaughtWhom} layout="wide" note={lineageNote(lineage)}>
        {isDrawn(lineage) ? (
          <LineageSection name={person.name} {...lineage} norm={TRAINER_NORM} />
        ) : (
          <EmptyState title={say.nobodyIsNamed}>
            <p>{say.noTeacherKnown}</p>
          </EmptyState>
        )}
      </Section>
      {person.pupils.length > 0 && <PupilList person={person} norm={TRAINER_NORM} />}
      <Section id="results" title={say.results} layout="wide" note={say.resultsNote}>
        <CoverageLines coverage={person.coverage} />
        <DefinitionList rows={results.figures} />
        {results.latest.length > 0 && (
          <ul className="evidence-list">
            {results.latest.map((review) => (
              <li key={review.id}>
                <a href={review.href}>{review.title}</a>
                <p className="soft small">{review.words}</p>
              </li>
            ))}
          </ul>
        )}
        <PhotoGallery photos={results.photos} />
        <p className="small soft">{say.asOf(printDay(person.asOf))}</p>
      </Section>
    </StaticPart>
  );
}

function lineageNote({ above, below, cut }: { above: number; below: number; cut: boolean }): string {
  return practitionerWords().lineageNote(above, below, cut);
}
