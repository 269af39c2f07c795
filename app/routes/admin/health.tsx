import { readFile } from "node:fs/promises";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { DefinitionList } from "#app/components/definition-list.tsx";
import { LinesTable } from "#app/components/lines-table.tsx";
import { Section } from "#app/components/section.tsx";
import { Tag } from "#app/components/tag.tsx";
import { printTime } from "#app/platform/printed.ts";
import { readHealth } from "#app/platform/read-health.server.ts";
import { durationWords, HEALTH_LABELS, judgeHealth, worstState } from "#app/platform/site-health.ts";
import { AdminPage } from "#app/routes/admin/admin-page.tsx";
import { requireAdmin } from "#app/web/admin-guard.server.ts";

export const meta: MetaFunction = () => [{ title: "Health – Scalpmark" }];

export async function loader(args: LoaderFunctionArgs) {
  await requireAdmin(args);
  const { ctx } = args.context;
  const { version, uptime, memoryUsage, platform, arch } = process;
  const { version: release } = z.object({ version: z.string() }).parse(JSON.parse(await readFile("package.json", "utf8")));
  return {
    lines: judgeHealth(await readHealth(ctx)),
    at: printTime(ctx.now()),
    process: {
      release,
      node: `${version} on ${platform}, ${arch}`,
      uptime: durationWords(uptime() * 1_000),
      memory: `${Math.round(memoryUsage.rss() / 1_000_000)} MB`,
    },
  };
}

const COLUMNS = ["Part", "How it is", "Measured", "What to do"].map((label) => ({ label }));

const LEDE = {
  well: "All is well.",
  look: "The site works. Something deserves a look.",
  broken: "Something does not work. What to do is beside it.",
} as const;

export default function Health() {
  const { lines, at, process } = useLoaderData<typeof loader>();
  return (
    <AdminPage at="/admin/health" title="Health" lede={`${LEDE[worstState(lines)]} Measured ${at}; reload the page to measure again.`}>
      <Section id="parts" title="Parts of the site" layout="wide">
        <LinesTable
          label="Parts of the site"
          columns={COLUMNS}
          roomy
          rows={lines.map(({ name, state, value, advice }) => ({
            key: name,
            cells: [name, state === "well" ? HEALTH_LABELS.well : <Tag key="state">{HEALTH_LABELS[state]}</Tag>, value, advice ?? "–"],
          }))}
        />
      </Section>
      <Section id="process" title="This process" note="The one that made this page.">
        <DefinitionList
          rows={[
            { term: "Scalpmark", value: process.release },
            { term: "Node", value: process.node },
            { term: "Up for", value: process.uptime },
            { term: "Memory", value: process.memory },
          ]}
        />
      </Section>
    </AdminPage>
  );
}
