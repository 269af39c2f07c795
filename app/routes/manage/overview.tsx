import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isInForce } from "#app/clinics/sanction-step.ts";
import { Section } from "#app/components/section.tsx";
import { Stat } from "#app/components/stat.tsx";
import { readClinic } from "#app/directory/read-clinic.server.ts";
import { STEPS } from "#app/moderation/sanction.ts";
import { dayOf } from "#app/platform/date.ts";
import { printCount, printList, printNumber, printPoints } from "#app/platform/printed.ts";
import { DeskPage } from "#app/routes/manage/desk-page.tsx";
import { HelpTable } from "#app/routes/manage/help-table.tsx";
import { listOpenMatters } from "#app/routes/manage/open-matters.server.ts";
import { readStanding } from "#app/routes/manage/overview-view.server.ts";
import { requireDesk } from "#app/routes/manage/own-clinic.server.ts";
import { BAND_LABELS } from "#app/trust/contribution.ts";
import { hasHeadline } from "#app/trust/trust-score.ts";
import { notFound } from "#app/web/not-found.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Desk of ${data?.name ?? "your clinic"} – Scalpmark` }];

export async function loader(args: LoaderFunctionArgs) {
  const { clinic } = await requireDesk(args);
  const { ctx } = args.context;
  const asOf = dayOf(ctx.now());
  const reading = await readClinic(ctx.store.read, clinic.slug, asOf);
  if (!reading) throw notFound();
  const { score, ...standing } = await readStanding(ctx.store.read, reading, asOf);
  return {
    slug: clinic.slug,
    name: clinic.name,
    figure: hasHeadline(score) ? printPoints(score.scoreInTenths, false) : null,
    band: BAND_LABELS[score.band],
    level: printNumber(score.evidenceLevel),
    clientResult: score.clientResult === null ? null : `${printNumber(score.clientResult)} of 100`,
    matters: await listOpenMatters(ctx.store.read, reading, asOf),
    inForce: reading.sanctions.filter((step) => isInForce(step, ctx.now())).map(({ step }) => STEPS[step].label.toLowerCase()),
    decidedSteps: reading.sanctions.length > 0,
    ...standing,
  };
}

export default function DeskOverview() {
  const { slug, name, figure, band, level, clientResult, matters, inForce, decidedSteps, help, losses, missing, missingReviews } =
    useLoaderData<typeof loader>();
  return (
    <DeskPage
      clinic={{ slug, name }}
      at=""
      title={name}
      lede="What waits for you, what is not told yet, and what would raise score and level most. Nothing here can be bought."
    >
      <ul className="desk-links">
        <li>
          <a href={`/clinics/${slug}`}>The page clients see</a>
        </li>
        <li>
          <a href={`/clinics/${slug}/score`}>The score, line by line</a>
        </li>
        <li>
          <a href="/protect/photos">Photos you only protect, so that copies are found</a>
        </li>
        {decidedSteps && (
          <li>
            <a href={`/manage/${slug}/steps`}>Steps against your clinic{inForce.length > 0 && `: ${printList(inForce)} in force`}</a>
          </li>
        )}
      </ul>
      <Section id="matters" title="Waiting for you">
        {matters.length === 0 ? (
          <p>Nothing waits.</p>
        ) : (
          <ul className="desk-list">
            {matters.map((matter) => (
              <li key={`${matter.href} ${matter.sentence}`}>
                <a href={matter.href}>{matter.sentence}</a>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section id="standing" title="As it stands today" layout="wide">
        <div className="stats">
          <Stat value={figure ?? band.label} label="Score" note={figure === null ? headlineWords(missingReviews) : band.label} />
          <Stat value={`${level} of 100`} label="Evidence level" note="What was checked, apart from reviews" />
          <Stat value={clientResult} label="Client result" note="What verified clients report, apart from evidence" />
        </div>
      </Section>
      <Section
        id="help"
        title="What would raise it"
        layout="wide"
        note="Each line is the score worked out again with that one thing done. Lines do not add up: the first of anything earns most."
      >
        <HelpTable lines={help} caption="What would raise score and level" />
      </Section>
      {losses.length > 0 && (
        <Section
          id="losses"
          title="What ends soon"
          layout="wide"
          note="The day after, it counts for nothing until a newer document is accepted."
        >
          <HelpTable lines={losses} caption="Documents that end soon, and what their end takes away" />
        </Section>
      )}
      <Section
        id="missing"
        title="Not provided"
        note="Printed as “Not provided” on your page, as large as what is told. Filling it in moves no points."
      >
        {missing.length === 0 ? (
          <p>Everything is told.</p>
        ) : (
          <ul className="desk-list">
            {missing.map(({ label, href }) => (
              <li key={label}>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        )}
      </Section>
    </DeskPage>
  );
}

function headlineWords(missingReviews: number | null): string {
  if (missingReviews === null) return "Too few verified clients have reported for a number";
  return `A number needs about ${printCount(missingReviews, "more verified review")}`;
}
