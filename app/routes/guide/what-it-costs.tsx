import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { treatmentLabel } from "#app/clinics/treatment.ts";
import { EmptyState } from "#app/components/empty-state.tsx";
import { GuideEnd } from "#app/components/guide-end.tsx";
import { GuideParts } from "#app/components/guide-parts.tsx";
import { LinesTable } from "#app/components/lines-table.tsx";
import { NotedList } from "#app/components/noted.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { Section } from "#app/components/section.tsx";
import { FEWEST_PRICED, readPriceSurvey } from "#app/directory/price-survey.server.ts";
import { STATEMENTS } from "#app/guide/guide-statements.ts";
import { ABOUT_PRICES, PUBLISHED_PRICES } from "#app/guide/published-prices.ts";
import { numberNotes } from "#app/guide/statement.ts";
import { printMoney, printNumber, printTime } from "#app/platform/printed.ts";
import { RenderOnly } from "#app/web/render-only.ts";
import { pageTags } from "#app/web/share-tags.ts";
import { sharedPage } from "#app/web/shared-page.ts";
import { StaticPart } from "#app/web/static-part.tsx";

export const headers = sharedPage();
export const meta: MetaFunction = (at) =>
  pageTags(at, {
    title: "What Scalp Micropigmentation costs",
    description:
      "Published prices with their sources, and what the clinics listed here state: the lowest, the middle and the highest for each treatment.",
  });

const NOTES = numberNotes(STATEMENTS.prices);

export async function loader({ context: { ctx } }: LoaderFunctionArgs) {
  return new RenderOnly({ ...(await readPriceSurvey(ctx.store.read, ctx.now())), fewest: FEWEST_PRICED });
}

export default function PricesPage() {
  const { page: survey } = useLoaderData<typeof loader>();
  return (
    <StaticPart>
      <PageTitle title="What it costs" lede="What clinics publish, and what those listed here state. A price says nothing about the work.">
        <GuideParts current="/guide/prices" />
      </PageTitle>
      <Section
        id="here"
        title="What clinics here state"
        note="The price each begins at, for the whole treatment as the clinic offers it. Nobody has checked that it is what is charged."
        layout="wide"
      >
        {survey.lines.length === 0 ? (
          <EmptyState title="Too few to say">
            <p>A line needs {survey.fewest} clinics that state a price for one treatment in one currency.</p>
          </EmptyState>
        ) : (
          <LinesTable
            label="Prices stated, by treatment and currency"
            columns={[
              { label: "Treatment" },
              { label: "Currency" },
              { label: "Lowest", number: true },
              { label: "Median", number: true },
              { label: "Highest", number: true },
              { label: "Clinics", number: true },
            ]}
            rows={survey.lines.map(({ treatment, currency, lowest, median, highest, clinics }) => ({
              key: `${treatment} ${currency}`,
              cells: [
                treatmentLabel(treatment),
                currency,
                printMoney(lowest, currency),
                printMoney(Math.round(median / 100) * 100, currency),
                printMoney(highest, currency),
                printNumber(clinics),
              ],
            }))}
          />
        )}
        <p className="small soft prose">
          Only where at least {survey.fewest} clinics state a price. Median: half begin below it, half above. As of{" "}
          {printTime(survey.readAt)}.
        </p>
        <h3>Who states a price at all</h3>
        <LinesTable
          label="Clinics that offer each treatment, with and without a price"
          columns={[{ label: "Treatment" }, { label: "State a price", number: true }, { label: "Do not", number: true }]}
          rows={survey.offered.map(({ treatment, priced, unpriced }) => ({
            key: treatment,
            cells: [treatmentLabel(treatment), printNumber(priced), printNumber(unpriced)],
          }))}
        />
      </Section>
      <Section id="published" title="What is published elsewhere">
        <NotedList statements={PUBLISHED_PRICES} notes={NOTES} />
      </Section>
      <Section id="before" title="Before you pay">
        <NotedList statements={ABOUT_PRICES} notes={NOTES} />
      </Section>
      <GuideEnd notes={NOTES} />
    </StaticPart>
  );
}
