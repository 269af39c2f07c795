import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { SANCTION_STEPS } from "#app/clinics/sanction-step.ts";
import { Breadcrumb } from "#app/components/breadcrumb.tsx";
import { LinesTable } from "#app/components/lines-table.tsx";
import { MonthBars } from "#app/components/month-bars.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { RuleTable } from "#app/components/rule-table.tsx";
import { Section } from "#app/components/section.tsx";
import { Stat } from "#app/components/stat.tsx";
import { DECISION_GROUPS, DECISION_LABELS, type DecisionKind } from "#app/moderation/decision.ts";
import { QUEUE_LABELS } from "#app/moderation/queue.ts";
import { STEPS } from "#app/moderation/sanction.ts";
import { SECOND_LOOK_KINDS } from "#app/moderation/second-look.ts";
import { MATTER_LABELS, MATTERS, REPORTER_LABELS, REPORTERS } from "#app/moderation/transparency.ts";
import { readTransparency } from "#app/moderation/transparency-repository.server.ts";
import { dayOf } from "#app/platform/date.ts";
import { printDay, printMonth, printNumber } from "#app/platform/printed.ts";
import { listAuditHeads } from "#app/platform/publish-audit-head.server.ts";
import { pageTags } from "#app/web/share-tags.ts";
import { sharedPage } from "#app/web/shared-page.ts";

export const headers = sharedPage();
export const meta: MetaFunction = (at) =>
  pageTags(at, {
    title: "How moderation works out",
    description:
      "How much was reported, decided, appealed and overturned on Scalpmark, how long it took, and what the drawn second looks found.",
  });

export async function loader({ context: { ctx } }: LoaderFunctionArgs) {
  const [head] = await listAuditHeads(ctx.store.read);
  return { figures: await readTransparency(ctx.store.read, dayOf(ctx.now()), ctx.now()), head: head ?? null };
}

