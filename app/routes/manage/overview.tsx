import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isInForce } from "#app/clinics/sanction-step.ts";
import { Section } from "#app/components/section.tsx";
import { Stat } from "#app/components/stat.tsx";
import { readClinic } from "#app/directory/read-clinic.server.ts";
import { stepText } from "#app/moderation/sanction.ts";
import { dayOf } from "#app/platform/date.ts";
import { printList, printNumber, printPoints } from "#app/platform/printed.ts";
import { DeskPage } from "#app/routes/manage/desk-page.tsx";
import { HelpTable } from "#app/routes/manage/help-table.tsx";
import { listOpenMatters } from "#app/routes/manage/open-matters.server.ts";
import { readStanding } from "#app/routes/manage/overview-view.server.ts";
import { overviewWords } from "#app/routes/manage/overview-words.ts";
import { requireDesk } from "#app/routes/manage/own-clinic.server.ts";
import { contributionWords } from "#app/trust/contribution-words.ts";
import { hasHeadline } from "#app/trust/trust-score.ts";
import { notFound } from "#app/web/not-found.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const say = overviewWords();
  return [{ title: say.documentTitle(data?.name ?? say.yourClinic) }];
};

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
    band: contributionWords().bands[score.band],
    level: printNumber(score.evidenceLevel),
    clientResult: score.clientResult === null ? null : overviewWords().of100(printNumber(score.clientResult)),
    matters: await listOpenMatters(ctx.store.read, reading, asOf),
    inForce: reading.sanctions.filter((step) => isInForce(step, ctx.now())).map(({ step }) => stepText(step).label.toLowerCase()),
    decidedSteps: reading.sanctions.length > 0,
    ...standing,
  };
}

export default function DeskOverview() {
  const say = overviewWords();
  const { slug, name, figure, band, level, clientResult, matters, inForce, decidedSteps, help, losses, missing, missingReviews } =
    useLoaderData<typeof loader>();
  return (
    <DeskPage clinic={{ slug, name }} at="" title={name} lede={say.lede}>
      <ul className="desk-links">
        <li>
          <a href={`/clinics/${slug}`}>{say.publicPage}</a>
        </li>
        <li>
          <a href={`/clinics/${slug}/score`}>{say.scoreLineByLine}</a>
        </li>
        <li>
          <a href="/protect/photos">{say.protectedPhotos}</a>
        </li>
        {decidedSteps && (
          <li>
            <a href={`/manage/${slug}/steps`}>{say.stepsAgainstYourClinic(inForce.length > 0 ? printList(inForce) : null)}</a>
          </li>
        )}
      </ul>
      <Section id="matters" title={say.waitingForYou}>
        {matters.length === 0 ? (
          <p>{say.nothingWaits}</p>
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
      <Section id="standing" title={say.asItStandsToday} layout="wide">
        <div className="stats">
          <Stat value={figure ?? band.label} label={say.score} note={figure === null ? headlineWords(missingReviews) : band.label} />
          <Stat value={say.of100(level)} label={say.evidenceLevel} note={say.evidenceLevelNote} />
          <Stat value={clientResult} label={say.clientResult} note={say.clientResultNote} />
        </div>
      </Section>
      <Section id="help" title={say.whatRaisesIt} layout="wide" note={say.whatRaisesItNote}>
        <HelpTable lines={help} caption={say.whatRaisesItCaption} />
      </Section>
      {losses.length > 0 && (
        <Section id="losses" title={say.whatEndsSoon} layout="wide" note={say.whatEndsSoonNote}>
          <HelpTable lines={losses} caption={say.whatEndsSoonCaption} />
        </Section>
      )}
      <Section id="missing" title={say.notProvided} note={say.notProvidedNote}>
        {missing.length === 0 ? (
          <p>{say.everythingIsTold}</p>
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
  const say = overviewWords();
  if (missingReviews === null) return say.tooFewVerifiedClients;
  return say.numberNeedsReviews(missingReviews);
}
