import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { LinesTable } from "#app/components/lines-table.tsx";
import { MonthBars } from "#app/components/month-bars.tsx";
import { Section } from "#app/components/section.tsx";
import { Stat } from "#app/components/stat.tsx";
import { Tag } from "#app/components/tag.tsx";
import { printDay } from "#app/platform/printed.ts";
import { ModeratorPage } from "#app/routes/moderation/moderator-page.tsx";
import { readWorkload } from "#app/routes/moderation/workload-view.server.ts";
import { workloadWords } from "#app/routes/moderation/workload-words.ts";
import { requireModerator } from "#app/web/moderator-guard.server.ts";

export const meta: MetaFunction = () => [{ title: workloadWords().documentTitle }];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireModerator(args);
  const { ctx } = args.context;
  return readWorkload(ctx.store.read, viewer.id, ctx.now());
}

const legend = () => {
  const say = workloadWords();
  return [
    { key: "other", label: say.otherMatters, tone: "tone-third" },
    { key: "hard", label: say.withHardPictures, tone: "tone-second" },
  ] as const;
};
const kindWords = () => {
  const say = workloadWords();
  return [
    { label: say.kind },
    { label: say.today, number: true },
    { label: say.week, number: true },
    { label: say.month, number: true },
    { label: say.medianTime, number: true },
  ];
};
const lookWords = () => {
  const say = workloadWords();
  return [say.answered, say.kind, say.which, say.yourAnswer, say.colleaguesAnswer, say.result].map((label) => ({ label }));
};

export default function WorkloadPage() {
  const say = workloadWords();
  const { totals, hard, time, timed, days, kinds, looks, limits } = useLoaderData<typeof loader>();
  return (
    <ModeratorPage at="/moderation/workload" title={say.title} lede={say.lede}>
      <Section id="judged" title={say.judgements} layout="wide" note={say.daysAreThoseOfUtc}>
        <div className="stats">
          <Stat value={totals.today} label={say.stats.today} />
          <Stat value={totals.week} label={say.stats.week} />
          <Stat value={totals.month} label={say.stats.month} />
          <Stat value={hard} label={say.stats.hard} />
          <Stat value={time ?? "–"} label={say.stats.time} note={timed === 0 ? say.nothingTaken : undefined} />
        </div>
        {totals.month > 0 && (
          <>
            <MonthBars months={days} legend={legend()} printed={printDay} />
            <LinesTable
              label={say.judgementsByKind}
              columns={kindWords()}
              rows={kinds.map(({ kind, label, today, week, month, median }) => ({
                key: kind,
                cells: [label, today, week, month, median ?? "–"],
              }))}
            />
          </>
        )}
      </Section>
      <Section id="limits" title={say.yourLimits} note={say.limitsNote}>
        <p className="figures">{say.judgementsUsed(limits.judgements, limits.mostJudgements)}</p>
        <p className="figures">{say.proposalsUsed(limits.proposals, limits.mostProposals)}</p>
      </Section>
      <Section id="looks" title={say.secondLooks} layout="wide" note={say.secondLooksNote}>
        {looks.length === 0 ? (
          <p>{say.noneYet}</p>
        ) : (
          <LinesTable
            label={say.secondLooks}
            columns={lookWords()}
            roomy
            rows={looks.map(({ id, on, kind, part, yours, theirs, agreed }) => ({
              key: id,
              cells: [on, kind, part, yours ?? "–", theirs ?? "–", agreed ? say.theSame : <Tag key="differed">{say.differed}</Tag>],
            }))}
          />
        )}
      </Section>
    </ModeratorPage>
  );
}
