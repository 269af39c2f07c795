import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { GRADES, SKIN_TYPES } from "#app/cases/case.ts";
import { Breadcrumb } from "#app/components/breadcrumb.tsx";
import { Button } from "#app/components/button.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { QuestionList } from "#app/components/question-list.tsx";
import { Say } from "#app/components/say.tsx";
import { treatmentChoices } from "#app/components/search-box.tsx";
import { Section } from "#app/components/section.tsx";
import { Select } from "#app/components/select.tsx";
import { consultationQuestions } from "#app/directory/consultation-questions.ts";
import { readConsultation } from "#app/directory/read-consultation.server.ts";
import { dayOf } from "#app/platform/date.ts";
import { printDay } from "#app/platform/printed.ts";
import { toPlace } from "#app/routes/clinics/clinic-view.ts";
import { ASKER_PARAMETERS, askerQuery, readAsker } from "#app/routes/consultation/consultation-address.ts";
import { consultationWords } from "#app/routes/consultation/consultation-words.ts";
import { notFound } from "#app/web/not-found.ts";
import { RenderOnly } from "#app/web/render-only.ts";
import { clinicCard, pageTags } from "#app/web/share-tags.ts";
import { sharedPage } from "#app/web/shared-page.ts";
import { StaticPart } from "#app/web/static-part.tsx";

export const headers = sharedPage(ASKER_PARAMETERS);

export const meta: MetaFunction<typeof loader> = ({ data, ...at }) => {
  const say = consultationWords();
  if (!data) return [{ title: say.documentTitle }];
  const { name, slug } = data.page;
  return pageTags(at, {
    title: say.sheetFor(name),
    description: say.description(name),
    picture: clinicCard(slug, name),
  });
};

/** `/clinics/:slug/consultation?treatment=…&grade=…&skin=…`: the questions to bring to this clinic. */
export async function loader({ params, request, context: { ctx } }: LoaderFunctionArgs) {
  const asker = readAsker(new URL(request.url).searchParams);
  const read = await readConsultation(ctx.store.read, params.slug ?? "", asker, ctx.now());
  if (!read) throw notFound();
  const { clinic } = read.reading;
  const path = `/clinics/${clinic.slug}/consultation${askerQuery(asker)}`;
  return new RenderOnly({
    slug: clinic.slug,
    name: clinic.name,
    place: toPlace(read.reading),
    asker,
    ...consultationQuestions(read.facts),
    asOf: printDay(dayOf(ctx.now())),
    address: `${ctx.env.APP_ORIGIN}${path}`,
    answersHref: `/clinics/${clinic.slug}/consultation/answers${askerQuery(asker)}`,
  });
}

const choices = (values: readonly string[]) => values.map((value) => ({ value, label: value }));

export default function ConsultationPage() {
  const say = consultationWords();
  const { page: sheet } = useLoaderData<typeof loader>();
  const { asker, gaps, fixed } = sheet;
  return (
    <div className="sheet">
      <Breadcrumb
        trail={[
          { href: "/clinics", label: say.clinics },
          { href: `/clinics/${sheet.slug}`, label: sheet.name },
        ]}
      />
      <PageTitle
        title={say.title(sheet.name)}
        lede={gaps.length === 0 ? say.nothingMissing : say.howManyQuestions(gaps.length, fixed.length)}
      />
      <form method="get" className="form sheet-form print:hidden" aria-label={say.whomItIsFor}>
        <Select
          name="treatment"
          label={say.treatment}
          choices={treatmentChoices()}
          emptyLabel={say.notDecided}
          value={asker.treatment ?? ""}
        />
        <Select name="grade" label={say.hairLossGrade} choices={choices(GRADES)} emptyLabel={say.notKnown} value={asker.grade ?? ""} />
        <Select
          name="skin"
          label={say.skinTypeFitzpatrick}
          choices={choices(SKIN_TYPES)}
          emptyLabel={say.notKnown}
          value={asker.skin ?? ""}
        />
        <Button kind="secondary">{say.makeMySheet}</Button>
      </form>
      <StaticPart>
        <p className="share soft print:hidden" data-enhance="share">
          {say.printNote}
        </p>
        <dl className="sheet-head">
          <div>
            <dt>{say.clinic}</dt>
            <dd>{[sheet.name, sheet.place.address ?? sheet.place.long].join(", ")}</dd>
          </div>
          <div className="sheet-blank">
            <dt>{say.dayOfTheVisit}</dt>
            <dd />
          </div>
          <div className="sheet-blank">
            <dt>{say.iSpokeTo}</dt>
            <dd />
          </div>
          <div>
            <dt>{say.madeOn}</dt>
            <dd>
              <Say it={say.madeOnFrom} asOf={sheet.asOf} address={<span className="sheet-address">{sheet.address}</span>} />
            </dd>
          </div>
        </dl>
        {gaps.length > 0 && (
          <Section id="gaps" title={say.aboutThisClinic} note={say.aboutThisClinicNote} layout="wide">
            <QuestionList questions={gaps} from={1} />
          </Section>
        )}
        <Section id="fixed" title={say.forEveryConsultation} layout="wide">
          <QuestionList questions={fixed} from={gaps.length + 1} />
        </Section>
        <Section id="after" title={say.afterTheVisit}>
          <p>
            <Say it={say.writeItDown} link={<a href={sheet.answersHref} />} />
          </p>
          <p className="small soft">{say.noMedicalAdvice}</p>
        </Section>
      </StaticPart>
    </div>
  );
}
