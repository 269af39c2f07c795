import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { SANCTION_STEPS } from "#app/clinics/sanction-step.ts";
import { Breadcrumb } from "#app/components/breadcrumb.tsx";
import { LinesTable } from "#app/components/lines-table.tsx";
import { MonthBars } from "#app/components/month-bars.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { RuleTable } from "#app/components/rule-table.tsx";
import { Say } from "#app/components/say.tsx";
import { Section } from "#app/components/section.tsx";
import { Stat } from "#app/components/stat.tsx";
import { DECISION_GROUPS, type DecisionGroup, type DecisionKind, decisionLabel } from "#app/moderation/decision.ts";
import { decisionWords } from "#app/moderation/decision-words.ts";
import { queueLabel } from "#app/moderation/queue.ts";
import { stepText } from "#app/moderation/sanction.ts";
import { SECOND_LOOK_KINDS } from "#app/moderation/second-look.ts";
import { MATTERS, REPORTERS } from "#app/moderation/transparency.ts";
import { readTransparency } from "#app/moderation/transparency-repository.server.ts";
import { transparencyRowWords } from "#app/moderation/transparency-row-words.ts";
import { dayOf } from "#app/platform/date.ts";
import { printDay, printMonth, printNumber } from "#app/platform/printed.ts";
import { listAuditHeads } from "#app/platform/publish-audit-head.server.ts";
import { transparencyWords } from "#app/routes/about/transparency-words.ts";
import { pageTags } from "#app/web/share-tags.ts";
import { sharedPage } from "#app/web/shared-page.ts";

export const headers = sharedPage();
export const meta: MetaFunction = (at) => {
  const say = transparencyWords();
  return pageTags(at, {
    title: say.title,
    description: say.description,
  });
};

export async function loader({ context: { ctx } }: LoaderFunctionArgs) {
  const [head] = await listAuditHeads(ctx.store.read);
  return { figures: await readTransparency(ctx.store.read, dayOf(ctx.now()), ctx.now()), head: head ?? null };
}

