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
import { requireModerator } from "#app/web/moderator-guard.server.ts";

export const meta: MetaFunction = () => [{ title: "Your work – Scalpmark" }];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireModerator(args);
  const { ctx } = args.context;
  return readWorkload(ctx.store.read, viewer.id, ctx.now());
}

const LEGEND = [
  { key: "other", label: "Other matters", tone: "tone-third" },
  { key: "hard", label: "With pictures that may show an injury", tone: "tone-second" },
] as const;
const KINDS = [
  { label: "Kind" },
  { label: "Today", number: true },
  { label: "7 days", number: true },
  { label: "28 days", number: true },
  { label: "Median time", number: true },
];
const LOOKS = ["Answered", "Kind", "Which", "Your answer", "Your colleague’s", "Result"].map((label) => ({ label }));

export default function WorkloadPage() {
  const { totals, hard, time, timed, days, kinds, looks, limits } = useLoaderData<typeof loader>();
  return (
    <ModeratorPage
      at="/moderation/workload"
      title="Your work"
      lede="Your own judgements, for you. Administrators see how many there were, so that work can be shared out; nobody is ranked by them."
    >
      <Section id="judged" title="Judgements" layout="wide" note="Days are those of UTC.">
        <div className="stats">
          <Stat value={totals.today} label="today" />
          <Stat value={totals.week} label="in the last 7 days" />
          <Stat value={totals.month} label="in the last 28 days" />
          <Stat value={hard} label="of them with pictures that may show an injury" />
          <Stat
            value={time ?? "–"}
            label="from taking a matter to answering it, as a median"
            note={timed === 0 ? "Nothing was taken before it was answered." : undefined}
          />
        </div>
        {totals.month > 0 && (
          <>
            <MonthBars months={days} legend={LEGEND} printed={printDay} />
            <LinesTable
              label="Judgements by kind"
              columns={KINDS}
              rows={kinds.map(({ kind, label, today, week, month, median }) => ({
                key: kind,
                cells: [label, today, week, month, median ?? "–"],
              }))}
            />
          </>
        )}
      </Section>
      <Section id="limits" title="Your limits" note="Whoever decides faster is not looking.">
        <p className="figures">
          {limits.judgements} of {limits.mostJudgements} judgements in the last hour.
        </p>
        <p className="figures">
          {limits.proposals} of {limits.mostProposals} proposals in the last 24 hours to call a photo stolen.
        </p>
      </Section>
      <Section
        id="looks"
        title="Second looks"
        layout="wide"
        note="One in twenty judgements is made again by somebody who knows nothing of the first. That two people differ is no fault of either: a third decides."
      >
        {looks.length === 0 ? (
          <p>None yet.</p>
        ) : (
          <LinesTable
            label="Second looks"
            columns={LOOKS}
            roomy
            rows={looks.map(({ id, on, kind, part, yours, theirs, agreed }) => ({
              key: id,
              cells: [on, kind, part, yours ?? "–", theirs ?? "–", agreed ? "The same" : <Tag key="differed">Differed</Tag>],
            }))}
          />
        )}
      </Section>
    </ModeratorPage>
  );
}