export default function TransparencyPage() {
  const { figures, head } = useLoaderData<typeof loader>();
  const { from, matters, months, reporters, appeals, charges, steps, looks } = figures;
  const answered = appeals.upheld + appeals.overturned;
  const decided = months.map(({ month, decisions }) => ({ month, parts: inGroups(decisions) }));
  return (
    <>
      <Breadcrumb trail={[{ href: "/decisions", label: "Decisions" }]} />
      <PageTitle
        title="How moderation works out"
        lede={`What was brought before our moderators since ${printDay(from)}, how long it took, how it ended, and how often we were wrong.`}
      />
      <Section id="at-a-glance" title="At a glance">
        <div className="stats">
          <Stat
            value={printNumber(charges.made)}
            label="decisions against a clinic"
            note="Each in the public log, with its rule and facts"
          />
          <Stat
            value={answered === 0 ? "–" : `${printNumber((100 * appeals.overturned) / answered)} %`}
            label="of answered appeals overturned"
            note={answered === 0 ? "No appeal has been answered yet" : `${appeals.overturned} of ${answered}`}
          />
          <Stat value={hours(matters.report.medianHours)} label="until half of the reports were answered" note="The median" />
        </div>
      </Section>
      <Section id="decisions" title="Decisions by month">
        <MonthBars months={decided} legend={GROUPS.map(([key, { label }]) => ({ key, label }))} />
        <details>
          <summary>The same as a table</summary>
          <LinesTable
            label="Decisions by month"
            columns={[{ label: "Month" }, ...GROUPS.map(([, { label }]) => ({ label, number: true }))]}
            rows={decided.map(({ month, parts }) => ({
              key: month,
              cells: [printMonth(`${month}-01`), ...GROUPS.map(([key]) => printNumber(parts[key] ?? 0))],
            }))}
          />
        </details>
        <RuleTable
          caption="What each of them counts"
          rows={GROUPS.map(([, { label, kinds }]) => [label, kinds.map((kind) => DECISION_LABELS[kind]).join(", ")])}
        />
      </Section>
      <Section
        id="times"
        title="What came in, and how long it took"
        note="Hours from receipt to answer, without the days in which a clinic was asked for more about a document. What still waits is counted, and has no time yet."
      >
        <LinesTable
          label="Matters and their times"
          columns={[
            { label: "Kind" },
            ...["Received", "Answered", "Waiting", "Half within", "Nine of ten within"].map((label) => ({ label, number: true })),
          ]}
          rows={MATTERS.map((matter) => {
            const { received, answered: done, waiting, medianHours, ninetyHours } = matters[matter];
            const counts = [received, done, waiting].map((count) => printNumber(count));
            return { key: matter, cells: [MATTER_LABELS[matter], ...counts, hours(medianHours) ?? "–", hours(ninetyHours) ?? "–"] };
          })}
        />
      </Section>
      <Section
        id="reporters"
        title="Who reports, and how often they are right"
        note="A report hides nothing and deducts nothing: a person reads it."
      >
        <LinesTable
          label="Reports by who made them"
          columns={[{ label: "Reported by" }, ...["Reports", "Upheld", "Dismissed", "Waiting"].map((label) => ({ label, number: true }))]}
          rows={REPORTERS.map((reporter) => {
            const { reports, upheld, dismissed, waiting } = reporters[reporter];
            return {
              key: reporter,
              cells: [REPORTER_LABELS[reporter], ...[reports, upheld, dismissed, waiting].map((count) => printNumber(count))],
            };
          })}
        />
      </Section>
      <Section id="appeals" title="Appeals" note="Answered by somebody who took no part in the decision.">
        <LinesTable
          label="Appeals and how they ended"
          columns={[{ label: "Outcome" }, { label: "Appeals", number: true }]}
          rows={[
            ["Decision upheld", appeals.upheld] as const,
            ["Decision overturned", appeals.overturned] as const,
            ["Waiting for an answer", appeals.waiting] as const,
            ["All that were made", appeals.made] as const,
          ].map(([outcome, count]) => ({ key: outcome, cells: [outcome, printNumber(count)] }))}
        />
      </Section>
      <Section
        id="second-looks"
        title="Second looks"
        note="One judgement in twenty is drawn by lot and made again by somebody who does not know of it. Where both differ a third person decides. Where what was judged is gone in the meantime, such as a review that its author erased, the look is given up and counts for nothing."
      >
        <LinesTable
          label="Second looks by kind"
          columns={[
            { label: "Judgement" },
            ...["Drawn", "Answered", "Differed", "Given up", "Rate"].map((label) => ({ label, number: true })),
          ]}
          rows={SECOND_LOOK_KINDS.map((kind) => {
            const { drawn, answered: done, differed, givenUp } = looks[kind];
            const rate = done === 0 ? "–" : `${printNumber((100 * differed) / done)} %`;
            const counts = [drawn, done, differed, givenUp].map((count) => printNumber(count));
            return { key: kind, cells: [QUEUE_LABELS[kind].many, ...counts, rate] };
          })}
        />
      </Section>
      <Section
        id="steps"
        title="Steps against clinics"
        note="Each ends by itself at its date. Which step can follow from what stands in the method."
      >
        <LinesTable
          label="Steps against clinics by kind"
          columns={[
            { label: "Step" },
            ...["Taken", "In force now", "Lifted early", "Overturned"].map((label) => ({ label, number: true })),
          ]}
          rows={SANCTION_STEPS.map((step) => {
            const { taken, inForce, lifted, overturned } = steps[step];
            return { key: step, cells: [STEPS[step].label, ...[taken, inForce, lifted, overturned].map((count) => printNumber(count))] };
          })}
        />
        <p>
          <a href="/method#steps">The ladder of steps</a>
        </p>
      </Section>
      <Section id="record" title="The record cannot be changed unseen">
        <p>
          Every decision, and every act on this site, is written once and sealed: each seal is computed from the row and the seal before it,
          so that a line that was changed, removed or put in breaks all that follow. Once a day the newest seal is published. Whoever keeps
          a copy can show that nothing older was rewritten since.
        </p>
        {head === null ? (
          <p className="soft">The first seal is published at the end of the first day.</p>
        ) : (
          <p>
            Published on {printDay(head.publishedOn)}, after {printNumber(head.seq)} rows: <code className="seal">{head.hash}</code>
          </p>
        )}
        <p>
          <a href="/audit-heads.jsonl">All published seals</a>
        </p>
      </Section>
      <Section id="csv" title="The figures as a file">
        <p>
          <a href="/transparency.csv">All figures of this page as CSV</a>: one figure a line, with its table, row and column.
        </p>
      </Section>
    </>
  );
}

const GROUPS = Object.entries(DECISION_GROUPS);

function inGroups(decisions: Partial<Record<DecisionKind, number>>): Record<string, number> {
  return Object.fromEntries(GROUPS.map(([key, { kinds }]) => [key, kinds.reduce((sum, kind) => sum + (decisions[kind] ?? 0), 0)]));
}

/** "40 min", "5.2 h", "3.1 days"; null stays null. */
function hours(value: number | null): string | null {
  if (value === null) return null;
  if (value < 1) return `${Math.max(1, Math.round(value * 60))} min`;
  return value < 48 ? `${printNumber(value)} h` : `${printNumber(value / 24)} days`;
}