export default function TransparencyPage() {
  const say = transparencyWords();
  const { groups } = decisionWords();
  const { figures, head } = useLoaderData<typeof loader>();
  const { from, matters, months, reporters, appeals, charges, steps, looks } = figures;
  const answered = appeals.upheld + appeals.overturned;
  const decided = months.map(({ month, decisions }) => ({ month, parts: inGroups(decisions) }));
  return (
    <>
      <Breadcrumb trail={[{ href: "/decisions", label: say.decisions }]} />
      <PageTitle title={say.title} lede={say.lede(printDay(from))} />
      <Section id="at-a-glance" title={say.atAGlance}>
        <div className="stats">
          <Stat value={printNumber(charges.made)} label={say.againstClinics} note={say.againstClinicsNote} />
          <Stat
            value={answered === 0 ? "–" : `${printNumber((100 * appeals.overturned) / answered)} %`}
            label={say.appealsOverturned}
            note={answered === 0 ? say.noAppealAnswered : say.overturnedOfAnswered(appeals.overturned, answered)}
          />
          <Stat value={hours(matters.report.medianHours)} label={say.untilHalfAnswered} note={say.median} />
        </div>
      </Section>
      <Section id="decisions" title={say.decisionsByMonth}>
        <MonthBars months={decided} legend={GROUPS.map((key) => ({ key, label: groups[key] }))} />
        <details>
          <summary>{say.sameAsTable}</summary>
          <LinesTable
            label={say.decisionsByMonth}
            columns={[{ label: say.month }, ...GROUPS.map((key) => ({ label: groups[key], number: true }))]}
            rows={decided.map(({ month, parts }) => ({
              key: month,
              cells: [printMonth(`${month}-01`), ...GROUPS.map((key) => printNumber(parts[key] ?? 0))],
            }))}
          />
        </details>
        <RuleTable
          caption={say.groupsCaption}
          rows={GROUPS.map((key) => [groups[key], DECISION_GROUPS[key].map(decisionLabel).join(", ")])}
        />
      </Section>
      <Section id="times" title={say.times} note={say.timesNote}>
        <LinesTable
          label={say.mattersLabel}
          columns={[
            { label: say.kind },
            ...[say.received, say.answered, say.waiting, say.halfWithin, say.nineOfTenWithin].map((label) => ({ label, number: true })),
          ]}
          rows={MATTERS.map((matter) => {
            const { received, answered: done, waiting, medianHours, ninetyHours } = matters[matter];
            const counts = [received, done, waiting].map((count) => printNumber(count));
            return {
              key: matter,
              cells: [transparencyRowWords().matters[matter], ...counts, hours(medianHours) ?? "–", hours(ninetyHours) ?? "–"],
            };
          })}
        />
      </Section>
      <Section id="reporters" title={say.reporters} note={say.reportersNote}>
        <LinesTable
          label={say.reportersLabel}
          columns={[
            { label: say.reportedBy },
            ...[say.reports, say.upheld, say.dismissed, say.waiting].map((label) => ({ label, number: true })),
          ]}
          rows={REPORTERS.map((reporter) => {
            const { reports, upheld, dismissed, waiting } = reporters[reporter];
            return {
              key: reporter,
              cells: [
                transparencyRowWords().reporters[reporter],
                ...[reports, upheld, dismissed, waiting].map((count) => printNumber(count)),
              ],
            };
          })}
        />
      </Section>
      <Section id="appeals" title={say.appeals} note={say.appealsNote}>
        <LinesTable
          label={say.appealsLabel}
          columns={[{ label: say.outcome }, { label: say.appeals, number: true }]}
          rows={[
            [say.decisionUpheld, appeals.upheld] as const,
            [say.decisionOverturned, appeals.overturned] as const,
            [say.waitingForAnswer, appeals.waiting] as const,
            [say.allAppeals, appeals.made] as const,
          ].map(([outcome, count]) => ({ key: outcome, cells: [outcome, printNumber(count)] }))}
        />
      </Section>
      <Section id="second-looks" title={say.secondLooks} note={say.secondLooksNote}>
        <LinesTable
          label={say.secondLooksLabel}
          columns={[
            { label: say.judgement },
            ...[say.drawn, say.answered, say.differed, say.givenUp, say.rate].map((label) => ({ label, number: true })),
          ]}
          rows={SECOND_LOOK_KINDS.map((kind) => {
            const { drawn, answered: done, differed, givenUp } = looks[kind];
            const rate = done === 0 ? "–" : `${printNumber((100 * differed) / done)} %`;
            const counts = [drawn, done, differed, givenUp].map((count) => printNumber(count));
            return { key: kind, cells: [queueLabel(kind).many, ...counts, rate] };
          })}
        />
      </Section>
      <Section id="steps" title={say.steps} note={say.stepsNote}>
        <LinesTable
          label={say.stepsLabel}
          columns={[
            { label: say.step },
            ...[say.taken, say.inForceNow, say.liftedEarly, say.overturned].map((label) => ({ label, number: true })),
          ]}
          rows={SANCTION_STEPS.map((step) => {
            const { taken, inForce, lifted, overturned } = steps[step];
            return { key: step, cells: [stepText(step).label, ...[taken, inForce, lifted, overturned].map((count) => printNumber(count))] };
          })}
        />
        <p>
          <a href="/method#steps">{say.ladder}</a>
        </p>
      </Section>
      <Section id="record" title={say.record}>
        <p>{say.recordText}</p>
        {head === null ? (
          <p className="soft">{say.noSealYet}</p>
        ) : (
          <p>
            <Say
              it={say.seal}
              publishedOn={printDay(head.publishedOn)}
              rows={printNumber(head.seq)}
              hash={<code className="seal">{head.hash}</code>}
            />
          </p>
        )}
        <p>
          <a href="/audit-heads.jsonl">{say.allSeals}</a>
        </p>
      </Section>
      <Section id="csv" title={say.fileTitle}>
        <p>
          <Say it={say.asCsv} link={<a href="/transparency.csv" />} />
        </p>
      </Section>
    </>
  );
}

const GROUPS = Object.keys(DECISION_GROUPS) as DecisionGroup[];

function inGroups(decisions: Partial<Record<DecisionKind, number>>): Record<string, number> {
  return Object.fromEntries(GROUPS.map((key) => [key, DECISION_GROUPS[key].reduce((sum, kind) => sum + (decisions[kind] ?? 0), 0)]));
}

/** "40 min", "5.2 h", "3.1 days"; null stays null. */
function hours(value: number | null): string | null {
  const say = transparencyWords();
  if (value === null) return null;
  if (value < 1) return say.minutes(Math.max(1, Math.round(value * 60)));
  return value < 48 ? say.hours(printNumber(value)) : say.days(printNumber(value / 24));
}
