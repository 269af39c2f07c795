import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { GRADES, SKIN_TYPES } from "#app/cases/case.ts";
import { Breadcrumb } from "#app/components/breadcrumb.tsx";
import { Button } from "#app/components/button.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { QuestionList } from "#app/components/question-list.tsx";
import { TREATMENT_CHOICES } from "#app/components/search-box.tsx";
import { Section } from "#app/components/section.tsx";
import { Select } from "#app/components/select.tsx";
import { consultationQuestions } from "#app/directory/consultation-questions.ts";
import { readConsultation } from "#app/directory/read-consultation.server.ts";
import { dayOf } from "#app/platform/date.ts";
import { printCount, printDay } from "#app/platform/printed.ts";
import { toPlace } from "#app/routes/clinics/clinic-view.ts";
import { ASKER_PARAMETERS, askerQuery, readAsker } from "#app/routes/consultation/consultation-address.ts";
import { notFound } from "#app/web/not-found.ts";
import { RenderOnly } from "#app/web/render-only.ts";
import { clinicCard, pageTags } from "#app/web/share-tags.ts";
import { sharedPage } from "#app/web/shared-page.ts";
import { StaticPart } from "#app/web/static-part.tsx";

export const headers = sharedPage(ASKER_PARAMETERS);

export const meta: MetaFunction<typeof loader> = ({ data, ...at }) => {
  if (!data) return [{ title: "Your consultation sheet – Scalpmark" }];
  const { name, slug } = data.page;
  return pageTags(at, {
    title: `Questions for ${name}: your consultation sheet`,
    description: `What to ask ${name} before treatment: what its page does not show yet, and what to ask every clinic. To be printed.`,
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
  const { page: sheet } = useLoaderData<typeof loader>();
  const { asker, gaps, fixed } = sheet;
  return (
    <div className="sheet">
      <Breadcrumb
        trail={[
          { href: "/clinics", label: "Clinics" },
          { href: `/clinics/${sheet.slug}`, label: sheet.name },
        ]}
      />
      <PageTitle
        title={`Questions for ${sheet.name}`}
        lede={
          gaps.length === 0
            ? "Nothing that we look for is missing from this clinic’s page. These questions belong to every consultation."
            : `${printCount(gaps.length, "question")} about what its page does not show or what speaks against it, and ${fixed.length} for every consultation.`
        }
      />
      <form method="get" className="form sheet-form print:hidden" aria-label="Whom the sheet is for">
        <Select name="treatment" label="Treatment" choices={TREATMENT_CHOICES} emptyLabel="Not decided" value={asker.treatment ?? ""} />
        <Select name="grade" label="Hair loss grade" choices={choices(GRADES)} emptyLabel="Not known" value={asker.grade ?? ""} />
        <Select name="skin" label="Skin type (Fitzpatrick)" choices={choices(SKIN_TYPES)} emptyLabel="Not known" value={asker.skin ?? ""} />
        <Button kind="secondary">Make the sheet for me</Button>
      </form>
      <StaticPart>
        <p className="share soft print:hidden" data-enhance="share">
          Print this page and take it with you: every question has room to write.
        </p>
        <dl className="sheet-head">
          <div>
            <dt>Clinic</dt>
            <dd>{[sheet.name, sheet.place.address ?? sheet.place.long].join(", ")}</dd>
          </div>
          <div className="sheet-blank">
            <dt>Day of the visit</dt>
            <dd />
          </div>
          <div className="sheet-blank">
            <dt>I spoke to</dt>
            <dd />
          </div>
          <div>
            <dt>Made on</dt>
            <dd>
              {sheet.asOf} from <span className="sheet-address">{sheet.address}</span>
            </dd>
          </div>
        </dl>
        {gaps.length > 0 && (
          <Section
            id="gaps"
            title="About this clinic"
            note="Each is here because of something on its page, or missing from it."
            layout="wide"
          >
            <QuestionList questions={gaps} from={1} />
          </Section>
        )}
        <Section id="fixed" title="For every consultation" layout="wide">
          <QuestionList questions={fixed} from={gaps.length + 1} />
        </Section>
        <Section id="after" title="After the visit">
          <p>
            You need not decide on the day. <a href={sheet.answersHref}>Write down what was said</a>: only you will see it, and what differs
            from the clinic’s page can be reported from there.
          </p>
          <p className="small soft">These are questions, not medical advice. Ask a doctor about your health and your skin.</p>
        </Section>
      </StaticPart>
    </div>
  );
}
