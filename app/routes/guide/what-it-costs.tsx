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
import { aboutPrices, publishedPrices } from "#app/guide/published-prices.ts";
import { numberNotes } from "#app/guide/statement.ts";
import { printMoney, printNumber, printTime } from "#app/platform/printed.ts";
import { whatItCostsWords } from "#app/routes/guide/what-it-costs-words.ts";
import { RenderOnly } from "#app/web/render-only.ts";
import { pageTags } from "#app/web/share-tags.ts";
import { sharedPage } from "#app/web/shared-page.ts";
import { StaticPart } from "#app/web/static-part.tsx";

export const headers = sharedPage();
export const meta: MetaFunction = (at) => {
  const say = whatItCostsWords();
  return pageTags(at, {
    title: say.documentTitle,
    description: say.description,
  });
};

export async function loader({ context: { ctx } }: LoaderFunctionArgs) {
  return new RenderOnly({ ...(await readPriceSurvey(ctx.store.read, ctx.now())), fewest: FEWEST_PRICED });
}

export default function PricesPage() {
  const say = whatItCostsWords();
  const notes = numberNotes(STATEMENTS.prices());
  const { page: survey } = useLoaderData<typeof loader>();
  return (
    <StaticPart>
      <PageTitle title={say.title} lede={say.lede}>
        <GuideParts current="/guide/prices" />
      </PageTitle>
      <Section id="here" title={say.statedHere} note={say.statedHereNote} layout="wide">
        {survey.lines.length === 0 ? (
          <EmptyState title={say.tooFew}>
            <p>{say.tooFewNote(survey.fewest)}</p>
          </EmptyState>
        ) : (
          <LinesTable
            label={say.pricesLabel}
            columns={[
              { label: say.treatment },
              { label: say.currency },
              { label: say.lowest, number: true },
              { label: say.median, number: true },
              { label: say.highest, number: true },
              { label: say.clinics, number: true },
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
        <p className="small soft prose">{say.pricesNote(survey.fewest, printTime(survey.readAt))}</p>
        <h3>{say.whoStatesAPrice}</h3>
        <LinesTable
          label={say.whoStatesAPriceLabel}
          columns={[{ label: say.treatment }, { label: say.stateAPrice, number: true }, { label: say.stateNone, number: true }]}
          rows={survey.offered.map(({ treatment, priced, unpriced }) => ({
            key: treatment,
            cells: [treatmentLabel(treatment), printNumber(priced), printNumber(unpriced)],
          }))}
        />
      </Section>
      <Section id="published" title={say.publishedElsewhere}>
        <NotedList statements={publishedPrices()} notes={notes} />
      </Section>
      <Section id="before" title={say.beforeYouPay}>
        <NotedList statements={aboutPrices()} notes={notes} />
      </Section>
      <GuideEnd notes={notes} />
    </StaticPart>
  );
}
